//! Relations, read from both ends.

use std::collections::BTreeMap;

use crate::date::Date;
use crate::edition::vocabulary::{RELATIONS, SYMMETRIC_RELATIONS};
use crate::source::body::Certainty;
use crate::source::entity::{Entity, Relation};
use crate::source::id::{EntityId, RelationKindId};
use crate::source::localized::Localized;
use crate::source::settings::Settings;

/// A relation with everything that is written of it, at one of its ends or at both.
#[derive(Clone, Debug)]
pub struct Told {
    /// What it says.
    pub kind: RelationKindId,
    /// The entity at which it is written; where that is both, the first by id.
    pub from: EntityId,
    /// The other end.
    pub to: EntityId,
    /// From when.
    pub since: Option<Date>,
    /// Until when.
    pub until: Option<Date>,
    /// Remarks, Markdown.
    pub notes: Vec<Localized>,
    /// What backs it.
    pub sources: Vec<String>,
    /// How sure it is: where that is written twice, the lesser of the two.
    pub certainty: Certainty,
}

/// A relation as it stands at one of its ends.
#[derive(Clone, Debug)]
pub struct RelationEnd {
    /// The other end.
    pub other: EntityId,
    /// This end is the one it leads to: the label is the inverse one.
    pub inverse: bool,
    /// What was written.
    pub relation: Told,
}

impl RelationEnd {
    /// Is it written at this end, `here`? Of each relation this is so at one end.
    pub fn is_told_at(&self, here: &EntityId) -> bool {
        !self.inverse && self.relation.from == *here
    }
}

/// All ends of all relations between entities that are shown, by entity: its own first, in file
/// order.
pub fn relations(
    entities: &BTreeMap<EntityId, Entity>,
    settings: &Settings,
) -> BTreeMap<EntityId, Vec<RelationEnd>> {
    let mut all: Vec<Told> = Vec::new();
    let mut ends: BTreeMap<&EntityId, Vec<(usize, bool)>> = BTreeMap::new();
    for (id, entity) in entities {
        for relation in entity
            .relations
            .iter()
            .filter(|relation| entities.contains_key(&relation.to.value))
        {
            let index = tell(
                &mut all,
                id,
                relation,
                is_symmetric(&relation.kind.value, settings),
            );
            let own = ends.entry(id).or_default();
            if own.iter().all(|(known, _)| *known != index) {
                own.push((index, false));
            }
        }
    }
    for (index, told) in all.iter().enumerate() {
        let other = entities
            .get_key_value(&told.to)
            .map(|(id, _)| ends.entry(id).or_default());
        if let Some(other) = other.filter(|other| other.iter().all(|(known, _)| *known != index))
            && has_inverse(&told.kind, settings)
        {
            other.push((index, !is_symmetric(&told.kind, settings)));
        }
    }
    let end = |id: &EntityId, (index, inverse): (usize, bool)| {
        let told: &Told = &all[index];
        let other = if told.from == *id {
            &told.to
        } else {
            &told.from
        };
        RelationEnd {
            other: other.clone(),
            inverse,
            relation: told.clone(),
        }
    };
    ends.into_iter()
        .map(|(id, known)| {
            (
                id.clone(),
                known.into_iter().map(|known| end(id, known)).collect(),
            )
        })
        .collect()
}

/// Adds what is written of a relation at `from`; gives its place among those that are known.
fn tell(all: &mut Vec<Told>, from: &EntityId, relation: &Relation, symmetric: bool) -> usize {
    let (since, until) = dates(relation);
    let same = |told: &Told| {
        let (there, back) = (
            told.from == *from && told.to == relation.to.value,
            told.to == *from && told.from == relation.to.value,
        );
        told.kind == relation.kind.value
            && (there && may_share_note(told, relation) || symmetric && back)
            && may_be_one((told.since, told.until), (since, until))
    };
    let Some(index) = all.iter().position(same) else {
        all.push(Told {
            kind: relation.kind.value.clone(),
            from: from.clone(),
            to: relation.to.value.clone(),
            since,
            until,
            notes: relation.note.iter().cloned().collect(),
            sources: relation
                .sources
                .iter()
                .map(|source| source.value.clone())
                .collect(),
            certainty: relation.certainty,
        });
        return all.len() - 1;
    };
    let told = &mut all[index];
    told.since = finer(told.since, since);
    told.until = finer(told.until, until);
    if let Some(note) = relation
        .note
        .as_ref()
        .filter(|note| told.notes.iter().all(|known| !same_words(known, note)))
    {
        told.notes.push(note.clone());
    }
    for source in &relation.sources {
        if !told.sources.contains(&source.value) {
            told.sources.push(source.value.clone());
        }
    }
    told.certainty = told.certainty.max(relation.certainty);
    index
}

