//! `hashiya entity`.

use hashiya::authoring::rename::rename;
use hashiya::source::files::Disk;

use super::args::{EntityArgs, EntityCommand};
use super::change;
use super::exit::{CommandError, SiteStatus};
use super::site::SiteFolder;

/// Renames an entity. Prints the changes, and writes them unless `--dry-run` is given.
pub fn run(arguments: &EntityArgs) -> Result<SiteStatus, CommandError> {
    let EntityCommand::Rename { old, new } = &arguments.command;
    let site = SiteFolder::find(arguments.site.as_deref())?;
    let changes = rename(&Disk::new(&site.root), old, new, change::check)?;
    change::print(&changes);
    if !arguments.dry_run {
        change::write_all(&changes, &site)?;
    }
    Ok(SiteStatus::Sound)
}
