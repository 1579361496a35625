//! Source files, and places in them.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// The index of a source file in the [`SourceMap`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub u32);

/// A byte range of a source file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// The byte after the last one. Equal to `start` if the place is a point.
    pub end: u32,
}

/// Adds nothing: two values that say the same have the same hash, wherever each is written.
impl Hash for Span {
    fn hash<H: Hasher>(&self, _: &mut H) {}
}

impl Span {
    /// The beginning of a file.
    pub const fn file_start(file: FileId) -> Self {
        Self {
            file,
            start: 0,
            end: 0,
        }
    }

    /// The point at which this span begins.
    #[must_use]
    pub const fn at_start(self) -> Self {
        Self {
            end: self.start,
            ..self
        }
    }
}

/// A value with its place in a source file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its place.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// A value with a place.
    pub const fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }

    /// Converts the value and keeps the place.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned {
            value: f(self.value),
            span: self.span,
        }
    }
}

/// A line and a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: u32,
    /// The column in code points, from 1.
    pub column: u32,
}

/// A source file.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// The path relative to the site's root, with `/`.
    pub path: String,
    /// The text. A byte order mark is kept, so that spans are byte ranges of the file.
    pub text: Arc<str>,
    line_starts: Vec<u32>,
}

impl SourceFile {
    /// A source file with this text.
    pub fn new(path: String, text: Arc<str>) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let line_starts = std::iter::once(0)
            .chain(ends.map(|(at, _)| u32::try_from(at + 1).unwrap_or(u32::MAX)))
            .collect();
        Self {
            path,
            text,
            line_starts,
        }
    }

    /// The line and column of a byte.
    pub fn position(&self, byte: u32) -> Position {
        let begun = self.line_starts.partition_point(|start| *start <= byte);
        let line = u32::try_from(begun).unwrap_or(u32::MAX);
        let start = self.line_start(line) as usize;
        let mut end = (byte as usize).min(self.text.len());
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        let column = self.text[start.min(end)..end]
            .chars()
            .filter(|c| *c != '\u{FEFF}')
            .count()
            + 1;
        Position {
            line,
            column: u32::try_from(column).unwrap_or(u32::MAX),
        }
    }

    /// The byte at a line and column, or the end of the line if the column is beyond it.
    pub fn byte(&self, position: Position) -> u32 {
        let start = self.line_start(position.line) as usize;
        let line = self
            .text
            .get(start..)
            .and_then(|rest| rest.split('\n').next())
            .unwrap_or("");
        let skipped = usize::from(line.starts_with('\u{FEFF}'));
        let column = position.column.saturating_sub(1) as usize + skipped;
        let into = line
            .char_indices()
            .nth(column)
            .map_or(line.len(), |(at, _)| at);
        u32::try_from(start + into).unwrap_or(u32::MAX)
    }

    /// The byte at which a line begins, counted from 1, or the end of the text if there is no such
    /// line.
    pub fn line_start(&self, line: u32) -> u32 {
        let index = (line as usize).saturating_sub(1);
        self.line_starts
            .get(index)
            .copied()
            .unwrap_or_else(|| u32::try_from(self.text.len()).unwrap_or(u32::MAX))
    }
}

/// All source files of a site.
#[derive(Clone, Debug, Default)]
pub struct SourceMap {
    files: Vec<Arc<SourceFile>>,
}

impl SourceMap {
    /// A map of these files. Their ids are their indexes.
    pub fn new(files: Vec<SourceFile>) -> Self {
        Self {
            files: files.into_iter().map(Arc::new).collect(),
        }
    }

    /// Adds a file, and returns its id.
    pub fn add(&mut self, file: SourceFile) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files.push(Arc::new(file));
        id
    }

    /// Puts another file in the place of the one with this id.
    pub fn replace(&mut self, id: FileId, file: SourceFile) {
        if let Some(place) = self.files.get_mut(id.0 as usize) {
            *place = Arc::new(file);
        }
    }

    /// The file with an id, if there is one.
    pub fn file(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(id.0 as usize).map(AsRef::as_ref)
    }

    /// All files, in the order of their ids.
    pub fn files(&self) -> impl Iterator<Item = &SourceFile> {
        self.files.iter().map(AsRef::as_ref)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_code_points_after_a_bom() {
        let file = SourceFile::new("a.yaml".into(), "\u{FEFF}a: ماسك\nb: c\n".into());
        assert_eq!(file.position(3), Position { line: 1, column: 1 });
        assert_eq!(file.position(8), Position { line: 1, column: 5 });
        assert_eq!(file.position(15), Position { line: 2, column: 1 });
    }
}
