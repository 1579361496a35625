//! Makes a build visible.
//!
//! The time in which readers can see old beside new files is kept short: new folders are moved
//! whole, then changed files one by one. Files that are no longer needed are removed last.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::io;
use std::path::Path;

use crate::artifact::OutputPath;

use super::OutputError;
use super::claims::folders;
use super::staging::{StagedAt, Staging, remove_if_bare};

/// What a commit moves and removes.
pub(super) struct Commit<'a> {
    /// The output folder.
    pub(super) out: &'a Path,
    pub(super) staging: &'a Staging,
    /// The changed files, and where each is in the staging folder.
    pub(super) staged: Vec<(&'a OutputPath, StagedAt)>,
    /// Files of earlier builds whose paths are folders in this one, or the other way round.
    pub(super) in_the_way: Vec<&'a OutputPath>,
    /// Files of earlier builds that are no longer needed.
    pub(super) stale: Vec<&'a OutputPath>,
}

/// How far a commit got: counts of files.
#[derive(Default)]
struct CommitProgress {
    moved: usize,
    removed: usize,
}

impl<'a> Commit<'a> {
    /// Runs all steps. If one fails, the error tells which files are new and which are old.
    pub(super) fn run(mut self) -> Result<(), OutputError> {
        let new_folders = self.new_folders();
        // Files in new folders first, so that the number of moved files says which ones they are.
        self.staged
            .sort_by_key(|(path, _)| (!new_folders.contains_key(*path), *path));
        let mut done = CommitProgress::default();
        self.run_steps(&new_folders, &mut done)
            .map_err(|cause| self.mixed(cause, &done))
    }

    fn run_steps(
        &self,
        new_folders: &HashMap<&OutputPath, OutputPath>,
        done: &mut CommitProgress,
    ) -> Result<(), OutputError> {
        self.in_the_way
            .iter()
            .try_for_each(|path| self.remove(path))?;
        let mut rest = self.staged.as_slice();
        while let Some(((path, staged_at), after)) = rest.split_first() {
            let folder = new_folders.get(path);
            let together = folder.map_or(0, |folder| {
                rest.iter()
                    .take_while(|(path, _)| new_folders.get(path) == Some(folder))
                    .count()
            });
            if folder.is_some_and(|folder| self.staging.reveal_folder(folder)) {
                done.moved += together;
                rest = rest.get(together..).unwrap_or_default();
            } else {
                self.staging.reveal(path, *staged_at)?;
                done.moved += 1;
                rest = after;
            }
        }
        self.stale.iter().try_for_each(|path| {
            self.remove(path)?;
            done.removed += 1;
            Ok(())
        })
    }

    /// The outermost new folder of each file that lies in a new folder.
    fn new_folders(&self) -> HashMap<&'a OutputPath, OutputPath> {
        let mut known: BTreeMap<OutputPath, bool> = BTreeMap::new();
        let mut is_there = |folder: &OutputPath| {
            let look = || {
                fs::symlink_metadata(self.out.join(folder.as_str()))
                    .is_ok_and(|found| found.is_dir())
            };
            *known.entry(folder.clone()).or_insert_with(look)
        };
        let in_new = self
            .staged
            .iter()
            .filter(|(_, staged_at)| *staged_at == StagedAt::InNewFolder);
        in_new
            .filter_map(|(path, _)| {
                Some((
                    *path,
                    folders(path)
                        .take_while(|folder| !is_there(folder))
                        .last()?,
                ))
            })
            .collect()
    }

    /// Removes a file of an earlier build, and its folders if they are then empty.
    fn remove(&self, path: &OutputPath) -> Result<(), OutputError> {
        let place = self.out.join(path.as_str());
        match fs::remove_file(&place) {
            Ok(()) => {}
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                ) => {}
            Err(error) => return Err(OutputError::io("remove", &place)(error)),
        }
        for folder in folders(path) {
            if remove_if_bare(&self.out.join(folder.as_str())).is_err() {
                break;
            }
        }
        Ok(())
    }

    /// The error for a commit that failed halfway.
    fn mixed(&self, cause: OutputError, done: &CommitProgress) -> OutputError {
        let (new, old) = self.staged.split_at(done.moved);
        let paths = |files: &[(&OutputPath, StagedAt)]| {
            files.iter().map(|(path, _)| (*path).clone()).collect()
        };
        let stale = self
            .stale
            .iter()
            .skip(done.removed)
            .map(|path| (*path).clone())
            .collect();
        OutputError::Mixed {
            cause: Box::new(cause),
            new: paths(new),
            old: paths(old),
            stale,
        }
    }
}
