//! Creates files of a site. No file that exists is ever overwritten.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

use super::exit::CommandError;

/// Writes a new file, and creates the folders above it.
///
/// # Errors
/// When the file exists, or the system reports an error. `shown` is its path for the message.
pub fn write_new(path: &Path, shown: &Path, bytes: &[u8]) -> Result<(), CommandError> {
    create(path, bytes).map_err(|source| match source.kind() {
        io::ErrorKind::AlreadyExists => CommandError::OwnFile(shown.to_owned()),
        _ => CommandError::Io {
            action: "write",
            path: shown.to_owned(),
            source,
        },
    })
}

fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(path)?
        .write_all(bytes)
}
