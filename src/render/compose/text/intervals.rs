//! Ranges of a block that can be asked which of them touch another range.

use crate::text::TextRange;

/// Ranges of one block, each with a value.
pub struct Intervals<T> {
    /// Ordered by start. Each has its index in the list that it was made from.
    ranges: Vec<(TextRange, usize, T)>,
    /// For each of them, the greatest end up to it.
    reach: Vec<usize>,
}

impl<T> Intervals<T> {
    /// Orders some ranges.
    pub fn new(ranges: Vec<(TextRange, T)>) -> Self {
        let numbered = ranges.into_iter().zip(0..);
        let mut ranges: Vec<_> = numbered
            .map(|((range, value), index)| (range, index, value))
            .collect();
        ranges.sort_by_key(|(range, index, _)| (range.start(), *index));
        let reach = ranges.iter().scan(0, |reach, (range, ..)| {
            *reach = range.end().max(*reach);
            Some(*reach)
        });
        Self {
            reach: reach.collect(),
            ranges,
        }
    }

    /// The ranges that have a byte in common with another or are adjacent to it, in the order of the
    /// list that they were made from.
    pub fn touching(&self, other: TextRange) -> impl Iterator<Item = (TextRange, &T)> {
        let from = self.reach.partition_point(|reach| *reach < other.start());
        let until = self
            .ranges
            .partition_point(|(range, ..)| range.start() <= other.end());
        let near = self.ranges.get(from..until).unwrap_or_default();
        let mut touching: Vec<_> = near
            .iter()
            .filter(|(range, ..)| range.end() >= other.start())
            .collect();
        touching.sort_unstable_by_key(|(_, index, _)| *index);
        touching
            .into_iter()
            .map(|(range, _, value)| (*range, value))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn they_are_those_that_a_look_at_each_finds(
            ranges in prop::collection::vec((0_usize..20, 0_usize..6), 0..12),
            (start, length) in (0_usize..20, 0_usize..6),
        ) {
            let range = |(start, length)| TextRange::new(start, start + length);
            let ranges: Vec<TextRange> = ranges.into_iter().map(range).collect();
            let other = range((start, length));
            let all = ranges.iter().enumerate();
            let touching: Vec<usize> = all
                .filter(|(_, range)| range.start() <= other.end() && range.end() >= other.start())
                .map(|(index, _)| index)
                .collect();
            let intervals = Intervals::new(ranges.into_iter().zip(0..).collect());
            let found: Vec<usize> = intervals.touching(other).map(|(_, index)| *index).collect();
            prop_assert_eq!(found, touching);
        }
    }
}
