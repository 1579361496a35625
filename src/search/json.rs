//! Serialises the files of the index.

use serde::Serialize;

/// Serialises a value of strings and numbers, which cannot fail.
pub(super) fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).unwrap_or_default()
}
