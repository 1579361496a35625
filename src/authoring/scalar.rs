//! YAML scalars as text: how one is quoted, and how a new value is written in the same style.

use std::ops::Range;

use crate::source::yaml::{double_quoted, needs_escape};

/// The style of a scalar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ScalarStyle {
    Plain,
    Single,
    Double,
    /// `|` and the lines below it.
    Literal,
    /// `>` and the lines below it.
    Folded,
}

/// Writes a value as a plain scalar, or in quotes if it needs them. It may stand inside brackets.
pub fn plain(value: &str) -> String {
    if can_be_plain(value) {
        value.to_owned()
    } else {
        quoted(value)
    }
}

/// Writes a value in a style, or in quotes if that style cannot express it.
pub(super) fn styled(value: &str, style: ScalarStyle) -> String {
    match style {
        ScalarStyle::Plain => plain(value),
        ScalarStyle::Single if !value.chars().any(needs_escape) => single(value),
        _ => double_quoted(value),
    }
}

fn quoted(value: &str) -> String {
    let simple = !value.contains(['"', '\\']) || value.chars().any(needs_escape);
    if simple {
        double_quoted(value)
    } else {
        single(value)
    }
}

fn single(value: &str) -> String {
    format!("'{}'", value.replace('\'', "''"))
}

/// Can the value be written without quotes, even inside brackets? Stricter than YAML, so that
/// readers need not know all of its rules.
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

/// The parts of a block scalar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BlockScalar {
    pub style: ScalarStyle,
    /// The bytes of the sign (`|` or `>`) and its indicators.
    pub header: Range<usize>,
    /// The bytes from the first line to the end of the last line with text, without its line break.
    pub lines: Range<usize>,
}

/// Finds the block scalar whose text is at `span`; `None` for other scalars. `span` begins with the
/// first character of the text, in a line below the header.
pub(super) fn block(text: &str, span: Range<usize>) -> Option<BlockScalar> {
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
        ScalarStyle::Literal
    } else {
        ScalarStyle::Folded
    };
    (first < last).then_some(BlockScalar {
        style,
        header,
        lines: first..last,
    })
}

/// The position of the block sign in its header line: the start of the last word before a comment.
fn header_sign(line: &str) -> Option<usize> {
    let code = line.find(" #").map_or(line, |at| &line[..at]).trim_end();
    let word = code.rsplit(char::is_whitespace).next()?;
    let indicators = word.strip_prefix(['|', '>'])?;
    indicators
        .chars()
        .all(|c| matches!(c, '+' | '-' | '1'..='9'))
        .then(|| code.len() - word.len())
}

/// The lines of a block scalar with a new value; `None` if the style cannot express it.
pub(super) fn block_lines(text: &str, block: &BlockScalar, value: &str) -> Option<String> {
    let lines = text.get(block.lines.clone())?;
    let header = text.get(block.header.clone())?;
    let first = lines.lines().find(|line| !line.trim().is_empty())?;
    let indent = &first[..first.len() - first.trim_start_matches(' ').len()];
    let value = value.trim_end_matches('\n');
    let starts_well = value.chars().next().is_some_and(|c| !c.is_whitespace());
    let explicit = header.bytes().any(|b| b.is_ascii_digit());
    let breaks = block.style == ScalarStyle::Folded && value.contains('\n');
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
        assert_eq!(styled("it's", ScalarStyle::Single), "'it''s'");
        assert_eq!(styled("a\u{85}", ScalarStyle::Single), "\"a\\u0085\"");
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

    #[test]
    fn the_line_above_a_scalar_may_hold_spaces_of_any_width() {
        let text = "see: [a\u{3000}b,\n  c]\n";
        let start = text.find('c').unwrap();
        assert_eq!(block(text, start..start + 1), None);
    }
}
