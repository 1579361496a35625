//! Places in numbers, as tools take them.

use super::super::{Position, SourceMap, Span};

/// A span in lines and columns of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place<'a> {
    /// Path below the site's root, with `/`.
    pub(super) path: &'a str,
    /// Its first character.
    pub(super) start: Position,
    /// One past its last character; at least `start`.
    pub(super) end: Position,
}

impl<'a> Place<'a> {
    /// Where a span stands; `None` where it is in no file of these.
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
