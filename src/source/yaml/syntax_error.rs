//! Syntax errors: the cause that was found in the text, or else the words of the YAML crate.

use super::fault;
use crate::diagnostic::{Diagnostic, FileId, Position, SourceFile, Span};
use crate::source::codes;

/// The finding for a syntax error that the YAML crate met.
pub(super) fn syntax_error(
    file: FileId,
    source: &SourceFile,
    error: &serde_yaml::Error,
) -> Diagnostic {
    let start = error.location().map_or(0, |location| {
        source.byte(Position {
            line: u32::try_from(location.line()).unwrap_or(u32::MAX),
            column: u32::try_from(location.column()).unwrap_or(1),
        })
    });
    let message = error.to_string();
    let may_be_misplaced = ["did not find expected", "simple key expected"]
        .iter()
        .any(|words| message.contains(words));
    let cause = fault::find_cause(&source.text, start as usize).or_else(|| {
        may_be_misplaced
            .then(|| fault::find_misplaced(&source.text, start as usize))
            .flatten()
    });
    if let Some(cause) = cause {
        let byte = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let span = Span {
            file,
            start: byte(cause.start),
            end: byte(cause.end),
        };
        let message = format!("this is not YAML: {}", cause.message);
        return Diagnostic::error(codes::SYNTAX, span, message).help(cause.help);
    }
    let message = message
        .split(" at line ")
        .next()
        .unwrap_or(&message)
        .trim()
        .trim_start_matches("error: ");
    let message = in_plain_words(message);
    let line = source
        .text
        .get(source.line_start(source.position(start).line) as usize..)
        .and_then(|rest| rest.lines().next());
    let help = help_for(&message, line.unwrap_or_default());
    let span = Span {
        file,
        start,
        end: start,
    };
    Diagnostic::error(codes::SYNTAX, span, format!("this is not YAML: {message}")).help(help)
}

/// The message of the YAML crate, with the terms of its implementation replaced.
fn in_plain_words(message: &str) -> String {
    if message.contains("multiple YAML documents") {
        "the file holds several documents; one `---` too many?".to_owned()
    } else if message.contains("alias") && message.contains("limit") {
        "aliases repeat more than any file needs".to_owned()
    } else if message.contains("simple key expected") {
        "this line is neither `key: value` nor the rest of a text above it".to_owned()
    } else if message.contains("recursion limit") || message.contains("depth") {
        "lists and mappings are nested too deeply".to_owned()
    } else {
        message.to_owned()
    }
}

/// The most frequent remedy for a message, for authors who do not know the grammar of YAML.
fn help_for(message: &str, line: &str) -> &'static str {
    // Word processors turn quotation marks into these; YAML takes them for letters.
    let opens_curly = [": \u{201C}", "- \u{201C}", "[\u{201C}", ", \u{201C}"]
        .iter()
        .any(|start| line.contains(start));
    if opens_curly && !message.contains("indent") {
        "“…” are no quotes to YAML but letters of the text: put \"…\" around the whole"
    } else if message.contains("mapping values") {
        "text that holds a colon and a space is put in quotes: `quote: \"a: b\"`"
    } else if message.contains("flow") || message.contains("expected ',' or") {
        "inside `{…}` and `[…]`, text with brackets, commas or `[[links]]` is put in quotes"
    } else if message.contains("tab") || message.contains("indent") {
        "lines of one list or mapping begin in the same column, with spaces and no tabs"
    } else if message.contains("quot") {
        "a quotation that is opened is closed with the same mark"
    } else if message.contains("neither") {
        "write a colon and a space after a key: `note: …`; a text that goes on is indented deeper than its key"
    } else if message.contains("documents") {
        "remove the line `---`, or what stands before it"
    } else if message.contains("aliases") {
        "write the value itself in the place of `*name`"
    } else if message.contains("nested") {
        "nothing here is more than a few levels deep: look for brackets that are not closed"
    } else {
        "a line is `key: value`; text that holds a colon, a hash, brackets or quotation marks is put in quotes"
    }
}