fn dates(relation: &Relation) -> Spell {
    (
        relation.since.as_ref().map(|date| date.value),
        relation.until.as_ref().map(|date| date.value),
    )
}

/// Since when and until when.
type Spell = (Option<Date>, Option<Date>);

/// Can two relations of one kind be the same one? Two spells (from 1900 to 1905, since 1910) are
/// not; a date that one of the two leaves out, or knows less well, is no difference.
fn may_be_one(one: Spell, other: Spell) -> bool {
    let agree = |a: Option<Date>, b: Option<Date>| {
        a.zip(b)
            .is_none_or(|(a, b)| a.contains(&b) || b.contains(&a))
    };
    let reversed = |(since, until): Spell| {
        until
            .zip(since)
            .is_some_and(|(until, since)| until.is_before(&since))
    };
    let both = (finer(one.0, other.0), finer(one.1, other.1));
    agree(one.0, other.0)
        && agree(one.1, other.1)
        && (!reversed(both) || reversed(one) || reversed(other))
}

/// Does one of the two end before the other begins?
fn are_apart(one: Spell, other: Spell) -> bool {
    let before = |until: Option<Date>, since: Option<Date>| {
        until
            .zip(since)
            .is_some_and(|(until, since)| until.is_before(&since))
    };
    before(one.1, other.0) || before(other.1, one.0)
}

/// Of two dates that agree the one that says more.
fn finer(one: Option<Date>, other: Option<Date>) -> Option<Date> {
    match (one, other) {
        (Some(one), Some(other)) => Some(if one.contains(&other) && !other.contains(&one) {
            other
        } else {
            one
        }),
        (one, other) => one.or(other),
    }
}

/// Two remarks are two relations of one kind, where they are written at the same end.
fn may_share_note(told: &Told, relation: &Relation) -> bool {
    relation
        .note
        .as_ref()
        .is_none_or(|note| told.notes.iter().all(|known| same_words(known, note)))
}

fn same_words(one: &Localized, other: &Localized) -> bool {
    let words = |value: &'_ Localized| {
        value
            .values()
            .iter()
            .map(|(lang, words)| (lang.clone(), words.value.clone()))
            .collect::<Vec<_>>()
    };
    words(one) == words(other)
}

/// A relation that is written a second time at the same entity: pairs of the first and the second,
/// in file order.
pub fn doubles(entity: &Entity) -> Vec<(&Relation, &Relation)> {
    let mut all: Vec<Told> = Vec::new();
    let mut firsts: Vec<&Relation> = Vec::new();
    let mut doubles = Vec::new();
    for relation in &entity.relations {
        let index = tell(&mut all, &entity.id, relation, false);
        match firsts.get(index) {
            Some(first) => doubles.push((*first, relation)),
            None => firsts.push(relation),
        }
    }
    doubles
}

/// Relations that read alike from both ends, written at both with dates that cannot both be right:
/// pairs of the one at the first end and the one at the second, by id.
pub fn contradictions<'e>(
    entities: &'e BTreeMap<EntityId, Entity>,
    settings: &Settings,
) -> Vec<(&'e Relation, &'e Relation)> {
    let mut found = Vec::new();
    for (id, entity) in entities {
        for second in entity
            .relations
            .iter()
            .filter(|relation| is_symmetric(&relation.kind.value, settings))
        {
            let Some(other) = entities
                .get(&second.to.value)
                .filter(|other| other.id < *id)
            else {
                continue;
            };
            let back = other
                .relations
                .iter()
                .filter(|first| first.kind.value == second.kind.value && first.to.value == *id);
            let firsts: Vec<&Relation> = back.collect();
            let agreed = firsts
                .iter()
                .any(|first| may_be_one(dates(first), dates(second)));
            let against = firsts
                .into_iter()
                .find(|first| !agreed && !are_apart(dates(first), dates(second)));
            found.extend(against.map(|first| (first, second)));
        }
    }
    found
}

/// Does a kind of relation read alike from both ends?
pub fn is_symmetric(kind: &RelationKindId, settings: &Settings) -> bool {
    match settings.relations.get(kind) {
        Some(own) => own.symmetric,
        None => SYMMETRIC_RELATIONS.contains(&kind.as_str()),
    }
}

/// A relation that the site defines without an inverse is shown at its own end only.
fn has_inverse(kind: &RelationKindId, settings: &Settings) -> bool {
    let own = settings.relations.get(kind);
    own.is_none_or(|own| {
        own.symmetric || own.inverse.is_some() || RELATIONS.contains(&kind.as_str())
    })
}
