//! Adds entities to a file of `content/entities/`.

use std::fs;
use std::path::Path;

use hashiya::authoring::append::entries;
use hashiya::authoring::{ChangedFile, write};
use hashiya::diagnostic::nearest;
use hashiya::source::Sources;
use hashiya::starter::{EntityFile, known_kinds};

use super::exit::CommandError;
use super::new_file::write_new;
use super::site::SiteFolder;
use super::terminal;

/// Adds entities at the end of a file of the site, or makes the file. `what` names them for messages.
pub fn add(site: &SiteFolder, what: &str, file: EntityFile) -> Result<(), CommandError> {
    let path = site.root.join(&file.path);
    let shown = site.shown.join(&file.path);
    if path.exists() {
        append(site, what, &path, &shown, file)?;
    } else {
        write_new(&path, &shown, file.text.as_bytes())?;
    }
    terminal::print(&format!("added {what} to {}", shown.display()));
    Ok(())
}

fn append(
    site: &SiteFolder,
    what: &str,
    path: &Path,
    shown: &Path,
    file: EntityFile,
) -> Result<(), CommandError> {
    let before = fs::read_to_string(path).map_err(|source| CommandError::Io {
        action: "read",
        path: shown.to_owned(),
        source,
    })?;
    let after = entries(&before, &file.text).map_err(|_| CommandError::CannotAppend {
        id: what.to_owned(),
        path: shown.display().to_string(),
        text: file.text,
    })?;
    write::replace(
        &site.root,
        &ChangedFile {
            path: file.path,
            before: Some(before),
            after,
        },
    )?;
    Ok(())
}

/// Fails if the site has no kind of this name.
pub fn check_kind(kind: &str, sources: &Sources) -> Result<(), CommandError> {
    let known: Vec<&str> = known_kinds(&sources.settings).collect();
    if known.contains(&kind) {
        return Ok(());
    }
    Err(CommandError::NoKind {
        kind: kind.to_owned(),
        near: nearest(kind, known.iter().copied()).map(str::to_owned),
        known: known.into_iter().map(str::to_owned).collect(),
    })
}
