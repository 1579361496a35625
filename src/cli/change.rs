//! Changes to an author's files: checks a site for them, prints them as a patch, then writes them.

use std::io::Write as _;

use hashiya::authoring::{ChangedFile, Refusal, diff, write};
use hashiya::diagnostic::{Diagnostic, SourceMap};
use hashiya::pipeline::{self, Options};
use hashiya::source::drafts::Drafts;
use hashiya::source::files::Files;

use super::exit::CommandError;
use super::site::SiteFolder;
use super::{terminal, today};

/// What `check` finds in a site, drafts included, before or after a change.
pub fn check(files: &dyn Files) -> Result<(SourceMap, Vec<Diagnostic>), CommandError> {
    let options = Options {
        drafts: Drafts::Include,
        today: Some(today::today()?),
        ..Options::default()
    };
    let outcome = pipeline::check_files(files, &options)?;
    Ok((outcome.sources, outcome.diagnostics))
}

/// Prints changes to standard output as a unified diff, which `patch` and `git apply` can read.
pub fn print(changes: &[ChangedFile]) {
    let mut out = std::io::stdout().lock();
    for change in changes {
        // A closed pipe is no reason to stop: the files are still to be written.
        let _ = out.write_all(diff::unified(change).as_bytes());
    }
}

/// Prints which changes were not made, and why.
pub fn print_refused(refused: &[Refusal]) {
    for refusal in refused {
        terminal::print(&format!(
            "Not changed: {}:{}: {}",
            refusal.path, refusal.line, refusal.reason
        ));
    }
}

/// Writes the changes, file by file, after checking that all of them can be written.
pub fn write_all(changes: &[ChangedFile], site: &SiteFolder) -> Result<(), CommandError> {
    write::clear(&site.root);
    write::check(&site.root, changes)?;
    for change in changes {
        write::replace(&site.root, change)?;
        terminal::print(&format!("Changed {}", change.path));
    }
    Ok(())
}
