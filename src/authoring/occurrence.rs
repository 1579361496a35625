//! Which `occurrence` keeps an annotation where it was, when the text now holds its words in
//! several places.

use crate::anchor::lock::last_place;
use crate::anchor::{AnchorInput, AnchoredTarget, Outcome, Place, anchor};
use crate::diagnostic::{Span, Spanned};
use crate::source::annotation::Annotation;
use crate::source::article::Article;
use crate::source::lock::{LastPlace, Lock};
use crate::source::target::{Narrowing, Occurrence, Selector, Target};

/// `occurrence: number`, to be written beside the words that stand at `words`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Missing {
    /// `quote` or `from`.
    pub key: &'static str,
    pub words: Span,
    pub number: usize,
}

/// The occurrences that the lock knows for ambiguous annotations of an article, in file order.
pub(super) fn missing(article: &Article, anchored: &[Vec<AnchoredTarget>]) -> Vec<Missing> {
    let pairs = article.annotations.iter().zip(anchored);
    pairs
        .filter(|(annotation, _)| is_known_by_its_id(annotation, article))
        .filter_map(|(a, t)| of_one(article, a, t))
        .collect()
}

/// An id that was derived from the words passes from one annotation to another when a third with
/// these words comes before them; then the lock may speak of another.
fn is_known_by_its_id(annotation: &Annotation, article: &Article) -> bool {
    let base = |id: &str| id.split('.').next().unwrap_or(id).to_owned();
    let own = base(annotation.id.as_str());
    let alike = article
        .annotations
        .iter()
        .filter(|other| !other.id_given && base(other.id.as_str()) == own);
    annotation.id_given || alike.count() == 1
}

/// Only for an annotation on one text: a number holds in all.
fn of_one(
    article: &Article,
    annotation: &Annotation,
    anchored: &[AnchoredTarget],
) -> Option<Missing> {
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
    let narrowing = Narrowing {
        occurrence: Some(Spanned::new(Occurrence::All, words.span)),
        ..narrowing.clone()
    };
    let selector = Selector::Quote {
        quote: words.clone(),
        narrowing,
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
        drafts: true,
    };
    let anchored = anchor(&input).value;
    let Outcome::Found(places) = &anchored.first()?.first()?.outcome else {
        return None;
    };
    let text = article.text(&target.lang)?;
    let mut now: Vec<Option<LastPlace>> = places
        .iter()
        .map(|place: &Place| last_place(text, place))
        .collect();
    if key == "from" {
        // Only the first words of a passage are looked for: where it ended says nothing of where
        // they end.
        for place in now.iter_mut().flatten() {
            (place.end, place.after) = (known.end, known.after.clone());
        }
    }
    Some(Missing {
        key,
        words: words.span,
        number: known_place(known, &now)? + 1,
    })
}

/// The one place with the words before and after that the lock knows; of several such, the one that
/// has not moved.
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
