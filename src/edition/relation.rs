//! Relations between entities, as seen from both ends.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::date::Date;
use crate::edition::vocabulary::{RELATIONS, SYMMETRIC_RELATIONS};
use crate::source::body::Certainty;
use crate::source::entity::{Entities, Entity, Relation};
use crate::source::id::{EntityId, RelationKindId};
use crate::source::localized::Localized;
use crate::source::settings::Settings;

/// A relation, with everything that is written about it at one or both of its ends.
#[derive(Clone, Debug)]
pub struct Told {
    /// The kind of relation.
    pub kind: RelationKindId,
    /// The entity whose file states it. If both do, the first by id.
    pub from: EntityId,
    /// The entity it leads to.
    pub to: EntityId,
    /// The date on which it began.
    pub since: Option<Date>,
    /// The date on which it ended.
    pub until: Option<Date>,
    /// Notes in Markdown.
    pub notes: Vec<Localized>,
    /// Its sources.
    pub sources: Vec<String>,
    /// How certain it is. If that is written twice, the less certain value.
    pub certainty: Certainty,
}

/// A relation as seen from one of its ends.
#[derive(Clone, Debug)]
pub struct RelationEnd {
    /// The entity at the other end.
    pub other: EntityId,
    /// Whether this entity is the one that the relation leads to. The label is then the inverse
    /// one.
    pub inverse: bool,
    /// The relation itself.
    pub relation: Told,
}

impl RelationEnd {
    /// Is `here` the end at which the relation counts as written? This is so for one end of each
    /// relation.
    pub fn is_told_at(&self, here: &EntityId) -> bool {
        !self.inverse && self.relation.from == *here
    }
}

/// Returns the relations of every entity that is shown, with both ends shown. Its own come first,
/// in file order.
pub fn relations(entities: &Entities, settings: &Settings) -> BTreeMap<EntityId, Vec<RelationEnd>> {
    let mut all = AllTold::default();
    let mut ends: BTreeMap<&EntityId, Vec<(usize, bool)>> = BTreeMap::new();
    let mut told_at: HashSet<(&EntityId, usize)> = HashSet::new();
    for (id, entity) in entities {
        for relation in entity
            .relations
            .iter()
            .filter(|relation| entities.contains_key(&relation.to.value))
        {
            let back = if is_symmetric(&relation.kind.value, settings) {
                WrittenBack::Same
            } else {
                WrittenBack::Another
            };
            let index = all.tell(id, relation, back);
            if told_at.insert((id, index)) {
                ends.entry(id).or_default().push((index, false));
            }
        }
    }
    for (index, told) in all.told.iter().enumerate() {
        let Some((other, _)) = entities.get_key_value(&told.to) else {
            continue;
        };
        let there = ends.entry(other).or_default();
        if has_inverse(&told.kind, settings) && told_at.insert((other, index)) {
            there.push((index, !is_symmetric(&told.kind, settings)));
        }
    }
    let end = |id: &EntityId, (index, inverse): (usize, bool)| {
        let told: &Told = all.told.get(index)?;
        let other = if told.from == *id {
            &told.to
        } else {
            &told.from
        };
        Some(RelationEnd {
            other: other.clone(),
            inverse,
            relation: told.clone(),
        })
    };
    ends.into_iter()
        .map(|(id, known)| {
            (
                id.clone(),
                known
                    .into_iter()
                    .filter_map(|known| end(id, known))
                    .collect(),
            )
        })
        .collect()
}

/// What a relation of the same kind is that leads back from the target of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum WrittenBack {
    /// The same relation, written at its other end.
    Same,
    /// Another relation.
    Another,
}

/// The relations that are known.
#[derive(Default)]
struct AllTold {
    told: Vec<Told>,
    /// By the two ends, the lesser id first: the indexes of the relations between them.
    between: HashMap<(EntityId, EntityId), Vec<usize>>,
}

