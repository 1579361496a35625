//! The change that a finding proposes.

use super::Span;

/// What to write instead, where there is only one answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// Changes that belong together: all of them or none.
    pub edits: Vec<Edit>,
}

/// One value replaced by another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The value as it stands in its file.
    pub span: Span,
    /// The new value: its text, not yet in the syntax of the file.
    pub replacement: String,
}
