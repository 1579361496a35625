//! Scans text in quotation marks.

use super::super::quote::quoted;
use super::syntax_fault::{Scan, SyntaxFault, in_quotes};
use super::text::{before_comment, closing, indent, rest_of_line, shortened, unknown_escape};
use crate::text::isolate;

/// Scans the quotation at `at`. Its lines must be indented deeper than `limit`. Returns the byte
/// after the closing mark.
pub(super) fn scan_quotation(
    text: &str,
    at: usize,
    mark: char,
    limit: Option<usize>,
) -> Scan<usize> {
    let end = closing(text, at, mark)
        .filter(|end| is_indented(text, at, *end, limit))
        .ok_or_else(|| unclosed_quotation(text, at))?;
    check_escapes(text, at, end, mark)?;
    let rest = before_comment(rest_of_line(text, end)).trim_end();
    if rest.trim().is_empty() {
        return Ok(end);
    }
    Err(after_quotation(&text[at..end + rest.len()], end, rest))
}

/// The fault of a quotation that opens at `at` and is not closed.
pub(super) fn unclosed_quotation(text: &str, at: usize) -> SyntaxFault {
    SyntaxFault::new(
        at,
        rest_of_line(text, at).trim_end().len(),
        "the quotation that opens here is not closed",
        "close it with the same mark at the end of the text",
    )
    .far()
}

/// Checks the escapes of a quotation in double marks.
pub(super) fn check_escapes(text: &str, at: usize, end: usize, mark: char) -> Scan<()> {
    let Some(escape) = (mark == '"')
        .then(|| unknown_escape(&text[at..end]))
        .flatten()
    else {
        return Ok(());
    };
    let message =
        "a backslash in double quotation marks stands before a letter that it gives no meaning";
    let help = "write two backslashes, `\\\\`, or put the text in single quotation marks";
    Err(SyntaxFault::new(at + escape, 2, message, help))
}

/// Are all lines between the bytes, except the first, indented deeper than `limit`?
pub(super) fn is_indented(text: &str, at: usize, end: usize, limit: Option<usize>) -> bool {
    let inside = text.get(at..end).unwrap_or_default();
    let mut lines = inside
        .split('\n')
        .skip(1)
        .filter(|line| !line.trim().is_empty());
    limit.is_none_or(|limit| lines.all(|line| indent(line) > limit))
}

/// The fault of text that follows a quotation in its line. `whole` is the quotation with the text,
/// `end` the byte at which the text begins.
pub(super) fn after_quotation(whole: &str, end: usize, rest: &str) -> SyntaxFault {
    let words = rest.trim();
    let message = format!(
        "the value is over where its quotation mark closes, and {} follows",
        isolate(&shortened(words))
    );
    let place = end + (rest.len() - rest.trim_start().len());
    let help = match text_between_marks(whole, rest) {
        None if !whole.contains('\n') => in_quotes(whole),
        Some(text) if !whole.contains('\n') && !text.contains('\\') => format!(
            "put the value in other quotation marks: `{}`",
            quoted(&text)
        ),
        _ => "put the whole value in other quotation marks".to_owned(),
    };
    SyntaxFault::new(place, words.len(), &message, &help)
}

/// The text between the first mark and the last, if these two are quotation marks of YAML and those
/// between them belong to the text: `'it's late'`, but not `"Salt" and "Bran"`.
fn text_between_marks(whole: &str, rest: &str) -> Option<String> {
    let mark = whole.chars().next()?;
    let escaped = if mark == '"' { "\\\"" } else { "''" };
    let text = whole
        .strip_prefix(mark)?
        .trim_end()
        .strip_suffix(mark)?
        .replace(escaped, &mark.to_string());
    let is_odd = whole.matches(mark).count() % 2 == 1;
    (is_odd || rest.starts_with(char::is_alphanumeric)).then_some(text)
}