impl AllTold {
    /// Adds a relation that is written at `from`, or merges it into one that is known. Returns its
    /// index.
    fn tell(&mut self, from: &EntityId, relation: &Relation, written_back: WrittenBack) -> usize {
        let dates = dates(relation);
        let same = |told: &Told| {
            let there = told.from == *from && told.to == relation.to.value;
            let back = told.to == *from && told.from == relation.to.value;
            told.kind == relation.kind.value
                && (there && may_share_note(told, relation)
                    || back && written_back == WrittenBack::Same)
                && may_be_one((told.since, told.until), dates)
        };
        let mut ends = [from.clone(), relation.to.value.clone()];
        ends.sort();
        let known = self.between.entry(ends.into()).or_default();
        let index = known
            .iter()
            .copied()
            .find(|index| self.told.get(*index).is_some_and(same));
        if let Some(told) = index.and_then(|index| self.told.get_mut(index)) {
            merge(told, relation);
        }
        index.unwrap_or_else(|| {
            known.push(self.told.len());
            self.told.push(told(from, relation));
            self.told.len() - 1
        })
    }
}

fn told(from: &EntityId, relation: &Relation) -> Told {
    let (since, until) = dates(relation);
    let sources = relation.sources.iter();
    Told {
        kind: relation.kind.value.clone(),
        from: from.clone(),
        to: relation.to.value.clone(),
        since,
        until,
        notes: relation.note.iter().cloned().collect(),
        sources: sources.map(|source| source.value.clone()).collect(),
        certainty: relation.certainty,
    }
}

/// Adds to a relation what is written about it at another place.
fn merge(told: &mut Told, relation: &Relation) {
    let (since, until) = dates(relation);
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
}

fn dates(relation: &Relation) -> Spell {
    (
        relation.since.as_ref().map(|date| date.value),
        relation.until.as_ref().map(|date| date.value),
    )
}

/// The dates on which a relation began and ended.
type Spell = (Option<Date>, Option<Date>);

/// Can two relations of one kind be the same one? Two periods (from 1900 to 1905, since 1910) are
/// not. It makes no difference if one of them lacks a date, or has it less exactly.
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

/// Does one of the two periods end before the other begins?
fn are_apart(one: Spell, other: Spell) -> bool {
    let before = |until: Option<Date>, since: Option<Date>| {
        until
            .zip(since)
            .is_some_and(|(until, since)| until.is_before(&since))
    };
    before(one.1, other.0) || before(other.1, one.0)
}

/// Of two dates that agree, returns the more exact one.
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

/// Can both relations share their notes? Two different notes at the same end make two relations of
/// one kind.
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

/// Returns relations that are written twice at the same entity, as pairs of the first and the
/// second, in file order.
pub fn doubles(entity: &Entity) -> Vec<(&Relation, &Relation)> {
    let mut all = AllTold::default();
    let mut firsts: Vec<&Relation> = Vec::new();
    let mut doubles = Vec::new();
    for relation in &entity.relations {
        let index = all.tell(&entity.id, relation, WrittenBack::Another);
        match firsts.get(index) {
            Some(first) => doubles.push((*first, relation)),
            None => firsts.push(relation),
        }
    }
    doubles
}

/// Returns symmetric relations that are written at both ends with dates that cannot both be right,
/// as pairs of the one at the first entity and the one at the second, by id.
pub fn contradictions<'e>(
    entities: &'e Entities,
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

/// Is a kind of relation symmetric: has it the same label at both ends?
pub fn is_symmetric(kind: &RelationKindId, settings: &Settings) -> bool {
    match settings.relations.get(kind) {
        Some(own) => own.symmetric,
        None => SYMMETRIC_RELATIONS.contains(&kind.as_str()),
    }
}

/// Is a kind of relation shown at its other end too? One that the site defines without an inverse
/// is not.
fn has_inverse(kind: &RelationKindId, settings: &Settings) -> bool {
    let own = settings.relations.get(kind);
    own.is_none_or(|own| {
        own.symmetric || own.inverse.is_some() || RELATIONS.contains(&kind.as_str())
    })
}
