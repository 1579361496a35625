//! Follows a target whose block was given by number, after blocks before it were added or removed.
//!
//! The number that an author wrote is trusted until `anchors.lock` proves that the block has a new
//! number: the targets in the blocks on both sides have moved by the same distance, and the words
//! are found as written at the new place.

use crate::anchor::code;
use crate::anchor::edited::share;
use crate::anchor::folded::FoldedText;
use crate::anchor::hints::TargetHints;
use crate::anchor::lock::last_place;
use crate::anchor::messages::label::{block_key, label_place};
use crate::anchor::moved::ExpectedPlace;
use crate::anchor::outcome::{Match, Place, Resolution, Resolved};
use crate::anchor::resolve::resolve;
use crate::diagnostic::{Diagnostic, Fix, ValueEdit};
use crate::source::target::{BlockSelector, Selector, Target};

/// The new block must have at least this share of the old block's length, or the reverse.
const KEPT: f64 = 0.8;
/// The least similarity of the words before or after a place to those that the lock stores.
const ALIKE: f64 = 0.7;
/// With less context than this, in bytes on both sides together, a block cannot be recognised.
const TELLING: usize = 12;

/// Finds the place that the target had before its block was renumbered. Returns the place and the
/// warning to print, or `None` if the block was not renumbered.
pub(super) fn follow(
    text: &FoldedText<'_>,
    target: &Target,
    hints: TargetHints<'_>,
    resolution: &Resolution,
) -> Option<(Resolved, Diagnostic)> {
    let (first, last) = target.selector.block_numbers()?;
    let expected = hints.expected?;
    let was = expected.last.block;
    let is_home = |place: &Place| is_same(text, &target.selector, expected, place);
    if !(first..=last).contains(&was.0)
        || resolution
            .as_ref()
            .is_ok_and(|resolved| resolved.places.iter().any(is_home))
    {
        return None;
    }
    [Some(expected.block), expected.or]
        .into_iter()
        .flatten()
        .filter(|is| *is != was)
        .find_map(|is| {
            let shift = |number: u32| number.checked_add(is.0)?.checked_sub(was.0);
            let (first, last) = (shift(first)?, shift(last)?);
            let selector = target.selector.with_block_numbers(first, last);
            let mut resolved = resolve(
                text,
                &selector,
                TargetHints {
                    expected: None,
                    approximately: false,
                    ..hints
                },
            )
            .ok()?;
            let [place] = resolved.places.as_mut_slice() else {
                return None;
            };
            if place.ranges.first()?.block != is || !is_home(place) {
                return None;
            }
            place.matched = Match::Approximate;
            let warning = warning(text, &target.selector, place, &block_key(first, last))?;
            Some((resolved, warning))
        })
}

/// Did the target have this place when the lock was written?
///
/// For words, the context on both sides must be similar, or on one side if the neighbours agree on
/// the block. For a whole block only its length is known, so the neighbours must agree.
fn is_same(
    text: &FoldedText<'_>,
    selector: &Selector,
    expected: ExpectedPlace<'_>,
    place: &Place,
) -> bool {
    let (was, Some(is)) = (expected.last, last_place(text.text, place)) else {
        return false;
    };
    let sides = [(&was.before, &is.before), (&was.after, &is.after)];
    let alike = || {
        sides
            .into_iter()
            .filter(|(was, is)| strsim::normalized_levenshtein(was, is) >= ALIKE)
            .count()
    };
    match (selector, expected.is_sure()) {
        (Selector::Blocks(_), sure) => {
            sure && is.block == expected.block
                && share(was.end.min(is.end), was.end.max(is.end)) >= KEPT
        }
        (_, true) => is.block == expected.block && alike() > 0,
        (_, false) => alike() == sides.len() && was.before.len() + was.after.len() >= TELLING,
    }
}

fn warning(
    text: &FoldedText<'_>,
    selector: &Selector,
    place: &Place,
    new: &str,
) -> Option<Diagnostic> {
    let (old, first) = (selector.block()?, place.ranges.first()?);
    let BlockSelector::Numbers(from, to) = old.value else {
        return None;
    };
    let message = format!(
        "block {} has become {new}: blocks before it were put in or taken out",
        block_key(from, to)
    );
    let fix = Fix::of(vec![ValueEdit {
        span: old.span,
        replacement: new.to_owned(),
    }]);
    let diagnostic = Diagnostic::warning(code::RENUMBERED, old.span, message)
        .help(format!("write `block: {new}`"))
        .maybe_fix(Some(fix));
    Some(label_place(
        diagnostic,
        text,
        *first,
        "the annotation stands here".to_owned(),
    ))
}
