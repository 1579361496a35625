//! Cuts the lines that a finding is about from a source file.

use std::ops::Range;

use super::super::{SourceFile, Span};
use super::visible::replacement;

/// A sequence of whole lines of a file.
pub(super) struct Excerpt<'a> {
    file: &'a SourceFile,
    /// The byte range in the file.
    bytes: Range<usize>,
    /// The number of the first line, from 1.
    pub(super) first_line: usize,
}

impl<'a> Excerpt<'a> {
    /// The lines from the first of these spans to the last; `None` if there are no spans.
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

    /// The text, with invisible characters replaced.
    pub(super) fn text(&self) -> String {
        shown(slice(&self.file.text, self.bytes.clone()))
    }

    /// The byte range of a span in [`text`](Self::text).
    pub(super) fn range(&self, span: Span) -> Range<usize> {
        let offset =
            |byte: u32| shown(slice(&self.file.text, self.bytes.start..byte as usize)).len();
        let start = offset(span.start);
        start..offset(span.end).max(start)
    }
}

/// The lines that contain a span.
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

/// The text of a span.
pub(super) fn words(file: &SourceFile, span: Span) -> &str {
    slice(&file.text, span.start as usize..span.end as usize)
}

fn shown(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .filter_map(replacement)
        .collect()
}

/// A slice of the text. Ends that are beyond the text or within a character are moved back, because a
/// span may belong to another file.
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
