//! Scans mappings in braces and lists in brackets.

use super::super::quote::quoted;
use super::quotation::{after_quotation, check_escapes, is_indented, unclosed_quotation};
use super::syntax_fault::{Scan, SyntaxFault, in_quotes};
use super::text::{before_comment, closing, indent, rest_of_line, value_of};

/// Scans from the brace or bracket at `start` to the one that closes it. Lines of the value must be
/// indented deeper than `limit`. Returns the byte after the closing one.
pub(super) fn scan_flow(text: &str, start: usize, limit: Option<usize>) -> Scan<usize> {
    Flow {
        text,
        start,
        limit,
        at: start,
        open: Vec::new(),
        comment: None,
        is_value_start: true,
        item: start,
    }
    .scan()
}

/// The state of the scan.
struct Flow<'a> {
    text: &'a str,
    /// The byte of the outermost brace or bracket.
    start: usize,
    limit: Option<usize>,
    /// The byte of the next character.
    at: usize,
    /// The braces and brackets that are open, with their bytes.
    open: Vec<(usize, char)>,
    /// The byte of the first comment.
    comment: Option<usize>,
    /// Only spaces have come since the last sign: a quotation, brace or bracket may begin.
    is_value_start: bool,
    /// The byte at which the current item begins.
    item: usize,
}

impl<'a> Flow<'a> {
    fn scan(mut self) -> Scan<usize> {
        while let Some(c) = self.text[self.at..].chars().next() {
            let here = self.at;
            self.at += c.len_utf8();
            match c {
                '"' | '\'' if self.is_value_start => self.quotation(here, c)?,
                '{' | '[' if self.is_value_start => {
                    self.open.push((here, c));
                    self.item = here + 1;
                }
                '{' | '[' => return Err(self.bracket_in_text(here, c)),
                '}' | ']' => {
                    self.close(here, c)?;
                    if self.open.is_empty() {
                        return self.after_end(here + 1);
                    }
                }
                ',' => {
                    self.is_value_start = true;
                    self.item = here + 1;
                }
                ':' if self.text[here + 1..].starts_with([' ', '\n', '\r']) => self.colon(here)?,
                '#' if self.text[..here].ends_with([' ', '\t', '\n']) => {
                    self.comment.get_or_insert(here);
                    let rest = &self.text[self.at..];
                    self.at += rest.find('\n').unwrap_or(rest.len());
                }
                '\n' => self.line_end(here)?,
                c if c.is_whitespace() => {}
                _ => self.is_value_start = false,
            }
        }
        Err(self.unclosed())
    }

    /// Skips a quotation that opens at `here`.
    fn quotation(&mut self, here: usize, mark: char) -> Scan<()> {
        let end = closing(self.text, here, mark)
            .filter(|end| is_indented(self.text, here, *end, self.limit))
            .ok_or_else(|| unclosed_quotation(self.text, here))?;
        check_escapes(self.text, here, end, mark)?;
        let rest = rest_of_line(self.text, end);
        let next = rest.trim_start();
        if !next.is_empty() && !next.starts_with([',', ']', '}', ':', '#']) {
            let more = up_to_last_mark(rest, mark);
            let whole = &self.text[here..end + more.len()];
            return Err(after_quotation(whole, end, more));
        }
        self.at = end;
        self.is_value_start = false;
        Ok(())
    }

    fn bracket_in_text(&self, here: usize, c: char) -> SyntaxFault {
        let message = format!("`{c}` stands within the text");
        SyntaxFault::new(here, 1, &message, &in_quotes(value_of(self.item_text())))
    }

    fn close(&mut self, here: usize, c: char) -> Scan<()> {
        let (_, opened) = self.open.pop().unwrap_or((self.start, c));
        if (opened == '{') != (c == '}') {
            let message = format!("`{c}` closes what `{opened}` opened");
            let help = "close braces with `}` and brackets with `]`";
            return Err(SyntaxFault::new(here, 1, &message, help));
        }
        self.is_value_start = false;
        Ok(())
    }

