//! The indentation of lines, blank lines, and the ends of lines.

use std::collections::BTreeSet;

use super::scalars::{Continued, continued_lines};
use crate::authoring::layout::{is_flow, line_end};
use crate::source::yaml::{YamlNode, YamlValue};

/// What begins a line that is no part of the tree.
const MARKS: [&str; 3] = ["---", "...", "%"];
/// The spaces of a level.
const LEVEL: usize = 2;

/// Indents each line by two spaces for each level; items of a list are a level below its key.
pub(super) fn indent(text: &str, tree: &YamlNode) -> String {
    let marked = text
        .strip_prefix('\u{FEFF}')
        .map_or(0, |_| '\u{FEFF}'.len_utf8());
    let mut keys = BTreeSet::new();
    block_keys(text, tree, &mut keys);
    let continued = continued_lines(text, tree);
    let mut writer = Writer {
        keys,
        levels: Vec::new(),
        moved: Moved::default(),
        comments: Vec::new(),
        lines: Vec::new(),
    };
    let mut start = 0;
    for (number, line) in text.split('\n').enumerate() {
        let skipped = if number == 0 { marked } else { 0 };
        let content = line.trim_end_matches('\r');
        match continued.get(&number) {
            Some(continued) => writer.continued(content, *continued),
            None => writer.line(&content[skipped..], start + skipped),
        }
        start += line.len() + 1;
    }
    let above = (writer.moved, std::mem::take(&mut writer.levels));
    writer.write_comments(above, None);
    let end = line_end(text);
    let mut formatted = text[..marked].to_owned();
    for line in writer.lines {
        formatted.push_str(&line);
        formatted.push_str(end);
    }
    formatted
}

/// The bytes at which the keys of mappings without brackets begin.
fn block_keys(text: &str, node: &YamlNode, keys: &mut BTreeSet<usize>) {
    if is_flow(text, node) {
        return;
    }
    match &node.value {
        YamlValue::Empty | YamlValue::Scalar(_) => {}
        YamlValue::List(items) => items.iter().for_each(|item| block_keys(text, item, keys)),
        YamlValue::Map(entries) => {
            for entry in entries {
                keys.insert(entry.key.span.start as usize);
                block_keys(text, &entry.value, keys);
            }
        }
    }
}

/// An open list or mapping.
#[derive(Clone, Copy, Debug)]
struct Level {
    kind: LevelKind,
    /// The column of its hyphens or keys as written.
    written: usize,
    /// The column that they get.
    column: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LevelKind {
    List,
    Map,
}

/// How far the content of a line moved.
#[derive(Clone, Copy, Debug, Default)]
struct Moved {
    from: usize,
    to: usize,
    /// Whether it is a key, so that lines of its value are a level below it.
    is_key: bool,
    /// Whether it has a block scalar, of which a comment that stands further in would be a part.
    has_block: bool,
}

impl Moved {
    /// Where a column of this line, or of a line that belongs to it, moves.
    fn column(self, written: usize) -> usize {
        (written + self.to).saturating_sub(self.from)
    }

    /// The column of the lines of a block scalar.
    const fn block(self) -> usize {
        if self.is_key {
            self.to + LEVEL
        } else {
            self.to
        }
    }

    /// Where a comment below the line moves.
    fn comment(self, written: usize) -> usize {
        let furthest = if self.has_block {
            self.block().saturating_sub(LEVEL)
        } else {
            usize::MAX
        };
        self.column(written).min(furthest)
    }
}

struct Writer {
    keys: BTreeSet<usize>,
    levels: Vec<Level>,
    /// The last line that is no comment.
    moved: Moved,
    /// Comments and blank lines that wait for the line below them, each with its column.
    comments: Vec<(usize, String)>,
    lines: Vec<String>,
}

impl Writer {
    /// A line that begins with a hyphen, a key, a value or a comment. `start` is its first byte.
    fn line(&mut self, line: &str, start: usize) {
        let words = line.trim_end_matches([' ', '\t']).trim_start_matches(' ');
        let column = line.len() - line.trim_start_matches(' ').len();
        if words.is_empty() || words.starts_with('#') {
            self.comments.push((column, words.to_owned()));
        } else if column == 0 && MARKS.iter().any(|mark| words.starts_with(mark)) {
            let above = (
                std::mem::take(&mut self.moved),
                std::mem::take(&mut self.levels),
            );
            self.write_comments(above, Some((0, 0)));
            self.lines.push(words.to_owned());
        } else {
            let above = (std::mem::take(&mut self.moved), self.levels.clone());
            let (first, written) = self.content(words, column, start + column);
            self.write_comments(above, Some((column, first)));
            self.lines.push(written);
        }
    }

