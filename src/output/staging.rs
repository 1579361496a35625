//! The folder in which a build's files wait for the commit, and the lock that keeps two builds
//! apart.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use xxhash_rust::xxh3::xxh3_128;

use crate::artifact::{OutputPath, is_left_by_file_manager};

use super::OutputError;

/// The staging folder's name in the output folder: on the same file system, so that a rename moves
/// a file whole.
pub(super) const STAGING: &str = ".hashiya-staging";

/// Where a file waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Waiting {
    /// By itself: its folder is in the output already.
    Alone,
    /// In its folder, which is new and moves as a whole.
    InNewFolder,
}

/// A build's staging folder; dropped, it goes with all that still waits in it.
#[derive(Debug)]
pub(super) struct Staging {
    folder: PathBuf,
    out: PathBuf,
    made_out: bool,
    _lock: File,
}

impl Staging {
    /// Makes the output folder where it is missing, takes the lock and clears what a killed build
    /// left.
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
        let staging = Self {
            folder,
            out: out.to_owned(),
            made_out,
            _lock: lock,
        };
        staging.clear()?;
        Ok(staging)
    }

    fn clear(&self) -> Result<(), OutputError> {
        for folder in [self.files(), self.tree()] {
            if folder.exists() {
                fs::remove_dir_all(&folder).map_err(OutputError::io("remove", &folder))?;
            }
            fs::create_dir_all(&folder).map_err(OutputError::io("make", &folder))?;
        }
        Ok(())
    }

    /// A folder of its own, so that no artifact can meet the lock.
    fn files(&self) -> PathBuf {
        self.folder.join("files")
    }

    /// What is in new folders, as the output will have it.
    fn tree(&self) -> PathBuf {
        self.folder.join("tree")
    }

    fn place_of(&self, path: &OutputPath, waiting: Waiting) -> PathBuf {
        match waiting {
            // By the fingerprint of its path, all in one folder, since making folders costs more
            // than files.
            Waiting::Alone => self
                .files()
                .join(format!("{:032x}", xxh3_128(path.as_str().as_bytes()))),
            Waiting::InNewFolder => self.tree().join(path.as_str()),
        }
    }

    /// Writes a file that is to be committed as `path`.
    pub(super) fn write(&self, path: &OutputPath, bytes: &[u8]) -> Result<Waiting, OutputError> {
        let is_new = self
            .out
            .join(path.as_str())
            .parent()
            .is_some_and(|folder| !folder.is_dir());
        let waiting = if is_new {
            Waiting::InNewFolder
        } else {
            Waiting::Alone
        };
        write_new(&self.place_of(path, waiting), bytes)?;
        Ok(waiting)
    }

    /// Moves a staged file to its place, over what stands there.
    pub(super) fn reveal(&self, path: &OutputPath, waiting: Waiting) -> Result<(), OutputError> {
        let place = self.out.join(path.as_str());
        make_folder_of(&place)?;
        replace(&self.place_of(path, waiting), &place)
    }

    /// Moves a new folder to its place with all that is in it. `false` where the file system does
    /// not allow that: its files then wait still, to be moved one by one.
    pub(super) fn reveal_folder(&self, folder: &OutputPath) -> bool {
        fs::rename(
            self.tree().join(folder.as_str()),
            self.out.join(folder.as_str()),
        )
        .is_ok()
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
    path.parent().map_or(Ok(()), |folder| {
        fs::create_dir_all(folder).map_err(OutputError::io("make", folder))
    })
}

fn replace(from: &Path, to: &Path) -> Result<(), OutputError> {
    let done = fs::rename(from, to).or_else(|error| {
        // A folder in the way that holds nothing is nobody's.
        if !to.is_dir() {
            return Err(error);
        }
        remove_bare(to)?;
        fs::rename(from, to)
    });
    done.map_err(OutputError::io("write", to))
}

/// Removes a folder that holds nothing but empty folders and what file managers leave about; fails
/// for any other.
pub(super) fn remove_bare(folder: &Path) -> io::Result<()> {
    let failed = match fs::remove_dir(folder) {
        Ok(()) => return Ok(()),
        Err(error) => error,
    };
    if is_bare(folder)? {
        fs::remove_dir_all(folder)
    } else {
        Err(failed)
    }
}

fn is_bare(folder: &Path) -> io::Result<bool> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        let is_bare = if kind.is_dir() {
            is_bare(&entry.path())?
        } else {
            kind.is_file() && is_left_by_file_manager(&entry.file_name().to_string_lossy())
        };
        if !is_bare {
            return Ok(false);
        }
    }
    Ok(true)
}
