//! What is known about a target besides its selector.

use crate::anchor::edited::QuoteKind;
use crate::anchor::moved::{ExpectedPlace, Neighbours};
use crate::source::annotation::Annotation;

/// What is known about a target besides its selector.
#[derive(Clone, Copy, Default)]
pub struct TargetHints<'a> {
    /// The target belongs to an item of `mentions:`. Without `occurrence` such an item means every
    /// occurrence of its words.
    pub listed: bool,
    /// What the words are.
    pub kind: QuoteKind,
    /// Where the target is expected, according to `anchors.lock`.
    pub expected: Option<ExpectedPlace<'a>>,
    /// The places of the annotations that are listed before and after this one.
    pub neighbours: Neighbours,
    /// Whether to search for edited words if the words are not found as written.
    pub approximately: bool,
}

impl TargetHints<'_> {
    /// The hints that the annotation itself gives.
    pub fn of(annotation: &Annotation) -> Self {
        Self {
            listed: annotation.listed,
            kind: match annotation.body.entity {
                Some(_) => QuoteKind::Name,
                None => QuoteKind::Statement,
            },
            ..Self::default()
        }
    }
}
