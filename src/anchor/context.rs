//! What is known of the words around a target, and how like them a place's surroundings are.

use std::ops::Range;

use super::folded::FoldedBlock;
use super::lock::CONTEXT;
use super::myers::Pattern;
use super::shift::Expected;
use super::symbol::{EDGE, Symbol, Symbols};
use crate::source::target::Narrowing;
use crate::text::fold::fold_quote;

/// Fewer symbols on a side tell nothing.
const LEAST: usize = 3;
/// The edge of a block counts as so many symbols.
const EDGES: usize = LEAST;
/// Context that is shorter, on both sides together, is no evidence for or against a place.
const TELLING: usize = 10;
/// A side of so many symbols must be alike by itself where the context as a whole is to count as
/// the same.
const TELLING_SIDE: usize = 6;
/// From here on the surroundings are the same, if no telling side is less alike than the second
/// number.
const SAME: (f64, f64) = (0.75, 0.5);
/// From here on there is no doubt: look-alikes often stand in surroundings that are alike, too.
const NO_DOUBT: (f64, f64) = (0.9, 0.8);
/// So many symbols on a side tell where a place begins or ends.
const BORDER: usize = 8;
/// Further from where it stood in its block, in symbols, a place is elsewhere.
const STRAYED: usize = 40;
/// Below this they are others.
const OTHER: f64 = 0.5;

/// The words around a target, as its keys or else `anchors.lock` have them, and where it last
/// stood: the block and the code points before it.
pub(super) struct Context<'a> {
    before: Option<Side>,
    after: Option<Side>,
    expected: Option<Expected<'a>>,
}

/// One side. The words before a place are read backwards.
struct Side {
    symbols: Vec<Symbol>,
    pattern: Pattern,
}

/// How like its context a place's surroundings are, from 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Surroundings {
    /// What stands before; `None` where nothing is known of it.
    pub before: Option<f64>,
    /// What stands after.
    pub after: Option<f64>,
    /// 1 where it is sure to have stood last, less the further it is from there; `None` where that
    /// is not known.
    pub near: Option<f64>,
    /// Is this the block that its neighbours in the memory say it is in? `None` where they do not
    /// say.
    pub home: Option<bool>,
    /// On how many symbols of each side that rests.
    lengths: [usize; 2],
    /// The block has less text on a side than is known of it.
    cut: bool,
}

/// What the surroundings say for a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Evidence {
    /// They are others.
    Against,
    /// Too little is known of them, or they are half alike.
    Silent,
    /// They are the same.
    For,
    /// They are the same on both sides, nearly to the letter, and the block is where it was.
    Certain,
}

