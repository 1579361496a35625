//! `hashiya import`.

use std::io::{self, Write as _};
use std::path::Path;

use hashiya::source::id_form;
use hashiya::starter::{EntityFile, ImportedTable, import};

use super::args::ImportArgs;
use super::exit::{CommandError, SiteStatus};
use super::site::SiteFolder;
use super::{entity_file, site_files, terminal};

/// Adds the entities of a table to the site, and lists what was not used.
pub fn run(arguments: &ImportArgs) -> Result<SiteStatus, CommandError> {
    let site = SiteFolder::find(arguments.site.as_deref())?;
    let sources = site_files::sources(&site)?;
    if let Some(kind) = &arguments.kind {
        entity_file::check_kind(kind, &sources)?;
    }
    let table = site_files::read(&arguments.table)?;
    let imported = import(&table, arguments.kind.as_deref(), &sources).map_err(|fault| {
        CommandError::Import {
            path: arguments.table.clone(),
            fault,
        }
    })?;
    print_unused(&arguments.table, &imported);
    if arguments.dry_run {
        // A closed pipe is no error.
        let _ = io::stdout().lock().write_all(imported.text.as_bytes());
    } else if imported.entities > 0 {
        let file = EntityFile {
            path: format!("content/entities/{}.yaml", file_name(&arguments.table)),
            text: imported.text,
        };
        let what = match imported.entities {
            1 => "one entity".to_owned(),
            several => format!("{several} entities"),
        };
        entity_file::add(&site, &what, file)?;
    } else {
        terminal::print("there is nothing to add");
    }
    Ok(SiteStatus::Sound)
}

/// The name of the table, as far as it can be the name of a file of entities.
fn file_name(table: &Path) -> String {
    let stem = table.file_stem().unwrap_or_default().to_string_lossy();
    id_form::proposal(&stem).unwrap_or_else(|| "imported".to_owned())
}

fn print_unused(table: &Path, imported: &ImportedTable) {
    for unused in &imported.unused {
        let column = unused
            .column
            .as_ref()
            .map_or_else(String::new, |column| format!(" `{column}`"));
        terminal::print(&format!(
            "not used: {}:{}:{column} {}",
            table.display(),
            unused.line,
            unused.reason
        ));
    }
}
