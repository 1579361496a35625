//! Which of the places of some words are meant: by what stands around them, by their block, by
//! their number.

use std::ops::Range;

use super::fault::Fault;
use super::find::{Needle, Stretch};
use super::folded::{FoldedBlock, FoldedText};
use super::{BlockRange, Match, Place};
use crate::source::target::{Narrowing, Occurrence};
use crate::text::fold::fold_quote;

/// A possible place of some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    /// Where.
    pub at: BlockRange,
    /// How like.
    pub matched: Match,
}

impl From<Candidate> for Place {
    fn from(candidate: Candidate) -> Self {
        Self {
            ranges: vec![candidate.at],
            matched: candidate.matched,
        }
    }
}

/// Words, and where to look for them.
#[derive(Clone)]
pub(super) struct Search<'a> {
    /// The text.
    pub text: &'a FoldedText<'a>,
    /// The blocks to look in, as indexes.
    pub blocks: Range<usize>,
    /// The words as written.
    pub words: &'a str,
    /// The keys that say which place is meant; `block` is heeded already.
    pub narrowing: &'a Narrowing,
}

impl<'a> Search<'a> {
    /// Every place that `word`, `in`, `prefix` and `suffix` leave, in reading order; one that
    /// overlaps an earlier one is none. Only where that leaves none may `prefix` and `suffix` run
    /// over the ends of the block.
    ///
    /// # Errors
    /// Where a stretch given by `in` holds the words more than once.
    pub fn candidates(&self) -> Result<Vec<Candidate>, Fault> {
        let candidates = self.beside(Reach::Block)?;
        let has_context = self.narrowing.prefix.is_some() || self.narrowing.suffix.is_some();
        if candidates.is_empty() && has_context {
            self.beside(Reach::Text)
        } else {
            Ok(candidates)
        }
    }

    fn beside(&self, reach: Reach) -> Result<Vec<Candidate>, Fault> {
        let needle = Needle::new(self.words, self.narrowing.whole_words);
        let inside = self
            .narrowing
            .inside
            .as_ref()
            .map(|inside| Needle::new(&inside.value, false));
        let beside = Beside::new(self.narrowing);
        let mut candidates = Vec::new();
        for block in self.searched() {
            let mut stretches = needle.stretches(block);
            if let (Some(inside), false) = (&inside, stretches.is_empty()) {
                stretches = within(block, inside, stretches)?;
            }
            let mut free_from = 0;
            for stretch in stretches {
                if stretch.folded.start >= free_from
                    && beside.fits(self.text, block, &stretch.folded, reach)
                {
                    free_from = stretch.folded.end;
                    candidates.push(Candidate {
                        at: block.range(stretch.range),
                        matched: needle.matched(block, stretch.range),
                    });
                }
            }
        }
        Ok(candidates)
    }

    /// The blocks it looks in.
    pub fn searched(&self) -> &'a [FoldedBlock<'a>] {
        self.text
            .blocks
            .get(self.blocks.clone())
            .unwrap_or_default()
    }

    /// The same words under other keys.
    pub fn with<'b>(&self, narrowing: &'b Narrowing) -> Search<'b>
    where
        'a: 'b,
    {
        Search {
            text: self.text,
            blocks: self.blocks.clone(),
            words: self.words,
            narrowing,
        }
    }
}

/// How far `prefix` and `suffix` may reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    /// To the ends of the quote's block.
    Block,
    /// Into the blocks before and after it.
    Text,
}

