//! Where a Markdown text was written.

use std::ops::Range;

use crate::diagnostic::{FileId, Span};
use crate::source::value_spans::ValueSpans;

/// What a Markdown text is: a file, or a value of a YAML file.
#[derive(Clone, Copy, Debug)]
pub enum MarkdownSource<'a> {
    /// A file, from this byte on.
    File(FileId, u32),
    /// A YAML value. The bytes of each character in the file are known.
    Written(&'a ValueSpans),
    /// A YAML value. Every part of the text has the span of the whole value.
    Value(Span),
}

/// A Markdown text with its source.
#[derive(Clone, Copy)]
pub(super) struct MarkdownPosition<'a> {
    pub markdown: &'a str,
    pub source: MarkdownSource<'a>,
}

impl<'a> MarkdownPosition<'a> {
    /// The span in the file of a byte range of the Markdown text.
    pub fn span(&self, range: &Range<usize>) -> Span {
        match self.source {
            MarkdownSource::Value(span) => span,
            MarkdownSource::Written(spans) => spans.span(range),
            MarkdownSource::File(file, base) => {
                let at = |byte: usize| base.saturating_add(u32::try_from(byte).unwrap_or(u32::MAX));
                Span {
                    file,
                    start: at(range.start),
                    end: at(range.end),
                }
            }
        }
    }

    /// The Markdown in a byte range.
    pub fn slice(&self, range: &Range<usize>) -> &'a str {
        self.markdown.get(range.clone()).unwrap_or("")
    }
}
