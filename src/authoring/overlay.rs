//! Files as they would be after a change that is not written yet.

use std::collections::BTreeMap;

use crate::source::files::{Files, FilesError, Listing};

/// Changed texts on top of the files of the site.
pub(super) struct Overlay<'a> {
    pub below: &'a dyn Files,
    pub changed: BTreeMap<String, String>,
}

impl<'a> Overlay<'a> {
    pub fn new(below: &'a dyn Files) -> Self {
        Self {
            below,
            changed: BTreeMap::new(),
        }
    }

    /// The text of a file after the change; `None` if there is no such file or it is not UTF-8.
    pub fn text(&self, path: &str) -> Result<Option<String>, FilesError> {
        Ok(self
            .read(path)?
            .and_then(|bytes| String::from_utf8(bytes).ok()))
    }

    /// The changes, sorted by path. Files whose text is the same as before are left out.
    pub fn changes(&self) -> Result<Vec<super::ChangedFile>, FilesError> {
        let mut changes = Vec::new();
        for (path, after) in &self.changed {
            let before = self
                .below
                .read(path)?
                .and_then(|bytes| String::from_utf8(bytes).ok());
            if before.as_ref() != Some(after) {
                changes.push(super::ChangedFile {
                    path: path.clone(),
                    before,
                    after: after.clone(),
                });
            }
        }
        Ok(changes)
    }
}

impl Files for Overlay<'_> {
    fn list(&self, folder: &str) -> Result<Listing, FilesError> {
        let mut listing = self.below.list(folder)?;
        let inside = |path: &&String| {
            path.strip_prefix(folder)
                .is_some_and(|rest| rest.starts_with('/'))
        };
        listing
            .paths
            .extend(self.changed.keys().filter(inside).cloned());
        listing.paths.sort_unstable();
        listing.paths.dedup();
        Ok(listing)
    }

    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, FilesError> {
        self.changed.get(path).map_or_else(
            || self.below.read(path),
            |text| Ok(Some(text.clone().into_bytes())),
        )
    }
}
