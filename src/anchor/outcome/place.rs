//! Places in a text, and the outcome for a target.

use crate::source::block::BlockNumber;
use crate::text::{Lang, TextRange};

/// How closely a place matches its quote. Better matches compare as less.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Match {
    /// The same characters.
    Exact,
    /// The same characters after folding.
    Folded,
    /// Different words, which most likely replaced the quoted ones when the text was edited.
    Approximate,
}

/// A range of text in one block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BlockRange {
    /// The number of the block.
    pub block: BlockNumber,
    /// Bytes of the block's reading text.
    pub range: TextRange,
}

/// A place of a target: one range, or one range in each block that a passage covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The ranges in reading order. Never empty.
    pub ranges: Vec<BlockRange>,
    /// How closely the text matches the target.
    pub matched: Match,
}

/// The index of a place among those of a target, in reading order, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TargetPlaceIndex(pub usize);

impl TargetPlaceIndex {
    /// Pairs each item of a list that has one for each place with its index.
    pub fn enumerate<I: IntoIterator>(items: I) -> impl Iterator<Item = (Self, I::Item)> {
        (0..).map(Self).zip(items)
    }

    /// The item of such a list with this index. `None` if the list is shorter.
    pub fn of<T>(self, items: &[T]) -> Option<&T> {
        items.get(self.0)
    }
}

/// The outcome for one target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The target has these places, in reading order. Never empty.
    Found(Vec<Place>),
    /// All places are taken by longer mentions or by explicit annotations.
    Covered,
    /// There are several places, and nothing says which one is meant.
    Ambiguous,
    /// There is no place.
    Orphan,
}

/// A target after anchoring.
#[derive(Clone, Debug)]
pub struct AnchoredTarget {
    /// The language of the text.
    pub lang: Lang,
    /// The places of the target, or why it has none.
    pub outcome: Outcome,
}
