//! Words that stand as written in one place, but not beside the words that their keys name.
//!
//! The words around them were edited, or their passage was deleted and the same words stand
//! elsewhere. Only other evidence tells the two apart: one side of the context or half of both, the
//! block, the neighbours in the list, or so many words that they hardly stand twice.

use super::BlockRange;
use super::context::Surroundings;
use super::order::{Neighbours, OrderEvidence};
use super::wording::Differences;

/// A side of the context is evidence if it has so many symbols…
const TELLING_SIDE: usize = 6;
/// …and is so like.
const SAME_SIDE: f64 = 0.75;
/// Quotes of so many words and letters hardly stand twice by chance.
const LONG: (usize, usize) = (6, 30);
/// A single word of fewer letters stands in many places: neither its block nor its neighbours tell
/// which is meant.
const LONG_WORD: usize = 8;

/// What is known of the place of some words besides what stands around them.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Known {
    /// The key `block` says where to look.
    pub block: bool,
    /// Where the annotations stand that are listed beside it.
    pub neighbours: Neighbours,
}

impl Known {
    /// Is a place meant, if it is the only one?
    pub fn supports(
        self,
        at: BlockRange,
        surroundings: &Surroundings,
        differences: &Differences,
    ) -> bool {
        let order = self.neighbours.evidence(at);
        if order == OrderEvidence::Against || surroundings.home == Some(false) {
            return false;
        }
        let Differences { words, letters, .. } = *differences;
        let located = self.block || surroundings.home == Some(true) || order == OrderEvidence::For;
        surroundings.has_side(TELLING_SIDE, SAME_SIDE)
            || surroundings.are_half_alike()
            || located && (words > 1 || letters >= LONG_WORD)
            || words >= LONG.0 && letters >= LONG.1
    }
}
