//! `hashiya import`.

use std::io::{self, Write as _};
use std::path::Path;

use hashiya::source::id_form;
use hashiya::starter::{EntityFile, ImportedTable, TablePart, import};

use super::args::ImportArgs;
use super::exit::{CommandError, SiteStatus};
use super::site::SiteFolder;
use super::{entity_file, site_files, terminal};

/// Adds the entities of a table to the site, and lists what was left out.
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
    print_left_out(&arguments.table, &imported);
    let is_complete = imported.left_out.is_empty();
    let misses_rows = imported
        .left_out
        .iter()
        .any(|left_out| left_out.part == TablePart::Row);
    if arguments.dry_run {
        // A closed pipe is no error.
        let _ = io::stdout().lock().write_all(imported.text.as_bytes());
    } else if imported.entities > 0 {
        let file = EntityFile {
            path: format!("content/entities/{}.yaml", file_name(&arguments.table)),
            text: imported.text,
        };
        let what = match (imported.entities, imported.rows - imported.known.len()) {
            (1, 1) => "one entity".to_owned(),
            (1, rows) => format!("one of {rows} entities"),
            (all, rows) if all == rows => format!("{all} entities"),
            (some, rows) => format!("{some} of {rows} entities"),
        };
        entity_file::add(&site, &what, file)?;
    } else {
        terminal::print("there is nothing to add");
    }
    if misses_rows {
        terminal::print(
            "help: mend the rows that are left out, and import the table again; entities that the site has stay as they are",
        );
    }
    Ok(if is_complete {
        SiteStatus::Sound
    } else {
        SiteStatus::HasErrors
    })
}

/// The name of the table, as far as it can be the name of a file of entities.
fn file_name(table: &Path) -> String {
    let stem = table.file_stem().unwrap_or_default().to_string_lossy();
    id_form::proposal(&stem).unwrap_or_else(|| "imported".to_owned())
}

fn print_left_out(table: &Path, imported: &ImportedTable) {
    let table = table.display();
    for known in &imported.known {
        terminal::print(&format!(
            "{table}:{}: the site has an entity `{}`, which stays as it is",
            known.line, known.id
        ));
    }
    for left_out in &imported.left_out {
        let part = match left_out.part {
            TablePart::Row => "row",
            TablePart::Column => "column",
        };
        let column = left_out.column.as_ref();
        let column = column.map_or_else(String::new, |column| format!(" `{column}`:"));
        terminal::print(&format!(
            "{part} left out: {table}:{}:{column} {}",
            left_out.line, left_out.reason
        ));
    }
}
