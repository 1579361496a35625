//! Writing a changed file: whole or not at all, and never over what somebody changed meanwhile.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::Changed;

/// How the names of files begin that wait to take the place of another. Hidden, and so never taken
/// for a source.
const WAITING: &str = ".hashiya-write-";

/// Why a file was not written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// It is not what it was when the change was made.
    #[error("`{}` was changed meanwhile and is left as it is; run the command again", .0.display())]
    Meanwhile(PathBuf),
    /// Its permissions say that nobody may write it.
    #[error("`{}` is read-only, and nothing was changed; make it writable and run the command again", .0.display())]
    ReadOnly(PathBuf),
    /// Other names of the file would keep the old text.
    #[error("`{}` is a hard link, one of {names} names of a file, and nothing was changed; put a copy in its place and run the command again", path.display())]
    HardLink {
        /// The file.
        path: PathBuf,
        /// How many names it has.
        names: u64,
    },
    /// A pipe, a device or a folder.
    #[error("`{}` is no file, and nothing was changed", .0.display())]
    NoFile(PathBuf),
    /// The new file cannot belong to whom the old one belongs to.
    #[error("`{}` belongs to another user or group, and a new file cannot be given to them: {source}; it is left as it is", path.display())]
    Owner {
        /// The file.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// The system refused.
    #[error("cannot {action} `{}`: {source}", path.display())]
    Io {
        /// What was tried.
        action: &'static str,
        /// On what.
        path: PathBuf,
        /// Why not.
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

/// Can all of these files below the site's root be written? To be asked before the first of them
/// is.
///
/// # Errors
/// When one is read-only, has several names, is no file or is not what it was before the change.
pub fn check(root: &Path, changes: &[Changed]) -> Result<(), WriteError> {
    changes
        .iter()
        .try_for_each(|change| place(root, change).map(drop))
}

/// Puts the new text in the file's place below the site's root. Its owner and permissions stay.
///
/// # Errors When the file is not what it was before the change, may not be written, or the disk
/// refuses. The file is then untouched.
pub fn replace(root: &Path, change: &Changed) -> Result<(), WriteError> {
    let (place, old) = place(root, change)?;
    // Through a link it may be a folder outside of the site.
    place
        .parent()
        .into_iter()
        .for_each(|folder| sweep(WalkDir::new(folder).max_depth(1)));
    let waiting = place.with_file_name(format!("{WAITING}{}", std::process::id()));
    let written = fill(&waiting, &place, old.as_ref(), &change.after);
    // The lock on the waiting file ends with it: until then nobody clears it.
    let moved =
        written.and_then(|_file| fs::rename(&waiting, &place).map_err(failed("replace", &place)));
    if moved.is_err() {
        // What could not be written is of no use to anybody.
        let _ = fs::remove_file(&waiting);
    }
    moved
}

/// Removes what a run that was killed left waiting below the site's `content/` and beside its
/// settings.
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
        // Locked, it is that of a run that still goes on.
        let is_left = || {
            OpenOptions::new()
                .write(true)
                .open(entry.path())
                .is_ok_and(|file| file.try_lock().is_ok())
        };
        if is_waiting(&entry.file_name().to_string_lossy()) && is_left() {
            // If that fails, the next run tries again.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Is it a name that [`replace`] gives, or gave: `.hashiya-write-12`, `.article.yaml.hashiya-12`?
fn is_waiting(name: &str) -> bool {
    let number = name
        .rsplit_once(".hashiya-")
        .map(|(_, end)| end.strip_prefix("write-").unwrap_or(end));
    name.starts_with('.')
        && number.is_some_and(|number| {
            !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
        })
}

/// Where the text goes, and what is there now.
fn place(root: &Path, change: &Changed) -> Result<(PathBuf, Option<Metadata>), WriteError> {
    let named = root.join(&change.path);
    // Through a link, the file it leads to is written, and the link stays one.
    let place = fs::canonicalize(&named).unwrap_or_else(|_| named.clone());
    let old = match fs::metadata(&place) {
        Ok(found) if !found.is_file() => return Err(WriteError::NoFile(named)),
        // Asked of the permissions: the system lets some write all the same.
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

/// A new file with the text, locked, of the owner and with the permissions of the old one.
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
    // A file system without locks is no reason not to write.
    let _ = file.try_lock();
    file.write_all(text.as_bytes())
        .and_then(|()| file.sync_all())
        .map_err(failed("write", waiting))?;
    if let Some(old) = old {
        keep_owner(&file, old).map_err(|source| WriteError::Owner {
            path: place.to_owned(),
            source,
        })?;
        // After the owner: a new one may lose permissions.
        file.set_permissions(old.permissions())
            .map_err(failed("write", waiting))?;
    }
    Ok(file)
}

/// How many names a file has.
#[cfg(unix)]
fn names(found: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(found)
}

/// Other systems do not say; there a hard link is parted from its other names.
#[cfg(not(unix))]
const fn names(_: &Metadata) -> u64 {
    1
}

/// Until it has the permissions of the old file, nobody else reads the new one.
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

/// Elsewhere a new file belongs to whom its folder says.
#[cfg(not(unix))]
const fn keep_owner(_: &File, _: &Metadata) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(before: Option<&str>, after: &str) -> Changed {
        Changed {
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
