//! The lines of a source file that a finding is about.

use std::ops::Range;

use super::super::{SourceFile, Span};
use super::visible::stand_in;

/// Whole lines cut from a file, as they are shown.
pub(super) struct Excerpt<'a> {
    file: &'a SourceFile,
    /// Its bytes in the file.
    bytes: Range<usize>,
    /// The number of its first line, from 1.
    pub(super) first_line: usize,
}

impl<'a> Excerpt<'a> {
    /// The lines from the first to the last of these spans; `None` where there are no spans.
    pub(super) fn around(file: &'a SourceFile, spans: impl Iterator<Item = Span>) -> Option<Self> {
        let (start, end) = spans
            .map(|span| (span.start, span.end.max(span.start)))
            .reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))?;
        let first = file.position(start).line;
        let last = file.position(end).line;
        let bytes =
            file.line_start(first) as usize..file.line_start(last.saturating_add(1)) as usize;
        Some(Self {
            file,
            bytes,
            first_line: first as usize,
        })
    }

    /// Its text, without hidden characters.
    pub(super) fn text(&self) -> String {
        shown(slice(&self.file.text, self.bytes.clone()))
    }

    /// Where a span stands in [`text`](Self::text).
    pub(super) fn range(&self, span: Span) -> Range<usize> {
        let offset =
            |byte: u32| shown(slice(&self.file.text, self.bytes.start..byte as usize)).len();
        let start = offset(span.start);
        start..offset(span.end).max(start)
    }
}

/// The lines that a span touches.
pub(super) fn lines(file: &SourceFile, span: Span) -> &str {
    let end = file.line_start(
        file.position(span.end.max(span.start))
            .line
            .saturating_add(1),
    );
    slice(
        &file.text,
        file.line_start(file.position(span.start).line) as usize..end as usize,
    )
}

/// The words that a span covers.
pub(super) fn words(file: &SourceFile, span: Span) -> &str {
    slice(&file.text, span.start as usize..span.end as usize)
}

fn shown(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .filter_map(stand_in)
        .collect()
}

/// A slice whose ends are moved back to the text and to a character's first byte where a span is
/// not one of this file.
fn slice(text: &str, range: Range<usize>) -> &str {
    let end = boundary(text, range.end);
    &text[boundary(text, range.start).min(end)..end]
}

fn boundary(text: &str, byte: usize) -> usize {
    (0..=byte.min(text.len()))
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(0)
}
