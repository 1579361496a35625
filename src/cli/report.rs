//! The report for tools.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use hashiya::pipeline::Report;

use super::stop::Stop;

/// Writes the report as JSON into a file, or to standard output for `-`: not through `anstream`, which drops control
/// characters.
pub fn write(report: &Report, file: &Path) -> Result<(), Stop> {
    let failed = |source| Stop::Io { action: "write the report to", path: file.to_owned(), source };
    let mut json = serde_json::to_vec_pretty(report).map_err(io::Error::from).map_err(failed)?;
    json.push(b'\n');
    if file == Path::new("-") { io::stdout().lock().write_all(&json) } else { fs::write(file, &json) }.map_err(failed)
}
