//! The staging folder, in which the files of a build wait for the commit, and the lock that keeps
//! two builds from writing into the same folder.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use xxhash_rust::xxh3::xxh3_128;

use crate::artifact::{OutputPath, is_left_by_file_manager};

use super::error::OutputError;

/// The name of the staging folder. It lies in the output folder, and so on the same file system:
/// a rename moves a file at once.
pub(super) const STAGING: &str = ".hashiya-staging";

/// Where a file is in the staging folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StagedAt {
    /// By itself, because its folder exists in the output.
    Alone,
    /// In its folder, which is new and can be moved as a whole.
    InNewFolder,
}

/// The staging folder of one build. Dropping it removes the folder and all files still in it.
#[derive(Debug)]
pub(super) struct Staging {
    folder: PathBuf,
    out: PathBuf,
    /// Whether this build created the output folder.
    made_out: bool,
    _lock: File,
}

impl Staging {
    /// Creates the output folder if it is missing, takes the lock, and removes the files of a build
    /// that was killed.
    pub(super) fn begin(out: &Path) -> Result<Self, OutputError> {
        let made_out = !out.exists();
        let folder = out.join(STAGING);
        fs::create_dir_all(&folder).map_err(OutputError::io("make", &folder))?;
        let lock_path = folder.join("lock");
        let lock = File::create(&lock_path).map_err(OutputError::io("write", &lock_path))?;
        match lock.try_lock() {
            // Some file systems have no locks. Building is still possible there.
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

    /// The folder for files that are staged alone.
    fn files(&self) -> PathBuf {
        self.folder.join("files")
    }

    /// The folder for new folders; paths in it are as in the output.
    fn tree(&self) -> PathBuf {
        self.folder.join("tree")
    }

    fn place_of(&self, path: &OutputPath, staged_at: StagedAt) -> PathBuf {
        match staged_at {
            // All in one folder, named by the hash of the path: creating folders takes longer than
            // creating files.
            StagedAt::Alone => self
                .files()
                .join(format!("{:032x}", xxh3_128(path.as_str().as_bytes()))),
            StagedAt::InNewFolder => self.tree().join(path.as_str()),
        }
    }

    /// Writes a file to the staging folder, to be committed as `path`.
    pub(super) fn write(&self, path: &OutputPath, bytes: &[u8]) -> Result<StagedAt, OutputError> {
        let is_new = self
            .out
            .join(path.as_str())
            .parent()
            .is_some_and(|folder| !folder.is_dir());
        let staged_at = if is_new {
            StagedAt::InNewFolder
        } else {
            StagedAt::Alone
        };
        write_new(&self.place_of(path, staged_at), bytes)?;
        Ok(staged_at)
    }

    /// Moves a staged file to its place. An existing file is replaced.
    pub(super) fn reveal(&self, path: &OutputPath, staged_at: StagedAt) -> Result<(), OutputError> {
        let place = self.out.join(path.as_str());
        make_folder_of(&place)?;
        replace(&self.place_of(path, staged_at), &place)
    }

    /// Moves a new folder to its place with all files in it. Returns `false` if the file system does
    /// not allow that; the files are then still staged and can be moved one by one.
    pub(super) fn reveal_folder(&self, folder: &OutputPath) -> bool {
        fs::rename(
            self.tree().join(folder.as_str()),
            self.out.join(folder.as_str()),
        )
        .is_ok()
    }

    /// Writes a file of the output folder in one step: readers see either the old bytes or the new.
    pub(super) fn write_whole(&self, place: &Path, bytes: &[u8]) -> Result<(), OutputError> {
        let staged = self.folder.join("waiting");
        write_new(&staged, bytes)?;
        replace(&staged, place)
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // If this fails, the next build removes it.
        let _ = fs::remove_dir_all(&self.folder);
        if self.made_out {
            // Succeeds only if the folder is empty.
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
        // An empty folder in the way may be removed.
        if !to.is_dir() {
            return Err(error);
        }
        remove_if_bare(to)?;
        fs::rename(from, to)
    });
    done.map_err(OutputError::io("write", to))
}

/// Removes a folder that holds at most empty folders and files that file managers create. Fails for
/// any other.
pub(super) fn remove_if_bare(folder: &Path) -> io::Result<()> {
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
