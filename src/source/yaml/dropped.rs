//! Finds text that YAML drops without an error: comments after ` #`, tags and anchors. Finds also
//! list items that an Arabic comma joins into one.

use std::collections::HashMap;

use super::quote::quoted;
use crate::diagnostic::{Diagnostic, FileId, Span};
use crate::source::codes;
use crate::text::isolate;

/// Checks what is written around the values of one file.
pub(super) struct DroppedText<'a> {
    file: FileId,
    text: &'a str,
    anchors: HashMap<&'a str, Span>,
    pub found: Vec<Diagnostic>,
}

impl<'a> DroppedText<'a> {
    pub fn new(file: FileId, text: &'a str) -> Self {
        Self {
            file,
            text,
            anchors: HashMap::new(),
            found: Vec::new(),
        }
    }

    /// Checks a scalar with this span.
    pub fn check_scalar(&mut self, span: Span) {
        let (start, end) = (span.start as usize, span.end as usize);
        let written = self.text.get(start..end).unwrap_or_default();
        self.check_properties(start);
        if !written.starts_with(['"', '\'', '|', '>']) {
            let written = written.trim_end();
            self.check_comment(start, start + written.len());
        }
    }

    /// Checks what follows a key or an item without a value, which ends at this byte:
    /// `note: #3 is missing`.
    pub fn check_empty(&mut self, end: usize) {
        let rest = self.line_from(end).trim_start_matches(':');
        let text = rest.trim_start();
        if text.len() < rest.len()
            && text.starts_with('#')
            && !text[1..].starts_with([' ', '#'])
            && text.len() > 1
        {
            let start = end + (self.line_from(end).len() - text.len());
            self.report_comment(start, text.trim_end());
        } else if text.len() > 1 && text.len() < rest.len() && text.starts_with(['!', '&']) {
            let start = end + (self.line_from(end).len() - text.len());
            self.check_property(start, text.trim_end(), "");
        }
    }

    /// Checks an item of a list for an Arabic comma, if the list is in brackets.
    pub fn check_item(&mut self, span: Span, value: &str) {
        let before = self
            .text
            .get(..span.start as usize)
            .unwrap_or_default()
            .trim_end();
        let plain = self
            .text
            .get(span.start as usize..)
            .is_some_and(|rest| !rest.starts_with(['"', '\'']));
        if plain && before.ends_with(['[', ',']) && value.contains('\u{60C}') {
            let message = "an Arabic comma does not divide a list: this is one item";
            let help = format!(
                "write `, ` between items, or put one that holds a comma in quotes: `{}`",
                quoted(value)
            );
            self.found
                .push(Diagnostic::warning(codes::SEPARATOR, span, message).help(help));
        }
    }

    /// Reports a comment that follows a plain value after a single space, because it may be text.
    /// Most formatters write two spaces before a comment.
    fn check_comment(&mut self, start: usize, end: usize) {
        let rest = self.line_from(end);
        let is_one_space = rest.starts_with([' ', '\t']) && rest[1..].starts_with('#');
        let value = self.text.get(start..end).unwrap_or_default();
        if is_one_space && !value.is_empty() {
            if is_number_or_flag(value) {
                let help = format!(
                    "write two spaces before a comment: `{value}  # {}`",
                    rest.trim_start().trim_start_matches('#').trim()
                );
                self.report(end + 1, help);
                return;
            }
            self.report_comment(end + 1, format!("{value}{rest}").trim_end());
        }
    }

    fn report_comment(&mut self, start: usize, whole: &str) {
        self.report(
            start,
            format!(
                "put the text in quotes: `{}`; before a comment write two spaces and `# `",
                quoted(whole)
            ),
        );
    }

    fn report(&mut self, start: usize, help: String) {
        let unread = self.line_from(start).trim_end();
        let message = format!(
            "`#` after a space begins a comment: {} is not read",
            isolate(unread)
        );
        let span = self.span(start, start + unread.len());
        self.found
            .push(Diagnostic::warning(codes::COMMENT, span, message).help(help));
    }

    /// Checks for tags and anchors before a value.
    fn check_properties(&mut self, start: usize) {
        let line_start = self
            .text
            .get(..start)
            .and_then(|before| before.rfind('\n'))
            .map_or(0, |at| at + 1);
        let before = self
            .text
            .get(line_start..start)
            .unwrap_or_default()
            .trim_end();
        let Some(word) = before
            .rsplit([' ', '\t', ',', '[', '{'])
            .next()
            .filter(|word| word.len() > 1)
        else {
            return;
        };
        let value = self
            .line_from(start)
            .split([',', '}', ']'])
            .next()
            .unwrap_or_default()
            .trim_end();
        self.check_property(line_start + before.len() - word.len(), word, value);
    }

    fn check_property(&mut self, start: usize, word: &'a str, value: &str) {
        let span = self.span(start, start + word.len());
        let whole = format!("{word} {value}");
        let whole = whole.trim_end();
        if word.starts_with('!') {
            let message = format!("YAML takes `{word}` for a tag, which is not read as text");
            let help = format!("put the text in quotes: `{}`", quoted(whole));
            self.found
                .push(Diagnostic::warning(codes::DROPPED, span, message).help(help));
        } else if let Some(name) = word.strip_prefix('&') {
            self.check_anchor(name, span, whole);
        }
    }

    fn check_anchor(&mut self, name: &'a str, span: Span, whole: &str) {
        if let Some(first) = self.anchors.insert(name, span) {
            let message = format!(
                "the anchor `&{name}` stands here twice; `*{name}` means the one before it"
            );
            let help = "give one of the two another name";
            self.found.push(
                Diagnostic::warning(codes::DROPPED, span, message)
                    .label(first, "first here")
                    .help(help),
            );
        } else if !self.text.contains(&format!("*{name}")) {
            let message = format!(
                "YAML takes `&{name}` for an anchor, which is not read as text, and nothing refers to it"
            );
            let help = format!("put the text in quotes: `{}`", quoted(whole));
            self.found
                .push(Diagnostic::warning(codes::DROPPED, span, message).help(help));
        }
    }

    fn line_from(&self, at: usize) -> &'a str {
        self.text
            .get(at..)
            .and_then(|rest| rest.lines().next())
            .unwrap_or_default()
    }

    fn span(&self, start: usize, end: usize) -> Span {
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Span {
            file: self.file,
            start: place(start),
            end: place(end),
        }
    }
}

/// Is it a number, a date, a range of these, or a flag? Then what follows it is a comment.
fn is_number_or_flag(value: &str) -> bool {
    let is_of_date =
        |c: char| c.is_ascii_digit() || matches!(c, '-' | '.' | '/' | ':' | '~' | '?' | '%' | 'X');
    matches!(value, "true" | "false")
        || value.starts_with(|c: char| c.is_ascii_digit() || c == '-')
            && value.chars().all(is_of_date)
}
