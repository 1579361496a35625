//! Turns Tera's errors into diagnostics with a place in the site's template.

use std::collections::BTreeMap;

use tera::{ErrorKind, ReportError};

use super::replacement::Override;
use crate::diagnostic::{Code, Diagnostic, FileId, Severity, Span};
use crate::render::built_in;

/// A template does not load: its syntax is wrong, or it calls something that does not exist.
pub const UNREADABLE: Code = Code("H0701");
/// A template loads but fails on a page.
pub const FAILED: Code = Code("H0702");

/// What to do when a built-in template fails.
const BUILT_IN_HELP: &str = "a template or a message of yours leaves out what a built-in one needs; without any, it is a fault of Hashiya's";

/// Converts an error into a diagnostic. `files` are the site's own templates by name. Tera knows
/// the place of syntax and rendering errors only; other errors get the beginning of the template.
pub(super) fn diagnose(
    code: Code,
    error: &tera::Error,
    files: &BTreeMap<String, FileId>,
) -> Diagnostic {
    let name = template_named_by(error).unwrap_or_default();
    let file = files.get(name).copied();
    let help = if file.is_some() {
        help(code, name)
    } else {
        BUILT_IN_HELP.to_owned()
    };
    let (span, message) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => locate(report, file),
        _ => {
            let beginning = |file| Span {
                file,
                start: 0,
                end: 0,
            };
            (file.map(beginning), first_line(&error.to_string()))
        }
    };
    Diagnostic::new(code, Severity::Error, span, message).help(help)
}

/// Returns the span and the message of a report. The author has no file to open for a built-in
/// template, so that its place becomes part of the message.
fn locate(report: &ReportError, file: Option<FileId>) -> (Option<Span>, String) {
    let message = first_line(report.message());
    let at = report.span();
    let Some(file) = file else {
        let place = format!(
            "{}:{}:{}",
            report.filename(),
            at.start_line,
            at.start_col + 1
        );
        return (None, format!("{message} (templates/{place})"));
    };
    let byte = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let span = Span {
        file,
        start: byte(at.range.start),
        end: byte(at.range.end),
    };
    (Some(span), message)
}

/// Returns the site's templates that call something unknown, each with a diagnostic.
///
/// Tera reports these calls only as printed text: a line `error: …`, and below it
/// ` --> name:line:column`.
pub(super) fn find_unknown_calls(
    reports: &str,
    own: &BTreeMap<String, Override>,
) -> Vec<(String, Diagnostic)> {
    let mut found = Vec::new();
    let mut message = "";
    for line in reports.lines() {
        if let Some(headline) = line.strip_prefix("error: ") {
            message = headline;
        } else if let Some((name, line, column)) = parse_place(line)
            && let Some(template) = own.get(name)
        {
            let span = template.span_at(line, column);
            found.push((
                name.to_owned(),
                Diagnostic::error(UNREADABLE, span, message).help(help(UNREADABLE, name)),
            ));
        }
    }
    found
}

/// Parses ` --> name:line:column`. A place that is no pair of numbers becomes 0:0, which is
/// nowhere.
fn parse_place(line: &str) -> Option<(&str, usize, usize)> {
    let (name, place) = line.trim_start().strip_prefix("--> ")?.split_once(':')?;
    let numbers = place
        .split_once(':')
        .and_then(|(line, column)| Some((line.parse().ok()?, column.parse().ok()?)));
    let (line, column) = numbers.unwrap_or_default();
    Some((name, line, column))
}

/// Returns the name of the template that an error is about.
pub(super) fn template_named_by(error: &tera::Error) -> Option<&str> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            Some(report.filename())
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => Some(tpl),
        ErrorKind::MissingParent { current, .. } => Some(current),
        _ => None,
    }
}

/// What to do about a fault in one of the site's templates.
fn help(code: Code, name: &str) -> String {
    let mend = if code == FAILED {
        "write what the page has: the comment that opens its template lists it"
    } else {
        "mend it here"
    };
    match built_in::template(name) {
        Some(_) => format!(
            "{mend}; to begin anew from the built-in template, remove the file and run `hashiya eject {name}`"
        ),
        None => mend.to_owned(),
    }
}

fn first_line(message: &str) -> String {
    message.lines().next().unwrap_or_default().to_owned()
}
