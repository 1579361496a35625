//! Blocks that an author named by number, after others were put in or taken out before them.
//!
//! A number is what the author says, so it holds until `anchors.lock` shows that the block has
//! another one now: what stands in the blocks around it has moved by as much, on both sides, and
//! the words stand there as written.

use super::context::share;
use super::folded::FoldedText;
use super::lock::last_place;
use super::report::{block_key, labelled};
use super::resolve::{Known, Resolved, resolve};
use super::shift::Expected;
use super::{Match, Place, Settled, code};
use crate::diagnostic::{Diagnostic, Fix, Spanned, ValueEdit};
use crate::source::target::{BlockSelector, Selector, Target};

/// A whole block must have kept so much of its length to be known as the same.
const KEPT: f64 = 0.8;
/// What stands before or after the words must be so like what stood there.
const ALIKE: f64 = 0.7;
/// Fewer bytes of surroundings, on both sides together, do not tell a block from another.
const TELLING: usize = 12;

/// The numbers of blocks that a selector names, if it does.
pub(super) const fn numbers(selector: &Selector) -> Option<(u32, u32)> {
    match block(selector) {
        Some(Spanned {
            value: BlockSelector::Numbers(first, last),
            ..
        }) => Some((*first, *last)),
        _ => None,
    }
}

/// The place that the target had before its block got another number, and the warning that says so.
pub(super) fn follow(
    text: &FoldedText<'_>,
    target: &Target,
    known: Known<'_>,
    settled: &Settled,
) -> Option<(Resolved, Diagnostic)> {
    let (first, last) = numbers(&target.selector)?;
    let expected = known.expected?;
    let was = expected.last.block;
    let is_home = |place: &Place| is_same(text, &target.selector, expected, place);
    if !(first..=last).contains(&was.0)
        || settled
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
            let selector = numbered(&target.selector, first, last);
            let mut resolved = resolve(
                text,
                &selector,
                Known {
                    expected: None,
                    approximately: false,
                    ..known
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

/// Does what is remembered say that the target stood at such a place? Of words both sides must be
/// alike, or one where the neighbours are sure; of a whole block only its length is known, so its
/// neighbours must be sure.
fn is_same(
    text: &FoldedText<'_>,
    selector: &Selector,
    expected: Expected<'_>,
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
    let (old, first) = (block(selector)?, place.ranges.first()?);
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
    Some(labelled(
        diagnostic,
        text,
        *first,
        "the annotation stands here".to_owned(),
    ))
}

/// The blocks that a selector names.
pub(super) const fn block(selector: &Selector) -> Option<&Spanned<BlockSelector>> {
    match selector {
        Selector::Blocks(block) => Some(block),
        Selector::Quote { narrowing, .. } | Selector::Passage { narrowing, .. } => {
            narrowing.block.as_ref()
        }
    }
}

fn numbered(selector: &Selector, first: u32, last: u32) -> Selector {
    let mut selector = selector.clone();
    let block = match &mut selector {
        Selector::Blocks(block) => Some(block),
        Selector::Quote { narrowing, .. } | Selector::Passage { narrowing, .. } => {
            narrowing.block.as_mut()
        }
    };
    if let Some(block) = block {
        block.value = BlockSelector::Numbers(first, last);
    }
    selector
}
