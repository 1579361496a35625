//! The stamp: what the files in an output folder were built from.
//!
//! Its first line is one hash over the inputs and over the length and time of each file in the manifest,
//! so that it fits neither other inputs nor files that were touched since. A note follows.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

use xxhash_rust::xxh3::Xxh3;

use super::error::OutputError;
use super::manifest::Manifest;

/// The name of its file in the output folder.
pub(super) const STAMP: &str = ".hashiya-stamp";

/// What a folder remembers of its last build.
pub(super) struct Stamp {
    /// The hash of what the build was made from and of what it wrote. See [`hash`].
    pub hash: String,
    /// What the caller wants to know the next time.
    pub note: String,
}

/// The stamp that the folder has, if any. One that cannot be read is none.
pub(super) fn read(out: &Path) -> Option<Stamp> {
    let text = fs::read_to_string(out.join(STAMP)).ok()?;
    let (hash, note) = text.split_once('\n')?;
    Some(Stamp {
        hash: hash.to_owned(),
        note: note.to_owned(),
    })
}

/// Writes the stamp of a folder.
///
/// # Errors
/// If it cannot be written.
pub(super) fn write(out: &Path, stamp: &Stamp) -> Result<(), OutputError> {
    let path = out.join(STAMP);
    let text = format!("{}\n{}", stamp.hash, stamp.note);
    fs::write(&path, text).map_err(OutputError::io("write", &path))
}

/// Removes the stamp of a folder.
///
/// # Errors
/// If there is one that cannot be removed.
pub(super) fn remove(out: &Path) -> Result<(), OutputError> {
    let path = out.join(STAMP);
    match fs::remove_file(&path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(OutputError::io("remove", &path)(error))
        }
        _ => Ok(()),
    }
}

/// A hash of these inputs and of the state that the files of a folder are in now. `None` if a file is
/// missing or its time is not known.
pub(super) fn hash(out: &Path, manifest: &Manifest, inputs: u128) -> Option<String> {
    let mut hash = Xxh3::new();
    hash.update(&inputs.to_le_bytes());
    let mut state = String::new();
    for path in manifest {
        let found = fs::symlink_metadata(out.join(path.as_str())).ok()?;
        let modified = found.modified().ok()?;
        state.clear();
        let kind = found.file_type().is_file();
        let _ = write!(
            state,
            "{}\n{kind} {} {modified:?}\n",
            path.as_str(),
            found.len()
        );
        hash.update(state.as_bytes());
    }
    Some(format!("{:032x}", hash.digest128()))
}
