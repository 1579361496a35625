//! Making a build visible, in the shortest time in which old and new files can be seen beside each
//! other: new folders move whole, then changed files one by one, and what is no longer needed goes
//! last.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::io;
use std::path::Path;

use crate::artifact::OutputPath;

use super::OutputError;
use super::ledger::folders;
use super::staging::{Staging, Waiting, remove_bare};

/// What is to be moved and removed.
pub(super) struct Commit<'a> {
    pub(super) out: &'a Path,
    pub(super) staging: &'a Staging,
    /// The changed files, each with where it waits.
    pub(super) staged: Vec<(&'a OutputPath, Waiting)>,
    /// Files of earlier builds where this one has folders, and the other way round.
    pub(super) in_the_way: Vec<&'a OutputPath>,
    /// Files of earlier builds that are no longer needed.
    pub(super) stale: Vec<&'a OutputPath>,
}

/// How far a commit has come.
#[derive(Default)]
struct Done {
    moved: usize,
    removed: usize,
}

impl<'a> Commit<'a> {
    /// Does it all; where a part fails, says what is new and what is old.
    pub(super) fn run(mut self) -> Result<(), OutputError> {
        let new_folders = self.new_folders();
        // What moves whole stands before what moves by itself, so that a count says how far it is.
        self.staged
            .sort_by_key(|(path, _)| (!new_folders.contains_key(*path), *path));
        let mut done = Done::default();
        self.steps(&new_folders, &mut done)
            .map_err(|cause| self.mixed(cause, &done))
    }

    fn steps(
        &self,
        new_folders: &HashMap<&OutputPath, OutputPath>,
        done: &mut Done,
    ) -> Result<(), OutputError> {
        self.in_the_way
            .iter()
            .try_for_each(|path| self.remove(path))?;
        let mut rest = self.staged.as_slice();
        while let Some(((path, waiting), after)) = rest.split_first() {
            let folder = new_folders.get(path);
            let together = folder.map_or(0, |folder| {
                rest.iter()
                    .take_while(|(path, _)| new_folders.get(path) == Some(folder))
                    .count()
            });
            if folder.is_some_and(|folder| self.staging.reveal_folder(folder)) {
                done.moved += together;
                rest = &rest[together..];
            } else {
                self.staging.reveal(path, *waiting)?;
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

    /// The outermost new folder of each file that is in one.
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
            .filter(|(_, waiting)| *waiting == Waiting::InNewFolder);
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

    /// Removes a file of an earlier build, and the folders that it leaves empty.
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
            if remove_bare(&self.out.join(folder.as_str())).is_err() {
                break;
            }
        }
        Ok(())
    }

    fn mixed(&self, cause: OutputError, done: &Done) -> OutputError {
        let (new, old) = self.staged.split_at(done.moved);
        let paths = |files: &[(&OutputPath, Waiting)]| {
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
