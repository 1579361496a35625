//! The differences between the received and the corrected reading.

use std::collections::BTreeMap;

use crate::source::block::BlockNumber;
use crate::source::body::MoveSide;
use crate::text::TextRange;

/// One difference between the received and the corrected reading of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadingEdit {
    /// Words are replaced by others, or removed.
    Replace {
        /// The received words.
        range: TextRange,
        /// The words that replace them. Empty if the received words are removed.
        words: String,
    },
    /// Words are inserted.
    Insert {
        /// The byte of the reading text at which they are inserted.
        at: usize,
        /// Whether they belong to the words before or after that byte. At a line end this decides
        /// on which line they appear.
        side: MoveSide,
        /// The words, with the spaces that separate them from their neighbours.
        words: String,
    },
}

impl ReadingEdit {
    /// Where the edit sorts among the edits of its block: by place, and at one place insertions
    /// before replacements before insertions that belong to the words before.
    pub(super) const fn order(&self) -> (usize, u8) {
        match self {
            Self::Insert {
                at,
                side: MoveSide::Before,
                ..
            } => (*at, 0),
            Self::Replace { range, .. } => (range.start(), 1),
            Self::Insert {
                at,
                side: MoveSide::After,
                ..
            } => (*at, 2),
        }
    }
}

/// The edits of a text by block, in each block in the order of their places. Blocks without a
/// correction have no item.
pub type ReadingEdits = BTreeMap<BlockNumber, Vec<ReadingEdit>>;
