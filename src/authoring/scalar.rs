//! Scalars of YAML as text: how one is quoted, and how another value is written in the same way.

use std::fmt::Write as _;
use std::ops::Range;

/// How a scalar is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Plain,
    Single,
    Double,
    /// `|` and its lines.
    Literal,
    /// `>` and its lines.
    Folded,
}

/// A value as a plain scalar, or in quotes where it needs them.
pub(super) fn plain(value: &str) -> String {
    if can_be_plain(value) {
        value.to_owned()
    } else {
        quoted(value)
    }
}

/// A value in the style given, or in quotes where that style cannot have it.
pub(super) fn styled(value: &str, style: Style) -> String {
    match style {
        Style::Plain => plain(value),
        Style::Single if !value.chars().any(needs_escape) => single(value),
        _ => double(value),
    }
}

fn quoted(value: &str) -> String {
    let simple = !value.contains(['"', '\\']) || value.chars().any(needs_escape);
    if simple { double(value) } else { single(value) }
}

fn single(value: &str) -> String {
    format!("'{}'", value.replace('\'', "''"))
}

fn double(value: &str) -> String {
    let mut written = String::from('"');
    for c in value.chars() {
        match c {
            '"' | '\\' => written.extend(['\\', c]),
            '\n' => written.push_str("\\n"),
            '\t' => written.push_str("\\t"),
            c if needs_escape(c) => {
                let number = u32::from(c);
                // Writing to a string cannot fail.
                let _ = if number > 0xFFFF {
                    write!(written, "\\U{number:08X}")
                } else {
                    write!(written, "\\u{number:04X}")
                };
            }
            c => written.push(c),
        }
    }
    written.push('"');
    written
}

/// Characters that stand in YAML only as escapes, or that a quoted line would not keep.
pub(super) fn needs_escape(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}'
        )
}

/// May the value stand without quotes, in brackets too? Stricter than YAML, so that a reader need
/// not know its rules.
fn can_be_plain(value: &str) -> bool {
    let Some(first) = value.chars().next() else {
        return false;
    };
    let starts_well = !"-?:,[]{}#&*!|>'\"%@`=~".contains(first) && value != "<<";
    let ends_well = value.trim() == value && !value.ends_with(':');
    let holds =
        value.contains(['[', ']', '{', '}', ',']) || value.contains(": ") || value.contains(" #");
    starts_well && ends_well && !holds && !value.chars().any(needs_escape)
}

/// The parts of a block scalar: `|` or `>` with its lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Block {
    pub style: Style,
    /// The sign and its indicators.
    pub header: Range<usize>,
    /// From the first line to the end of the last one with text, its line end apart.
    pub lines: Range<usize>,
}

/// The block scalar whose text the parser places at `span`, if it is one. The parser's place begins
/// with the first character of its text, below the header.
pub(super) fn block(text: &str, span: Range<usize>) -> Option<Block> {
    let line = text.get(..span.start)?.rfind('\n')?;
    if !text[line..span.start].trim().is_empty() {
        return None;
    }
    let above = text[..line].trim_end();
    let header_line = above.rfind('\n').map_or(0, |at| at + 1);
    let sign = header_sign(&above[header_line..])? + header_line;
    let header = sign..sign + text[sign..].find(char::is_whitespace)?;
    let first = header.end + text[header.end..].find('\n')? + 1;
    let last = text.get(..span.end)?.trim_end().len();
    let style = if text[sign..].starts_with('|') {
        Style::Literal
    } else {
        Style::Folded
    };
    (first < last).then_some(Block {
        style,
        header,
        lines: first..last,
    })
}

/// Where the sign of a block scalar stands in its header line: the last word before a comment.
fn header_sign(line: &str) -> Option<usize> {
    let code = line.find(" #").map_or(line, |at| &line[..at]).trim_end();
    let at = code.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let word = &code[at..];
    let indicators = word.strip_prefix(['|', '>'])?;
    indicators
        .chars()
        .all(|c| matches!(c, '+' | '-' | '1'..='9'))
        .then_some(at)
}

/// The lines of a block scalar with another value; `None` where its style cannot have that.
pub(super) fn block_lines(text: &str, block: &Block, value: &str) -> Option<String> {
    let lines = text.get(block.lines.clone())?;
    let header = text.get(block.header.clone())?;
    let first = lines.lines().find(|line| !line.trim().is_empty())?;
    let indent = &first[..first.len() - first.trim_start_matches(' ').len()];
    let value = value.trim_end_matches('\n');
    let starts_well = value.chars().next().is_some_and(|c| !c.is_whitespace());
    let explicit = header.bytes().any(|b| b.is_ascii_digit());
    let breaks = block.style == Style::Folded && value.contains('\n');
    let unkept = value.chars().any(|c| c != '\n' && needs_escape(c)) || value.ends_with(' ');
    if !starts_well || explicit || breaks || unkept || indent.is_empty() {
        return None;
    }
    let line_end = super::layout::line_end(text);
    let line = |line: &str| {
        if line.is_empty() {
            String::new()
        } else {
            format!("{indent}{line}")
        }
    };
    Some(
        value
            .split('\n')
            .map(line)
            .collect::<Vec<_>>()
            .join(line_end),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_needs_quotes_gets_them() {
        for (value, written) in [
            ("two words", "two words"),
            ("12:30", "12:30"),
            ("", "\"\""),
            ("a: b", "\"a: b\""),
            ("- a", "\"- a\""),
            ("a #b", "\"a #b\""),
            ("[x]", "\"[x]\""),
            ("say \"no\"", "say \"no\""),
            ("\"no\"", "'\"no\"'"),
            ("\"a\"\nb", "\"\\\"a\\\"\\nb\""),
            ("it's", "it's"),
            ("\u{FEFF}x", "\"\\uFEFFx\""),
        ] {
            assert_eq!(plain(value), written);
        }
        assert_eq!(styled("it's", Style::Single), "'it''s'");
        assert_eq!(styled("a\u{85}", Style::Single), "\"a\\u0085\"");
    }

    #[test]
    fn a_block_scalar_is_known_by_its_header() {
        let text = "a: |- # why\n  one\n\n  two\n\nb: x|\n";
        let start = text.find("one").unwrap();
        let found = block(text, start..start + 10).unwrap();
        assert_eq!(
            (&text[found.header.clone()], &text[found.lines.clone()]),
            ("|-", "  one\n\n  two")
        );
        assert_eq!(
            block_lines(text, &found, "three\n\nfour").unwrap(),
            "  three\n\n  four"
        );
        assert_eq!(block_lines(text, &found, " three"), None);
        let start = text.find("x|").unwrap();
        assert_eq!(block(text, start..start + 2), None);
    }
}
