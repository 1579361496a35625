//! The entries of a mapping whose keys have been checked.

use crate::diagnostic::Span;
use crate::source::keys::ObjectType;
use crate::source::yaml::{YamlEntry, YamlNode, YamlValue};

/// The entries of a mapping, after its unknown keys have been reported.
pub struct Fields<'n> {
    entries: &'n [YamlEntry],
    object: &'static ObjectType,
    /// The known keys that misspelt ones are near.
    meant: Vec<&'static str>,
    /// The span of the mapping.
    pub span: Span,
}

impl<'n> Fields<'n> {
    pub(super) const fn new(
        entries: &'n [YamlEntry],
        object: &'static ObjectType,
        meant: Vec<&'static str>,
        span: Span,
    ) -> Self {
        Self {
            entries,
            object,
            meant,
            span,
        }
    }

    /// The fields of a mapping without entries.
    pub const fn empty(span: Span, object: &'static ObjectType) -> Self {
        Self::new(&[], object, Vec::new(), span)
    }

    /// The kind of mapping that this is.
    pub const fn object(&self) -> &'static ObjectType {
        self.object
    }

    /// The value of a key. A key without a value counts as missing.
    pub fn get(&self, key: &str) -> Option<&'n YamlNode> {
        self.entry(key)
            .map(|entry| &entry.value)
            .filter(|node| !matches!(node.value, YamlValue::Empty))
    }

    /// Decodes the value of a key. `None` if the key is missing or its value is faulty.
    pub fn decode<T>(
        &self,
        key: &str,
        decode: impl FnOnce(&'n YamlNode) -> Option<T>,
    ) -> Option<T> {
        self.get(key).and_then(decode)
    }

    /// Decodes the value of a key, or returns the default if the key is missing.
    pub fn decode_or_default<T: Default>(
        &self,
        key: &str,
        decode: impl FnOnce(&'n YamlNode) -> T,
    ) -> T {
        self.get(key).map(decode).unwrap_or_default()
    }

    /// The span of the key itself.
    pub fn key_span(&self, key: &str) -> Option<Span> {
        self.entry(key).map(|entry| entry.key.span)
    }

    /// Is the key written, with or without a value?
    pub fn has(&self, key: &str) -> bool {
        self.entry(key).is_some()
    }

    /// Has the key no value, and is no misspelt key near it?
    ///
    /// A misspelt key has been reported; to report the right one as missing would repeat that.
    pub fn lacks(&self, key: &str) -> bool {
        self.get(key).is_none() && !self.meant.contains(&key)
    }

    fn entry(&self, key: &str) -> Option<&'n YamlEntry> {
        debug_assert!(
            self.object.key(key).is_some(),
            "{} has no key `{key}` in its table",
            self.object.name
        );
        self.entries.iter().find(|entry| entry.key.value == key)
    }
}
