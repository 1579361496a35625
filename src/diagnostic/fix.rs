//! A change that would mend what was found, as data.

use super::Span;

/// A change to an author's files that there is no doubt about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What to replace, in no order; no two overlap.
    pub edits: Vec<Edit>,
}

/// A value that should be another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The scalar as it stands in the file, its quotes included.
    pub span: Span,
    /// The new value: the text itself, not YAML's way to write it.
    pub replacement: String,
}
