//! `hashiya entity`.

use hashiya::authoring::rename::rename;
use hashiya::pipeline::{self, Options};
use hashiya::source::drafts::Drafts;
use hashiya::source::files::Disk;

use super::args::{EntityArgs, EntityCommand};
use super::exit::{CommandError, SiteStatus};
use super::site::SiteFolder;
use super::{change, today};

/// Renames an entity. Prints the changes, and writes them unless `--dry-run` is given.
pub fn run(arguments: &EntityArgs) -> Result<SiteStatus, CommandError> {
    let EntityCommand::Rename { old, new } = &arguments.command;
    let site = SiteFolder::find(arguments.site.as_deref())?;
    let options = Options {
        drafts: Drafts::Include,
        today: Some(today::today()?),
        ..Options::default()
    };
    let changes = rename(&Disk::new(&site.root), old, new, |files| {
        let outcome = pipeline::check_files(files, &options)?;
        Ok::<_, CommandError>((outcome.sources, outcome.diagnostics))
    })?;
    change::print(&changes);
    if !arguments.dry_run {
        change::write_all(&changes, &site)?;
    }
    Ok(SiteStatus::Sound)
}
