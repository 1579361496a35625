//! The relations of an entity to others: a dated list, then groups by kind.

use crate::date::Date;
use crate::edition::vocabulary::{EVENTS, RELATIONS, SYMMETRIC_RELATIONS};
use crate::edition::{LinkedEntity, RelationEnd};
use crate::html::Html;
use crate::locale::{Args, DatePlace};
use crate::render::compose::entity::dates::begun_and_ended;
use crate::render::compose::entity::namesakes::link_listed_entity;
use crate::render::compose::markdown::prose::render_inline;
use crate::render::compose::order::compare_entities;
use crate::render::compose::view::View;
use crate::render::compose::wording::citation::cite;
use crate::render::compose::wording::language::gender_argument;
use crate::render::compose::wording::localized::{date_range, format_date, message_with_date};
use crate::render::compose::wording::names::pick_gendered;
use crate::render::context::{Phrase, RelationGroup, RelationTarget};
use crate::source::entity::Entity;

/// The relations of an entity: those with a date in the order in which they began, those of one year and
/// kind together, then the others, one group for each kind and direction. In a group, those that the entity's author wrote keep their order;
/// those that others wrote follow by name.
pub fn relations(view: View<'_>, linked: &LinkedEntity) -> Vec<RelationGroup> {
    let is_dated = |end: &&RelationEnd| date_of(end).is_some();
    let (mut dated, undated): (Vec<_>, Vec<_>) = linked.relations.iter().partition(is_dated);
    dated.sort_by_key(|end| date_of(end).map(|date| (date.first(), date)));
    let mut groups: Vec<RelationGroup> = Vec::new();
    for end in dated {
        let year = end.relation.since.as_ref().map(Date::in_years);
        let year = year.filter(|year| year.point().is_some());
        let year = year.map(|year| format_date(view, &year).text);
        let mut target = target(view, end);
        if target.when == year {
            target.when = None;
        }
        let label = relation_label(view, end, &linked.entity);
        let same = |group: &&mut RelationGroup| group.year == year && group.label == label;
        match groups.iter_mut().find(same) {
            Some(group) => group.targets.push(target),
            None => groups.push(RelationGroup {
                year,
                label,
                targets: vec![target],
            }),
        }
    }
    groups.extend(by_kind(view, linked, &undated));
    groups
}

/// The date by which a relation is sorted: that of its beginning, or else of its end.
fn date_of(end: &RelationEnd) -> Option<Date> {
    end.relation.since.or(end.relation.until)
}

/// One group for each kind and direction.
fn by_kind(view: View<'_>, linked: &LinkedEntity, ends: &[&RelationEnd]) -> Vec<RelationGroup> {
    let mut groups: Vec<(&RelationEnd, Vec<&RelationEnd>)> = Vec::new();
    for end in ends {
        let same = |other: &RelationEnd| {
            (&other.relation.kind, other.inverse) == (&end.relation.kind, end.inverse)
        };
        match groups.iter_mut().find(|(first, _)| same(first)) {
            Some((_, group)) => group.push(end),
            None => groups.push((end, vec![end])),
        }
    }
    let is_others = |end: &RelationEnd| {
        let mut own = linked.entity.relations.iter();
        end.inverse
            || !own.any(|own| own.kind.value == end.relation.kind && own.to.value == end.other)
    };
    groups
        .into_iter()
        .map(|(first, mut group)| {
            group.sort_by(|one, other| match (is_others(one), is_others(other)) {
                (true, true) => compare_entities(view, &one.other, &other.other),
                (one, other) => one.cmp(&other),
            });
            RelationGroup {
                year: None,
                label: relation_label(view, first, &linked.entity),
                targets: group.into_iter().map(|end| target(view, end)).collect(),
            }
        })
        .collect()
}

/// The label of a relation as seen from `subject`, one of its ends.
pub fn relation_label(view: View<'_>, end: &RelationEnd, subject: &Entity) -> Phrase {
    let kind = &end.relation.kind;
    if let Some(own) = view.site.edition.settings.relations.get(kind) {
        let label = if end.inverse {
            own.inverse.as_ref()
        } else {
            Some(&own.label)
        };
        if let Some(label) = label.and_then(|label| pick_gendered(view, label, subject.gender)) {
            return label;
        }
    }
    let built_in = RELATIONS
        .iter()
        .chain(SYMMETRIC_RELATIONS)
        .any(|known| *known == kind.as_str());
    if !built_in {
        return Phrase::plain(Html::text(kind.as_str()));
    }
    let id = format!(
        "relation-{kind}{}",
        if end.inverse { "-inverse" } else { "" }
    );
    let args = Args::new()
        .word("gender", gender_argument(subject.gender))
        .word("kind", subject.kind.value.as_str());
    Phrase::plain(view.html(&id, &args))
}

fn target(view: View<'_>, end: &RelationEnd) -> RelationTarget {
    let relation = &end.relation;
    let is_one = |date: &Option<Date>| date.is_none_or(|date| date.point().is_some());
    let when = match (&relation.since, &relation.until) {
        (Some(from), Some(to)) if from == to => Some(format_date(view, from).text),
        (Some(from), None) if EVENTS.contains(&relation.kind.as_str()) => {
            Some(format_date(view, from).text)
        }
        (from, to) if !is_one(from) || !is_one(to) => {
            Some(begun_and_ended(view, from.as_ref(), to.as_ref()))
        }
        (Some(from), Some(to)) => Some(date_range(view, from, to)),
        (Some(from), None) => {
            let args = Args::new();
            let html = message_with_date(view, "date-since", from, DatePlace::Since, args);
            Some(html)
        }
        (None, Some(to)) => {
            let args = Args::new();
            let html = message_with_date(view, "date-until", to, DatePlace::Until, args);
            Some(html)
        }
        (None, None) => None,
    };
    RelationTarget {
        entity: link_listed_entity(view, &end.other),
        when,
        certainty: relation.certainty.word(),
        notes: relation
            .notes
            .iter()
            .map(|note| render_inline(view, note, None))
            .collect(),
        sources: relation
            .sources
            .iter()
            .map(|source| cite(view, source))
            .collect(),
    }
}
