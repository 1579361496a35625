//! Where files come from: the one door in.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::artifact::is_left_by_file_manager;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::codes;

/// The files of a site.
pub trait Files: Sync {
    /// Every file below a folder of the site, but for those that are [passed over](is_passed_over). A folder that is not
    /// there has none.
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
    /// What is there and cannot be followed: links that lead nowhere, or round in a circle. In the order of the paths.
    pub broken: Vec<Broken>,
}

/// Something in a folder that is neither a file nor a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Its path, relative to the site's root with `/`.
    pub path: String,
    /// Why it cannot be followed.
    pub reason: &'static str,
}

impl Broken {
    /// As an author is told of it.
    #[must_use]
    pub fn diagnostic(&self) -> Diagnostic {
        let message = format!("{} cannot be read: {}", self.path, self.reason);
        Diagnostic::of_file(codes::UNREADABLE, Severity::Error, &self.path, message)
            .help("let the link lead to a file or a folder, or remove it")
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

/// The files below a folder of the disk.
#[derive(Clone, Debug)]
pub struct Disk {
    root: PathBuf,
}

impl Disk {
    /// The site in this folder.
    #[must_use]
    pub fn new(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }
}

impl Files for Disk {
    fn list(&self, folder: &str) -> Result<Listing, FilesError> {
        let top = self.root.join(folder);
        if !top.is_dir() {
            return Ok(Listing::default());
        }
        let mut listing = Listing::default();
        // A file that has meaning only through a link is read like any other.
        let entries = WalkDir::new(&top).follow_links(true).sort_by_file_name().min_depth(1);
        for entry in entries.into_iter().filter_entry(|entry| !is_passed_over(&self.below(entry.path()))) {
            match entry {
                Ok(entry) if entry.file_type().is_file() => listing.paths.push(self.below(entry.path())),
                Ok(_) => {}
                Err(error) => listing.broken.push(self.broken(&top, error)?),
            }
        }
        listing.paths.sort_unstable();
        // A link that leads nowhere is told by the walk before anybody is asked whether to pass it over.
        listing.broken.retain(|broken| !is_passed_over(&broken.path));
        Ok(listing)
    }

    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, FilesError> {
        let path = self.root.join(path);
        match std::fs::read(&path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(source) => Err(FilesError { path, source }),
        }
    }
}

impl Disk {
    /// A path as the site has it.
    fn below(&self, path: &Path) -> String {
        let parts = path.strip_prefix(&self.root).unwrap_or(path).components();
        parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
    }

    /// What the walk could not follow, where that is a link; else the disk is to blame.
    fn broken(&self, top: &Path, error: walkdir::Error) -> Result<Broken, FilesError> {
        let path = error.path().unwrap_or(top).to_owned();
        let is_link = std::fs::symlink_metadata(&path).is_ok_and(|found| found.is_symlink());
        let reason = match error.into_io_error() {
            None => "it is a link to a folder that it stands in",
            Some(_) if is_link => "it is a link that leads nowhere",
            Some(source) => return Err(FilesError { path, source }),
        };
        Ok(Broken { path: self.below(&path), reason })
    }
}

/// Is the file none of the site's? Below `static/` those are what version control and file managers leave about, and
/// editors' backups; elsewhere every hidden file, too. `path` is relative to the site's root, with `/`.
#[must_use]
pub fn is_passed_over(path: &str) -> bool {
    let is_public = path.starts_with("static/");
    path.split('/')
        .any(|name| is_backup(name) || is_left_by_file_manager(name) || name.starts_with('.') && (!is_public || is_left_about(name)))
}

/// Editors' backups: `x~`, `x.swp`, `#x#`, `.#x`.
fn is_backup(name: &str) -> bool {
    let ends = [".swp", ".swo", ".swx", ".bak", ".tmp"];
    name.ends_with('~') || name.starts_with('#') || name.starts_with(".#") || ends.iter().any(|end| name.ends_with(end))
}

/// What nobody put there to be published.
fn is_left_about(name: &str) -> bool {
    name.starts_with(".git") || matches!(name, ".svn" | ".hg" | ".idea" | ".vscode")
}

/// Files in memory, by path.
#[derive(Clone, Debug, Default)]
pub struct Memory(pub BTreeMap<String, Vec<u8>>);

impl Memory {
    /// Files from paths and texts.
    #[must_use]
    pub fn new(files: &[(&str, &str)]) -> Self {
        Self(files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect())
    }
}

impl Files for Memory {
    fn list(&self, folder: &str) -> Result<Listing, FilesError> {
        let below = self.0.keys().filter(|path| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')));
        Ok(Listing { paths: below.filter(|path| !is_passed_over(path)).cloned().collect(), broken: Vec::new() })
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
        for yes in ["content/a/en.txt", "hashiya.yaml", "static/.well-known/security.txt", "static/.nojekyll", "static/a.css"] {
            assert!(!is_passed_over(yes), "{yes}");
        }
    }
}
