//! A target that has been found.

use super::disguise::Disguise;
use super::fault::Fault;
use super::place::{BlockRange, Place};

/// The places of a target, or the reason why it has none.
pub type Resolution = Result<Resolved, Fault>;

/// The places of a target.
#[derive(Debug)]
pub struct Resolved {
    /// The places in reading order, one at least.
    pub places: Vec<Place>,
    /// The words that differ from the text, with the place at which they were found.
    pub drifts: Vec<Drift>,
}

/// Words of a target that were found although the text has other words or other characters.
#[derive(Clone, Debug)]
pub struct Drift {
    /// Which words of the target.
    pub part: SelectorPart,
    /// Where they were found.
    pub at: BlockRange,
    /// How they were written, if they are the same words in disguise.
    pub disguise: Option<Disguise>,
}

/// One of the texts in a selector.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SelectorPart {
    /// `quote`, or the keys beside it.
    Quote,
    /// `from`, or the keys beside it.
    From,
    /// `to`.
    To,
}

impl Resolved {
    /// A target that was found as written.
    pub const fn exactly(places: Vec<Place>) -> Self {
        Self {
            places,
            drifts: Vec::new(),
        }
    }
}
