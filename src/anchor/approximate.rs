//! Words that stand nowhere any more: the place that is clearly theirs, edited, or none.
//!
//! A wrong place is worse than none. So [`score`](super::score) must find that the best candidate
//! could stand by itself, and that it is clearly ahead of the second; otherwise there are only
//! candidates to show.

use std::ops::Range;

use super::context::Context;
use super::find::{Needle, Stretch};
use super::folded::FoldedBlock;
use super::myers::Pattern;
use super::narrow::{Candidate, Search};
use super::score::{Likeness, SHORTEST, most_errors_shown};
use super::symbol::Symbols;
use super::wording::{Differences, begins_alike};
use super::{BlockRange, Match, unharmed};
use crate::source::target::Narrowing;
use crate::text::proclitic::begins_word;

/// Longer quotes are not searched for: the cost grows with the product of quote and text.
const LONGEST: usize = 4096;
/// So many of the roughly likest places are looked at closely.
const LOOKED_AT: usize = 16;
/// Not more candidates than these are shown.
const SHOWN: usize = 3;
/// Word boundaries so far away from the rough ends of a place are tried, in symbols…
const REACH: usize = 32;
/// …and so many of them, on either side.
const NEAR: usize = 2;

/// Words that have no place, and what is known about where they stood.
pub(super) struct Lost<'a> {
    /// Words and blocks.
    pub search: &'a Search<'a>,
    /// What stood around them.
    pub context: Context<'a>,
    /// They name an entity.
    pub name: bool,
    /// Their place must follow this one.
    pub after: Option<BlockRange>,
    /// What says that words which stand as written are the ones that are meant.
    pub beside: unharmed::Known,
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

/// The words, folded, as symbols and as a pattern.
struct Quote<'a> {
    folded: &'a str,
    symbols: Symbols,
    pattern: Pattern,
}

