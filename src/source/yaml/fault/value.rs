//! Scans the value of a key or a list item.

use super::super::quote::quoted;
use super::flow::scan_flow;
use super::quotation::scan_quotation;
use super::syntax_fault::{Scan, SyntaxFault, in_quotes};
use super::text::{before_comment, colon_in, indent, next_line, rest_of_line, word};

/// What a value belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// A key in the same line.
    Key,
    /// A list item, or nothing.
    Item,
}

/// Scans the value at a byte. Its lines must be indented deeper than `limit`. Returns a byte of the
/// last line of the value.
pub(super) fn scan_value(text: &str, at: usize, limit: Option<usize>, owner: Owner) -> Scan<usize> {
    let line = before_comment(rest_of_line(text, at)).trim_end();
    let Some(first) = line.chars().next() else {
        return Ok(at);
    };
    let rest = &line[first.len_utf8()..];
    match first {
        '"' | '\'' => scan_quotation(text, at, first, limit),
        '{' | '[' => scan_flow(text, at, limit),
        '|' | '>' => scan_block_scalar(text, at, line, limit),
        '@' | '`' | '%' | ',' | '}' | ']' => Err(reserved(at, line, first)),
        '*' if !text[..at].contains(&format!("&{}", word(rest))) => {
            let message = format!(
                "YAML takes `*{}` for a reference, and there is no such anchor",
                word(rest)
            );
            Err(SyntaxFault::new(at, line.len(), &message, &in_quotes(line)))
        }
        '&' if word(rest).is_empty() => Err(reserved(at, line, first)),
        '?' | '-' if owner == Owner::Key && rest.starts_with(' ') => Err(reserved(at, line, first)),
        '#' | '!' | '&' | '*' => Ok(at),
        _ => scan_plain(text, at, line, limit),
    }
}

/// The fault of a character with which no plain text may begin.
fn reserved(at: usize, line: &str, first: char) -> SyntaxFault {
    let first = if first == '`' {
        "a backtick".to_owned()
    } else {
        format!("`{first}`")
    };
    let message = format!("no text begins with {first} in YAML");
    SyntaxFault::new(at, line.len(), &message, &in_quotes(line))
}

/// Scans a text of several lines that begins with `|` or `>`.
fn scan_block_scalar(text: &str, at: usize, line: &str, limit: Option<usize>) -> Scan<usize> {
    if line[1..].contains(|c: char| !c.is_ascii_digit() && !matches!(c, '+' | '-')) {
        let message = format!(
            "`{}` opens a text of several lines, which begins on the next",
            &line[..1]
        );
        return Err(SyntaxFault::new(at, line.len(), &message, &in_quotes(line)));
    }
    let mut last = at;
    // The indentation of the first line, which all other lines need at least.
    let mut least = None;
    while let Some((start, next)) = next_line(text, last) {
        if next.trim().is_empty() {
            last = start;
            continue;
        }
        let is_comment = next.trim_start().starts_with('#');
        if let Some(least) = least
            && is_comment
            && indent(next) < least
            && continues_after_comments(text, start, least)
        {
            return Err(comment_line_in_text(start + indent(next), next));
        }
        if limit.is_none_or(|limit| indent(next) <= limit) {
            break;
        }
        least.get_or_insert_with(|| indent(next));
        last = start;
    }
    Ok(last)
}

/// Is the next line after this one that is neither blank nor a comment indented by at least `least`
/// spaces?
fn continues_after_comments(text: &str, line: usize, least: usize) -> bool {
    let mut last = line;
    while let Some((start, next)) = next_line(text, last) {
        if !next.trim().is_empty() && !next.trim_start().starts_with('#') {
            return indent(next) >= least;
        }
        last = start;
    }
    false
}

fn comment_line_in_text(at: usize, line: &str) -> SyntaxFault {
    let message = "a line that begins with `#` is a comment, and ends the text above it";
    let help = "write the comment above the key; if it belongs to the text, indent it as deep as the other lines or put the whole text in quotes";
    SyntaxFault::new(at, line.trim().len(), message, help)
}

/// Scans text without quotation marks, which may continue on further lines.
fn scan_plain(text: &str, at: usize, line: &str, limit: Option<usize>) -> Scan<usize> {
    if let Some(colon) = colon_in(line) {
        return Err(colon_in_text(at + colon, line));
    }
    let mut last = at;
    // The byte at which a line with nothing but a comment begins.
    let mut comment_line = None;
    // The byte at which a comment begins, after the text of a line.
    let mut comment = (rest_of_line(text, at).trim_end() != line).then_some(at + line.len());
    while let Some((start, next)) = next_line(text, last) {
        let indent = indent(next);
        let content = before_comment(&next[indent..]).trim_end();
        if next.trim().is_empty() {
            last = start;
            continue;
        }
        if next.trim_start().starts_with('#') {
            comment_line.get_or_insert(start);
            last = start;
            continue;
        }
        if limit.is_none_or(|limit| indent <= limit) {
            break;
        }
        if let Some(comment) = comment {
            return Err(comment_in_text(text, comment));
        }
        if let (Some(line), None) = (comment_line, colon_in(content)) {
            let comment = rest_of_line(text, line);
            let at = line + self::indent(comment);
            return Err(comment_line_in_text(at, comment));
        }
        if let Some(colon) = colon_in(content) {
            return Err(second_value(start + indent, colon, limit));
        }
        comment = (next[indent..].trim_end() != content).then_some(start + indent + content.len());
        last = start;
    }
    Ok(last)
}

fn colon_in_text(at: usize, line: &str) -> SyntaxFault {
    // Word processors turn quotation marks into these; YAML takes them for letters.
    let curly = if line.starts_with('\u{201C}') {
        "“…” are no quotes to YAML but letters of the text; "
    } else {
        ""
    };
    let help = format!(
        "{curly}text that holds a colon and a space is put in quotes: `{}`",
        quoted(line)
    );
    let message = "a colon and a space stand within the text, as if it were a key";
    SyntaxFault::new(at, 1, message, &help)
}

fn comment_in_text(text: &str, at: usize) -> SyntaxFault {
    let rest = rest_of_line(text, at);
    let comment = rest.trim_start();
    let message = "`#` after a space begins a comment, in the middle of the text";
    let help = "put the whole text in quotes, or write the comment on a line of its own";
    let start = at + (rest.len() - comment.len());
    SyntaxFault::new(start, comment.trim_end().len(), message, help)
}

/// The fault of a line that looks like `key: value` within the text of another value.
fn second_value(at: usize, key_length: usize, limit: Option<usize>) -> SyntaxFault {
    let column = limit.map_or(String::new(), |limit| {
        format!("; to be a key it begins in column {}", limit + 1)
    });
    let message = "this line is indented deeper than the key above it, which has its value already";
    let help = format!("a key begins in the same column as the others of its mapping{column}");
    SyntaxFault::new(at, key_length, message, &help)
}
