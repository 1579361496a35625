//! The files of a branch, and how built files become them.

use std::collections::BTreeMap;
use std::path::Path;

use super::error::PublishError;
use super::git::{Git, one_line};
use crate::output::manifest::{self, MANIFEST};

/// A file of a branch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BranchFile {
    /// Its mode, as git writes it: `100644` for a plain file.
    pub(super) mode: String,
    /// The name of the object with its bytes.
    pub(super) object: String,
}

/// The files of a branch by their paths.
pub(super) type BranchFiles = BTreeMap<String, BranchFile>;

/// Whether git keeps the bytes of files that it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObjectStorage {
    /// It keeps them, for a commit.
    Kept,
    /// It only names them, for a comparison.
    Named,
}

/// Lists the files of a commit.
pub(super) fn of_commit(git: &Git, commit: &str) -> Result<BranchFiles, PublishError> {
    let listed = git.read(&["ls-tree", "-r", "-z", "--full-tree", commit])?;
    let entries = String::from_utf8_lossy(&listed).into_owned();
    let entries = entries.split('\0').filter_map(|entry| {
        let (about, path) = entry.split_once('\t')?;
        let mut about = about.split(' ');
        let (mode, _, object) = (about.next()?, about.next()?, about.next()?);
        let file = BranchFile {
            mode: mode.to_owned(),
            object: object.to_owned(),
        };
        Some((path.to_owned(), file))
    });
    Ok(entries.collect())
}

/// Shows git the files of a build and their manifest, byte by byte as they are.
pub(super) fn of_build(
    git: &Git,
    out: &Path,
    storage: ObjectStorage,
) -> Result<BranchFiles, PublishError> {
    let mut paths: Vec<String> = manifest::read(out)?
        .iter()
        .map(|path| path.as_str().to_owned())
        .collect();
    paths.push(MANIFEST.to_owned());
    let mut input = Vec::new();
    for path in &paths {
        input.extend(out.join(path).as_os_str().as_encoded_bytes());
        input.push(b'\n');
    }
    let mut arguments = vec!["hash-object", "--no-filters", "--stdin-paths"];
    if storage == ObjectStorage::Kept {
        arguments.push("-w");
    }
    let objects = git.read_with_input(&arguments, &input)?;
    let objects = String::from_utf8_lossy(&objects).into_owned();
    let files = objects.lines().map(|object| BranchFile {
        mode: "100644".to_owned(),
        object: object.to_owned(),
    });
    Ok(paths.into_iter().zip(files).collect())
}

/// Makes a tree of files, with the index at this path. There is no such file yet.
pub(super) fn write_tree(
    git: &Git,
    files: &BranchFiles,
    index: &Path,
) -> Result<String, PublishError> {
    let git = git.with_index(index);
    let mut input = Vec::new();
    for (path, file) in files {
        let BranchFile { mode, object } = file;
        input.extend(format!("{mode} {object}\t{path}\0").into_bytes());
    }
    git.read_with_input(&["update-index", "-z", "--index-info"], &input)?;
    Ok(one_line(&git.read(&["write-tree"])?))
}