impl Lost<'_> {
    /// The place that is clearly theirs.
    ///
    /// # Errors
    /// Where there is none: the likest places, the best first, to be shown.
    pub fn find(&self) -> Result<Candidate, Vec<Candidate>> {
        let needle = Needle::new(self.search.words, false);
        let symbols = Symbols::new(needle.folded());
        let quote = Quote {
            folded: needle.folded(),
            pattern: Pattern::new(symbols.row().iter()),
            symbols,
        };
        let searched = self.search.searched().iter();
        let mut alike: Vec<_> = searched
            .flat_map(|block| self.unchanged(block))
            .filter_map(|rough| self.look(&quote, &rough))
            .collect();
        if (SHORTEST..=LONGEST).contains(&quote.symbols.len()) {
            alike.extend(
                self.changed(&quote)
                    .into_iter()
                    .filter_map(|rough| self.to_words(&quote, rough)),
            );
            alike.extend(
                self.search
                    .searched()
                    .iter()
                    .filter_map(|block| self.between(&quote, block)),
            );
        }
        alike.sort_by(|a, b| {
            b.likeness
                .score()
                .total_cmp(&a.likeness.score())
                .then(a.at.cmp(&b.at))
        });
        self.decide(&without_overlaps(alike))
    }

    fn decide(&self, alike: &[Alike]) -> Result<Candidate, Vec<Candidate>> {
        let candidate = |alike: &Alike| Candidate {
            at: alike.at,
            matched: Match::Approximate,
        };
        match alike {
            [best, rest @ ..]
                if best.likeness.stands(self.name)
                    && rest.iter().all(|other| self.is_ahead(best, other)) =>
            {
                Ok(candidate(best))
            }
            _ => self
                .unharmed(alike)
                .map(candidate)
                .ok_or_else(|| alike.iter().take(SHOWN).map(candidate).collect()),
        }
    }

    /// The only place at which the words stand as written, if no other could be theirs and
    /// something says that it is.
    fn unharmed<'b>(&self, alike: &'b [Alike]) -> Option<&'b Alike> {
        let mut unharmed = alike.iter().filter(|alike| alike.likeness.errors == 0);
        let (Some(only), None) = (unharmed.next(), unharmed.next()) else {
            return None;
        };
        let rival = alike
            .iter()
            .any(|other| other.likeness.errors > 0 && other.likeness.stands(self.name));
        let Likeness {
            differences,
            surroundings,
            ..
        } = &only.likeness;
        (!rival && self.beside.supports(only.at, surroundings, differences)).then_some(only)
    }

    fn is_ahead(&self, best: &Alike, other: &Alike) -> bool {
        best.likeness.is_ahead_of(&other.likeness, self.name)
    }

    /// Where the words stand unchanged, though another key leaves these places out.
    fn unchanged<'b>(&self, block: &'b FoldedBlock<'b>) -> impl Iterator<Item = Rough<'b>> {
        let keys = &self.search.narrowing;
        let without_context =
            keys.inside.is_some() || keys.prefix.is_some() || keys.suffix.is_some();
        let found = if without_context {
            Needle::new(self.search.words, keys.whole_words).stretches(block)
        } else {
            Vec::new()
        };
        let symbols = block.symbols();
        let rough = move |stretch: Stretch| {
            symbols.index(stretch.folded.start)..symbols.index(stretch.folded.end)
        };
        found.into_iter().map(move |stretch| Rough {
            block,
            at: rough(stretch),
            errors: 0,
        })
    }

    /// The roughly likest of all places that are a little different.
    fn changed(&self, quote: &Quote<'_>) -> Vec<Rough<'_>> {
        let (length, backwards) = (
            quote.symbols.len(),
            Pattern::new(quote.symbols.row().iter().rev()),
        );
        let limit = most_errors_shown(length);
        let mut found = Vec::new();
        for block in self.search.searched() {
            let text = block.symbols();
            for end in apart(quote.pattern.ends(text.row().iter(), limit), length / 2) {
                let earliest = end.end.saturating_sub(length + end.errors);
                let length = backwards
                    .beginning(text.slice(earliest..end.end).iter().rev())
                    .end;
                found.push(Rough {
                    block,
                    at: end.end - length..end.end,
                    errors: end.errors,
                });
            }
        }
        found.sort_by_key(|rough| rough.errors);
        found.truncate(LOOKED_AT);
        found
    }

    /// What stands now where the words stood, however much of them is another.
    fn between(&self, quote: &Quote<'_>, block: &FoldedBlock<'_>) -> Option<Alike> {
        let at = self
            .context
            .between(block)
            .filter(|at| at.len() <= 2 * quote.symbols.len() + REACH)?;
        let errors = quote
            .pattern
            .distance(block.symbols().slice(at.clone()).iter());
        (errors > 0)
            .then(|| self.look(quote, &Rough { block, at, errors }))
            .flatten()
    }

    /// Moves the ends of a rough place to the words' ends nearby that make it likest, first the
    /// end, then the start.
    fn to_words(&self, quote: &Quote<'_>, rough: Rough<'_>) -> Option<Alike> {
        let Rough { block, at, .. } = rough;
        let (starts, ends) = (
            quote.starts_near(block, at.start),
            quote.ends_near(block, at.end),
        );
        let look = |at: Range<usize>| {
            let errors = quote
                .pattern
                .distance(block.symbols().slice(at.clone()).iter());
            let alike = self.look(
                quote,
                &Rough {
                    block,
                    at: at.clone(),
                    errors,
                },
            )?;
            (errors > 0).then_some((at, alike))
        };
        let best = |stretches: &mut dyn Iterator<Item = Range<usize>>| {
            let looked = stretches.filter(|at| at.start < at.end).filter_map(&look);
            // Of equally good ones the last, so the longest.
            looked.max_by(|(_, a), (_, b)| a.likeness.fit().total_cmp(&b.likeness.fit()))
        };
        let starts: Vec<_> = starts
            .into_iter()
            .filter(|start| quote.may_begin(block, *start))
            .collect();
        let first = starts.iter().min_by_key(|start| start.abs_diff(at.start))?;
        let (at, _) = best(&mut ends.iter().map(|end| *first..*end))?;
        best(&mut starts.iter().rev().map(|start| *start..at.end)).map(|(_, alike)| alike)
    }

    fn look(&self, quote: &Quote<'_>, rough: &Rough<'_>) -> Option<Alike> {
        let Rough { block, at, errors } = rough;
        let text = block.symbols();
        let folded = text.byte(at.start)..text.byte(at.end);
        let place = block.range(block.folded().original(folded.clone())?);
        let follows = self.after.is_none_or(|before| {
            place.block > before.block || place.range.start() >= before.range.end()
        });
        let differences = Differences::between(quote.folded, block.folded().as_str().get(folded)?)?;
        let surroundings = self.context.surroundings(block, at);
        let likeness = Likeness {
            differences,
            errors: *errors,
            length: quote.symbols.len(),
            surroundings,
        };
        follows.then_some(Alike {
            at: place,
            likeness,
        })
    }
}