    /// Indents a line with content. Returns its column, too.
    fn content(&mut self, words: &str, column: usize, start: usize) -> (usize, String) {
        let mut prefix = String::new();
        let mut first = None;
        let (mut rest, mut at) = (words, 0);
        while let Some(after) = rest.strip_prefix('-') {
            if !(after.is_empty() || after.starts_with(' ')) {
                break;
            }
            let level = self.open(LevelKind::List, column + at);
            first.get_or_insert(level);
            rest = after.trim_start_matches(' ');
            at = words.len() - rest.len();
            prefix.push_str(if rest.is_empty() { "-" } else { "- " });
        }
        // After a hyphen alone, the content would begin a space after it.
        let written = column + at + usize::from(rest.is_empty());
        let is_key = self.keys.contains(&(start + at));
        let to = if is_key {
            self.open(LevelKind::Map, written)
        } else {
            if prefix.is_empty() {
                self.close(written);
            }
            self.below()
        };
        let first = first.unwrap_or(to);
        self.moved = Moved {
            from: written,
            to,
            is_key,
            has_block: false,
        };
        (first, format!("{}{prefix}{rest}", " ".repeat(first)))
    }

    /// The column of a hyphen or a key that is written in this column.
    fn open(&mut self, kind: LevelKind, written: usize) -> usize {
        // The hyphens of a list may stand below the first letter of its key.
        let ends = |level: &Level| {
            level.written > written
                || level.written == written
                    && level.kind == LevelKind::List
                    && kind == LevelKind::Map
        };
        while self.levels.last().is_some_and(ends) {
            self.levels.pop();
        }
        let same = self.levels.last();
        let same = same.filter(|level| level.written == written && level.kind == kind);
        if let Some(level) = same {
            return level.column;
        }
        let column = self.below();
        self.levels.push(Level {
            kind,
            written,
            column,
        });
        column
    }

    /// Closes what is not above a value that is written in this column.
    fn close(&mut self, written: usize) {
        while self
            .levels
            .last()
            .is_some_and(|level| level.written >= written)
        {
            self.levels.pop();
        }
    }

    /// The column of what is in the innermost list or mapping.
    fn below(&self) -> usize {
        self.levels.last().map_or(0, |level| level.column + LEVEL)
    }

    /// A line of a value that began above.
    fn continued(&mut self, line: &str, continued: Continued) {
        let words = line.trim_start_matches(' ');
        let column = line.len() - words.len();
        self.moved.has_block |= continued != Continued::Value;
        let (to, is_blank) = match continued {
            Continued::Value => (self.moved.column(column), words.is_empty()),
            Continued::Block(None) => (self.moved.column(column), line.is_empty()),
            Continued::Block(Some(indent)) => {
                let to = self.moved.block() + column.saturating_sub(indent);
                (to, words.is_empty() && column <= indent)
            }
        };
        let line = if is_blank {
            String::new()
        } else {
            format!("{}{words}", " ".repeat(to))
        };
        self.lines.push(line);
    }

    /// Writes the comments and blank lines that wait, below a line with content that moved so and stands
    /// within these lists and mappings. `below` is the column of the next line with content, as written
    /// and now. A comment is level with that line, unless it stands further in: then it belongs to what is
    /// above it.
    fn write_comments(
        &mut self,
        (moved, levels): (Moved, Vec<Level>),
        below: Option<(usize, usize)>,
    ) {
        let mut comments = std::mem::take(&mut self.comments);
        let lines = &mut self.lines;
        let is_blank = |comment: &(usize, String)| comment.1.is_empty();
        while below.is_none() && comments.last().is_some_and(is_blank) {
            comments.pop();
        }
        for (written, words) in comments {
            if words.is_empty() {
                if lines.last().is_some_and(|line| !line.is_empty()) {
                    lines.push(words);
                }
                continue;
            }
            let level = levels.iter().find(|level| level.written == written);
            let column = match (below, level) {
                (Some((next, column)), _) if next >= written => column,
                (_, Some(level)) => level.column,
                (Some((_, column)), None) if levels.is_empty() => column,
                (Some((_, column)), None) => moved.comment(written).max(column),
                (None, None) => moved.comment(written),
            };
            lines.push(format!("{}{words}", " ".repeat(column)));
        }
    }
}
