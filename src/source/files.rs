//! Where files come from: the one door in.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

/// The files of a site.
pub trait Files: Sync {
    /// Every file below a folder, as paths relative to the site's root with `/`, sorted; without hidden files and editors'
    /// backups. A folder that is not there has none.
    ///
    /// # Errors
    /// When the folder cannot be walked.
    fn list(&self, folder: &str) -> Result<Vec<String>, FilesError>;

    /// The bytes of a file; `None` where there is none.
    ///
    /// # Errors
    /// When the file is there but cannot be read.
    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, FilesError>;
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
    fn list(&self, folder: &str) -> Result<Vec<String>, FilesError> {
        let top = self.root.join(folder);
        if !top.is_dir() {
            return Ok(Vec::new());
        }
        let mut paths = Vec::new();
        // A file that has meaning only through a link is read like any other; a loop of links is an error of the walk.
        let entries = WalkDir::new(&top).follow_links(true).sort_by_file_name().min_depth(1);
        for entry in entries.into_iter().filter_entry(|entry| !is_hidden(&entry.file_name().to_string_lossy())) {
            let entry = entry.map_err(|error| FilesError {
                path: error.path().unwrap_or(&top).to_owned(),
                source: error.into_io_error().unwrap_or_else(|| io::Error::other("a loop of links")),
            })?;
            if entry.file_type().is_file()
                && let Ok(path) = entry.path().strip_prefix(&self.root)
            {
                let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
                paths.push(parts.join("/"));
            }
        }
        paths.sort_unstable();
        Ok(paths)
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

/// Hidden files and editors' backups: `.x`, `x~`, `x.swp`, `#x#`.
fn is_hidden(name: &str) -> bool {
    name.starts_with('.')
        || name.ends_with('~')
        || name.starts_with('#')
        || [".swp", ".swo", ".bak", ".tmp"].iter().any(|end| name.ends_with(end))
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
    fn list(&self, folder: &str) -> Result<Vec<String>, FilesError> {
        let visible = |path: &str| !path.split('/').any(is_hidden);
        let below = self.0.keys().filter(|path| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')));
        Ok(below.filter(|path| visible(path)).cloned().collect())
    }

    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, FilesError> {
        Ok(self.0.get(path).cloned())
    }
}
