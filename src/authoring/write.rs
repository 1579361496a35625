//! Writes a changed file completely or not at all, and never over somebody else's changes.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::ChangedFile;

/// The beginning of the names of temporary files. They are hidden, so they are never taken for
/// sources.
const WAITING: &str = ".hashiya-write-";

/// Why a file was not written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The file was changed after it was read.
    #[error("`{}` was changed meanwhile and is left as it is; run the command again", .0.display())]
    Meanwhile(PathBuf),
    /// The permissions of the file do not allow writing.
    #[error("`{}` is read-only, and nothing was changed; make it writable and run the command again", .0.display())]
    ReadOnly(PathBuf),
    /// The file has other names, which would keep the old text.
    #[error("`{}` is a hard link, one of {names} names of a file, and nothing was changed; put a copy in its place and run the command again", path.display())]
    HardLink {
        /// The path of the file.
        path: PathBuf,
        /// The number of its names.
        names: u64,
    },
    /// The path is a pipe, a device or a folder.
    #[error("`{}` is no file, and nothing was changed", .0.display())]
    NoFile(PathBuf),
    /// The new file cannot get the owner of the old one.
    #[error("`{}` belongs to another user or group, and a new file cannot be given to them: {source}; it is left as it is", path.display())]
    Owner {
        /// The path of the file.
        path: PathBuf,
        /// The error of the system.
        source: io::Error,
    },
    /// The system reported an error.
    #[error("cannot {action} `{}`: {source}", path.display())]
    Io {
        /// The action that failed.
        action: &'static str,
        /// The path that it was about.
        path: PathBuf,
        /// The error of the system.
        source: io::Error,
    },
}

fn failed<'a>(action: &'static str, path: &'a Path) -> impl FnOnce(io::Error) -> WriteError + 'a {
    move |source| WriteError::Io {
        action,
        path: path.to_owned(),
        source,
    }
}

/// Checks that all of these files below the root of the site can be written. Call it before writing
/// the first of them.
///
/// # Errors
/// When a file is read-only, has several names, is not a regular file, or was changed since it was
/// read.
pub fn check(root: &Path, changes: &[ChangedFile]) -> Result<(), WriteError> {
    changes
        .iter()
        .try_for_each(|change| place(root, change).map(drop))
}

/// Replaces the text of a file below the root of the site. Its owner and permissions stay the same.
///
/// # Errors
/// When the file was changed since it was read, may not be written, or the system reports an error.
/// The file is then unchanged.
pub fn replace(root: &Path, change: &ChangedFile) -> Result<(), WriteError> {
    let (place, old) = place(root, change)?;
    // The path may be a link to a file in a folder outside of the site.
    place
        .parent()
        .into_iter()
        .for_each(|folder| sweep(WalkDir::new(folder).max_depth(1)));
    let waiting = place.with_file_name(format!("{WAITING}{}", std::process::id()));
    let written = fill(&waiting, &place, old.as_ref(), &change.after);
    // `_file` holds the lock on the temporary file, so that no other run removes it before it is
    // moved.
    let moved =
        written.and_then(|_file| fs::rename(&waiting, &place).map_err(failed("replace", &place)));
    if moved.is_err() {
        // A partly written file is of no use.
        let _ = fs::remove_file(&waiting);
    }
    moved
}

/// Removes the temporary files that killed runs have left in `content/` and beside the settings.
pub fn clear(root: &Path) {
    sweep(WalkDir::new(root).max_depth(1));
    sweep(WalkDir::new(root.join("content")));
}

