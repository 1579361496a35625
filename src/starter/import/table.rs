//! Reads the records of a table.

use crate::starter::utf8;

/// A table: its headings, and its records with the lines that they begin in.
#[derive(Debug)]
pub(super) struct CsvTable {
    pub headings: Vec<String>,
    pub records: Vec<TableRecord>,
}

/// A record of a table that is not blank.
#[derive(Debug)]
pub(super) struct TableRecord {
    /// The line of the file, from 1.
    pub line: u64,
    pub cells: Vec<String>,
}

/// Why a table cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// The bytes are not UTF-8.
    #[error(
        "line {line} is not UTF-8. Save the table as \"CSV UTF-8\", or run `iconv -f WINDOWS-1256 -t UTF-8` on it"
    )]
    NotUtf8 {
        /// The line of the first wrong byte, from 1.
        line: usize,
    },
    /// A workbook of a spreadsheet program.
    #[error("it is a workbook. Save the sheet as \"CSV UTF-8\"")]
    Workbook,
    /// The table has no headings.
    #[error("it is empty")]
    Empty,
    /// The table is not CSV.
    #[error("{0}")]
    Csv(#[from] csv::Error),
}

/// Reads a table with commas, semicolons or tabs between its cells.
pub(super) fn read(bytes: &[u8]) -> Result<CsvTable, TableError> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(TableError::Workbook);
    }
    let text = utf8::text(bytes).map_err(|line| TableError::NotUtf8 { line })?;
    let text = text.trim_start_matches('\u{FEFF}');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(text))
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let headings: Vec<String> = reader.headers()?.iter().map(str::to_owned).collect();
    if headings.iter().all(String::is_empty) {
        return Err(TableError::Empty);
    }
    let mut records = Vec::new();
    for record in reader.records() {
        let record = record?;
        if record.iter().any(|cell| !cell.is_empty()) {
            records.push(TableRecord {
                line: record.position().map_or(0, csv::Position::line),
                cells: record.iter().map(str::to_owned).collect(),
            });
        }
    }
    Ok(CsvTable { headings, records })
}

/// The commonest of the possible delimiters in the first line. Where the comma is the decimal sign,
/// spreadsheets write semicolons.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |delimiter: &u8| first.bytes().filter(|byte| byte == delimiter).count();
    let mut delimiter = b',';
    for other in [b';', b'\t'] {
        if count(&other) > count(&delimiter) {
            delimiter = other;
        }
    }
    delimiter
}
