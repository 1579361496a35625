//! The folder in which a build's files wait for the commit, and the lock that keeps two builds apart.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use xxhash_rust::xxh3::xxh3_128;

use crate::artifact::OutputPath;

use super::OutputError;

/// The staging folder's name in the output folder: on the same file system, so that a rename moves a file whole.
pub(super) const STAGING: &str = ".hashiya-staging";

/// A build's staging folder; dropped, it goes with all that still waits in it.
#[derive(Debug)]
pub(super) struct Staging {
    folder: PathBuf,
    out: PathBuf,
    made_out: bool,
    _lock: File,
}

impl Staging {
    /// Makes the output folder where it is missing, takes the lock and clears what a killed build left.
    pub(super) fn begin(out: &Path) -> Result<Self, OutputError> {
        let made_out = !out.exists();
        let folder = out.join(STAGING);
        fs::create_dir_all(&folder).map_err(OutputError::io("make", &folder))?;
        let lock_path = folder.join("lock");
        let lock = File::create(&lock_path).map_err(OutputError::io("write", &lock_path))?;
        match lock.try_lock() {
            // A file system without locks is no reason not to build.
            Ok(()) | Err(TryLockError::Error(_)) => {}
            Err(TryLockError::WouldBlock) => return Err(OutputError::Busy(out.to_owned())),
        }
        let staging = Self { folder, out: out.to_owned(), made_out, _lock: lock };
        staging.clear()?;
        Ok(staging)
    }

    fn clear(&self) -> Result<(), OutputError> {
        let files = self.files();
        if files.exists() {
            fs::remove_dir_all(&files).map_err(OutputError::io("remove", &files))?;
        }
        fs::create_dir_all(&files).map_err(OutputError::io("make", &files))
    }

    /// A folder of its own, so that no artifact can meet the lock.
    fn files(&self) -> PathBuf {
        self.folder.join("files")
    }

    /// Where a file waits: by the fingerprint of its path, all in one folder, since making folders costs more than files.
    fn waiting(&self, path: &OutputPath) -> PathBuf {
        self.files().join(format!("{:032x}", xxh3_128(path.as_str().as_bytes())))
    }

    /// Writes a file that is to be committed as `path`.
    pub(super) fn write(&self, path: &OutputPath, bytes: &[u8]) -> Result<(), OutputError> {
        let waiting = self.waiting(path);
        fs::write(&waiting, bytes).map_err(OutputError::io("write", &waiting))
    }

    /// Moves a staged file to its place, over what stands there.
    pub(super) fn reveal(&self, path: &OutputPath) -> Result<(), OutputError> {
        let place = self.out.join(path.as_str());
        make_folder_of(&place)?;
        replace(&self.waiting(path), &place)
    }

    /// Writes a file of the output folder so that its readers see either the old bytes or the new.
    pub(super) fn write_whole(&self, place: &Path, bytes: &[u8]) -> Result<(), OutputError> {
        let waiting = self.folder.join("waiting");
        write_new(&waiting, bytes)?;
        replace(&waiting, place)
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // What cannot be removed now is cleared by the next build.
        let _ = fs::remove_dir_all(&self.folder);
        if self.made_out {
            // Succeeds only where the build left nothing.
            let _ = fs::remove_dir(&self.out);
        }
    }
}

fn write_new(path: &Path, bytes: &[u8]) -> Result<(), OutputError> {
    make_folder_of(path)?;
    fs::write(path, bytes).map_err(OutputError::io("write", path))
}

fn make_folder_of(path: &Path) -> Result<(), OutputError> {
    path.parent().map_or(Ok(()), |folder| fs::create_dir_all(folder).map_err(OutputError::io("make", folder)))
}

fn replace(from: &Path, to: &Path) -> Result<(), OutputError> {
    match fs::rename(from, to) {
        // An empty folder in the way is nobody's file.
        Err(error) if error.kind() == io::ErrorKind::IsADirectory => {
            fs::remove_dir(to).and_then(|()| fs::rename(from, to)).map_err(OutputError::io("write", to))
        }
        done => done.map_err(OutputError::io("write", to)),
    }
}
