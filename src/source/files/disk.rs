//! Reads a site from the disk.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::{
    FileStamp, Files, FilesError, Listing, UnreadableEntry, UnreadableReason,
    folder_named_as_a_file, is_ignored,
};
use crate::source::settings;

/// A site in a folder of the disk.
#[derive(Clone, Debug)]
pub struct Disk {
    root: PathBuf,
    /// The root with all symbolic links resolved.
    real_root: PathBuf,
    /// The folders of the setting `allow_links`.
    allowed: Vec<PathBuf>,
}

impl Disk {
    /// The site in this folder.
    pub fn new(root: &Path) -> Self {
        let real_root = fs::canonicalize(root).unwrap_or_else(|_| root.to_owned());
        let file = root.join(settings::FILE);
        let written = fs::metadata(&file)
            .is_ok_and(|found| found.is_file())
            .then(|| fs::read_to_string(&file).ok())
            .flatten();
        let allowed = written
            .map(|text| settings::allowed_links(&text))
            .unwrap_or_default();
        let allowed = allowed
            .iter()
            .map(|folder| real_root.join(folder))
            .collect();
        Self {
            root: root.to_owned(),
            real_root,
            allowed,
        }
    }

    /// The path relative to the root, with `/`.
    fn relative(&self, path: &Path) -> String {
        let parts = path.strip_prefix(&self.root).unwrap_or(path).components();
        parts
            .map(|part| part.as_os_str().to_string_lossy())
            .collect::<Vec<_>>()
            .join("/")
    }

    /// Why an entry of a folder cannot be read; `None` if it can.
    fn fault(&self, entry: &DirEntry) -> Option<UnreadableReason> {
        if entry.path_is_symlink() && self.leads_out(entry.path()) {
            return Some(UnreadableReason::LeadsOut);
        }
        let kind = entry.file_type();
        if kind.is_dir() {
            let inside = format!("{}/", self.relative(entry.path()));
            return folder_named_as_a_file(&inside).map(|_| UnreadableReason::Folder);
        }
        (!kind.is_file()).then_some(UnreadableReason::Special)
    }

    /// Does the path lead through symbolic links out of the site, to a place that the settings do not
    /// allow?
    fn leads_out(&self, path: &Path) -> bool {
        let Ok(real) = fs::canonicalize(path) else {
            return false;
        };
        let stands_in = |folder: &Path| {
            path.strip_prefix(&self.root)
                .is_ok_and(|below| self.real_root.join(below).starts_with(folder))
        };
        let leads_to =
            |folder: &Path| fs::canonicalize(folder).is_ok_and(|folder| real.starts_with(folder));
        !real.starts_with(&self.real_root)
            && !self
                .allowed
                .iter()
                .any(|folder| stands_in(folder) || leads_to(folder))
    }

    /// Converts an error of the walk. A faulty symbolic link or a vanished file is a finding; all other
    /// errors are errors of the disk.
    fn broken(&self, top: &Path, error: walkdir::Error) -> Result<UnreadableEntry, FilesError> {
        let path = error.path().unwrap_or(top).to_owned();
        let is_link = fs::symlink_metadata(&path).is_ok_and(|found| found.is_symlink());
        let reason = match error.into_io_error() {
            None => UnreadableReason::Circle,
            Some(_) if is_link && self.leads_out(&path) => UnreadableReason::LeadsOut,
            Some(_) if is_link => UnreadableReason::LeadsNowhere,
            Some(source) if is_gone(&source) => UnreadableReason::Vanished,
            Some(source) => return Err(FilesError { path, source }),
        };
        Ok(UnreadableEntry {
            path: self.relative(&path),
            reason,
        })
    }
}

/// Does the error mean that there is no such file, or that no file can have such a name?
fn is_gone(error: &io::Error) -> bool {
    use io::ErrorKind::{InvalidFilename, InvalidInput, NotADirectory, NotFound};
    matches!(
        error.kind(),
        NotFound | NotADirectory | InvalidFilename | InvalidInput
    )
}

impl Files for Disk {
    fn list(&self, folder: &str) -> Result<Listing, FilesError> {
        let top = self.root.join(folder);
        let mut listing = Listing::default();
        let reason = match fs::metadata(&top) {
            Ok(found) if !found.is_dir() => Some(UnreadableReason::NoFolder),
            Ok(_) => self.leads_out(&top).then_some(UnreadableReason::LeadsOut),
            Err(_) if fs::symlink_metadata(&top).is_ok() => Some(UnreadableReason::LeadsNowhere),
            Err(_) => return Ok(listing),
        };
        if let Some(reason) = reason {
            listing.broken.push(UnreadableEntry {
                path: folder.to_owned(),
                reason,
            });
            return Ok(listing);
        }
        let mut entries = WalkDir::new(&top)
            .follow_links(true)
            .sort_by_file_name()
            .min_depth(1)
            .into_iter();
        while let Some(entry) = entries.next() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    listing.broken.push(self.broken(&top, error)?);
                    continue;
                }
            };
            let path = self.relative(entry.path());
            let fault = if is_ignored(&path) {
                None
            } else {
                self.fault(&entry)
            };
            let is_read = fault.is_none() && !is_ignored(&path);
            if entry.file_type().is_dir() {
                if !is_read {
                    entries.skip_current_dir();
                }
            } else if is_read {
                listing.paths.push(path.clone());
            }
            listing
                .broken
                .extend(fault.map(|reason| UnreadableEntry { path, reason }));
        }
        listing.paths.sort_unstable();
        // The walk reports faulty links before it is known whether they are ignored.
        listing.broken.retain(|broken| !is_ignored(&broken.path));
        Ok(listing)
    }

    fn stamp(&self, path: &str) -> Option<FileStamp> {
        let found = fs::metadata(self.root.join(path)).ok()?;
        Some(FileStamp {
            modified: found.modified().ok()?,
            length: found.len(),
        })
    }

    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, FilesError> {
        let place = self.root.join(path);
        match fs::metadata(&place) {
            // Pipes and folders are not opened. The settings may be a link out of the site, because
            // they are not published.
            Ok(found) if found.is_file() && (path == settings::FILE || !self.leads_out(&place)) => {
            }
            Err(source)
                if !is_gone(&source)
                    && !fs::symlink_metadata(&place).is_ok_and(|found| found.is_symlink()) =>
            {
                return Err(FilesError {
                    path: place,
                    source,
                });
            }
            _ => return Ok(None),
        }
        match fs::read(&place) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if is_gone(&error) => Ok(None),
            Err(source) => Err(FilesError {
                path: place,
                source,
            }),
        }
    }
}
