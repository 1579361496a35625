//! A possible place of some words.

use super::place::{BlockRange, Match, Place};

/// A possible place of some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The place, which lies in one block.
    pub at: BlockRange,
    /// How closely the text there matches the words.
    pub matched: Match,
}

impl From<Candidate> for Place {
    fn from(candidate: Candidate) -> Self {
        Self {
            ranges: vec![candidate.at],
            matched: candidate.matched,
        }
    }
}
