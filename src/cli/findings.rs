//! Prints findings in the form that `--format` asks for, and writes the report.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use hashiya::authoring::fix;
use hashiya::diagnostic::print::{github, human, json, sarif, sort_and_dedup};
use hashiya::diagnostic::{Diagnostic, Severity, SourceMap, Span};
use hashiya::pipeline::RunOutcome;

use super::args::{FindingsArgs, Format};
use super::exit::CommandError;
use super::report;
use super::site::SiteFolder;
use super::terminal::ignore_closed_pipe;

/// Fails if both the findings and the report would go to standard output.
pub fn check_arguments(arguments: &FindingsArgs) -> Result<(), CommandError> {
    let both =
        arguments.format != Format::Human && arguments.report.as_deref() == Some(Path::new("-"));
    if both {
        Err(CommandError::OneOutput)
    } else {
        Ok(())
    }
}

/// Whether the findings or the report go to standard output.
pub fn use_standard_output(arguments: &FindingsArgs) -> bool {
    arguments.format != Format::Human || arguments.report.as_deref() == Some(Path::new("-"))
}

/// Prints the findings, for people to standard error and for tools to standard output, and writes
/// the report if one is asked for.
pub fn print(
    outcome: &mut RunOutcome,
    site: &SiteFolder,
    arguments: &FindingsArgs,
) -> Result<(), CommandError> {
    sort(outcome);
    let (found, sources) = (&outcome.diagnostics, &outcome.sources);
    match arguments.format {
        Format::Human => {
            print_for_people(outcome, site, Notes::of(arguments));
        }
        Format::Json => to_stdout(&json::render(found, sources))?,
        Format::Github => to_stdout(&github::render(found, sources, &site.shown))?,
        Format::Sarif => to_stdout(&sarif::render(found, sources, &site.shown, |found| {
            proposed_change(found, sources)
        }))?,
    }
    arguments.report.as_ref().map_or(Ok(()), |file| {
        report::write(&outcome.report, file, &site.root)
    })
}

/// The change that `check --fix` would make for this finding alone.
fn proposed_change(found: &Diagnostic, sources: &SourceMap) -> Option<sarif::FileChange> {
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

/// Whether notes are printed in full, or only how many there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notes {
    Listed,
    Counted,
}

impl Notes {
    /// What the arguments of a command ask for.
    pub const fn of(arguments: &FindingsArgs) -> Self {
        if arguments.notes {
            Self::Listed
        } else {
            Self::Counted
        }
    }
}

/// Prints the findings to standard error, as wide as the terminal.
pub fn print_for_people(outcome: &RunOutcome, site: &SiteFolder, notes: Notes) {
    print_text(&text_for_people(outcome, site, notes));
}

/// Prints findings that were laid out before.
pub fn print_text(text: &str) {
    let _ = write!(anstream::stderr().lock(), "{text}");
}

/// The findings as they are printed to standard error, as wide as the terminal.
pub fn text_for_people(outcome: &RunOutcome, site: &SiteFolder, notes: Notes) -> String {
    let shown: Vec<Diagnostic> = outcome
        .diagnostics
        .iter()
        .filter(|found| notes == Notes::Listed || found.severity != Severity::Note)
        .cloned()
        .collect();
    let mut text = human::render(&shown, &outcome.sources, &site.shown, width());
    match outcome.diagnostics.len() - shown.len() {
        0 => {}
        1 => text.push_str("note: one note is not printed; --notes prints it\n"),
        count => {
            let _ = writeln!(
                text,
                "note: {count} notes are not printed; --notes prints them"
            );
        }
    }
    if let Some(error) = shown.iter().find(|found| found.severity == Severity::Error) {
        let _ = writeln!(
            text,
            "help: `hashiya check --explain {}` explains this code, with an example",
            error.code.0
        );
    }
    text
}

/// Sorts the findings of a run by their places.
pub fn sort(outcome: &mut RunOutcome) {
    outcome.diagnostics =
        sort_and_dedup(std::mem::take(&mut outcome.diagnostics), &outcome.sources);
}

/// The width in columns if standard error is not a terminal.
pub const DEFAULT_WIDTH: usize = 100;

/// The width in columns: of the terminal on standard error, else `COLUMNS`, else the default.
pub fn width() -> usize {
    const NARROWEST: usize = 40;
    let set = std::env::var("COLUMNS")
        .ok()
        .and_then(|columns| columns.parse().ok());
    let width = terminal_size::terminal_size_of(io::stderr())
        .map(|(width, _)| usize::from(width.0))
        .or(set);
    width.map_or(DEFAULT_WIDTH, |width| width.max(NARROWEST))
}

/// The first 20 errors as plain text, for the preview to show in the browser.
pub fn first_errors(outcome: &RunOutcome, site: &SiteFolder) -> String {
    const SHOWN: usize = 20;
    let errors: Vec<Diagnostic> = outcome
        .diagnostics
        .iter()
        .filter(|found| found.severity == Severity::Error)
        .cloned()
        .collect();
    let (shown, more) = errors.split_at(errors.len().min(SHOWN));
    let text = human::render(shown, &outcome.sources, &site.shown, DEFAULT_WIDTH);
    let rest = if more.is_empty() {
        String::new()
    } else {
        format!("{} more in the terminal\n", more.len())
    };
    format!("{}{rest}", anstream::adapter::strip_str(&text))
}

/// Writes to standard output directly, because `anstream` drops control characters.
fn to_stdout(text: &str) -> Result<(), CommandError> {
    let failed = |source| CommandError::Io {
        action: "write to",
        path: PathBuf::from("standard output"),
        source,
    };
    ignore_closed_pipe(io::stdout().lock().write_all(text.as_bytes())).map_err(failed)
}
