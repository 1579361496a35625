//! Compares the context of a place with the context that a target had.

use std::ops::Range;

use super::evidence::ContextMatch;
use super::side::{BlockEdge, ContextSide, EDGE_SYMBOLS, LEAST, SideMatch, longest};
use crate::anchor::folded::{FoldedBlock, Symbol};
use crate::anchor::moved::ExpectedPlace;
use crate::source::lock::{CONTEXT, LastPlace};
use crate::source::target::Narrowing;
use crate::text::fold::fold_quote;

/// A place further than this from its last position in the block, in symbols, counts as moved.
const STRAYED: usize = 40;
/// The words before and after a target, taken from its keys or from `anchors.lock`, and the place
/// where it is expected.
pub struct TargetContext<'a> {
    before: Option<ContextSide>,
    after: Option<ContextSide>,
    expected: Option<ExpectedPlace<'a>>,
}

impl<'a> TargetContext<'a> {
    /// Builds the context of a quote from the keys beside it and from the lock. For each side the
    /// longer of the two is used.
    pub fn new(words: &str, keys: &Narrowing, expected: Option<ExpectedPlace<'a>>) -> Self {
        let last = expected.map(|expected| expected.last);
        let folded = |words: &Option<crate::diagnostic::Spanned<String>>| {
            words.as_ref().map(|words| fold_quote(&words.value))
        };
        let inside = keys
            .inside
            .as_ref()
            .and_then(|inside| around(&fold_quote(&inside.value), &fold_quote(words)));
        let (in_before, in_after) = inside.unzip();
        let before = last.map(|last| {
            let is_whole = last.before.chars().count() >= last.start;
            ContextSide::before(&last.before, is_whole.then_some(BlockEdge))
        });
        let prefixes = [folded(&keys.prefix), in_before].into_iter().flatten();
        let suffixes = [folded(&keys.suffix), in_after].into_iter().flatten();
        let prefixes = prefixes.map(|words| ContextSide::before(&words, None));
        let suffixes = suffixes.map(|words| ContextSide::after(&words, None));
        Self {
            before: longest(prefixes.chain(before)),
            after: longest(suffixes.chain(last.map(side_after))),
            expected,
        }
    }

    /// Builds the context of the last words of a passage. Nothing is known about what is before
    /// them.
    pub fn after_passage(expected: Option<ExpectedPlace<'a>>) -> Self {
        let after = expected.map(|expected| side_after(expected.last));
        Self {
            before: None,
            after: longest(after.into_iter()),
            expected: None,
        }
    }

    /// Builds the context of the first words of a passage. What was after the passage is not after
    /// them.
    pub fn before_passage(
        words: &str,
        keys: &Narrowing,
        expected: Option<ExpectedPlace<'a>>,
    ) -> Self {
        Self {
            after: None,
            ..Self::new(words, keys, expected)
        }
    }

    /// The range in the expected block, in symbols, between the words that were before and after
    /// the target. `None` unless both occur there exactly once.
    pub fn between(&self, block: &FoldedBlock<'_>) -> Option<Range<usize>> {
        self.expected
            .filter(|expected| expected.block == block.number)?;
        let row = block.symbols().row();
        let before: Vec<Symbol> = self
            .before
            .as_ref()?
            .border()?
            .iter()
            .rev()
            .copied()
            .collect();
        let start = match before.strip_prefix(&EDGE_SYMBOLS) {
            Some(all) => row.starts_with(all).then_some(all.len())?,
            None => only_place(row, &before)? + before.len(),
        };
        let after = self.after.as_ref()?.border()?;
        let end = match after.strip_suffix(&EDGE_SYMBOLS) {
            Some(all) => row.ends_with(all).then_some(row.len() - all.len())?,
            None => start + only_place(row.get(start..)?, after)?,
        };
        let within = row.get(start..end)?;
        let spaces = |symbols: &mut dyn Iterator<Item = &Symbol>| {
            symbols.take_while(|symbol| symbol.is_space()).count()
        };
        let (first, last) = (spaces(&mut within.iter()), spaces(&mut within.iter().rev()));
        (first + last < within.len()).then_some(start + first..end - last)
    }

