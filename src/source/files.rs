//! Reads the files of a site: from the disk, or from memory.

mod disk;

pub use disk::Disk;

use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;
use std::time::SystemTime;

use crate::artifact::is_left_by_file_manager;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::codes;

/// The folders of a site that sources are read from, besides the file `hashiya.yaml`.
pub const SOURCE_FOLDERS: [&str; 3] = ["content", "templates", "static"];

/// The files of a site.
pub trait Files: Sync {
    /// Lists every file below a folder of the site, except those that are [ignored](is_ignored). The
    /// list is empty if there is no such folder.
    ///
    /// # Errors
    /// If the folder cannot be read.
    fn list(&self, folder: &str) -> Result<Listing, FilesError>;

    /// Reads the bytes of a file. Returns `None` if there is no such file.
    ///
    /// # Errors
    /// If the file exists but cannot be read.
    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, FilesError>;

    /// When a file was written last, and how long it is: as long as both are the same, so is the file.
    /// `None` if that is not known without reading it, or there is no such file.
    fn stamp(&self, path: &str) -> Option<FileStamp> {
        let _ = path;
        None
    }
}

/// What tells that a file was written again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileStamp {
    /// The time of the last change.
    pub modified: SystemTime,
    /// The length in bytes.
    pub length: u64,
}

/// The files below a folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// The paths of the files, relative to the site's root, with `/`. Sorted.
    pub paths: Vec<String>,
    /// What exists but cannot be read: symbolic links that lead nowhere, in a circle or out of the
    /// site, pipes and devices, folders where files are wanted. Sorted by path.
    pub broken: Vec<UnreadableEntry>,
}

/// Something in a folder that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadableEntry {
    /// The path, relative to the site's root, with `/`.
    pub path: String,
    /// Why it cannot be read.
    pub reason: UnreadableReason,
}

/// Why a file or folder cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnreadableReason {
    /// It is a symbolic link to nothing.
    LeadsNowhere,
    /// It is a symbolic link to a folder that contains it.
    Circle,
    /// It is a symbolic link to something outside of the site.
    LeadsOut,
    /// It is a pipe, a socket or a device. Reading it might never end.
    Special,
    /// It is a folder, and has the name of a file.
    Folder,
    /// It is a file, and has the name of a folder.
    NoFolder,
    /// It existed a moment before.
    Vanished,
}

impl UnreadableReason {
    /// The reason and the help, for a message.
    const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::LeadsNowhere => (
                "it is a link that leads nowhere",
                "let the link lead to a file or a folder, or remove it",
            ),
            Self::Circle => (
                "it is a link to a folder that it stands in",
                "let the link lead to a file or a folder elsewhere, or remove it",
            ),
            Self::LeadsOut => (
                "it is a link that leads out of the site",
                "put the file itself there; or name the folder that it leads to in hashiya.yaml: `allow_links: [../folder]`",
            ),
            Self::Special => (
                "it is a pipe, a socket or a device",
                "put a file there, or remove it",
            ),
            Self::Folder => (
                "it is a folder, and a file is wanted",
                "rename the folder, or put a file there",
            ),
            Self::NoFolder => (
                "it is a file, and a folder is wanted",
                "rename the file, and make a folder",
            ),
            Self::Vanished => (
                "it vanished while the site was read",
                "run the command again",
            ),
        }
    }
}

impl UnreadableEntry {
    /// A file that was listed a moment ago, and is gone.
    pub fn vanished(path: &str) -> Self {
        Self {
            path: path.to_owned(),
            reason: UnreadableReason::Vanished,
        }
    }

    /// The finding for an author.
    pub fn diagnostic(&self) -> Diagnostic {
        let (reason, help) = self.reason.words();
        let message = format!("{} cannot be read: {reason}", self.path);
        Diagnostic::of_file(codes::UNREADABLE, Severity::Error, &self.path, message).help(help)
    }
}

/// The error of the operating system for a file or folder.
#[derive(Debug, thiserror::Error)]
#[error("cannot read {}: {source}", path.display())]
pub struct FilesError {
    /// The path of the file or folder.
    pub path: PathBuf,
    /// The error.
    pub source: io::Error,
}

/// Is the file ignored? These are files of version control and file managers, and backups of editors.
/// Outside of `static/` they are also all hidden files. `path` is relative to the site's root, with
/// `/`.
pub fn is_ignored(path: &str) -> bool {
    let is_public = path.starts_with("static/");
    path.split('/').any(|name| {
        is_backup(name)
            || is_left_by_file_manager(name)
            || name.starts_with('.') && (!is_public || is_of_a_tool(name))
    })
}

/// Is it a backup of an editor: `x~`, `x.swp`, `#x#`, `.#x`?
fn is_backup(name: &str) -> bool {
    let ends = [".swp", ".swo", ".swx", ".bak", ".tmp"];
    name.ends_with('~')
        || name.starts_with('#')
        || name.starts_with(".#")
        || ends.iter().any(|end| name.ends_with(end))
}

/// Is it a hidden file of version control or of an editor?
fn is_of_a_tool(name: &str) -> bool {
    name.starts_with(".git") || matches!(name, ".svn" | ".hg" | ".idea" | ".vscode")
}

/// The outermost folder in a path that has the name of a file, such as `annotations.yaml`. Below
/// `static/` such names are allowed.
fn folder_named_as_a_file(path: &str) -> Option<&str> {
    let may_be = |name: &str| {
        ["yaml", "yml", "md", "txt", "lock", "html", "ftl"]
            .iter()
            .any(|end| name.rsplit_once('.').is_some_and(|(_, own)| own == *end))
    };
    let folders = path.match_indices('/').map(|(at, _)| &path[..at]);
    folders
        .filter(|_| !path.starts_with("static/"))
        .find(|folder| may_be(folder.rsplit('/').next().unwrap_or(folder)))
}

/// A site in memory: the contents of files, by path.
#[derive(Clone, Debug, Default)]
pub struct Memory(pub BTreeMap<String, Vec<u8>>);

impl Memory {
    /// A site with these files: paths and texts.
    pub fn new(files: &[(&str, &str)]) -> Self {
        Self(
            files
                .iter()
                .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
                .collect(),
        )
    }
}

impl Files for Memory {
    fn list(&self, folder: &str) -> Result<Listing, FilesError> {
        let below = self.0.keys().filter(|path| {
            path.strip_prefix(folder)
                .is_some_and(|rest| rest.starts_with('/'))
        });
        let mut listing = Listing::default();
        for path in below.filter(|path| !is_ignored(path)) {
            match folder_named_as_a_file(path) {
                None => listing.paths.push(path.clone()),
                Some(folder) => listing.broken.push(UnreadableEntry {
                    path: folder.to_owned(),
                    reason: UnreadableReason::Folder,
                }),
            }
        }
        listing.broken.dedup();
        Ok(listing)
    }

    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, FilesError> {
        Ok(self.0.get(path).cloned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_files_are_passed_over_and_published_ones_are_not() {
        for no in [
            "content/.x",
            "content/a.swp",
            "content/a~",
            "content/.git/x",
            "static/a.bak",
            "static/.git/config",
            "static/.DS_Store",
            "static/a/Thumbs.db",
            "content/articles/a/desktop.ini",
        ] {
            assert!(is_ignored(no), "{no}");
        }
        for yes in [
            "content/a/en.txt",
            "hashiya.yaml",
            "static/.well-known/security.txt",
            "static/.nojekyll",
            "static/a.css",
        ] {
            assert!(!is_ignored(yes), "{yes}");
        }
    }
}