impl<'a> Context<'a> {
    /// What the keys beside some words and the lock say. Where both know a side, the one that knows
    /// more counts.
    pub fn new(words: &str, keys: &Narrowing, expected: Option<Expected<'a>>) -> Self {
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
            Side::new(
                &last.before,
                true,
                last.before.chars().count() >= last.start,
            )
        });
        let after =
            last.map(|last| Side::new(&last.after, false, last.after.chars().count() < CONTEXT));
        let written = |words: [Option<String>; 2], backwards| {
            words
                .into_iter()
                .flatten()
                .map(move |words| Side::new(&words, backwards, false))
        };
        Self {
            before: longest(written([folded(&keys.prefix), in_before], true).chain(before)),
            after: longest(written([folded(&keys.suffix), in_after], false).chain(after)),
            expected,
        }
    }

    /// The same for the end of a passage: nothing is known of what stands before its last words.
    pub fn after_passage(expected: Option<Expected<'a>>) -> Self {
        let after = expected.map(|Expected { last, .. }| {
            Side::new(&last.after, false, last.after.chars().count() < CONTEXT)
        });
        Self {
            before: None,
            after: longest(after.into_iter()),
            expected: None,
        }
    }

    /// The same for its beginning: what stood after the passage does not stand after its first
    /// words.
    pub fn before_passage(words: &str, keys: &Narrowing, expected: Option<Expected<'a>>) -> Self {
        Self {
            after: None,
            ..Self::new(words, keys, expected)
        }
    }

    /// What stands in the expected block between the words that stood before and after, where both
    /// still do, and once.
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
        let start = match before.strip_prefix(&[EDGE; EDGES]) {
            Some(all) => row.starts_with(all).then_some(all.len())?,
            None => only_place(row, &before)? + before.len(),
        };
        let after = self.after.as_ref()?.border()?;
        let end = match after.strip_suffix(&[EDGE; EDGES]) {
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

    /// Compares the surroundings of a stretch of a block, in symbols.
    pub fn surroundings(&self, block: &FoldedBlock<'_>, at: &Range<usize>) -> Surroundings {
        let text = block.symbols();
        let is_space = |symbol: &&Symbol| symbol.is_space();
        let window = |side: &Side| 2 * side.symbols.len();
        let before = self.before.as_ref().map(|side| {
            let beside = text.slice(at.start.saturating_sub(window(side))..at.start);
            side.compare(
                beside.iter().rev().skip_while(is_space),
                at.start <= window(side),
            )
        });
        let after = self.after.as_ref().map(|side| {
            let beside = text.slice(at.end..text.len().min(at.end + window(side)));
            side.compare(
                beside.iter().skip_while(is_space),
                text.len() <= at.end + window(side),
            )
        });
        let near = self.expected.map(|expected| {
            // Symbols are no code points, but as many, nearly.
            let strayed =
                expected.block == block.number && expected.last.start.abs_diff(at.start) > STRAYED;
            let doubts = u8::from(strayed) + u8::from(!expected.is_sure());
            1.0 / (1.0 + f64::from(expected.block.0.abs_diff(block.number.0)) + f64::from(doubts))
        });
        let sides = [before, after];
        let likeness = |side: Option<Compared>| {
            side.filter(|side| side.length >= LEAST)
                .map(|side| side.likeness)
        };
        Surroundings {
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

/// A side of a place beside that of its context.
#[derive(Clone, Copy)]
struct Compared {
    likeness: f64,
    length: usize,
    cut: bool,
}

/// What stands before and after some words in a stretch that holds them once.
fn around(stretch: &str, words: &str) -> Option<(String, String)> {
    let (before, after) = stretch
        .split_once(words)
        .filter(|(_, after)| !words.is_empty() && !after.contains(words))?;
    Some((before.trim().to_owned(), after.trim().to_owned()))
}

/// The side of which most is known, if that is anything.
fn longest(sides: impl Iterator<Item = Side>) -> Option<Side> {
    sides
        .max_by_key(|side| side.symbols.len())
        .filter(|side| side.symbols.len() >= LEAST)
}

impl Side {
    /// `at_edge`: the block ended with these words.
    fn new(words: &str, backwards: bool, at_edge: bool) -> Self {
        let mut symbols = Symbols::new(&fold_quote(words)).row().to_vec();
        if backwards {
            symbols.reverse();
        }
        if at_edge {
            symbols.extend([EDGE; EDGES]);
        }
        Self {
            pattern: Pattern::new(symbols.iter()),
            symbols,
        }
    }

    /// The symbols next to the place, if they are enough to tell it; all of them where they reach
    /// the edge.
    fn border(&self) -> Option<&[Symbol]> {
        let at_edge =
            self.symbols.ends_with(&[EDGE; EDGES]) && self.symbols.len() <= BORDER + EDGES;
        let border = if at_edge {
            &self.symbols
        } else {
            self.symbols.get(..BORDER)?
        };
        Some(border)
    }

    /// Compares as much as the block has: where a paragraph was split, the rest is in another
    /// block.
    fn compare<'s>(&self, beside: impl Iterator<Item = &'s Symbol>, at_edge: bool) -> Compared {
        let mut beside: Vec<Symbol> = beside.copied().collect();
        if at_edge {
            beside.extend([EDGE; EDGES]);
        }
        let length = self.symbols.len().min(beside.len());
        let cut = length < self.symbols.len();
        let errors = if cut {
            Pattern::new(self.symbols[..length].iter())
                .beginning(beside.iter())
                .errors
        } else {
            self.pattern.beginning(beside.iter()).errors
        };
        Compared {
            likeness: share(length.saturating_sub(errors), length),
            length,
            cut,
        }
    }
}

impl Surroundings {
    /// How like they are as a whole, the longer side counting more; `None` where no side is known.
    pub fn likeness(&self) -> Option<f64> {
        let known = || {
            self.sides()
                .filter_map(|(side, length)| Some((side?, share(length, 1))))
        };
        let all: f64 = known().map(|(_, length)| length).sum();
        (all > 0.0).then(|| known().map(|(side, length)| side * length).sum::<f64>() / all)
    }

    /// What they say for the place.
    pub fn evidence(&self) -> Evidence {
        let Some(likeness) = self
            .likeness()
            .filter(|_| self.lengths.iter().sum::<usize>() >= TELLING)
        else {
            return Evidence::Silent;
        };
        let least = self
            .sides()
            .filter(|(_, length)| *length >= TELLING_SIDE)
            .filter_map(|(side, _)| side)
            .fold(1.0, f64::min);
        let holds = |(whole, side)| likeness >= whole && least >= side;
        if likeness < OTHER {
            Evidence::Against
        } else if holds(NO_DOUBT)
            && !self.cut
            && self.before.is_some()
            && self.after.is_some()
            && self.near.is_some_and(|near| near >= 1.0)
        {
            Evidence::Certain
        } else if holds(SAME) {
            Evidence::For
        } else {
            Evidence::Silent
        }
    }

    /// Is enough known of them, and are they as much alike as not?
    pub fn are_half_alike(&self) -> bool {
        self.lengths.iter().sum::<usize>() >= TELLING
            && self.likeness().is_some_and(|likeness| likeness >= OTHER)
    }

    /// Is one side of so many symbols so like?
    pub fn has_side(&self, length: usize, likeness: f64) -> bool {
        self.sides()
            .any(|(side, symbols)| symbols >= length && side.is_some_and(|side| side >= likeness))
    }

    fn sides(&self) -> impl Iterator<Item = (Option<f64>, usize)> {
        [self.before, self.after].into_iter().zip(self.lengths)
    }
}

/// Where some symbols stand in others, if they do once.
fn only_place(row: &[Symbol], symbols: &[Symbol]) -> Option<usize> {
    let mut places = row
        .windows(symbols.len().max(1))
        .enumerate()
        .filter(|(_, window)| *window == symbols)
        .map(|(at, _)| at);
    let first = places.next()?;
    places.next().is_none().then_some(first)
}

/// A part of a whole, from 0 to 1.
pub(super) fn share(part: usize, whole: usize) -> f64 {
    match (u32::try_from(part), u32::try_from(whole)) {
        (Ok(part), Ok(whole)) if whole > 0 => f64::from(part) / f64::from(whole),
        _ => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::super::folded::FoldedText;
    use super::super::testing::text;
    use super::*;
    use crate::source::block::BlockNumber;
    use crate::source::lock::LastPlace;

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
            Context::new(
                "lamp",
                &Narrowing::default(),
                Some(Expected {
                    last,
                    block: last.block,
                    or: None,
                    by_neighbours: true,
                }),
            )
            .surroundings(&folded.blocks[block], &at)
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
