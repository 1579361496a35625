//! A target in memory, for tests and tools.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::artifact::{Artifact, OutputPath};

use super::ledger::Ledger;
use super::{OutputError, Target, Written};

/// Keeps the last committed build in memory.
#[derive(Debug, Default)]
pub struct MemoryTarget {
    pending: Mutex<Ledger<Vec<u8>>>,
    committed: Mutex<BTreeMap<OutputPath, Vec<u8>>>,
}

impl MemoryTarget {
    /// A target that holds nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The files of the last committed build, by path.
    #[must_use]
    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        hold(&self.committed)
            .iter()
            .map(|(path, bytes)| (path.as_str().to_owned(), bytes.clone()))
            .collect()
    }
}

impl Target for MemoryTarget {
    fn put(&self, artifact: Artifact) -> Result<(), OutputError> {
        hold(&self.pending).claim(artifact.path, artifact.bytes)
    }

    fn commit(&self) -> Result<Written, OutputError> {
        let next = std::mem::take(&mut *hold(&self.pending)).into_claims();
        let mut committed = hold(&self.committed);
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
        Ok(Written {
            written,
            unchanged,
            removed,
        })
    }
}

/// A build whose thread died while it held the lock will not be committed, so its half-made state
/// does no harm.
fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
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
            Written {
                written: 3,
                unchanged: 0,
                removed: 0
            }
        );

        target.put(artifact("a", "1")).unwrap();
        target.put(artifact("b", "other")).unwrap();
        assert_eq!(
            target.commit().unwrap(),
            Written {
                written: 1,
                unchanged: 1,
                removed: 1
            }
        );
        assert_eq!(target.files().into_keys().collect::<Vec<_>>(), ["a", "b"]);
    }
}