impl Quote<'_> {
    /// Starts of words around a symbol, in order; particles may stay outside. Marks begin a place
    /// only where they begin the quote.
    fn starts_near(&self, block: &FoldedBlock<'_>, at: usize) -> Vec<usize> {
        let (text, symbols) = (block.folded().as_str(), block.symbols());
        let mark = self.folded.chars().next().filter(|c| !c.is_alphanumeric());
        near(at, symbols.len(), |index| {
            let byte = symbols.byte(index);
            let next = text.get(byte..).and_then(|rest| rest.chars().next());
            next.is_some_and(|next| next.is_alphanumeric() || mark == Some(next))
                && begins_word(text, block.bounds(), byte)
        })
    }

    /// A place begins behind a particle only if its first word is the quote's: another word may
    /// begin with such a letter.
    fn may_begin(&self, block: &FoldedBlock<'_>, start: usize) -> bool {
        let byte = block.symbols().byte(start);
        block.bounds().holds(byte)
            || begins_alike(
                self.folded,
                block.folded().as_str().get(byte..).unwrap_or_default(),
            )
    }

    /// The same for ends.
    fn ends_near(&self, block: &FoldedBlock<'_>, at: usize) -> Vec<usize> {
        let (text, symbols) = (block.folded().as_str(), block.symbols());
        let mark = self
            .folded
            .chars()
            .next_back()
            .filter(|c| !c.is_alphanumeric());
        near(at, symbols.len(), |index| {
            let byte = symbols.byte(index);
            let last = text
                .get(..byte)
                .and_then(|before| before.chars().next_back());
            last.is_some_and(|last| is_letter(last) || mark == Some(last))
                && block.bounds().holds(byte)
        })
    }
}

/// A letter, a digit, or a mark on one.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || crate::text::script::is_inherited(c)
}

/// The nearest indexes for which something holds, on both sides, in order.
fn near(at: usize, length: usize, holds: impl Fn(usize) -> bool) -> Vec<usize> {
    let mut before: Vec<_> = (at.saturating_sub(REACH)..=at)
        .rev()
        .filter(|index| holds(*index))
        .take(NEAR)
        .collect();
    before.reverse();
    before.extend(
        (at + 1..=length.min(at + REACH))
            .filter(|index| holds(*index))
            .take(NEAR),
    );
    before
}

/// Of ends that lie close together the one with the fewest errors; of equally good ones the last,
/// which has a letter replaced where the others have it left out.
fn apart(mut ends: Vec<super::myers::End>, distance: usize) -> Vec<super::myers::End> {
    ends.sort_by_key(|end| (end.errors, std::cmp::Reverse(end.end)));
    let mut kept = std::collections::BTreeSet::new();
    ends.retain(|end| {
        let close = kept
            .range(end.end.saturating_sub(distance)..=end.end + distance)
            .next()
            .is_some();
        (!close && kept.len() < LOOKED_AT)
            .then(|| kept.insert(end.end))
            .is_some()
    });
    ends
}

/// Of candidates that overlap, the better one. They are in order, the best first.
fn without_overlaps(alike: Vec<Alike>) -> Vec<Alike> {
    let mut kept: Vec<Alike> = Vec::new();
    for candidate in alike {
        if kept.iter().all(|better| {
            better.at.block != candidate.at.block || !better.at.range.overlaps(candidate.at.range)
        }) {
            kept.push(candidate);
        }
    }
    kept
}

/// Keys that say nothing but whether whole words are meant: what holds for the last words of a
/// passage.
pub(super) fn bare(keys: &Narrowing) -> Narrowing {
    Narrowing {
        whole_words: keys.whole_words,
        ..Narrowing::default()
    }
}
