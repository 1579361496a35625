//! Entities from a table, as spreadsheets save it (CSV).
//!
//! A row becomes an entity, a cell the value of a key. What a value may be is not decided here: the
//! rows are written as YAML and loaded like a site, and a row with a cell that the loader finds faulty
//! is left out and reported. An entity without that cell could not be mended by importing the
//! corrected table, because entities that the site has stay as they are.

mod column;
mod row;
mod table;
mod unused;

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, Severity};
use crate::source::files::Memory;
use crate::source::settings::FILE;
use crate::source::{LoadError, Sources, load};

use column::TableColumn;
use row::EntityRow;
pub use table::TableError;
pub use unused::{KnownEntity, LeftOut, TablePart};

/// The entities of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportedTable {
    /// The entities as YAML.
    pub text: String,
    /// The number of entities.
    pub entities: usize,
    /// The number of rows, without blank ones.
    pub rows: usize,
    /// The rows about entities that the site has already.
    pub known: Vec<KnownEntity>,
    /// The rows and columns that were left out.
    pub left_out: Vec<LeftOut>,
}

/// The file in which rows are tried.
const TRIED: &str = "content/entities/table.yaml";

/// Reads a table and turns its rows into entities. `sources` is the site; entities that
/// it has already are left out. `kind` is the kind of rows without one.
///
/// # Errors
/// When the table cannot be read, or has no column for names.
pub fn import(
    table: &[u8],
    kind: Option<&str>,
    sources: &Sources,
) -> Result<ImportedTable, ImportError> {
    let table = table::read(table)?;
    let languages = &sources.settings.languages;
    let mut imported = ImportedTable::default();
    let mut columns = Vec::new();
    for heading in &table.headings {
        let column = TableColumn::of(heading, languages);
        if column.is_none() && !heading.trim().is_empty() {
            imported.left_out.push(LeftOut {
                part: TablePart::Column,
                line: 1,
                column: Some(heading.clone()),
                reason: column::unknown(languages),
            });
        }
        columns.push(column);
    }
    let has_names = columns.iter().flatten().any(TableColumn::is_name);
    if !has_names {
        return Err(ImportError::NoNames(column::name_example(languages)));
    }
    imported.rows = table.records.len();
    let mut rows = Vec::new();
    for record in &table.records {
        let row = EntityRow::new(record, &table.headings, &columns, kind);
        if let Some(known) = row.as_ref().ok().and_then(|row| row.known(sources)) {
            imported.known.push(known);
            continue;
        }
        match row.and_then(|row| row.if_usable(sources, &rows)) {
            Ok(row) => rows.push(row),
            Err(left_out) => imported.left_out.push(left_out),
        }
    }
    let settings = sources.map.files().find(|file| file.path == FILE);
    let settings = settings.map_or("", |file| &file.text);
    leave_out_faulty(&mut rows, settings, &mut imported.left_out)?;
    imported.entities = rows.len();
    imported.text = rows
        .iter()
        .map(EntityRow::yaml)
        .collect::<Vec<_>>()
        .join("\n");
    imported.left_out.sort_by_key(|left_out| left_out.line);
    Ok(imported)
}

/// Why no row of a table was used.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The table cannot be read.
    #[error(transparent)]
    Table(#[from] TableError),
    /// No column has names.
    #[error("no column is called `name`; its first line must have headings such as {0}")]
    NoNames(String),
    /// The rows cannot be tried.
    #[error(transparent)]
    Load(#[from] LoadError),
}

/// Loads the rows as a site would, and leaves out those that have errors there. What is left is
/// loaded again, until there is no error.
fn leave_out_faulty(
    rows: &mut Vec<EntityRow>,
    settings: &str,
    left_out: &mut Vec<LeftOut>,
) -> Result<(), LoadError> {
    loop {
        let text: String = rows.iter().map(EntityRow::yaml).collect();
        let reasons = faults(&text, settings)?;
        let places = places(rows);
        let mut faulty = BTreeSet::new();
        for (line, reason) in reasons {
            let Some((index, line)) = places.get(line - 1).copied() else {
                continue;
            };
            let Some(row) = rows.get(index) else {
                continue;
            };
            left_out.push(LeftOut {
                column: row.heading(line).map(str::to_owned),
                ..LeftOut::row(row.line, reason)
            });
            faulty.insert(index);
        }
        if faulty.is_empty() {
            return Ok(());
        }
        let mut index = 0..;
        rows.retain(|_| index.next().is_none_or(|index| !faulty.contains(&index)));
    }
}

/// The errors of a file of entities: by line, from 1, the reason of the first.
fn faults(text: &str, settings: &str) -> Result<BTreeMap<usize, String>, LoadError> {
    let files = Memory::new(&[(FILE, settings), (TRIED, text)]);
    let loaded = load(&files)?;
    let line_of = |diagnostic: &Diagnostic| {
        let span = diagnostic.span?;
        let file = loaded.value.map.file(span.file)?;
        (file.path == TRIED).then(|| file.position(span.start).line as usize)
    };
    let mut reasons = BTreeMap::new();
    let errors = loaded
        .diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity == Severity::Error);
    for diagnostic in errors {
        if let Some(line) = line_of(diagnostic) {
            reasons.entry(line).or_insert_with(|| reason(diagnostic));
        }
    }
    Ok(reasons)
}

fn reason(diagnostic: &Diagnostic) -> String {
    let help = diagnostic.help.as_ref();
    help.map_or_else(
        || diagnostic.message.clone(),
        |help| format!("{}; {help}", diagnostic.message),
    )
}

/// For each line of the YAML of all rows: the index of its row, and of the line in the row.
fn places(rows: &[EntityRow]) -> Vec<(usize, usize)> {
    let lines = |(index, row): (usize, &EntityRow)| {
        (0..row.yaml().lines().count()).map(move |line| (index, line))
    };
    rows.iter().enumerate().flat_map(lines).collect()
}
