//! Computes the content of `anchors.lock` after a run.

use std::collections::BTreeMap;

use crate::anchor::input::AnchorInput;
use crate::anchor::outcome::{AnchoredTarget, Match, Outcome, Place};
use crate::source::block::Text;
use crate::source::lock::{CONTEXT, LastPlace, Lock};

/// Records where the annotations are now. A target that was not found with certainty keeps its last
/// known place. What is remembered of translations is kept.
///
/// `anchored` is the result of [`anchor`](crate::anchor::anchor()) for the same input. Targets with
/// several places are not recorded.
pub fn remember(input: &AnchorInput<'_>, anchored: &[Vec<AnchoredTarget>]) -> Lock {
    let mut lock = Lock {
        translations: input.lock.translations.clone(),
        ..Lock::default()
    };
    for (annotation, targets) in input.annotations.iter().zip(anchored) {
        let mut places = BTreeMap::new();
        for target in targets {
            let text = input.texts.iter().find(|text| text.lang == target.lang);
            let place = match &target.outcome {
                Outcome::Found(places) => match places.as_slice() {
                    [place] if place.matched < Match::Approximate => {
                        text.and_then(|text| last_place(text, place))
                    }
                    [_] => input.lock.place(&annotation.id, &target.lang).cloned(),
                    _ => None,
                },
                Outcome::Covered => None,
                Outcome::Ambiguous | Outcome::Orphan => {
                    input.lock.place(&annotation.id, &target.lang).cloned()
                }
            };
            places.extend(place.map(|place| (target.lang.clone(), place)));
        }
        if !places.is_empty() {
            lock.places.insert(annotation.id.clone(), places);
        }
    }
    lock
}

/// Converts a place to the form that the lock stores; `None` if the text has no such place.
pub fn last_place(text: &Text, place: &Place) -> Option<LastPlace> {
    let (first, last) = (place.ranges.first()?, place.ranges.last()?);
    let before = text.block(first.block)?.text.get(..first.range.start())?;
    let last_block = &text.block(last.block)?.text;
    let (up_to, after) = last_block.split_at_checked(last.range.end())?;
    let skipped = before.chars().count().saturating_sub(CONTEXT);
    Some(LastPlace {
        block: first.block,
        start: before.chars().count(),
        end: up_to.chars().count(),
        before: before.chars().skip(skipped).collect(),
        after: after.chars().take(CONTEXT).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anchor::testing::{quote, text};
    use crate::anchor::{AnchorInput, anchor};
    use crate::source::block::BlockNumber;
    use crate::source::drafts::Drafts;

    #[test]
    fn single_places_are_remembered_and_lost_ones_kept() {
        let before = [text("ar", &["x", "the lamp was lit early"])];
        let after = [text("ar", &["x", "nothing burns, nothing"])];
        let annotations = [quote("lamp was").annotation()];
        let input = AnchorInput {
            texts: &before,
            annotations: &annotations,
            drafts: Drafts::Exclude,
            lock: &Lock::default(),
        };
        let lock = remember(&input, &anchor(&input).value);
        let place = lock.place(&annotations[0].id, &before[0].lang).unwrap();
        assert_eq!(
            (place.block, place.start, place.end),
            (BlockNumber(2), 4, 12)
        );
        assert_eq!(
            (place.before.as_str(), place.after.as_str()),
            ("the ", " lit early")
        );
        let lost = AnchorInput {
            texts: &after,
            lock: &lock,
            ..input
        };
        assert_eq!(remember(&lost, &anchor(&lost).value), lock);
        let several = [quote("nothing").annotation()];
        let input = AnchorInput {
            annotations: &several,
            ..lost
        };
        assert_eq!(
            remember(&input, &anchor(&input).value).places.len(),
            1,
            "ambiguous: still what was known of that id"
        );
    }
}
