//! Spans as lines and columns, for output that tools read.

use super::super::{Position, SourceMap, Span};

/// A span as lines and columns of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LineRange<'a> {
    /// The path relative to the site's root, with `/`.
    pub(super) path: &'a str,
    /// The position of the first character.
    pub(super) start: Position,
    /// The position after the last character; at least `start`.
    pub(super) end: Position,
}

impl<'a> LineRange<'a> {
    /// The lines and columns of a span; `None` if its file is not one of the sources.
    pub(super) fn of(span: Span, sources: &'a SourceMap) -> Option<Self> {
        let file = sources.file(span.file)?;
        let start = file.position(span.start);
        Some(Self {
            path: &file.path,
            start,
            end: file.position(span.end).max(start),
        })
    }
}
