//! Checks that a folder may be used for the output: it must not hold the site's sources, nor files
//! that no build wrote.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use walkdir::WalkDir;

use crate::artifact::{OutputPath, is_left_by_file_manager};
use crate::source::files::SOURCE_FOLDERS;
use crate::source::settings;

use super::error::{LISTED_PATHS, OutputError};
use super::manifest::{MANIFEST, Manifest};
use super::staging::STAGING;
use super::stamp::STAMP;

/// What makes a folder a clone of git (then it is a folder) or a worktree (a file). It may lie in the
/// output folder, and no file of a build may have its name.
pub(super) const GIT: &str = ".git";

/// Fails if a build in the folder `out` would harm the site whose root is `site`, or another site.
pub(super) fn check_location(out: &Path, site: &Path) -> Result<(), OutputError> {
    match fs::symlink_metadata(out) {
        Ok(found) if found.is_symlink() => return Err(OutputError::SymbolicLink(out.to_owned())),
        Ok(found) if !found.is_dir() => return Err(OutputError::NotAFolder(out.to_owned())),
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(OutputError::io("look at", out)(error));
        }
        _ => {}
    }
    let real_out = resolve(out)?;
    let real_site = resolve(site)?;
    if real_site.starts_with(&real_out) {
        return Err(OutputError::HoldsSite(out.to_owned()));
    }
    for source_folder in SOURCE_FOLDERS {
        if real_out.starts_with(resolve(&real_site.join(source_folder))?) {
            return Err(OutputError::InSources {
                out: out.to_owned(),
                source_folder,
            });
        }
    }
    // Asks for the nearest site above the folder, because a site may lie inside another.
    match real_out
        .ancestors()
        .find(|folder| *folder == real_site || folder.join(settings::FILE).is_file())
    {
        Some(other) if other != real_site => Err(OutputError::InOtherSite {
            out: out.to_owned(),
            site: other.to_owned(),
        }),
        _ => Ok(()),
    }
}

/// The path with all symbolic links followed. Its last components need not exist.
fn resolve(path: &Path) -> Result<PathBuf, OutputError> {
    let absolute = std::path::absolute(path).map_err(OutputError::io("look at", path))?;
    let mut missing = Vec::new();
    let mut existing = absolute.as_path();
    loop {
        match fs::canonicalize(existing) {
            Ok(real) => {
                return Ok(missing
                    .iter()
                    .rev()
                    .fold(real, |path, part| push_component(path, *part)));
            }
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(OutputError::io("look at", path)(error));
            }
            Err(error) => {
                let part = existing.components().next_back();
                let (Some(part), Some(parent)) = (part, existing.parent()) else {
                    return Err(OutputError::io("look at", path)(error));
                };
                missing.push(part);
                existing = parent;
            }
        }
    }
}

fn push_component(mut path: PathBuf, part: Component<'_>) -> PathBuf {
    match part {
        Component::ParentDir => {
            path.pop();
        }
        part => path.push(part),
    }
    path
}

/// Fails if the folder holds files that no build wrote. Empty folders and files that file managers
/// create are allowed, and the `.git` of a clone or a worktree of git, which no build touches. A
/// symbolic link counts as a file, so nothing is ever written or removed through one.
pub(super) fn check_owner(out: &Path, manifest: &Manifest) -> Result<(), OutputError> {
    if !out.exists() {
        return Ok(());
    }
    let mut foreign = Vec::new();
    let mut any_ours = false;
    let entries = WalkDir::new(out)
        .min_depth(1)
        .into_iter()
        .filter_entry(|entry| {
            let is_left_alone = entry.file_name() == STAGING || entry.file_name() == GIT;
            !(entry.depth() == 1 && is_left_alone)
        });
    for entry in entries {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(out).to_owned();
            OutputError::io("look at", &path)(error.into())
        })?;
        let is_record = entry.file_name() == MANIFEST || entry.file_name() == STAMP;
        if entry.file_type().is_dir() || (entry.depth() == 1 && is_record) {
            continue;
        }
        let path = slashed(entry.path().strip_prefix(out).unwrap_or(entry.path()));
        if entry.file_type().is_file()
            && is_left_by_file_manager(&entry.file_name().to_string_lossy())
        {
            continue;
        }
        let ours = entry.file_type().is_file()
            && OutputPath::new(path.as_str()).is_some_and(|path| manifest.contains(&path));
        any_ours |= ours;
        if !ours {
            foreign.push(path);
        }
    }
    if foreign.is_empty() {
        return Ok(());
    }
    foreign.sort_unstable();
    let count = foreign.len();
    foreign.truncate(LISTED_PATHS);
    Err(OutputError::Foreign {
        out: out.to_owned(),
        first: foreign,
        count,
        manifest_lost: !any_ours,
    })
}

/// The path with `/` between its components on every system.
fn slashed(path: &Path) -> String {
    path.components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect::<Vec<_>>()
        .join("/")
}
