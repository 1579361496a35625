//! The report for tools.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use hashiya::pipeline::Report;
use hashiya::source::settings;

use super::stop::Stop;
use super::terminal::unless_unread;

/// Writes the report as JSON into a file, or to standard output for `-`: not through `anstream`,
/// which drops control characters.
pub fn write(report: &Report, file: &Path, site: &Path) -> Result<(), Stop> {
    if is_the_sites_own(file, site) {
        return Err(Stop::ReportInSite(file.to_owned()));
    }
    let failed = |source| Stop::Io {
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
    unless_unread(written).map_err(failed)
}

/// Would the report overwrite a source of the site, or lie among the files that are read or built?
fn is_the_sites_own(file: &Path, site: &Path) -> bool {
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let (Ok(folder), Ok(site)) = (folder.canonicalize(), site.canonicalize()) else {
        return false;
    };
    let among_sources = ["content", "templates", "static"]
        .iter()
        .any(|name| folder.starts_with(site.join(name)));
    let is_settings = folder == site && file.file_name().is_some_and(|name| name == settings::FILE);
    let among_output = folder
        .ancestors()
        .any(|folder| folder.join(".hashiya-manifest").is_file());
    file != Path::new("-") && (among_sources || is_settings || among_output)
}
