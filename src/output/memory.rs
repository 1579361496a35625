//! A target in memory, for tests and for programs that use the library.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::artifact::{Artifact, OutputPath};

use super::claims::Claims;
use super::error::OutputError;
use super::target::{BuildTarget, CommitSummary};

/// Keeps the last committed build in memory.
#[derive(Debug, Default)]
pub struct MemoryTarget {
    pending: Mutex<Claims<Vec<u8>>>,
    committed: Mutex<BTreeMap<OutputPath, Vec<u8>>>,
}

impl MemoryTarget {
    /// An empty target.
    pub fn new() -> Self {
        Self::default()
    }

    /// The files of the last committed build, by path.
    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        lock(&self.committed)
            .iter()
            .map(|(path, bytes)| (path.as_str().to_owned(), bytes.clone()))
            .collect()
    }
}

impl BuildTarget for MemoryTarget {
    fn put(&self, artifact: Artifact) -> Result<(), OutputError> {
        lock(&self.pending).claim(artifact.path, artifact.bytes)
    }

    fn commit(&self) -> Result<CommitSummary, OutputError> {
        let next = std::mem::take(&mut *lock(&self.pending)).into_paths();
        let mut committed = lock(&self.committed);
        let unchanged = next
            .iter()
            .filter(|(path, bytes)| committed.get(path) == Some(bytes))
            .count();
        let removed = committed
            .keys()
            .filter(|path| !next.contains_key(path))
            .count();
        let written = next.len() - unchanged;
        *committed = next;
        Ok(CommitSummary {
            written,
            unchanged,
            removed,
        })
    }
}

/// Locks a mutex. If a thread panicked while it held the lock, the build will not be committed, so
/// its incomplete state does no harm.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn artifact(path: &str, bytes: &str) -> Artifact {
        Artifact {
            path: OutputPath::new(path).unwrap(),
            bytes: bytes.into(),
        }
    }

    #[test]
    fn a_build_is_visible_only_after_its_commit() {
        let target = MemoryTarget::new();
        for (path, bytes) in [("a", "1"), ("b", "2"), ("c", "3")] {
            target.put(artifact(path, bytes)).unwrap();
        }
        assert!(target.files().is_empty());
        assert_eq!(
            target.commit().unwrap(),
            CommitSummary {
                written: 3,
                unchanged: 0,
                removed: 0
            }
        );

        target.put(artifact("a", "1")).unwrap();
        target.put(artifact("b", "other")).unwrap();
        assert_eq!(
            target.commit().unwrap(),
            CommitSummary {
                written: 1,
                unchanged: 1,
                removed: 1
            }
        );
        assert_eq!(target.files().into_keys().collect::<Vec<_>>(), ["a", "b"]);
    }
}
