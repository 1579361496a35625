//! What a publication changes on its branch.

use super::files::BranchFiles;

/// The paths of the files that a publication changes, sorted.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct FileChanges {
    /// Files that the branch does not have yet.
    pub added: Vec<String>,
    /// Files that get other bytes.
    pub changed: Vec<String>,
    /// Files that the site no longer has.
    pub removed: Vec<String>,
}

impl FileChanges {
    pub(super) fn between(before: &BranchFiles, after: &BranchFiles) -> Self {
        let mut changes = Self::default();
        for (path, file) in after {
            match before.get(path) {
                None => changes.added.push(path.clone()),
                Some(old) if old != file => changes.changed.push(path.clone()),
                Some(_) => {}
            }
        }
        let removed = before.keys().filter(|path| !after.contains_key(*path));
        changes.removed.extend(removed.cloned());
        changes
    }

    /// Are there none?
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.removed.is_empty()
    }
}
