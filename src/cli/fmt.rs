//! `hashiya fmt`.

use std::io::Write as _;

use hashiya::authoring::format::format_files;
use hashiya::source::files::Disk;

use super::args::FmtArgs;
use super::change;
use super::exit::{CommandError, SiteStatus};
use super::site::SiteFolder;

/// Lays out the YAML files of the site; with `--check`, lists those that are not laid out.
pub fn run(arguments: &FmtArgs) -> Result<SiteStatus, CommandError> {
    let site = SiteFolder::find(arguments.site.as_deref())?;
    let (changes, refused) = format_files(&Disk::new(&site.root))?;
    change::print_refused(&refused);
    if arguments.check {
        let mut out = std::io::stdout().lock();
        for change in &changes {
            // A closed pipe is no error.
            let _ = writeln!(out, "{}", change.path);
        }
    } else {
        change::write_all(&changes, &site)?;
    }
    if refused.is_empty() && (changes.is_empty() || !arguments.check) {
        Ok(SiteStatus::Sound)
    } else {
        Ok(SiteStatus::HasErrors)
    }
}
