//! Decides about words that occur as written in one place, but not with the context that their keys
//! name.
//!
//! Either the context was edited, or the quoted passage was deleted and the same words occur
//! elsewhere. Only other evidence can tell: a similar context on one side or half similar on both,
//! the block, the neighbours in the list of annotations, or so many words that they hardly occur
//! twice.

use super::evidence::ContextMatch;
use super::wording::WordingChange;
use crate::anchor::moved::{Neighbours, OrderEvidence};
use crate::anchor::outcome::BlockRange;

/// The number of symbols that one side of the context needs to be evidence.
const TELLING_SIDE: usize = 6;
/// The similarity that one side of the context needs to be evidence.
const SAME_SIDE: f64 = 0.75;
/// A quote with this many words and letters is unlikely to occur twice by chance.
const LONG: (usize, usize) = (6, 30);
/// A single word with fewer letters often occurs twice, so its block and its neighbours are no
/// evidence.
const LONG_WORD: usize = 8;

/// Evidence for a place other than its context.
#[derive(Clone, Copy, Debug, Default)]
pub struct OtherEvidence {
    /// Whether the key `block` says where to look.
    pub block: bool,
    /// The places of the annotations that are listed before and after this one.
    pub neighbours: Neighbours,
}

impl OtherEvidence {
    /// Is there enough evidence for a place, if it is the only one?
    pub(super) fn supports(
        self,
        at: BlockRange,
        context: &ContextMatch,
        change: &WordingChange,
    ) -> bool {
        let order = self.neighbours.evidence(at);
        if order == OrderEvidence::Against || context.home == Some(false) {
            return false;
        }
        let WordingChange { words, letters, .. } = *change;
        let located = self.block || context.home == Some(true) || order == OrderEvidence::For;
        context.has_side(TELLING_SIDE, SAME_SIDE)
            || context.are_half_alike()
            || located && (words > 1 || letters >= LONG_WORD)
            || words >= LONG.0 && letters >= LONG.1
    }
}
