//! What the new files of a site depend on, and how they are written.

use std::fs;
use std::path::Path;

use hashiya::diagnostic::{Severity, Span};
use hashiya::source::files::Disk;
use hashiya::source::settings::FILE;
use hashiya::source::{Sources, id_form, load};
use hashiya::starter::NewFile;
use hashiya::text::Lang;

use super::exit::CommandError;
use super::new_file::write_new;
use super::site::SiteFolder;
use super::terminal;

/// Loads the sources of a site. An error in its settings stops the command, because a new file
/// depends on the languages of the site.
pub fn sources(site: &SiteFolder) -> Result<Sources, CommandError> {
    let loaded = load(&Disk::new(&site.root))?;
    let is_in_settings = |span: Span| {
        let file = loaded.value.map.file(span.file);
        file.is_some_and(|file| file.path == FILE)
    };
    let has_errors = loaded.diagnostics.iter().any(|diagnostic| {
        diagnostic.severity == Severity::Error && diagnostic.span.is_some_and(is_in_settings)
    });
    if has_errors {
        return Err(CommandError::FaultySettings(site.shown.join(FILE)));
    }
    Ok(loaded.value)
}

/// Checks a name that becomes an id and, with `added` more bytes, the name of a file.
pub fn check_id(id: &str, what: &'static str, added: usize) -> Result<(), CommandError> {
    let error = |fault: String, help: String| CommandError::NoId {
        id: id.to_owned(),
        what,
        fault,
        help,
    };
    if let Some(fault) = id_form::fault(id) {
        return Err(error(fault, id_form::help(id)));
    }
    match id_form::too_long(id, added) {
        Some(fault) => Err(error(fault, id_form::shorter(added))),
        None => Ok(()),
    }
}

/// Reads a file that an argument names.
pub fn read(path: &Path) -> Result<Vec<u8>, CommandError> {
    fs::read(path).map_err(|source| CommandError::Io {
        action: "read",
        path: path.to_owned(),
        source,
    })
}

/// Writes new files into a site. None of them may exist.
pub fn write_files(site: &SiteFolder, files: &[NewFile]) -> Result<(), CommandError> {
    for file in files {
        let shown = site.shown.join(&file.path);
        write_new(&site.root.join(&file.path), &shown, &file.bytes)?;
        terminal::print(&format!("wrote {}", shown.display()));
    }
    Ok(())
}

/// Fails if a language is not one of the site's.
pub fn check_language(lang: &Lang, known: &[Lang]) -> Result<(), CommandError> {
    if known.contains(lang) {
        return Ok(());
    }
    Err(CommandError::NoLanguage {
        lang: lang.to_string(),
        known: known.iter().map(Lang::to_string).collect(),
    })
}
