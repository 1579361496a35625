//! What passages are chosen by, besides words: the filters of the search page, and the mentions of
//! an entity.

use std::collections::BTreeMap;

use super::document::{Facet, SearchDocument, Section};
use super::packed::packed;

/// The key in the index of the passages that mention the entity with this id.
fn mention_key(id: &str) -> String {
    format!("mention.{id}")
}

/// Ranges of passages, in ascending order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Ranges(Vec<(usize, usize)>);

impl Ranges {
    /// Adds a range that begins at or after the last one. What is in it already is not added again.
    pub(super) fn add(&mut self, start: usize, end: usize) {
        match self.0.last_mut() {
            Some((_, last)) if start <= *last => *last = end.max(*last),
            _ => self.0.push((start, end)),
        }
    }

    /// The ranges as they are written: for each, twice the passages since the end of the one before,
    /// for a single passage. For several the number is one more, and the length follows.
    pub(super) fn written(&self) -> String {
        let mut before = 0;
        packed(self.0.iter().flat_map(|(start, end)| {
            let gap = (start - before) as u64;
            before = *end;
            let length = (end - start) as u64;
            let steps: [Option<u64>; 2] = if length == 1 {
                [Some(2 * gap), None]
            } else {
                [Some(2 * gap + 1), Some(length)]
            };
            steps.into_iter().flatten()
        }))
    }
}

/// The passages of each facet and of the mentions of each entity, by key. `starts` has the first
/// passage of each document.
pub(super) fn facets(documents: &[SearchDocument], starts: &[usize]) -> BTreeMap<String, Ranges> {
    let mut found: BTreeMap<&Facet, Ranges> = BTreeMap::new();
    let mut mentions: BTreeMap<usize, Ranges> = BTreeMap::new();
    for (document, start) in documents.iter().zip(starts) {
        for facet in &document.facets {
            let ranges = found.entry(facet).or_default();
            ranges.add(*start, start + document.passages.len());
        }
        for (number, passage) in (*start..).zip(&document.passages) {
            for facet in &passage.facets {
                found.entry(facet).or_default().add(number, number + 1);
            }
            for entity in &passage.mentions {
                mentions.entry(*entity).or_default().add(number, number + 1);
            }
        }
    }
    let names: Vec<&SearchDocument> = documents
        .iter()
        .take_while(|document| document.section == Section::Names)
        .collect();
    let mentions = mentions
        .into_iter()
        .filter_map(|(entity, ranges)| Some((mention_key(&names.get(entity)?.id), ranges)));
    let found = found
        .into_iter()
        .map(|(facet, ranges)| (facet.key(), ranges));
    found.chain(mentions).collect()
}

#[cfg(test)]
mod tests {
    use super::Ranges;

    #[test]
    fn neighbours_are_one_range_and_nothing_is_counted_twice() {
        let mut ranges = Ranges::default();
        for (start, end) in [(3, 4), (4, 9), (5, 6), (20, 21)] {
            ranges.add(start, end);
        }
        assert_eq!(ranges.0, [(3, 9), (20, 21)]);
        assert_eq!(
            ranges.written(),
            "HGW",
            "after 3 come 6; after 11 comes one"
        );
    }
}
