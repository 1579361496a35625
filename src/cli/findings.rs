//! What was found, in the form that was asked for.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use hashiya::authoring::fix;
use hashiya::diagnostic::print::{arranged, github, human, json, sarif};
use hashiya::diagnostic::{Diagnostic, Severity, SourceMap, Span};
use hashiya::pipeline::Outcome;

use super::args::{Findings, Format};
use super::report;
use super::site::Site;
use super::stop::Stop;
use super::terminal::{say, unless_unread};

/// Are these arguments for findings ones that can be kept together?
pub fn agree(arguments: &Findings) -> Result<(), Stop> {
    let both =
        arguments.format != Format::Human && arguments.report.as_deref() == Some(Path::new("-"));
    if both { Err(Stop::OneOutput) } else { Ok(()) }
}

/// Lists what was found: for people on standard error, for tools on standard output; and writes the
/// report.
pub fn write(outcome: &mut Outcome, site: &Site, arguments: &Findings) -> Result<(), Stop> {
    outcome.diagnostics = arranged(std::mem::take(&mut outcome.diagnostics), &outcome.sources);
    let (found, sources) = (&outcome.diagnostics, &outcome.sources);
    match arguments.format {
        Format::Human => for_people(outcome, site, arguments.notes),
        Format::Json => to_stdout(&json::render(found, sources))?,
        Format::Github => to_stdout(&github::render(found, sources, &site.shown))?,
        Format::Sarif => to_stdout(&sarif::render(found, sources, &site.shown, |found| {
            change(found, sources)
        }))?,
    }
    arguments.report.as_ref().map_or(Ok(()), |file| {
        report::write(&outcome.report, file, &site.root)
    })
}

/// What `check --fix` would write for a finding by itself.
fn change(found: &Diagnostic, sources: &SourceMap) -> Option<sarif::Change> {
    let (file, replacements) = fix::replacements(found, sources)?;
    let byte = |at: usize| u32::try_from(at).ok();
    let span = |range: std::ops::Range<usize>| {
        Some(Span {
            file,
            start: byte(range.start)?,
            end: byte(range.end)?,
        })
    };
    replacements
        .into_iter()
        .map(|replacement| Some((span(replacement.range)?, replacement.with)))
        .collect()
}

/// Lists what was found at a terminal; of notes, unless they are asked for, only how many there
/// are.
pub fn for_people(outcome: &Outcome, site: &Site, notes: bool) {
    let shown: Vec<Diagnostic> = outcome
        .diagnostics
        .iter()
        .filter(|found| notes || found.severity != Severity::Note)
        .cloned()
        .collect();
    let _ = write!(
        anstream::stderr().lock(),
        "{}",
        human::render(&shown, &outcome.sources, &site.shown, width())
    );
    match outcome.diagnostics.len() - shown.len() {
        0 => {}
        1 => say("note: one note is not shown; --notes shows it"),
        count => say(&format!(
            "note: {count} notes are not shown; --notes lists them"
        )),
    }
    if let Some(error) = shown.iter().find(|found| found.severity == Severity::Error) {
        say(&format!(
            "help: `hashiya check --explain {}` says what that code means, with an example",
            error.code.0
        ));
    }
}

/// Columns where no terminal says how many it has.
const PAGE: usize = 100;

/// Columns of the terminal on standard error.
fn width() -> usize {
    const NARROWEST: usize = 40;
    let said = std::env::var("COLUMNS")
        .ok()
        .and_then(|columns| columns.parse().ok());
    let width = terminal_size::terminal_size_of(io::stderr())
        .map(|(width, _)| usize::from(width.0))
        .or(said);
    width.map_or(PAGE, |width| width.max(NARROWEST))
}

/// The errors as a terminal shows them, without colours, as far as a reader of a page can take them
/// in.
pub fn errors(outcome: &Outcome, site: &Site) -> String {
    const SHOWN: usize = 20;
    let errors: Vec<Diagnostic> = outcome
        .diagnostics
        .iter()
        .filter(|found| found.severity == Severity::Error)
        .cloned()
        .collect();
    let (shown, more) = errors.split_at(errors.len().min(SHOWN));
    let text = human::render(shown, &outcome.sources, &site.shown, PAGE);
    let rest = if more.is_empty() {
        String::new()
    } else {
        format!("{} more in the terminal\n", more.len())
    };
    format!("{}{rest}", anstream::adapter::strip_str(&text))
}

/// Not through `anstream`, which drops control characters.
fn to_stdout(text: &str) -> Result<(), Stop> {
    let failed = |source| Stop::Io {
        action: "write to",
        path: PathBuf::from("standard output"),
        source,
    };
    unless_unread(io::stdout().lock().write_all(text.as_bytes())).map_err(failed)
}
