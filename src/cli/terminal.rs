//! Messages for people. They go to standard error, so that standard output is free for findings
//! and reports that other programs read.

use std::fmt::Write as _;
use std::io::{self, IsTerminal as _, Write as _};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use hashiya::diagnostic::print::Tally;
use hashiya::pipeline::{Progress, RunOutcome, SiteCounts, Stage, format_bytes};

const BOLD_RED: &str = "\u{1b}[1;31m";
const BOLD_GREEN: &str = "\u{1b}[1;32m";
const RESET: &str = "\u{1b}[0m";
const CLEAR_LINE: &str = "\r\u{1b}[K";

/// Turns a broken pipe into success, so that `hashiya check | head` does not change the exit code.
pub fn ignore_closed_pipe(written: io::Result<()>) -> io::Result<()> {
    written.or_else(|error| {
        if error.kind() == io::ErrorKind::BrokenPipe {
            Ok(())
        } else {
            Err(error)
        }
    })
}

/// Prints a line. Failing to print is no error.
pub fn print(text: &str) {
    let _ = writeln!(anstream::stderr().lock(), "{text}");
}

/// Prints a line that starts with a red `error:`.
pub fn print_error(text: &str) {
    print(&format!("{BOLD_RED}error{RESET}: {text}"));
}

/// Prints a horizontal line with a title, to separate two checks.
pub fn print_rule(title: &str) {
    print(&format!("\n{:─<72}\n", format!("── {title} ")));
}

/// For `check`: the first word of the summary of a site without errors, and the last words of that of
/// a site with errors.
pub const CHECKED: (&str, &str) = ("Checked", "");
/// The same for `build`.
pub const BUILT: (&str, &str) = ("Built", "; nothing was written");
/// The same for `export`.
pub const EXPORTED: (&str, &str) = ("Exported", "; nothing was exported");
/// The same for `serve`.
pub const MADE: (&str, &str) = ("Ready:", "; the last site without errors is still shown");
/// The same for `publish`.
pub const BUILT_TO_PUBLISH: (&str, &str) = ("Built", "; nothing was published");

/// Prints a line that starts with a green word.
pub fn print_success(word: &str, text: &str) {
    print(&format!("{BOLD_GREEN}{word}{RESET} {text}"));
}

/// Says why a site that has only warnings failed with `--strict`.
pub fn print_strictness(outcome: &RunOutcome) {
    if outcome.fails_by_strictness_only {
        print("help: all of these are warnings, which --strict makes errors");
    }
}

/// Prints the last line of a run: what the site has, how long the run took, how many findings.
pub fn print_summary((done, otherwise): (&str, &str), outcome: &RunOutcome, took: Duration) {
    let found = Tally::of(&outcome.diagnostics);
    if outcome.failed() {
        return print_error(&format!("the site has {found}{otherwise}"));
    }
    let size = outcome.size.map_or_else(String::new, |size| {
        format!(", {}", format_bytes(size.total()))
    });
    let mut line = format!(
        "{}{size} in {:.2} s",
        format_counts(outcome.counts),
        took.as_secs_f64()
    );
    if !found.is_empty() {
        let _ = write!(line, "; {found}");
    }
    print_success(done, &line);
}

fn format_counts(counts: SiteCounts) -> String {
    let amounts = [
        (counts.articles, "article", "articles"),
        (counts.annotations, "annotation", "annotations"),
        (counts.entities, "entity", "entities"),
        (counts.pages, "page", "pages"),
    ];
    amounts
        .map(|(count, one, more)| format!("{count} {}", if count == 1 { one } else { more }))
        .join(", ")
}

/// A line that shows the progress of a long build. It is shown only if standard error is a
/// terminal.
pub struct ProgressLine {
    start: Instant,
    is_shown: bool,
    last: Mutex<Option<Instant>>,
}

impl ProgressLine {
    /// A build that takes less time shows no line.
    const PATIENCE: Duration = Duration::from_millis(500);
    /// The least time between two updates of the line.
    const BETWEEN: Duration = Duration::from_millis(100);

    /// Starts the clock of a build.
    pub fn start() -> Self {
        Self {
            start: Instant::now(),
            is_shown: std::io::stderr().is_terminal(),
            last: Mutex::new(None),
        }
    }

    /// The time since the build started.
    pub fn elapsed(&self) -> Duration {
        self.start.elapsed()
    }

    /// Updates the line, unless it was updated just now.
    pub fn show(&self, progress: Progress) {
        if !self.is_shown || self.start.elapsed() < Self::PATIENCE {
            return;
        }
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if last.is_none_or(|last| last.elapsed() >= Self::BETWEEN) {
            *last = Some(Instant::now());
            let _ = write!(
                anstream::stderr().lock(),
                "{CLEAR_LINE}{}",
                format_progress(progress)
            );
        }
    }

    /// Removes the line.
    pub fn clear(&self) {
        if self
            .last
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take()
            .is_some()
        {
            let _ = write!(anstream::stderr().lock(), "{CLEAR_LINE}");
        }
    }
}

fn format_progress(Progress { stage, done, total }: Progress) -> String {
    let doing = match stage {
        Stage::Load => "Reading",
        Stage::Anchor => "Anchoring",
        Stage::Link => "Linking",
        Stage::Render => "Rendering",
        Stage::Generate => "Making feeds",
        Stage::Search => "Indexing",
        Stage::Data => "Exporting",
        Stage::Copy => "Copying",
        Stage::Commit => "Writing",
    };
    if total == 0 {
        format!("{doing}…")
    } else {
        format!("{doing} {done}/{total}")
    }
}
