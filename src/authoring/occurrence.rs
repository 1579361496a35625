//! Finds the `occurrence` that keeps an annotation in its place, after its words have come to occur
//! several times in the text.

use crate::anchor::lock::last_place;
use crate::anchor::{AnchorInput, AnchoredTarget, Outcome, Place, anchor};
use crate::diagnostic::{Span, Spanned};
use crate::source::annotation::Annotation;
use crate::source::article::Article;
use crate::source::drafts::Drafts;
use crate::source::lock::{LastPlace, Lock};
use crate::source::target::{Narrowing, Occurrence, Selector, Target};

/// The key `occurrence: number`, to be added beside the words at the position `words`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct MissingOccurrence {
    /// The key of the words: `quote` or `from`.
    pub key: &'static str,
    pub words: Span,
    pub number: usize,
}

/// Finds the occurrences of ambiguous annotations in the lock, in the order of the annotations.
pub(super) fn missing_occurrences(
    article: &Article,
    anchored: &[Vec<AnchoredTarget>],
) -> Vec<MissingOccurrence> {
    let pairs = article.annotations.iter().zip(anchored);
    pairs
        .filter(|(annotation, _)| is_known_by_its_id(annotation, article))
        .filter_map(|(a, t)| find_occurrence(article, a, t))
        .collect()
}

/// Does the lock surely speak of this annotation?
///
/// A derived id can pass to another annotation, when a third one with the same words is inserted
/// before them.
fn is_known_by_its_id(annotation: &Annotation, article: &Article) -> bool {
    let base = |id: &str| id.split('.').next().unwrap_or(id).to_owned();
    let own = base(annotation.id.as_str());
    let alike = article
        .annotations
        .iter()
        .filter(|other| !other.id_given && base(other.id.as_str()) == own);
    annotation.id_given || alike.count() == 1
}

/// Finds the occurrence for one annotation. It must be about one text only, because its number
/// would hold for all texts.
fn find_occurrence(
    article: &Article,
    annotation: &Annotation,
    anchored: &[AnchoredTarget],
) -> Option<MissingOccurrence> {
    let (
        [target],
        [
            AnchoredTarget {
                outcome: Outcome::Ambiguous,
                ..
            },
        ],
    ) = (annotation.targets.as_slice(), anchored)
    else {
        return None;
    };
    let (key, words, narrowing) = match &target.selector {
        Selector::Quote { quote, narrowing } => ("quote", quote, narrowing),
        Selector::Passage {
            from, narrowing, ..
        } => ("from", from, narrowing),
        Selector::Blocks(_) => return None,
    };
    if annotation.listed || narrowing.occurrence.is_some() {
        return None;
    }
    let known = article.lock.place(&annotation.id, &target.lang)?;
    let places = find_all_places(article, annotation, target, (words, narrowing))?;
    let text = article.text(&target.lang)?;
    let mut now: Vec<Option<LastPlace>> = places
        .iter()
        .map(|place: &Place| last_place(text, place))
        .collect();
    if key == "from" {
        // Only the first words of a passage are searched for. The end of the passage in the lock is
        // not the end of these words.
        for place in now.iter_mut().flatten() {
            (place.end, place.after) = (known.end, known.after.clone());
        }
    }
    Some(MissingOccurrence {
        key,
        words: words.span,
        number: known_place(known, &now)? + 1,
    })
}

/// All places of some words, whichever of them `occurrence` would choose.
fn find_all_places(
    article: &Article,
    annotation: &Annotation,
    target: &Target,
    (words, narrowing): (&Spanned<String>, &Narrowing),
) -> Option<Vec<Place>> {
    let selector = Selector::Quote {
        quote: words.clone(),
        narrowing: Narrowing {
            occurrence: Some(Spanned::new(Occurrence::All, words.span)),
            ..narrowing.clone()
        },
    };
    let everywhere = Annotation {
        targets: vec![Target {
            selector,
            ..target.clone()
        }],
        ..annotation.clone()
    };
    let input = AnchorInput {
        texts: &article.texts,
        annotations: &[everywhere],
        lock: &Lock::default(),
        drafts: Drafts::Include,
    };
    match anchor(&input).value.pop()?.pop()?.outcome {
        Outcome::Found(places) => Some(places),
        _ => None,
    }
}

/// The index of the only place with the context that the lock stores, or else of the one that also
/// has the same position.
fn known_place(known: &LastPlace, places: &[Option<LastPlace>]) -> Option<usize> {
    let beside = |place: &LastPlace| place.before == known.before && place.after == known.after;
    let alike: Vec<_> = places
        .iter()
        .enumerate()
        .filter(|(_, place)| place.as_ref().is_some_and(beside))
        .collect();
    match alike.as_slice() {
        [(index, _)] => Some(*index),
        several => several
            .iter()
            .find(|(_, place)| place.as_ref() == Some(known))
            .map(|(index, _)| *index),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::block::BlockNumber;

    fn standing(block: u32, before: &str) -> LastPlace {
        LastPlace {
            block: BlockNumber(block),
            start: 1,
            end: 2,
            before: before.into(),
            after: "z".into(),
        }
    }

    #[test]
    fn only_a_place_that_is_known_without_doubt_is_chosen() {
        let [a, b, moved] = [standing(1, "a"), standing(2, "b"), standing(9, "b")].map(Some);
        assert_eq!(
            known_place(&standing(2, "b"), &[a.clone(), b.clone()]),
            Some(1)
        );
        assert_eq!(
            known_place(&standing(2, "b"), &[a.clone(), moved.clone()]),
            Some(1)
        );
        assert_eq!(known_place(&standing(2, "b"), &[moved.clone(), b]), Some(1));
        assert_eq!(
            known_place(&standing(3, "b"), &[moved.clone(), Some(standing(4, "b"))]),
            None
        );
        assert_eq!(known_place(&standing(2, "c"), &[a, moved]), None);
    }
}