    /// Compares the context of a range of symbols in a block with this one.
    pub fn compare(&self, block: &FoldedBlock<'_>, at: &Range<usize>) -> ContextMatch {
        let text = block.symbols();
        let is_space = |symbol: &&Symbol| symbol.is_space();
        let window = |side: &ContextSide| 2 * side.len();
        let before = self.before.as_ref().map(|side| {
            let beside = text.slice(at.start.saturating_sub(window(side))..at.start);
            side.compare(
                beside.iter().rev().skip_while(is_space),
                (at.start <= window(side)).then_some(BlockEdge),
            )
        });
        let after = self.after.as_ref().map(|side| {
            let beside = text.slice(at.end..text.len().min(at.end + window(side)));
            side.compare(
                beside.iter().skip_while(is_space),
                (text.len() <= at.end + window(side)).then_some(BlockEdge),
            )
        });
        let near = self.expected.map(|expected| {
            // A symbol is a grapheme, not a code point, but their numbers are nearly equal.
            let strayed =
                expected.block == block.number && expected.last.start.abs_diff(at.start) > STRAYED;
            let doubts = u8::from(strayed) + u8::from(!expected.is_sure());
            1.0 / (1.0 + f64::from(expected.block.0.abs_diff(block.number.0)) + f64::from(doubts))
        });
        let sides = [before, after];
        let likeness = |side: Option<SideMatch>| {
            side.filter(|side| side.length >= LEAST)
                .map(|side| side.likeness)
        };
        ContextMatch {
            before: likeness(before),
            after: likeness(after),
            near,
            home: self
                .expected
                .filter(|expected| expected.by_neighbours && expected.is_sure())
                .map(|at| at.block == block.number),
            lengths: sides.map(|side| side.map_or(0, |side| side.length)),
            cut: sides.into_iter().flatten().any(|side| side.cut),
        }
    }
}

/// The words that the lock stores after a place.
fn side_after(last: &LastPlace) -> ContextSide {
    let is_whole = last.after.chars().count() < CONTEXT;
    ContextSide::after(&last.after, is_whole.then_some(BlockEdge))
}

/// The words before and after `words` in a stretch that contains them once.
fn around(stretch: &str, words: &str) -> Option<(String, String)> {
    let (before, after) = stretch
        .split_once(words)
        .filter(|(_, after)| !words.is_empty() && !after.contains(words))?;
    Some((before.trim().to_owned(), after.trim().to_owned()))
}

/// The index at which some symbols occur in a row, if they occur exactly once.
fn only_place(row: &[Symbol], symbols: &[Symbol]) -> Option<usize> {
    let mut places = row
        .windows(symbols.len().max(1))
        .enumerate()
        .filter(|(_, window)| *window == symbols)
        .map(|(at, _)| at);
    let first = places.next()?;
    places.next().is_none().then_some(first)
}

#[cfg(test)]
mod tests {
    use super::super::evidence::Evidence;
    use super::*;
    use crate::anchor::folded::FoldedText;
    use crate::anchor::testing::text;
    use crate::source::block::BlockNumber;

    fn last(before: &str, after: &str) -> LastPlace {
        LastPlace {
            block: BlockNumber(1),
            start: 0,
            end: 0,
            before: before.into(),
            after: after.into(),
        }
    }

    #[test]
    fn surroundings_speak_for_a_place_or_against_it_or_not_at_all() {
        let text = text(
            "en",
            &[
                "in the morning the lamp was lit by the keeper",
                "at night a lamp fell",
            ],
        );
        let folded = FoldedText::new(&text);
        let evidence = |block: usize, at: Range<usize>, last: &LastPlace| {
            TargetContext::new(
                "lamp",
                &Narrowing::default(),
                Some(ExpectedPlace {
                    last,
                    block: last.block,
                    or: None,
                    by_neighbours: true,
                }),
            )
            .compare(&folded.blocks[block], &at)
            .evidence()
        };
        let known = last("in the morning the ", " was lit by the keeper");
        assert_eq!(evidence(0, 19..23, &known), Evidence::Certain);
        assert_eq!(evidence(1, 11..15, &known), Evidence::Against);
        assert_eq!(evidence(0, 19..23, &last("the ", "")), Evidence::Silent);
        assert_eq!(
            evidence(
                0,
                19..23,
                &last("in the morning the ", " fell from the table again")
            ),
            Evidence::Silent
        );
    }

    #[test]
    fn in_tells_both_sides() {
        let around = |stretch, words| around(stretch, words);
        assert_eq!(
            around("on the site X today", "X"),
            Some(("on the site".into(), "today".into()))
        );
        assert_eq!(around("X or X", "X"), None);
        assert_eq!(around("x", ""), None);
    }
}
