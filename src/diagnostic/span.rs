//! Places in source files, and the files they are places of.

use std::sync::Arc;

/// A source file, by its number in the [`SourceMap`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub u32);

/// Bytes `start..end` of a source file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// One past the last byte; equal to `start` where only a point is known.
    pub end: u32,
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
    pub const fn at_start(self) -> Self {
        Self {
            end: self.start,
            ..self
        }
    }
}

/// A value with the place it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// What was read.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Puts a value and its place together.
    pub const fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }

    /// Another value at the same place.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned {
            value: f(self.value),
            span: self.span,
        }
    }
}

/// A line and a column, both from 1; columns count code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// From 1.
    pub line: u32,
    /// From 1, in code points.
    pub column: u32,
}

/// One source file as it was read.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Path below the site's root, with `/`.
    pub path: String,
    /// Its text; a byte order mark is kept, so that spans are bytes of the file.
    pub text: Arc<str>,
    line_starts: Vec<u32>,
}

impl SourceFile {
    /// Takes a file's text and finds its lines.
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

    /// Line and column of a byte.
    pub fn position(&self, byte: u32) -> Position {
        let line = self
            .line_starts
            .partition_point(|start| *start <= byte)
            .max(1);
        let start = self.line_starts[line - 1] as usize;
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
            line: u32::try_from(line).unwrap_or(u32::MAX),
            column: u32::try_from(column).unwrap_or(u32::MAX),
        }
    }

    /// The byte at a line and column; the end of the line where the column is beyond it.
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

    /// The byte at which a line begins, the first line being 1; the end of the text beyond its last
    /// line.
    pub fn line_start(&self, line: u32) -> u32 {
        let index = (line as usize).saturating_sub(1);
        self.line_starts
            .get(index)
            .copied()
            .unwrap_or_else(|| u32::try_from(self.text.len()).unwrap_or(u32::MAX))
    }
}

/// All files of a site, so that a span can be shown.
#[derive(Clone, Debug, Default)]
pub struct SourceMap {
    files: Vec<SourceFile>,
}

impl SourceMap {
    /// A map of these files, numbered in their order.
    pub const fn new(files: Vec<SourceFile>) -> Self {
        Self { files }
    }

    /// The file of that number, if it is one of these.
    pub fn file(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(id.0 as usize)
    }

    /// All files, in the order of their numbers.
    pub fn files(&self) -> &[SourceFile] {
        &self.files
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
