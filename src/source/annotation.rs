//! An annotation: its targets, its body and who wrote it.

use crate::diagnostic::Span;
use crate::source::body::{Body, Provenance};
use crate::source::id::AnnotationId;
use crate::source::target::Target;

/// The index of an annotation in its article's list of annotations, counted from 0.
///
/// It is also the index into every list that has one item for each annotation, such as the targets
/// that [`anchor`](crate::anchor::anchor) returns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AnnotationIndex(pub usize);

impl AnnotationIndex {
    /// Pairs each item of such a list with its index.
    pub fn enumerate<I: IntoIterator>(items: I) -> impl Iterator<Item = (Self, I::Item)> {
        (0..).map(Self).zip(items)
    }

    /// The item of such a list with this index.
    #[expect(
        clippy::indexing_slicing,
        reason = "an index is made by enumerating the annotations of an article, and used with lists of the same article"
    )]
    pub fn of<T>(self, items: &[T]) -> &T {
        &items[self.0]
    }
}

/// The index of a target in [`Annotation::targets`], counted from 0.
///
/// It is also the index into the targets that [`anchor`](crate::anchor::anchor) returns for the
/// annotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TargetIndex(usize);

impl TargetIndex {
    /// Pairs each item of such a list with its index.
    pub fn enumerate<I: IntoIterator>(items: I) -> impl Iterator<Item = (Self, I::Item)> {
        (0..).map(Self).zip(items)
    }

    /// The item of such a list with this index. `None` if the list is shorter.
    pub fn of<T>(self, items: &[T]) -> Option<&T> {
        items.get(self.0)
    }
}

/// One annotation: an item of `annotations:`, or of a list under `mentions:`.
#[derive(Clone, Debug)]
pub struct Annotation {
    /// The id, unique in the article: given by the author, or derived from the annotated words.
    pub id: AnnotationId,
    /// The author gave the id. Only then may links use it.
    pub id_given: bool,
    /// The beginning of the item.
    pub span: Span,
    /// It is an item of `mentions:`, where the longest of overlapping items wins.
    pub listed: bool,
    /// The targets, one for each text. Empty only if the target was faulty.
    pub targets: Vec<Target>,
    /// What the annotation says.
    pub body: Body,
    /// Who wrote it, when, and how certain it is.
    pub provenance: Provenance,
    /// It is left out unless drafts are asked for, but checked all the same.
    pub draft: bool,
}
