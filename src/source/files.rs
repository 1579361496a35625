//! Where files come from: the one door in.

mod disk;

pub use disk::Disk;

use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;

use crate::artifact::is_left_by_file_manager;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::codes;

/// The folders of a site that sources are read from, besides the file `hashiya.yaml`.
pub const SOURCE_FOLDERS: [&str; 3] = ["content", "templates", "static"];

/// The files of a site.
pub trait Files: Sync {
    /// Every file below a folder of the site, but for those that are [passed over](is_passed_over).
    /// A folder that is not there has none.
    ///
    /// # Errors
    /// When the folder cannot be walked.
    fn list(&self, folder: &str) -> Result<Listing, FilesError>;

    /// The bytes of a file; `None` where there is none.
    ///
    /// # Errors
    /// When the file is there but cannot be read.
    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, FilesError>;
}

/// The files of a folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Their paths, relative to the site's root with `/`, sorted.
    pub paths: Vec<String>,
    /// What is there and cannot be read: links that lead nowhere, round in a circle or out of the
    /// site, pipes and devices, folders where files are wanted. In the order of the paths.
    pub broken: Vec<UnreadableEntry>,
}

/// Something in a folder that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadableEntry {
    /// Its path, relative to the site's root with `/`.
    pub path: String,
    /// Why it cannot be read.
    pub reason: UnreadableReason,
}

/// Why something of a site cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnreadableReason {
    /// A link to nothing.
    LeadsNowhere,
    /// A link to a folder that it stands in.
    Circle,
    /// A link to something that is not the site's.
    LeadsOut,
    /// A pipe, a socket or a device: reading it might never end.
    Special,
    /// A folder of the name of a file.
    Folder,
    /// A file of the name of a folder.
    NoFolder,
    /// It was there a moment before.
    Vanished,
}

impl UnreadableReason {
    /// What is the matter, and what to do.
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
    /// As an author is told of it.
    pub fn diagnostic(&self) -> Diagnostic {
        let (reason, help) = self.reason.words();
        let message = format!("{} cannot be read: {reason}", self.path);
        Diagnostic::of_file(codes::UNREADABLE, Severity::Error, &self.path, message).help(help)
    }
}

/// The disk did not answer.
#[derive(Debug, thiserror::Error)]
#[error("cannot read {}: {source}", path.display())]
pub struct FilesError {
    /// What was to be read.
    pub path: PathBuf,
    /// What the system said.
    pub source: io::Error,
}

/// Is the file none of the site's? Below `static/` those are what version control and file managers
/// leave about, and editors' backups; elsewhere every hidden file, too. `path` is relative to the
/// site's root, with `/`.
pub fn is_passed_over(path: &str) -> bool {
    let is_public = path.starts_with("static/");
    path.split('/').any(|name| {
        is_backup(name)
            || is_left_by_file_manager(name)
            || name.starts_with('.') && (!is_public || is_left_about(name))
    })
}

/// Editors' backups: `x~`, `x.swp`, `#x#`, `.#x`.
fn is_backup(name: &str) -> bool {
    let ends = [".swp", ".swo", ".swx", ".bak", ".tmp"];
    name.ends_with('~')
        || name.starts_with('#')
        || name.starts_with(".#")
        || ends.iter().any(|end| name.ends_with(end))
}

/// What nobody put there to be published.
fn is_left_about(name: &str) -> bool {
    name.starts_with(".git") || matches!(name, ".svn" | ".hg" | ".idea" | ".vscode")
}

/// The outermost folder in the path of a source that has the name of a file. Files of `static/` may
/// be anywhere.
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

/// Files in memory, by path.
#[derive(Clone, Debug, Default)]
pub struct Memory(pub BTreeMap<String, Vec<u8>>);

impl Memory {
    /// Files from paths and texts.
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
        for path in below.filter(|path| !is_passed_over(path)) {
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
            assert!(is_passed_over(no), "{no}");
        }
        for yes in [
            "content/a/en.txt",
            "hashiya.yaml",
            "static/.well-known/security.txt",
            "static/.nojekyll",
            "static/a.css",
        ] {
            assert!(!is_passed_over(yes), "{yes}");
        }
    }
}
