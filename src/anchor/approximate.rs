//! Words that stand nowhere any more: the place that is clearly theirs, edited, or none.
//!
//! A wrong place is worse than none. So [`score`](super::score) must find that the best candidate could stand by
//! itself, and that it is clearly ahead of the second; otherwise there are only candidates to show.

use std::ops::Range;

use super::context::Context;
use super::find::{Needle, Stretch};
use super::folded::FoldedBlock;
use super::myers::Pattern;
use super::narrow::{Candidate, Search};
use super::score::{Likeness, SHORTEST, most_errors_shown};
use super::symbol::Symbols;
use super::wording::Differences;
use super::{BlockRange, Match};
use crate::source::target::Narrowing;
use crate::text::proclitic::begins_word;

/// Longer quotes are not searched for: the cost grows with the product of quote and text.
const LONGEST: usize = 4096;
/// So many of the roughly likest places are looked at closely.
const LOOKED_AT: usize = 16;
/// Not more candidates than these are shown.
const SHOWN: usize = 3;
/// A word boundary further away than this, in symbols, is none.
const REACH: usize = 32;

/// Words that have no place, and what is known about where they stood.
pub(super) struct Lost<'a> {
    /// Words and blocks.
    pub search: &'a Search<'a>,
    /// What stood around them.
    pub context: Context,
    /// They name an entity.
    pub name: bool,
    /// Their place must follow this one.
    pub after: Option<BlockRange>,
}

/// A possible place, looked at closely.
struct Alike {
    at: BlockRange,
    likeness: Likeness,
}

/// A place in symbols of a block, before it is looked at closely.
struct Rough<'a> {
    block: &'a FoldedBlock<'a>,
    at: Range<usize>,
    errors: usize,
}

impl Lost<'_> {
    /// The place that is clearly theirs.
    ///
    /// # Errors
    /// Where there is none: the likest places, the best first, to be shown.
    pub fn find(&self) -> Result<Candidate, Vec<Candidate>> {
        let quote = Needle::new(self.search.words, false);
        let symbols = Symbols::new(quote.folded());
        let mut rough: Vec<_> = self.search.searched().iter().flat_map(|block| self.unchanged(block)).collect();
        if (SHORTEST..=LONGEST).contains(&symbols.len()) {
            rough.extend(self.changed(&symbols));
        }
        let mut alike: Vec<_> = rough.into_iter().filter_map(|rough| self.look(quote.folded(), &symbols, rough)).collect();
        alike.sort_by(|a, b| b.likeness.score().total_cmp(&a.likeness.score()).then(a.at.cmp(&b.at)));
        self.decide(&without_overlaps(alike))
    }

    fn decide(&self, alike: &[Alike]) -> Result<Candidate, Vec<Candidate>> {
        let candidate = |alike: &Alike| Candidate { at: alike.at, matched: Match::Approximate };
        match alike {
            [best, rest @ ..] if best.likeness.stands(self.name) && rest.iter().all(|other| self.is_ahead(best, other)) => {
                Ok(candidate(best))
            }
            _ => Err(alike.iter().take(SHOWN).map(candidate).collect()),
        }
    }

    fn is_ahead(&self, best: &Alike, other: &Alike) -> bool {
        best.likeness.is_ahead_of(&other.likeness, self.name)
    }

    /// Where the words stand unchanged, though another key leaves these places out.
    fn unchanged<'b>(&self, block: &'b FoldedBlock<'b>) -> impl Iterator<Item = Rough<'b>> {
        let keys = &self.search.narrowing;
        let without_context = keys.inside.is_some() || keys.prefix.is_some() || keys.suffix.is_some();
        let found = if without_context { Needle::new(self.search.words, keys.whole_words).stretches(block) } else { Vec::new() };
        let symbols = block.symbols();
        let rough = move |stretch: Stretch| symbols.index(stretch.folded.start)..symbols.index(stretch.folded.end);
        found.into_iter().map(move |stretch| Rough { block, at: rough(stretch), errors: 0 })
    }

    /// The roughly likest of all places that are a little different.
    fn changed(&self, quote: &Symbols) -> Vec<Rough<'_>> {
        let (forwards, backwards) = (Pattern::new(quote.row().iter()), Pattern::new(quote.row().iter().rev()));
        let limit = most_errors_shown(quote.len());
        let mut found = Vec::new();
        for block in self.search.searched() {
            let text = block.symbols();
            for end in apart(forwards.ends(text.row().iter(), limit), quote.len() / 2) {
                let earliest = end.end.saturating_sub(quote.len() + end.errors);
                let length = backwards.beginning(text.slice(earliest..end.end).iter().rev()).end;
                let at = to_words(block, &forwards, end.end - length..end.end);
                let errors = forwards.distance(text.slice(at.clone()).iter());
                if errors > 0 {
                    found.push(Rough { block, at, errors });
                }
            }
        }
        found.sort_by_key(|rough| rough.errors);
        found.truncate(LOOKED_AT);
        found
    }

    fn look(&self, words: &str, quote: &Symbols, rough: Rough<'_>) -> Option<Alike> {
        let Rough { block, at, errors } = rough;
        let text = block.symbols();
        let folded = text.byte(at.start)..text.byte(at.end);
        let place = block.range(block.folded().original(folded.clone())?);
        let follows = self.after.is_none_or(|before| place.block > before.block || place.range.start() >= before.range.end());
        let differences = Differences::between(words, block.folded().as_str().get(folded)?)?;
        let surroundings = self.context.surroundings(block, &at);
        let likeness = Likeness { differences, errors, length: quote.len(), surroundings };
        follows.then_some(Alike { at: place, likeness })
    }
}

