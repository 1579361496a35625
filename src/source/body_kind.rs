//! The kind of an annotation: what it mainly says.

use crate::source::body::Body;

/// The kind of an annotation that has a margin entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum BodyKind {
    /// A comment.
    Note,
    /// A short explanation or translation.
    Gloss,
    /// A proposed reading.
    Correction,
    /// A claim with a verdict.
    Claim,
    /// Links and sources alone.
    Reference,
}

impl BodyKind {
    /// The kind of a body. If it has several parts, the most specific one decides.
    pub const fn of(body: &Body) -> Self {
        if body.claim.is_some() {
            Self::Claim
        } else if body.correction.is_some() {
            Self::Correction
        } else if body.note.is_some() {
            Self::Note
        } else if body.gloss.is_some() {
            Self::Gloss
        } else {
            Self::Reference
        }
    }

    /// The name, which is part of the ids of messages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Gloss => "gloss",
            Self::Correction => "correction",
            Self::Claim => "claim",
            Self::Reference => "see",
        }
    }
}