    /// Checks the key before a colon.
    fn colon(&mut self, here: usize) -> Scan<()> {
        let key = self.text.get(self.item..here).unwrap_or_default();
        if let Some(comma) = key.find('\u{60C}') {
            let help =
                "write `, ` between the parts: the Arabic comma is a letter of the text to YAML";
            return Err(SyntaxFault::new(
                self.item + comma,
                '\u{60C}'.len_utf8(),
                "an Arabic comma does not divide a mapping",
                help,
            ));
        }
        if !self.is_value_start && key.contains(": ") {
            let help = format!(
                "text that holds a colon and a space is put in quotes: `{}`",
                quoted(value_of(self.item_text()))
            );
            let message = "a colon and a space stand within the text, as if it were a key";
            return Err(SyntaxFault::new(here, 1, message, &help));
        }
        self.is_value_start = true;
        Ok(())
    }

    /// Checks that the next line belongs to the value.
    fn line_end(&self, here: usize) -> Scan<()> {
        let next = self.text[here + 1..]
            .lines()
            .find(|line| !line.trim().is_empty())
            .unwrap_or_default();
        let continues = next.trim_start().starts_with(['}', ']'])
            || self.limit.is_none_or(|limit| indent(next) > limit);
        if !continues || next.trim_start().starts_with("- ") {
            return Err(self.unclosed());
        }
        Ok(())
    }

    /// The rest of the current item, as far as it stands in one line.
    fn item_text(&self) -> &'a str {
        rest_of_line(self.text, self.item)
            .split([',', '}'])
            .next()
            .unwrap_or_default()
            .trim()
    }

    fn unclosed(&self) -> SyntaxFault {
        if let Some(start) = self.comment {
            let comment = rest_of_line(self.text, start).trim_end();
            let message =
                "`#` after a space begins a comment, and what closes the bracket is in it";
            let help = "put the text that holds `#` in quotes";
            return SyntaxFault::new(start, comment.len(), message, help).far();
        }
        let (start, opened) = self.open.last().copied().unwrap_or((0, '{'));
        let close = if opened == '{' { '}' } else { ']' };
        let help = format!(
            "write `{close}` at its end; text that begins with `{opened}` is put in quotes"
        );
        SyntaxFault::new(start, 1, &format!("`{opened}` is not closed"), &help).far()
    }

    /// Checks what follows the value in its last line. `end` is the byte after the closing bracket.
    fn after_end(&self, end: usize) -> Scan<usize> {
        let rest = before_comment(rest_of_line(self.text, end)).trim_end();
        if rest.trim().is_empty() || rest.starts_with(':') {
            return Ok(end);
        }
        if rest.trim().chars().all(|c| matches!(c, '}' | ']')) {
            let first = end + (rest.len() - rest.trim_start().len());
            let message = "a bracket closes what none has opened";
            return Err(SyntaxFault::new(
                first,
                rest.trim().len(),
                message,
                "remove it",
            ));
        }
        let whole = &self.text[self.start..end + rest.len()];
        let help = format!(
            "text that begins with a bracket is put in quotes: `{}`",
            quoted(whole)
        );
        let message = "the value is over where its bracket closes, and more follows";
        Err(SyntaxFault::new(self.start, whole.len(), message, &help))
    }
}

/// The text after a quotation within braces or brackets that belongs to the same item: up to the
/// last `mark` before the end of the item, or else up to the next comma or closing bracket.
fn up_to_last_mark(rest: &str, mark: char) -> &str {
    let ends_item = |after: &str| {
        after.trim_start().is_empty() || after.trim_start().starts_with([',', '}', ']'])
    };
    let last = rest
        .match_indices(mark)
        .map(|(at, _)| at + 1)
        .find(|at| ends_item(&rest[*at..]))
        .map(|at| &rest[..at]);
    let is_one_item = |more: &&str| !more.contains(": ") && !more.contains(&format!(", {mark}"));
    last.filter(is_one_item).unwrap_or_else(|| {
        rest.split([',', '}', ']'])
            .next()
            .unwrap_or_default()
            .trim_end()
    })
}
