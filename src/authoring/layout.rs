//! The layout of a YAML file: its line breaks, the ends of its nodes, and which of them are in
//! brackets.

use crate::source::yaml::{YamlEntry, YamlNode, YamlValue};

/// The line break of the file's first line, which is used for all new lines.
pub(super) fn line_end(text: &str) -> &'static str {
    let first = text
        .find('\n')
        .and_then(|at| at.checked_sub(1))
        .and_then(|before| text.as_bytes().get(before));
    if first == Some(&b'\r') { "\r\n" } else { "\n" }
}

/// Is a list or mapping written in brackets?
pub(super) fn is_flow(text: &str, node: &YamlNode) -> bool {
    text.get(node.span.start as usize..)
        .is_some_and(|rest| rest.starts_with(['[', '{']))
}

/// The byte at which the text of a node ends; `None` for an empty node.
pub(super) fn end(text: &str, node: &YamlNode) -> Option<usize> {
    let last = match &node.value {
        YamlValue::Empty => return None,
        YamlValue::Scalar(_) => return Some(text.get(..node.span.end as usize)?.trim_end().len()),
        YamlValue::List(items) => items.last().and_then(|item| end(text, item)),
        YamlValue::Map(entries) => entries.last().map(|entry| entry_end(text, entry)),
    };
    if is_flow(text, node) {
        closing(text, last.unwrap_or(node.span.start as usize + 1))
    } else {
        last
    }
}

/// The byte at which an entry of a mapping ends: the end of its value, or of the colon after its
/// key.
pub(super) fn entry_end(text: &str, entry: &YamlEntry) -> usize {
    let key = entry.key.span.end as usize;
    end(text, &entry.value).unwrap_or_else(|| {
        key + text
            .get(key..)
            .and_then(|rest| rest.find(':'))
            .map_or(0, |at| at + 1)
    })
}

/// The end of the closing bracket after `from`. Skips commas, white space and comments.
pub(super) fn closing(text: &str, from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        let rest = text.get(at..)?;
        let c = rest.chars().next()?;
        match c {
            ']' | '}' => return Some(at + 1),
            '#' => at += rest.find('\n')?,
            ',' => at += 1,
            c if c.is_whitespace() => at += c.len_utf8(),
            _ => return None,
        }
    }
}

/// The start of the line after the one that contains a byte, or the end of the text.
pub(super) fn next_line(text: &str, at: usize) -> usize {
    text.get(at..)
        .and_then(|rest| rest.find('\n'))
        .map_or(text.len(), |line| at + line + 1)
}

/// The text between the start of the line and a byte.
pub(super) fn before_on_line(text: &str, at: usize) -> &str {
    let before = text.get(..at).unwrap_or_default();
    let line = &before[before.rfind('\n').map_or(0, |line| line + 1)..];
    line.strip_prefix('\u{FEFF}').unwrap_or(line)
}

/// White space as wide as the text before a byte on its line, which is the indentation for lines
/// below it.
pub(super) fn indentation(text: &str, at: usize) -> String {
    before_on_line(text, at)
        .chars()
        .map(|c| if c == '\t' { c } else { ' ' })
        .collect()
}

/// Inserts lines at the start of a line, with the line breaks of the file.
pub(super) fn insert_lines(text: &str, at: usize, lines: &str) -> String {
    let (before, after) = text.split_at(at);
    format!("{before}{}{after}", lines_at(text, at, lines))
}

/// Prepares lines for insertion at the start of a line, with the line breaks of the file.
pub(super) fn lines_at(text: &str, at: usize, lines: &str) -> String {
    let (line_end, before) = (line_end(text), &text[..at]);
    let missing = if before.is_empty() || before.ends_with('\n') || before == "\u{FEFF}" {
        ""
    } else {
        line_end
    };
    std::iter::once(missing)
        .chain(lines.lines().flat_map(|line| [line, line_end]))
        .collect()
}
