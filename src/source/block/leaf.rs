//! Blocks: units of running text with their inline markup.

use super::inline::Inline;
use super::number::BlockNumber;
use crate::diagnostic::Span;
use crate::text::TextRange;

/// The kind of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A paragraph, or the text of an item in a tight list.
    Paragraph,
    /// A heading of level 1 to 6.
    Heading(u8),
    /// A table cell.
    Cell,
}

/// A unit of running text: a paragraph, heading, tight list item or table cell.
#[derive(Clone, Debug)]
pub struct Block {
    /// The number of the block in its text.
    pub number: BlockNumber,
    /// The kind of block.
    pub kind: BlockKind,
    /// The reading text: the characters that readers see, without markup. A line break is U+000A.
    pub text: String,
    /// The pieces of the reading text and the inline markup between them, in order. Every `Open` has
    /// a `Close`, and the text pieces together are `text`.
    pub inlines: Vec<Inline>,
    /// The bytes of the source file from which the reading text was read, in order.
    pub origins: Vec<Origin>,
}

/// A piece of the reading text, and the bytes of the source file from which it was read. The two may
/// differ in length: `&amp;` is one character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Bytes of the reading text.
    pub range: TextRange,
    /// Bytes of the source file.
    pub span: Span,
}

impl Block {
    /// Is it a heading?
    pub const fn is_heading(&self) -> bool {
        matches!(self.kind, BlockKind::Heading(_))
    }

    /// The span in the source file from which a byte range of the reading text was read. `None` if
    /// the block has no text.
    pub fn source_span(&self, range: TextRange) -> Option<Span> {
        let start = self.source_point(range.start(), RangeEnd::Start)?;
        let end = self.source_point(range.end(), RangeEnd::End)?;
        Some(Span {
            end: end.end.max(start.start),
            ..start
        })
    }

    /// The point in the source file of a byte of the reading text.
    fn source_point(&self, byte: usize, which: RangeEnd) -> Option<Span> {
        let holds = |origin: &Origin| match which {
            RangeEnd::Start => byte < origin.range.end(),
            RangeEnd::End => byte <= origin.range.end(),
        };
        let before = self.origins.partition_point(|origin| !holds(origin));
        let origin = self.origins.get(before).or_else(|| self.origins.last())?;
        let into = u32::try_from(byte.saturating_sub(origin.range.start())).unwrap_or(0);
        let same_length = origin.range.len() == (origin.span.end - origin.span.start) as usize;
        let at = if same_length {
            (origin.span.start + into).min(origin.span.end)
        } else if which == RangeEnd::End {
            origin.span.end
        } else {
            origin.span.start
        };
        Some(Span {
            file: origin.span.file,
            start: at,
            end: at,
        })
    }
}

/// The two ends of a range.
#[derive(Clone, Copy, PartialEq, Eq)]
enum RangeEnd {
    Start,
    End,
}
