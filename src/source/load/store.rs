//! The files that were read, by path and by id.

use std::collections::{BTreeMap, HashMap};

use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, FileId, SourceFile, SourceMap, Span};
use crate::source::codes;
use crate::source::files::{FileStamp, Files, FilesError};
use crate::source::yaml::{self, YamlNode};

/// The files that were read. A file keeps its id as long as it exists, so that what was made from one
/// file need not be made again when another is added.
#[derive(Clone, Debug, Default)]
pub struct SourceStore {
    map: SourceMap,
    /// The ids of the files, by path.
    ids: HashMap<String, FileId>,
    /// The ids of files that are gone. New files take them.
    free: Vec<FileId>,
    /// The stamps that the files had right before they were read.
    stamps: HashMap<FileId, FileStamp>,
    /// Findings about bytes that are not UTF-8.
    faults: BTreeMap<FileId, Diagnostic>,
}

/// What became of a file that was read again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileState {
    /// It has another text than before, or is new.
    Changed,
    /// It has the text that it had.
    Same,
    /// There is no such file.
    Missing,
}

impl SourceStore {
    /// All files. That of a file which is gone has neither a path nor a text.
    pub const fn map(&self) -> &SourceMap {
        &self.map
    }

    /// Findings about the bytes of files.
    pub fn faults(&self) -> impl Iterator<Item = &Diagnostic> {
        self.faults.values()
    }

    /// The file at a path, if it was read.
    pub fn file(&self, path: &str) -> Option<(FileId, &SourceFile)> {
        let id = *self.ids.get(path)?;
        Some((id, self.map.file(id)?))
    }

    /// Parses the YAML file at a path.
    pub fn yaml(&self, path: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<YamlNode> {
        let (id, file) = self.file(path)?;
        yaml::parse(id, file, diagnostics)
    }

    /// Reads the files whose stamps are others than when they were read, or are not known. See
    /// [`read`](Self::read).
    ///
    /// # Errors
    /// If a file exists but cannot be read.
    pub fn read_stale(
        &mut self,
        files: &dyn Files,
        paths: &[&str],
    ) -> Result<Vec<FileState>, FilesError> {
        let is_stale = |path: &str| {
            let known = self.ids.get(path).and_then(|id| self.stamps.get(id));
            known.is_none() || known != files.stamp(path).as_ref()
        };
        let stale: Vec<bool> = paths.par_iter().map(|path| is_stale(path)).collect();
        let again: Vec<&str> = paths
            .iter()
            .zip(&stale)
            .filter(|(_, stale)| **stale)
            .map(|(path, _)| *path)
            .collect();
        let mut read = self.read(files, &again)?.into_iter();
        let states = stale.into_iter().map(|stale| {
            let state = stale.then(|| read.next()).flatten();
            state.unwrap_or(FileState::Same)
        });
        Ok(states.collect())
    }

    /// Reads files in parallel. New files get ids in the order of the paths. Returns what became of
    /// each.
    ///
    /// # Errors
    /// If a file exists but cannot be read.
    pub fn read(
        &mut self,
        files: &dyn Files,
        paths: &[&str],
    ) -> Result<Vec<FileState>, FilesError> {
        let read: Vec<_> = paths
            .par_iter()
            .map(|path| (files.stamp(path), files.read(path)))
            .collect();
        let mut states = Vec::with_capacity(paths.len());
        for (path, (stamp, bytes)) in paths.iter().zip(read) {
            let state = bytes?.map(|bytes| self.put(path, bytes));
            if let (Some(id), Some(stamp)) = (self.ids.get(*path), stamp) {
                self.stamps.insert(*id, stamp);
            }
            if state.is_none() {
                self.remove(path);
            }
            states.push(state.unwrap_or(FileState::Missing));
        }
        Ok(states)
    }

    /// Puts the bytes of a file. Bytes that are not UTF-8 are reported and replaced.
    fn put(&mut self, path: &str, bytes: Vec<u8>) -> FileState {
        let known = self.file(path);
        let is_same = known.is_some_and(|(id, file)| {
            file.text.as_bytes() == bytes && !self.faults.contains_key(&id)
        });
        if is_same {
            return FileState::Same;
        }
        let id = known
            .map(|(id, _)| id)
            .or_else(|| self.free.pop())
            .unwrap_or_else(|| self.map.add(SourceFile::new(String::new(), "".into())));
        let (text, fault) = decode_utf8(bytes, id);
        self.map
            .replace(id, SourceFile::new(path.to_owned(), text.into()));
        match fault {
            Some(fault) => drop(self.faults.insert(id, fault)),
            None => drop(self.faults.remove(&id)),
        }
        self.ids.insert(path.to_owned(), id);
        FileState::Changed
    }

    /// Removes a file that is gone.
    pub fn remove(&mut self, path: &str) {
        if let Some(id) = self.ids.remove(path) {
            self.map
                .replace(id, SourceFile::new(String::new(), "".into()));
            self.faults.remove(&id);
            self.stamps.remove(&id);
            self.free.push(id);
        }
    }
}

/// Decodes the bytes of a file. Returns a finding if they are not UTF-8.
fn decode_utf8(bytes: Vec<u8>, file: FileId) -> (String, Option<Diagnostic>) {
    match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let at = u32::try_from(error.utf8_error().valid_up_to()).unwrap_or(u32::MAX);
            let span = Span {
                file,
                start: at,
                end: at,
            };
            let (message, help) = encoding_words(error.as_bytes());
            let fault = Diagnostic::error(codes::UNREADABLE, span, message).help(help);
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            (text, Some(fault))
        }
    }
}

/// The message and the help for bytes that are not UTF-8.
fn encoding_words(bytes: &[u8]) -> (&'static str, &'static str) {
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        (
            "this file is not UTF-8, but UTF-16",
            "save it in the encoding UTF-8, or run `iconv -f UTF-16 -t UTF-8 FILE > NEW`",
        )
    } else {
        (
            "this file is not UTF-8",
            "save it in the encoding UTF-8; older Arabic files are often in Windows-1256: `iconv -f WINDOWS-1256 -t UTF-8 FILE > NEW`",
        )
    }
}
