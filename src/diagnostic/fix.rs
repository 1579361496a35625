//! Changes that correct a finding, as data.

use super::Span;

/// A change to an author's files that certainly corrects a finding.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fix {
    /// The values to replace, in no order. They do not overlap.
    pub edits: Vec<ValueEdit>,
    /// The keys to rename or to add.
    pub keys: Vec<KeyEdit>,
}

/// A change to the keys of a mapping. The place is given by an entry of the mapping: its key, and the
/// span of its value, which is a scalar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyEdit {
    /// Gives the entry another key.
    Rename {
        /// The key of the entry.
        key: &'static str,
        /// The value of the entry.
        value: Span,
        /// The new key.
        to: &'static str,
    },
    /// Adds another entry after it.
    Add {
        /// The key of the entry.
        key: &'static str,
        /// The value of the entry.
        value: Span,
        /// The key of the new entry.
        new_key: &'static str,
        /// The value of the new entry, without quotation marks or escapes.
        new_value: String,
    },
}

impl Fix {
    /// A change of values only.
    pub const fn of(edits: Vec<ValueEdit>) -> Self {
        Self {
            edits,
            keys: Vec::new(),
        }
    }

    /// The spans of all values that the change refers to.
    pub fn spans(&self) -> impl Iterator<Item = Span> {
        let of_keys = self.keys.iter().map(|edit| match edit {
            KeyEdit::Rename { value, .. } | KeyEdit::Add { value, .. } => *value,
        });
        self.edits.iter().map(|edit| edit.span).chain(of_keys)
    }
}

/// A value to replace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueEdit {
    /// The scalar in the file, quotation marks included.
    pub span: Span,
    /// The new value, without quotation marks or escapes.
    pub replacement: String,
}