/// Does a text end with these words? What the text has too few of may stand at the end of the
/// blocks before it.
fn ends_with(text: &str, earlier: &[FoldedBlock<'_>], words: &str) -> bool {
    match (words.strip_suffix(text), earlier) {
        (Some(rest), [earlier @ .., last]) if !rest.is_empty() => ends_with(
            last.folded().as_str().trim_matches(' '),
            earlier,
            rest.trim_end_matches(' '),
        ),
        _ => text.ends_with(words),
    }
}

/// The same for its beginning and the blocks after it.
fn starts_with(text: &str, later: &[FoldedBlock<'_>], words: &str) -> bool {
    match (words.strip_prefix(text), later) {
        (Some(rest), [next, later @ ..]) if !rest.is_empty() => starts_with(
            next.folded().as_str().trim_matches(' '),
            later,
            rest.trim_start_matches(' '),
        ),
        _ => text.starts_with(words),
    }
}

/// `prefix` and `suffix`, folded.
struct Beside {
    prefix: String,
    suffix: String,
}

impl Beside {
    fn new(narrowing: &Narrowing) -> Self {
        let folded = |words: &Option<crate::diagnostic::Spanned<String>>| {
            words.as_ref().map(|words| fold_quote(&words.value))
        };
        Self {
            prefix: folded(&narrowing.prefix).unwrap_or_default(),
            suffix: folded(&narrowing.suffix).unwrap_or_default(),
        }
    }

    fn fits(
        &self,
        text: &FoldedText<'_>,
        block: &FoldedBlock<'_>,
        stretch: &Range<usize>,
        reach: Reach,
    ) -> bool {
        let words = block.folded().as_str();
        let before = words
            .get(..stretch.start)
            .unwrap_or_default()
            .trim_end_matches(' ');
        let after = words
            .get(stretch.end..)
            .unwrap_or_default()
            .trim_start_matches(' ');
        let index = block.number.index();
        let (earlier, later) = match reach {
            Reach::Block => (&[][..], &[][..]),
            Reach::Text => (
                text.blocks.get(..index).unwrap_or_default(),
                text.blocks.get(index + 1..).unwrap_or_default(),
            ),
        };
        ends_with(before, earlier, &self.prefix) && starts_with(after, later, &self.suffix)
    }
}

/// Those of the stretches that stand inside a place of `in`, each of which must hold no more than
/// one.
fn within(
    block: &FoldedBlock<'_>,
    inside: &Needle<'_>,
    mut stretches: Vec<Stretch>,
) -> Result<Vec<Stretch>, Fault> {
    let mut kept = vec![false; stretches.len()];
    for outer in inside.stretches(block) {
        let from = stretches.partition_point(|stretch| stretch.folded.start < outer.folded.start);
        let until = stretches.partition_point(|stretch| stretch.folded.start < outer.folded.end);
        let mut held =
            (from..until).filter(|index| stretches[*index].folded.end <= outer.folded.end);
        if let Some(index) = held.next() {
            kept[index] = true;
        }
        if held.next().is_some() {
            return Err(Fault::InsideHoldsSeveral {
                stretch: block.range(outer.range),
            });
        }
    }
    let mut kept = kept.into_iter();
    stretches.retain(|_| kept.next() == Some(true));
    Ok(stretches)
}

/// The candidates that an `occurrence` means; without one, the only candidate or the only exact
/// one. There is at least one candidate.
pub(super) fn choose(
    candidates: Vec<Candidate>,
    occurrence: Option<&Occurrence>,
) -> Result<Vec<Candidate>, Fault> {
    match occurrence {
        None => only(candidates),
        Some(Occurrence::First) => Ok(candidates.into_iter().take(1).collect()),
        Some(Occurrence::All) => Ok(candidates),
        Some(Occurrence::These(numbers)) => numbered(candidates, numbers, true),
        Some(Occurrence::Except(numbers)) => numbered(candidates, numbers, false),
    }
}

fn only(candidates: Vec<Candidate>) -> Result<Vec<Candidate>, Fault> {
    if candidates.len() == 1 {
        return Ok(candidates);
    }
    let mut exact = candidates
        .iter()
        .filter(|candidate| candidate.matched == Match::Exact);
    match (exact.next(), exact.next()) {
        (Some(one), None) => Ok(vec![*one]),
        _ => Err(Fault::Several(candidates)),
    }
}

/// The candidates whose numbers are listed, or those whose numbers are not.
fn numbered(
    candidates: Vec<Candidate>,
    numbers: &[u32],
    listed: bool,
) -> Result<Vec<Candidate>, Fault> {
    let count = u32::try_from(candidates.len()).unwrap_or(u32::MAX);
    if let Some(number) = numbers.iter().find(|number| !(1..=count).contains(number)) {
        return Err(Fault::NoSuchOccurrence {
            number: *number,
            candidates,
        });
    }
    let all = (1..).zip(candidates);
    let chosen: Vec<_> = all
        .filter(|(number, _)| numbers.contains(number) == listed)
        .map(|(_, candidate)| candidate)
        .collect();
    if chosen.is_empty() {
        Err(Fault::NothingLeft)
    } else {
        Ok(chosen)
    }
}
