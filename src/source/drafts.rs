//! Whether drafts are shown.

/// Whether articles, annotations and entities that are marked as drafts are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Drafts {
    /// They are shown like everything else.
    Include,
    /// They are checked, but left out of the result.
    #[default]
    Exclude,
}

impl Drafts {
    /// Whether something is shown; `draft` tells whether it is marked as a draft.
    pub fn show(self, draft: bool) -> bool {
        !draft || self == Self::Include
    }
}
