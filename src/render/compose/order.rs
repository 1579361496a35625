//! The order of items in lists that have no order of their own: the most frequent first, and those
//! of equal counts by their names, as the page's language sorts names.

use std::cmp::{Ordering, Reverse};

use crate::edition::vocabulary::rank;
use crate::render::compose::view::View;
use crate::render::compose::wording::names::{GrammaticalNumber, kind_label};
use crate::render::context::{Counted, Phrase};
use crate::source::id::{EntityId, KindId};

/// Returns the `most` most frequent entities of a list with their counts, in order.
pub fn most_frequent<'a>(
    view: View<'_>,
    mut entities: Vec<(&'a EntityId, u64)>,
    most: usize,
) -> Vec<(&'a EntityId, u64)> {
    entities.sort_by_key(|(_, count)| Reverse(*count));
    // Comparing names is slow, so only those that can be among the first are compared.
    let last = most.checked_sub(1).and_then(|last| entities.get(last));
    if let Some(&(_, fewest)) = last {
        entities.retain(|(_, count)| *count >= fewest);
    }
    entities.sort_by(|(one, count), (other, other_count)| {
        other_count
            .cmp(count)
            .then_with(|| compare_entities(view, one, other))
    });
    entities.truncate(most);
    entities
}

/// Compares two entities by their names.
pub fn compare_entities(view: View<'_>, one: &EntityId, other: &EntityId) -> Ordering {
    let name = |id: &EntityId| {
        view.site
            .entity(id)
            .map_or("", |linked| linked.entity.sort_name(view.lang()))
    };
    view.locale
        .compare(name(one), name(other))
        .then_with(|| one.cmp(other))
}

/// Compares two labels.
pub fn compare_labels(view: View<'_>, one: &Phrase, other: &Phrase) -> Ordering {
    view.locale.compare(one.html.words(), other.html.words())
}

/// Sorts links with counts: the greatest count first. The sort is stable: those that agree in count and
/// label keep their order.
pub fn sort_by_count(view: View<'_>, counted: &mut [Counted]) {
    counted.sort_by(|one, other| {
        let by_count = other.count.cmp(&one.count);
        by_count.then_with(|| compare_labels(view, &one.label, &other.label))
    });
}

/// Compares two kinds of entities: the built-in ones come first, people before the others.
pub fn compare_kinds(view: View<'_>, one: &KindId, other: &KindId) -> Ordering {
    let label = |kind| kind_label(view, kind, GrammaticalNumber::Plural);
    rank(one.as_str())
        .cmp(&rank(other.as_str()))
        .then_with(|| compare_labels(view, &label(one), &label(other)))
        .then_with(|| one.cmp(other))
}
