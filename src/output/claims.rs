//! The paths that a build has claimed, so that no two artifacts collide.

use std::collections::BTreeMap;

use crate::artifact::OutputPath;

use super::OutputError;

/// The paths claimed so far, each with a value of the target.
#[derive(Debug)]
pub(super) struct Claims<T>(BTreeMap<OutputPath, T>);

impl<T> Default for Claims<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T> Claims<T> {
    /// Claims a path.
    ///
    /// # Errors
    /// If the path is claimed already, or is a folder of a claimed path, or the other way round.
    pub(super) fn claim(&mut self, path: OutputPath, value: T) -> Result<(), OutputError> {
        if self.0.contains_key(&path) {
            return Err(OutputError::Duplicate(path.as_str().to_owned()));
        }
        if let Some(file) = folders(&path).find(|folder| self.0.contains_key(folder)) {
            return Err(OutputError::FileAndFolder {
                file: file.as_str().to_owned(),
                below: path.as_str().to_owned(),
            });
        }
        if let Some(below) = first_below(&self.0, &path) {
            return Err(OutputError::FileAndFolder {
                file: path.as_str().to_owned(),
                below: below.as_str().to_owned(),
            });
        }
        self.0.insert(path, value);
        Ok(())
    }

    /// Replaces the value of a claimed path.
    pub(super) fn set(&mut self, path: &OutputPath, value: T) {
        if let Some(slot) = self.0.get_mut(path) {
            *slot = value;
        }
    }

    /// All claimed paths with their values.
    pub(super) fn into_paths(self) -> BTreeMap<OutputPath, T> {
        self.0
    }
}

/// The first of these paths that lies below `path`.
pub(super) fn first_below<'a, T>(
    paths: &'a BTreeMap<OutputPath, T>,
    path: &OutputPath,
) -> Option<&'a OutputPath> {
    let folder = format!("{}/", path.as_str());
    let least = OutputPath::new(format!("{folder}\u{1}"))?;
    paths
        .range(least..)
        .next()
        .map(|(below, _)| below)
        .filter(|below| below.as_str().starts_with(&folder))
}

/// The folders that a path lies in, innermost first: `a/b` and `a` for `a/b/c.html`.
pub(super) fn folders(path: &OutputPath) -> impl Iterator<Item = OutputPath> + '_ {
    path.as_str()
        .rmatch_indices('/')
        .filter_map(|(at, _)| OutputPath::new(&path.as_str()[..at]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claims(paths: &[&str]) -> Result<(), OutputError> {
        let mut claims = Claims::default();
        paths
            .iter()
            .try_for_each(|path| claims.claim(OutputPath::new(*path).unwrap(), ()))
    }

    #[test]
    fn a_path_is_claimed_once() {
        assert!(
            matches!(claims(&["a/b", "a/c", "a/b"]), Err(OutputError::Duplicate(path)) if path == "a/b")
        );
    }

    #[test]
    fn a_file_cannot_be_a_folder_whichever_comes_first() {
        for order in [["ar", "ar/x/index.html"], ["ar/x/index.html", "ar"]] {
            let Err(OutputError::FileAndFolder { file, below }) = claims(&order) else {
                panic!("{order:?}")
            };
            assert_eq!((file.as_str(), below.as_str()), ("ar", "ar/x/index.html"));
        }
    }

    #[test]
    fn a_shared_beginning_is_no_folder() {
        claims(&["ar/a", "ar/a.html", "ar/a-b/c", "ar/\u{645}/c", "ar0"]).unwrap();
    }
}
