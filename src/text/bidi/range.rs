//! The ranges that a layout is made from and results in.

use crate::text::{Direction, TextRange};

/// A part of a text that has one direction whatever stands around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DirectedRange {
    /// Bytes of the text.
    pub range: TextRange,
    /// The direction of what it holds.
    pub direction: Direction,
}

/// A part of a text that is laid out as one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Code or a telephone number: left to right, isolated by its own element. To the text around
    /// it, it is one neutral character.
    Fixed(TextRange),
    /// A name or the words of a link. Without a letter of the block's direction they are one run,
    /// with their punctuation.
    Words(TextRange),
}
