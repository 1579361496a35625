//! An annotation as written: what it stands at and what it says.

use crate::diagnostic::Span;
use crate::source::body::{Body, Provenance};
use crate::source::id::AnnotationId;
use crate::source::target::Target;

/// One annotation: an item of `annotations:`, or of a list under `mentions:`.
#[derive(Clone, Debug)]
pub struct Annotation {
    /// Its name, and whether its author gave it (only then may links use it).
    pub id: AnnotationId,
    /// The author gave the id.
    pub id_given: bool,
    /// Where the item begins.
    pub span: Span,
    /// An item of `mentions:`: subject to the rules of mentions (longest wins).
    pub listed: bool,
    /// One for each text it is about. Empty only where the target was faulty.
    pub targets: Vec<Target>,
    /// What it says.
    pub body: Body,
    /// Who says it.
    pub provenance: Provenance,
    /// Left out of the build unless drafts are asked for; checked all the same.
    pub draft: bool,
}
