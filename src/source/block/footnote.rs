//! Footnotes and their calls.

use super::number::BlockNumber;
use crate::diagnostic::Span;

/// The index of a footnote in `Text::footnotes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FootnoteId(pub usize);

/// A footnote as a whole: its number and its calls.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Footnote {
    /// The number, from 1, in the order of the first calls. `None` if nothing calls the footnote, or
    /// if it has no definition.
    pub number: Option<u32>,
    /// The block of each call, in reading order.
    pub calls: Vec<BlockNumber>,
    /// The label of the definition.
    pub span: Option<Span>,
}

/// A call of a footnote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FootnoteCall {
    /// The footnote.
    pub footnote: FootnoteId,
    /// Which of the calls of its footnote this is, from 1 in reading order.
    pub nth: u32,
}
