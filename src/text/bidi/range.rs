//! The ranges that a layout is computed from, and those it results in.

use crate::text::{Direction, TextRange};

/// A part of a text that has a direction of its own, independent of the text around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DirectedRange {
    /// The bytes of the text.
    pub range: TextRange,
    /// The direction of its content.
    pub direction: Direction,
}

/// A part of a text that is laid out as one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LayoutUnit {
    /// Code or a telephone number. It is always left to right, and isolated by an element that
    /// exists anyway. For the text around it, it is one neutral character.
    Fixed(TextRange),
    /// A name or the words of a link. If it has no letter of the block's direction, it is one run
    /// together with its punctuation.
    Words(TextRange),
}

impl LayoutUnit {
    /// The bytes of the text.
    pub(super) const fn range(self) -> TextRange {
        match self {
            Self::Fixed(range) | Self::Words(range) => range,
        }
    }
}
