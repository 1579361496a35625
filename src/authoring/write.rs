//! Writing a changed file: whole or not at all, and never over what somebody changed meanwhile.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::Changed;

/// Why a file was not written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// It is not what it was when the change was made.
    #[error("`{}` was changed meanwhile and is left as it is; run the command again", .0.display())]
    Meanwhile(PathBuf),
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
    move |source| WriteError::Io { action, path: path.to_owned(), source }
}

/// Puts the new text in the file's place below the site's root.
///
/// # Errors
/// When the file is not what it was before the change, or the disk refuses. The file is then untouched.
pub fn replace(root: &Path, change: &Changed) -> Result<(), WriteError> {
    let named = root.join(&change.path);
    // Through a link, the file it leads to is written, and the link stays one.
    let place = fs::canonicalize(&named).unwrap_or_else(|_| named.clone());
    let now = match fs::read(&place) {
        Ok(bytes) => Some(bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(failed("read", &place)(error)),
    };
    if now.as_deref() != change.before.as_deref().map(str::as_bytes) {
        return Err(WriteError::Meanwhile(named));
    }
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    // Hidden, and so never taken for a source.
    let waiting = place.with_file_name(format!(".{name}.hashiya-{}", std::process::id()));
    let written = fill(&waiting, &place, &change.after).and_then(|()| fs::rename(&waiting, &place).map_err(failed("replace", &place)));
    if written.is_err() {
        // What could not be written is of no use to anybody.
        let _ = fs::remove_file(&waiting);
    }
    written
}

fn fill(waiting: &Path, place: &Path, text: &str) -> Result<(), WriteError> {
    let mut file = fs::File::create_new(waiting).map_err(failed("make", waiting))?;
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(failed("write", waiting))?;
    if let Ok(found) = fs::metadata(place) {
        file.set_permissions(found.permissions()).map_err(failed("write", waiting))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(before: Option<&str>, after: &str) -> Changed {
        Changed { path: "a.yaml".into(), before: before.map(str::to_owned), after: after.into() }
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
