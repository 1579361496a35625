//! Compares what values say, wherever each is written.

use std::hash::{Hash, Hasher as _};

use xxhash_rust::xxh3::Xxh3;

/// A hash of a value. Spans add nothing to it, so that it stays the same when a value moves in its file.
pub(super) fn fingerprint(value: &(impl Hash + ?Sized)) -> u64 {
    let mut hasher = Xxh3::new();
    value.hash(&mut hasher);
    hasher.finish()
}
