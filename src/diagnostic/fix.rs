//! A change that would mend what was found, as data.

use super::Span;

/// A change to an author's files that there is no doubt about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fix {
    /// What to replace, in no order; no two overlap.
    pub edits: Vec<ValueEdit>,
    /// Which keys to rename or to add.
    pub keys: Vec<KeyEdit>,
}

/// A change to the keys of a mapping, named by an entry that it has: its key, and the scalar that
/// is its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyEdit {
    /// The entry gets another key.
    Rename {
        /// Its key.
        key: &'static str,
        /// Its value.
        value: Span,
        /// The new key.
        to: &'static str,
    },
    /// Another entry follows it.
    Add {
        /// Its key.
        key: &'static str,
        /// Its value.
        value: Span,
        /// The new entry's key…
        new_key: &'static str,
        /// …and value: the text itself, not YAML's way to write it.
        new_value: String,
    },
}

impl Fix {
    /// A change of values alone.
    pub const fn of(edits: Vec<ValueEdit>) -> Self {
        Self {
            edits,
            keys: Vec::new(),
        }
    }

    /// The places that it names.
    pub fn spans(&self) -> impl Iterator<Item = Span> {
        let of_keys = self.keys.iter().map(|edit| match edit {
            KeyEdit::Rename { value, .. } | KeyEdit::Add { value, .. } => *value,
        });
        self.edits.iter().map(|edit| edit.span).chain(of_keys)
    }
}

/// A value that should be another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueEdit {
    /// The scalar as it stands in the file, its quotes included.
    pub span: Span,
    /// The new value: the text itself, not YAML's way to write it.
    pub replacement: String,
}
