//! Writes the report for other programs (`--report`).

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use hashiya::pipeline::Report;
use hashiya::source::files::SOURCE_FOLDERS;
use hashiya::source::settings;

use super::exit::CommandError;
use super::terminal::ignore_closed_pipe;

/// Writes the report as JSON into `file`, or to standard output if `file` is `-`. Standard output
/// is written directly, because `anstream` drops control characters.
pub fn write(report: &Report, file: &Path, site: &Path) -> Result<(), CommandError> {
    if is_part_of_site(file, site) {
        return Err(CommandError::ReportInSite(file.to_owned()));
    }
    let failed = |source| CommandError::Io {
        action: "write the report to",
        path: file.to_owned(),
        source,
    };
    let mut json = serde_json::to_vec_pretty(report)
        .map_err(io::Error::from)
        .map_err(failed)?;
    json.push(b'\n');
    let written = if file == Path::new("-") {
        io::stdout().lock().write_all(&json)
    } else {
        fs::write(file, &json)
    };
    ignore_closed_pipe(written).map_err(failed)
}

/// Whether a file would lie among the site's sources or in a folder that a build wrote.
pub fn is_part_of_site(file: &Path, site: &Path) -> bool {
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let (Ok(folder), Ok(site)) = (folder.canonicalize(), site.canonicalize()) else {
        return false;
    };
    let among_sources = SOURCE_FOLDERS
        .iter()
        .any(|name| folder.starts_with(site.join(name)));
    let is_settings = folder == site && file.file_name().is_some_and(|name| name == settings::FILE);
    let among_output = folder
        .ancestors()
        .any(|folder| folder.join(".hashiya-manifest").is_file());
    file != Path::new("-") && (among_sources || is_settings || among_output)
}
