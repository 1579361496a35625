//! Adds entities to a file of `content/entities/`.

use std::fs;

use hashiya::authoring::append::entries;
use hashiya::authoring::{ChangedFile, write};
use hashiya::diagnostic::nearest;
use hashiya::source::Sources;
use hashiya::starter::{EntityFile, NewFile, known_kinds};

use super::exit::CommandError;
use super::site::SiteFolder;
use super::{site_files, terminal};

/// Adds entities at the end of a file of the site, or makes the file. `what` names them for messages.
pub fn add(site: &SiteFolder, what: &str, file: EntityFile) -> Result<(), CommandError> {
    let path = site.root.join(&file.path);
    if !path.exists() {
        let bytes = file.text.into_bytes();
        let path = file.path;
        return site_files::write_files(site, &[NewFile { path, bytes }]);
    }
    let shown = site.shown.join(&file.path);
    let before = fs::read_to_string(&path).map_err(|source| CommandError::Io {
        action: "read",
        path: shown.clone(),
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
    terminal::print(&format!("added {what} to {}", shown.display()));
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
