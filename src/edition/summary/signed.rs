//! The annotations of an article that say which annotator of the settings wrote them.

use super::quotation::{Quotation, in_reading_order, quotations};
use crate::edition::apparatus::Apparatus;
use crate::nonempty::NonEmpty;
use crate::source::annotation::AnnotationIndex;
use crate::source::article::{Article, TextIndex};
use crate::source::body::{Body, Someone};
use crate::source::body_kind::BodyKind;
use crate::source::id::AnnotatorId;

/// An annotation of an annotator, as other pages than those of its article show it.
#[derive(Clone, Debug, Hash)]
pub struct SignedSummary {
    /// The annotator.
    pub by: AnnotatorId,
    /// What the annotation is.
    pub kind: SignedKind,
    /// The annotated words, in each text that has them.
    pub quotations: NonEmpty<Quotation>,
    /// The number of its margin entry on the page of each text, from 1. Empty without an entry.
    pub numbers: Vec<(TextIndex, usize)>,
}

impl SignedSummary {
    /// Whether it only says whom or what the words mention.
    pub fn is_mention(&self) -> bool {
        self.kind == SignedKind::Mention
    }

    /// The number of the margin entry on the page of a text. `None` if it has no entry there.
    pub fn number(&self, text: TextIndex) -> Option<usize> {
        let mut numbers = self.numbers.iter();
        let (_, number) = numbers.find(|(other, _)| *other == text)?;
        Some(*number)
    }
}

/// What an annotation is, for lists of all annotations of someone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SignedKind {
    /// It has a margin entry of this kind.
    Entry(BodyKind),
    /// It says which entity the words mention.
    Mention,
    /// It only has tags.
    Tags,
}

impl SignedKind {
    const fn of(body: &Body) -> Self {
        if body.needs_margin_entry() {
            Self::Entry(BodyKind::of(body))
        } else if body.entity.is_some() {
            Self::Mention
        } else {
            Self::Tags
        }
    }
}

/// Summarises the annotations of annotators that have a place, in reading order. `apparatus` has an
/// item for each text.
pub(super) fn signed(article: &Article, apparatus: &[Apparatus]) -> Vec<SignedSummary> {
    let summary = |index: AnnotationIndex| {
        let annotation = &article[index];
        let Some(Someone::Annotator(by)) = &annotation.provenance.by else {
            return None;
        };
        Some(SignedSummary {
            by: by.value.clone(),
            kind: SignedKind::of(&annotation.body),
            quotations: quotations(article, apparatus, index)?,
            numbers: numbers(apparatus, index),
        })
    };
    let annotations = in_reading_order(apparatus);
    annotations.into_iter().filter_map(summary).collect()
}

fn numbers(apparatus: &[Apparatus], annotation: AnnotationIndex) -> Vec<(TextIndex, usize)> {
    let texts = TextIndex::enumerate(apparatus);
    let numbers = texts.filter_map(|(text, apparatus)| {
        let mut entries = apparatus.entries.iter();
        let before = entries.position(|entry| entry.annotation == annotation)?;
        Some((text, before + 1))
    });
    numbers.collect()
}
