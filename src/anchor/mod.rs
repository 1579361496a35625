//! Each annotation → its places: exactly, or after folding; later approximately.

use crate::source::block::BlockNumber;
use crate::text::{Lang, TextRange};

/// How like its quote a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Match {
    /// The same characters.
    Exact,
    /// The same after folding.
    Folded,
}

/// A stretch of one block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BlockRange {
    /// The block.
    pub block: BlockNumber,
    /// Bytes of its reading text.
    pub range: TextRange,
}

/// An accepted place: one stretch, or for a passage one in each block it crosses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// In reading order, never empty.
    pub ranges: Vec<BlockRange>,
    /// How like.
    pub matched: Match,
}

/// What became of one target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It stands at these places, in reading order, at least one.
    Found(Vec<Place>),
    /// Its places are all taken by longer mentions or explicit annotations.
    Covered,
    /// Several places, and nothing says which.
    Ambiguous,
    /// No place.
    Orphan,
}

/// One target, anchored.
#[derive(Clone, Debug)]
pub struct AnchoredTarget {
    /// The text.
    pub lang: Lang,
    /// What became of it.
    pub outcome: Outcome,
}
