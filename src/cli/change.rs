//! Changes to an author's files: prints them as a patch, then writes them.

use std::io::Write as _;

use hashiya::authoring::{ChangedFile, Refusal, diff, write};

use super::exit::CommandError;
use super::site::SiteFolder;
use super::terminal;

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