/// Of ends that lie close together the one with the fewest errors, the earliest of equally good ones.
fn apart(mut ends: Vec<super::myers::End>, distance: usize) -> Vec<super::myers::End> {
    ends.sort_by_key(|end| (end.errors, end.end));
    let mut kept = std::collections::BTreeSet::new();
    ends.retain(|end| {
        let close = kept.range(end.end.saturating_sub(distance)..=end.end + distance).next().is_some();
        (!close && kept.len() < LOOKED_AT).then(|| kept.insert(end.end)).is_some()
    });
    ends
}

/// The stretch with its ends moved to word boundaries, whichever make it likest the pattern. Particles may stay outside.
fn to_words(block: &FoldedBlock<'_>, pattern: &Pattern, at: Range<usize>) -> Range<usize> {
    let (text, symbols) = (block.folded().as_str(), block.symbols());
    let begins = |index: &usize| begins_word(text, block.bounds(), symbols.byte(*index)) && !is_space(text, symbols.byte(*index));
    let ends = |index: &usize| block.bounds().holds(symbols.byte(*index)) && !text[..symbols.byte(*index)].ends_with(' ');
    let starts = [
        (at.start.saturating_sub(REACH)..=at.start).rev().find(|index| begins(index)),
        (at.start..symbols.len().min(at.start + REACH)).find(|index| begins(index)),
    ];
    let stops = [
        (at.end..=symbols.len().min(at.end + REACH)).find(|index| ends(index)),
        (at.end.saturating_sub(REACH)..=at.end).rev().find(|index| ends(index)),
    ];
    let stretches = starts.into_iter().flatten().flat_map(|start| stops.into_iter().flatten().map(move |stop| start..stop));
    let stretches = stretches.filter(|stretch| stretch.start < stretch.end);
    stretches.min_by_key(|stretch| pattern.distance(symbols.slice(stretch.clone()).iter())).unwrap_or(at)
}

fn is_space(text: &str, byte: usize) -> bool {
    text.get(byte..).is_some_and(|rest| rest.starts_with(' '))
}

/// Of candidates that overlap, the better one. They are in order, the best first.
fn without_overlaps(alike: Vec<Alike>) -> Vec<Alike> {
    let mut kept: Vec<Alike> = Vec::new();
    for candidate in alike {
        if kept.iter().all(|better| better.at.block != candidate.at.block || !better.at.range.overlaps(candidate.at.range)) {
            kept.push(candidate);
        }
    }
    kept
}

/// Keys that say nothing but whether whole words are meant: what holds for the last words of a passage.
pub(super) fn bare(keys: &Narrowing) -> Narrowing {
    Narrowing { whole_words: keys.whole_words, ..Narrowing::default() }
}
