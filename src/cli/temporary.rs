//! A temporary folder for built files.

use std::fs;
use std::path::{Path, PathBuf};

use super::exit::CommandError;

/// A temporary folder, which is removed when the command ends.
pub struct TemporaryFolder(PathBuf);

impl TemporaryFolder {
    /// Makes a folder for the command of this name.
    pub fn new(command: &str) -> Result<Self, CommandError> {
        let name = format!("hashiya-{command}-{}", std::process::id());
        let path = std::env::temp_dir().join(name);
        // Not `create_dir_all`: if somebody else made a folder of this name, we must not fill it.
        fs::create_dir(&path).map_err(|source| CommandError::Io {
            action: "make",
            path: path.clone(),
            source,
        })?;
        Ok(Self(path))
    }

    /// Its path.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for TemporaryFolder {
    fn drop(&mut self) {
        // If this fails, the system removes it with its other temporary files.
        let _ = fs::remove_dir_all(&self.0);
    }
}
