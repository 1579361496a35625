//! What is known of the words around a target, and how like them a place's surroundings are.

use std::ops::Range;

use super::folded::FoldedBlock;
use super::myers::Pattern;
use super::symbol::Symbols;
use crate::source::block::BlockNumber;
use crate::source::lock::LastPlace;
use crate::source::target::Narrowing;
use crate::text::fold::fold_quote;

/// Fewer symbols on a side tell nothing.
const LEAST: usize = 3;
/// Context that is too short, on both sides together, to be evidence for or against a place.
const TELLING: usize = 10;
/// A side of at least this many symbols must itself be alike where the context as a whole is to count as the same.
const TELLING_SIDE: usize = 6;
/// From here on the surroundings are the same…
const SAME: f64 = 0.75;
/// …if no telling side is less alike than this.
const SAME_SIDE: f64 = 0.5;
/// Below this they are others.
const OTHER: f64 = 0.5;

/// The words around a target, as its keys or else `anchors.lock` have them, and the block it last stood in.
pub(super) struct Context {
    before: Option<Side>,
    after: Option<Side>,
    block: Option<BlockNumber>,
}

/// One side. The words before a place are read backwards.
struct Side {
    pattern: Pattern,
    length: usize,
}

/// How like its context a place's surroundings are, from 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Surroundings {
    /// What stands before; `None` where nothing is known of it.
    pub before: Option<f64>,
    /// What stands after.
    pub after: Option<f64>,
    /// 1 in the block it last stood in, less the further it is from there; `None` where that is not known.
    pub near: Option<f64>,
    lengths: [usize; 2],
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
}

impl Context {
    /// What the keys beside some words and the lock say. Where both know a side, the one that knows more counts.
    pub fn new(words: &str, keys: &Narrowing, last: Option<&LastPlace>) -> Self {
        let folded = |words: &Option<crate::diagnostic::Spanned<String>>| words.as_ref().map(|words| fold_quote(&words.value));
        let inside = keys.inside.as_ref().and_then(|inside| around(&fold_quote(&inside.value), &fold_quote(words)));
        let (in_before, in_after) = inside.unzip();
        let last_before = last.map(|last| fold_quote(&last.before));
        let last_after = last.map(|last| fold_quote(&last.after));
        Self {
            before: Side::new([folded(&keys.prefix), in_before, last_before], true),
            after: Side::new([folded(&keys.suffix), in_after, last_after], false),
            block: last.map(|last| last.block),
        }
    }

    /// The same for the end of a passage: nothing is known of what stands before its last words.
    pub fn after_passage(last: Option<&LastPlace>) -> Self {
        let after = last.map(|last| fold_quote(&last.after));
        Self { before: None, after: Side::new([after, None, None], false), block: None }
    }

    /// The same for its beginning.
    pub fn before_passage(words: &str, keys: &Narrowing, last: Option<&LastPlace>) -> Self {
        let before = last.map(|last| LastPlace { after: String::new(), ..last.clone() });
        Self::new(words, keys, before.as_ref())
    }

    /// Compares the surroundings of a stretch of a block, in symbols.
    pub fn surroundings(&self, block: &FoldedBlock<'_>, at: &Range<usize>) -> Surroundings {
        let symbols = block.symbols();
        let space = Symbols::new(" ");
        let not_space = |symbol: &&super::symbol::Symbol| !space.row().contains(symbol);
        let before = self.before.as_ref().map(|side| {
            let window = symbols.slice(at.start.saturating_sub(2 * side.length)..at.start);
            side.likeness(window.iter().rev().skip_while(|symbol| !not_space(symbol)))
        });
        let after = self.after.as_ref().map(|side| {
            let window = symbols.slice(at.end..symbols.len().min(at.end + 2 * side.length));
            side.likeness(window.iter().skip_while(|symbol| !not_space(symbol)))
        });
        let near = self.block.map(|expected| 1.0 / (1.0 + f64::from(expected.0.abs_diff(block.number.0))));
        let length = |side: &Option<Side>| side.as_ref().map_or(0, |side| side.length);
        Surroundings { before, after, near, lengths: [length(&self.before), length(&self.after)] }
    }
}

/// What stands before and after some words in a stretch that holds them once.
fn around(stretch: &str, words: &str) -> Option<(String, String)> {
    let (before, after) = stretch.split_once(words).filter(|(_, after)| !words.is_empty() && !after.contains(words))?;
    Some((before.trim().to_owned(), after.trim().to_owned()))
}

impl Side {
    fn new(known: [Option<String>; 3], backwards: bool) -> Option<Self> {
        let longest = known.into_iter().flatten().max_by_key(String::len)?;
        let symbols = Symbols::new(longest.trim());
        let length = symbols.len();
        let pattern = if backwards { Pattern::new(symbols.row().iter().rev()) } else { Pattern::new(symbols.row().iter()) };
        (length >= LEAST).then_some(Self { pattern, length })
    }

    fn likeness<'s>(&self, text: impl Iterator<Item = &'s super::symbol::Symbol>) -> f64 {
        share(self.length.saturating_sub(self.pattern.beginning(text).errors), self.length)
    }
}

impl Surroundings {
    /// How like they are as a whole, the longer side counting more; `None` where no side is known.
    pub fn likeness(&self) -> Option<f64> {
        let [before, after] = self.lengths.map(|length| u32::try_from(length).map_or(0.0, f64::from));
        let sum = self.before.unwrap_or(0.0) * before + self.after.unwrap_or(0.0) * after;
        (before + after > 0.0).then(|| sum / (before + after))
    }

    /// What they say for the place.
    pub fn evidence(&self) -> Evidence {
        let Some(likeness) = self.likeness().filter(|_| self.lengths.iter().sum::<usize>() >= TELLING) else {
            return Evidence::Silent;
        };
        let sides = [self.before, self.after].into_iter().zip(self.lengths);
        let one_is_other = sides.into_iter().any(|(side, length)| length >= TELLING_SIDE && side.is_some_and(|side| side < SAME_SIDE));
        if likeness < OTHER {
            Evidence::Against
        } else if likeness >= SAME && !one_is_other {
            Evidence::For
        } else {
            Evidence::Silent
        }
    }
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

    fn last(before: &str, after: &str) -> LastPlace {
        LastPlace { block: BlockNumber(1), start: 0, end: 0, before: before.into(), after: after.into() }
    }

    #[test]
    fn surroundings_speak_for_a_place_or_against_it_or_not_at_all() {
        let text = text("en", &["in the morning the lamp was lit by the keeper", "at night a lamp fell"]);
        let folded = FoldedText::new(&text);
        let evidence = |block: usize, at: Range<usize>, last: &LastPlace| {
            Context::new("lamp", &Narrowing::default(), Some(last)).surroundings(&folded.blocks[block], &at).evidence()
        };
        let known = last("in the morning the ", " was lit by the keeper");
        assert_eq!(evidence(0, 19..23, &known), Evidence::For);
        assert_eq!(evidence(1, 11..15, &known), Evidence::Against);
        assert_eq!(evidence(0, 19..23, &last("the ", "")), Evidence::Silent);
        assert_eq!(evidence(0, 19..23, &last("in the morning the ", " fell from the table again")), Evidence::Silent);
    }

    #[test]
    fn in_tells_both_sides() {
        let around = |stretch, words| around(stretch, words);
        assert_eq!(around("on the site X today", "X"), Some(("on the site".into(), "today".into())));
        assert_eq!(around("X or X", "X"), None);
        assert_eq!(around("x", ""), None);
    }
}
