//! A template that a site supplies itself.

use std::sync::Arc;

use crate::diagnostic::{FileId, Span};

/// A template of the site: it replaces the built-in template of the same name, or is an additional
/// one.
#[derive(Clone, Debug)]
pub struct Override {
    /// The path below the site's `templates/`, with `/`.
    pub name: String,
    /// The file it was read from.
    pub file: FileId,
    /// The text.
    pub text: Arc<str>,
}

impl Override {
    /// Returns an empty span at a line and a column, both 1-based, the column in characters. A
    /// place outside the text becomes the beginning of the file.
    pub(super) fn span_at(&self, line: usize, column: usize) -> Span {
        let start = byte_offset(&self.text, line, column).unwrap_or(0);
        Span {
            file: self.file,
            start,
            end: start,
        }
    }
}

fn byte_offset(text: &str, line: usize, column: usize) -> Option<u32> {
    let lines_before: usize = text
        .split_inclusive('\n')
        .take(line.checked_sub(1)?)
        .map(str::len)
        .sum();
    let (in_line, _) = text
        .get(lines_before..)?
        .char_indices()
        .nth(column.checked_sub(1)?)?;
    u32::try_from(lines_before + in_line).ok()
}