fn sweep(folder: WalkDir) {
    for entry in folder
        .into_iter()
        .flatten()
        .filter(|entry| entry.file_type().is_file())
    {
        // A locked file belongs to a run that is still active.
        let is_left = || {
            OpenOptions::new()
                .write(true)
                .open(entry.path())
                .is_ok_and(|file| file.try_lock().is_ok())
        };
        if is_waiting(&entry.file_name().to_string_lossy()) && is_left() {
            // If this fails, the next run tries again.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Is it the name of a temporary file, in the form of this version (`.hashiya-write-12`) or an
/// earlier one (`.article.yaml.hashiya-12`)?
fn is_waiting(name: &str) -> bool {
    let number = name
        .rsplit_once(".hashiya-")
        .map(|(_, end)| end.strip_prefix("write-").unwrap_or(end));
    name.starts_with('.')
        && number.is_some_and(|number| {
            !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
        })
}

/// Resolves the path of a file and checks that it may be written. Returns the path and the metadata
/// of the old file.
fn place(root: &Path, change: &ChangedFile) -> Result<(PathBuf, Option<Metadata>), WriteError> {
    let named = root.join(&change.path);
    // Of a symbolic link, the target is written, so that the link remains.
    let place = fs::canonicalize(&named).unwrap_or_else(|_| named.clone());
    let old = match fs::metadata(&place) {
        Ok(found) if !found.is_file() => return Err(WriteError::NoFile(named)),
        // This looks at the permissions, because a privileged user could write the file anyway.
        Ok(found) if found.permissions().readonly() => return Err(WriteError::ReadOnly(named)),
        Ok(found) if names(&found) > 1 => {
            return Err(WriteError::HardLink {
                path: named,
                names: names(&found),
            });
        }
        Ok(found) => Some(found),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(failed("read", &place)(error)),
    };
    let now = old
        .as_ref()
        .map(|_| fs::read(&place))
        .transpose()
        .map_err(failed("read", &place))?;
    if now.as_deref() != change.before.as_deref().map(str::as_bytes) {
        return Err(WriteError::Meanwhile(named));
    }
    Ok((place, old))
}

/// Writes the text to a locked temporary file with the owner and permissions of the old file.
fn fill(
    waiting: &Path,
    place: &Path,
    old: Option<&Metadata>,
    text: &str,
) -> Result<File, WriteError> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    if old.is_some() {
        to_ourselves(&mut options);
    }
    let mut file = options.open(waiting).map_err(failed("make", waiting))?;
    // Writing also works on a file system without locks.
    let _ = file.try_lock();
    file.write_all(text.as_bytes())
        .and_then(|()| file.sync_all())
        .map_err(failed("write", waiting))?;
    if let Some(old) = old {
        keep_owner(&file, old).map_err(|source| WriteError::Owner {
            path: place.to_owned(),
            source,
        })?;
        // After the owner, because changing the owner may remove permissions.
        file.set_permissions(old.permissions())
            .map_err(failed("write", waiting))?;
    }
    Ok(file)
}

/// The number of names (hard links) of a file.
#[cfg(unix)]
fn names(found: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(found)
}

/// Other systems do not tell. There, replacing a file separates it from its other names.
#[cfg(not(unix))]
const fn names(_: &Metadata) -> u64 {
    1
}

/// Only the user may read the file until it has the permissions of the old one.
#[cfg(unix)]
fn to_ourselves(options: &mut OpenOptions) {
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
}

#[cfg(not(unix))]
const fn to_ourselves(_: &mut OpenOptions) {}

#[cfg(unix)]
fn keep_owner(file: &File, old: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::MetadataExt as _;
    let new = file.metadata()?;
    let changed = |old: u32, new: u32| (old != new).then_some(old);
    let (user, group) = (changed(old.uid(), new.uid()), changed(old.gid(), new.gid()));
    if user.is_none() && group.is_none() {
        Ok(())
    } else {
        std::os::unix::fs::fchown(file, user, group)
    }
}

/// On other systems, the folder decides who owns a new file.
#[cfg(not(unix))]
const fn keep_owner(_: &File, _: &Metadata) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(before: Option<&str>, after: &str) -> ChangedFile {
        ChangedFile {
            path: "a.yaml".into(),
            before: before.map(str::to_owned),
            after: after.into(),
        }
    }

    #[test]
    fn a_file_is_made_replaced_and_never_overwritten_unseen() {
        let folder = tempfile::tempdir().unwrap();
        let read = || fs::read_to_string(folder.path().join("a.yaml")).unwrap();
        replace(folder.path(), &change(None, "one")).unwrap();
        replace(folder.path(), &change(Some("one"), "two")).unwrap();
        assert_eq!(read(), "two");
        let refused = replace(folder.path(), &change(Some("one"), "three"));
        assert!(matches!(refused, Err(WriteError::Meanwhile(_))));
        assert_eq!(read(), "two");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
