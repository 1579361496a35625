//! What people see. All of it goes to standard error, so that standard output is free for the
//! report.

use std::fmt::Write as _;
use std::io::{self, IsTerminal as _, Write as _};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use hashiya::diagnostic::print::Tally;
use hashiya::pipeline::{Counts, Outcome, Progress, Stage};

const BOLD_RED: &str = "\u{1b}[1;31m";
const BOLD_GREEN: &str = "\u{1b}[1;32m";
const RESET: &str = "\u{1b}[0m";
const CLEAR_LINE: &str = "\r\u{1b}[K";

/// That nobody reads on (`hashiya check | head`) is no fault: what was found is not changed by it.
pub fn unless_unread(written: io::Result<()>) -> io::Result<()> {
    written.or_else(|error| {
        if error.kind() == io::ErrorKind::BrokenPipe {
            Ok(())
        } else {
            Err(error)
        }
    })
}

/// Says something. Where nobody can hear it, that is no reason to stop.
pub fn say(text: &str) {
    let _ = writeln!(anstream::stderr().lock(), "{text}");
}

/// Says why the command stops.
pub fn error(text: &str) {
    say(&format!("{BOLD_RED}error{RESET}: {text}"));
}

/// A line across the terminal that parts what was said before from what follows.
pub fn rule(title: &str) {
    say(&format!("\n{:─<72}\n", format!("── {title} ")));
}

/// What a command did when it was done, and what else when the site has errors.
pub const CHECKED: (&str, &str) = ("Checked", "");
/// As [`CHECKED`], for builds.
pub const BUILT: (&str, &str) = ("Built", "; nothing was written");

/// The closing line: what was done, how much there is, how long it took, and what was found.
pub fn closing((done, otherwise): (&str, &str), outcome: &Outcome, took: Duration) {
    let found = Tally::of(&outcome.diagnostics);
    if outcome.failed() {
        return error(&format!("the site has {found}{otherwise}"));
    }
    let mut line = format!(
        "{BOLD_GREEN}{done}{RESET} {} in {:.2} s",
        amounts(outcome.counts),
        took.as_secs_f64()
    );
    if !found.is_empty() {
        let _ = write!(line, "; {found}");
    }
    say(&line);
}

fn amounts(counts: Counts) -> String {
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

/// A line that says how far a long build is, on a terminal only.
pub struct ProgressLine {
    start: Instant,
    is_shown: bool,
    last: Mutex<Option<Instant>>,
}

impl ProgressLine {
    /// A build that took less is not worth a line.
    const PATIENCE: Duration = Duration::from_millis(500);
    const BETWEEN: Duration = Duration::from_millis(100);

    /// A line for a build that begins now.
    pub fn start() -> Self {
        Self {
            start: Instant::now(),
            is_shown: std::io::stderr().is_terminal(),
            last: Mutex::new(None),
        }
    }

    /// Time since the start.
    pub fn elapsed(&self) -> Duration {
        self.start.elapsed()
    }

    /// Shows how far the build is, now and then.
    pub fn show(&self, progress: Progress) {
        if !self.is_shown || self.start.elapsed() < Self::PATIENCE {
            return;
        }
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if last.is_none_or(|last| last.elapsed() >= Self::BETWEEN) {
            *last = Some(Instant::now());
            let _ = write!(anstream::stderr().lock(), "{CLEAR_LINE}{}", told(progress));
        }
    }

    /// Takes the line away again.
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

fn told(Progress { stage, done, total }: Progress) -> String {
    let doing = match stage {
        Stage::Load => "Reading",
        Stage::Anchor => "Anchoring",
        Stage::Link => "Linking",
        Stage::Render => "Rendering",
    };
    if total == 0 {
        format!("{doing}…")
    } else {
        format!("{doing} {done}/{total}")
    }
}
