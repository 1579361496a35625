//! `annotation-duplicate`: two annotations have the same content at the same places.

use std::collections::HashMap;

use super::finding::LintFinding;
use super::linted_article::LintedArticle;
use crate::anchor::{AnchoredTarget, BlockRange, Outcome};
use crate::date::Date;
use crate::source::annotation::Annotation;
use crate::source::body::{Change, Claim, Correction, MoveSide, Reference, Someone};
use crate::source::id::{EntityId, TagId, VerdictId};
use crate::source::localized::Localized;
use crate::text::Lang;

pub(super) fn check(anchored: &LintedArticle<'_>) -> Vec<LintFinding> {
    let mut first: HashMap<(Vec<PlaceInText<'_>>, AnnotationContent<'_>), &Annotation> =
        HashMap::new();
    let mut found = Vec::new();
    for (annotation, targets) in anchored.article.annotations.iter().zip(anchored.targets) {
        // Annotations that are empty or faulty have been reported already.
        let Some(places) = places(targets).filter(|_| !annotation.body.is_empty()) else {
            continue;
        };
        let earlier = *first
            .entry((places, AnnotationContent::by(annotation)))
            .or_insert(annotation);
        if earlier.span != annotation.span {
            let message = "this annotation says what another says of the same words";
            found.push(
                LintFinding::new(annotation.span, message, "leave one of the two out")
                    .label(earlier.span, "the other"),
            );
        }
    }
    found
}

type PlaceInText<'a> = (&'a Lang, BlockRange);

/// Returns the places of an annotation in all texts, or `None` if a target has no place.
fn places(targets: &[AnchoredTarget]) -> Option<Vec<PlaceInText<'_>>> {
    let mut stretches = Vec::new();
    for target in targets {
        let Outcome::Found(places) = &target.outcome else {
            return None;
        };
        stretches.extend(
            places
                .iter()
                .flat_map(|place| &place.ranges)
                .map(|range| (&target.lang, *range)),
        );
    }
    (!stretches.is_empty()).then_some(stretches)
}

type LocalizedWords<'a> = Vec<(&'a Lang, &'a str)>;

/// The content of an annotation, without the places in the source where it is written.
#[derive(PartialEq, Eq, Hash)]
struct AnnotationContent<'a> {
    entity: Option<&'a EntityId>,
    prose: [LocalizedWords<'a>; 2],
    correction: Option<(&'static str, LocalizedWords<'a>, LocalizedWords<'a>)>,
    claim: Option<ClaimParts<'a>>,
    see: Vec<&'a Reference>,
    tags: Vec<&'a TagId>,
    sources: Vec<&'a str>,
    by: Option<Who<'a>>,
}

impl<'a> AnnotationContent<'a> {
    fn by(annotation: &'a Annotation) -> Self {
        let body = &annotation.body;
        Self {
            entity: body.entity.as_ref().map(|id| &id.value),
            prose: [words(body.note.as_ref()), words(body.gloss.as_ref())],
            correction: body.correction.as_ref().map(correction),
            claim: body.claim.as_ref().map(claim),
            see: body.see.iter().map(|see| &see.value).collect(),
            tags: body.tags.iter().map(|tag| &tag.value).collect(),
            sources: body
                .sources
                .iter()
                .map(|source| source.value.as_str())
                .collect(),
            by: annotation.provenance.by.as_ref().map(Who::is),
        }
    }
}

#[derive(PartialEq, Eq, Hash)]
enum Who<'a> {
    Known(&'a str),
    Named(LocalizedWords<'a>),
}

impl<'a> Who<'a> {
    fn is(someone: &'a Someone) -> Self {
        match someone {
            Someone::Entity(id) => Self::Known(id.value.as_str()),
            Someone::Annotator(id) => Self::Known(id.value.as_str()),
            Someone::Name(name) => Self::Named(words(Some(name))),
        }
    }
}

fn words(value: Option<&Localized>) -> LocalizedWords<'_> {
    value
        .map(|value| {
            value
                .values()
                .iter()
                .map(|(lang, text)| (lang, text.value.as_str()))
                .collect()
        })
        .unwrap_or_default()
}

/// What a claim says: its verdict, the speaker and what it was said in, when, and the note.
type ClaimParts<'a> = (
    &'a VerdictId,
    [Option<Who<'a>>; 2],
    Option<Date>,
    LocalizedWords<'a>,
);

fn claim(claim: &Claim) -> ClaimParts<'_> {
    (
        &claim.verdict.value,
        [&claim.speaker, &claim.said_in].map(|someone| someone.as_ref().map(Who::is)),
        claim.said,
        words(claim.note.as_ref()),
    )
}

fn correction(correction: &Correction) -> (&'static str, LocalizedWords<'_>, LocalizedWords<'_>) {
    match &correction.change.value {
        Change::Replace(text) => ("text", words(Some(text)), Vec::new()),
        Change::Insert { before, after } => {
            ("insert", words(before.as_ref()), words(after.as_ref()))
        }
        Change::Move {
            side: MoveSide::Before,
            anchor,
        } => ("move before", words(Some(anchor)), Vec::new()),
        Change::Move {
            side: MoveSide::After,
            anchor,
        } => ("move after", words(Some(anchor)), Vec::new()),
    }
}
