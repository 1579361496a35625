//! Finds the place of words that were edited.
//!
//! A wrong place is worse than none. The best candidate is accepted only if it is similar enough by
//! itself and clearly better than the second best (see [`score`](super::score)). Otherwise the
//! candidates are only shown to the author.

use std::ops::Range;

use super::context::TargetContext;
use super::myers::{Pattern, PatternEnd};
use super::score::{QuoteKind, SHORTEST, Similarity, most_errors_shown};
use super::support::OtherEvidence;
use super::wording::{WordingChange, begins_alike};
use crate::anchor::exact::{Hit, Needle, QuoteSearch};
use crate::anchor::folded::{FoldedBlock, Symbols};
use crate::anchor::outcome::{BlockRange, Candidate, Match};
use crate::text::proclitic::begins_word;

/// The longest quote that is searched for, in symbols. The cost grows with the product of quote and
/// text.
const LONGEST: usize = 4096;
/// The number of rough matches that are compared in detail.
const LOOKED_AT: usize = 16;
/// The largest number of candidates that are returned to be shown.
const SHOWN: usize = 3;
/// How far from the ends of a rough match word boundaries are tried, in symbols.
const REACH: usize = 32;
/// How many word boundaries are tried before and after each end.
const NEAR: usize = 2;

/// A search for edited words.
pub struct ApproximateSearch<'a> {
    /// The words as written, their keys and the blocks to search.
    pub search: &'a QuoteSearch<'a>,
    /// The context that the words had.
    pub context: TargetContext<'a>,
    /// What the words are.
    pub kind: QuoteKind,
    /// The place that must come before the words, if any.
    pub after: Option<BlockRange>,
    /// Evidence for a place at which the words are unchanged, but their context is not.
    pub other_evidence: OtherEvidence,
}

/// A possible place with its similarity.
struct ScoredCandidate {
    at: BlockRange,
    similarity: Similarity,
}

/// A range of symbols in a block, before it is compared in detail.
struct RoughMatch<'a> {
    block: &'a FoldedBlock<'a>,
    at: Range<usize>,
    errors: usize,
}

/// The quote in the forms that the search needs.
struct QuotePattern<'a> {
    folded: &'a str,
    symbols: Symbols,
    pattern: Pattern,
}

impl ApproximateSearch<'_> {
    /// Finds the place of the words.
    ///
    /// # Errors
    /// The most similar candidates, best first, if no place can be accepted.
    pub fn find(&self) -> Result<Candidate, Vec<Candidate>> {
        let needle = Needle::new(self.search.words);
        let symbols = Symbols::new(needle.folded());
        let quote = QuotePattern {
            folded: needle.folded(),
            pattern: Pattern::new(symbols.row().iter()),
            symbols,
        };
        let searched = self.search.searched().iter();
        let mut candidates: Vec<_> = searched
            .flat_map(|block| self.unchanged_places(block))
            .filter_map(|rough| self.compare(&quote, &rough))
            .collect();
        if (SHORTEST..=LONGEST).contains(&quote.symbols.len()) {
            candidates.extend(
                self.rough_matches(&quote)
                    .into_iter()
                    .filter_map(|rough| self.snap_to_words(&quote, rough)),
            );
            candidates.extend(
                self.search
                    .searched()
                    .iter()
                    .filter_map(|block| self.between(&quote, block)),
            );
        }
        candidates.sort_by(|a, b| {
            b.similarity
                .score()
                .total_cmp(&a.similarity.score())
                .then(a.at.cmp(&b.at))
        });
        self.decide(&without_overlaps(candidates))
    }

    fn decide(&self, candidates: &[ScoredCandidate]) -> Result<Candidate, Vec<Candidate>> {
        let candidate = |candidates: &ScoredCandidate| Candidate {
            at: candidates.at,
            matched: Match::Approximate,
        };
        match candidates {
            [best, rest @ ..]
                if best.similarity.is_acceptable(self.kind)
                    && rest.iter().all(|other| self.is_ahead(best, other)) =>
            {
                Ok(candidate(best))
            }
            _ => self
                .only_unchanged(candidates)
                .map(candidate)
                .ok_or_else(|| candidates.iter().take(SHOWN).map(candidate).collect()),
        }
    }

    /// The place at which the words are unchanged, if there is only one, other evidence supports it
    /// and no candidate with edited words could be accepted.
    fn only_unchanged<'b>(&self, candidates: &'b [ScoredCandidate]) -> Option<&'b ScoredCandidate> {
        let mut unharmed = candidates
            .iter()
            .filter(|candidates| candidates.similarity.errors == 0);
        let (Some(only), None) = (unharmed.next(), unharmed.next()) else {
            return None;
        };
        let rival = candidates
            .iter()
            .any(|other| other.similarity.errors > 0 && other.similarity.is_acceptable(self.kind));
        let Similarity {
            change, context, ..
        } = &only.similarity;
        (!rival && self.other_evidence.supports(only.at, context, change)).then_some(only)
    }

    fn is_ahead(&self, best: &ScoredCandidate, other: &ScoredCandidate) -> bool {
        best.similarity.is_ahead_of(&other.similarity, self.kind)
    }

    /// The places in a block at which the words are unchanged, but which another key excludes.
    fn unchanged_places<'b>(
        &self,
        block: &'b FoldedBlock<'b>,
    ) -> impl Iterator<Item = RoughMatch<'b>> {
        let keys = &self.search.narrowing;
        let without_context =
            keys.inside.is_some() || keys.prefix.is_some() || keys.suffix.is_some();
        let found = if without_context {
            Needle::with_keys(self.search.words, keys).hits(block)
        } else {
            Vec::new()
        };
        let symbols = block.symbols();
        let rough = move |hit: Hit| symbols.index(hit.folded.start)..symbols.index(hit.folded.end);
        found.into_iter().map(move |hit| RoughMatch {
            block,
            at: rough(hit),
            errors: 0,
        })
    }

    /// The best rough matches of all places with small differences.
    fn rough_matches(&self, quote: &QuotePattern<'_>) -> Vec<RoughMatch<'_>> {
        let (length, backwards) = (
            quote.symbols.len(),
            Pattern::new(quote.symbols.row().iter().rev()),
        );
        let limit = most_errors_shown(length);
        let mut found = Vec::new();
        for block in self.search.searched() {
            let text = block.symbols();
            for end in thin_out(quote.pattern.ends(text.row().iter(), limit), length / 2) {
                let earliest = end.end.saturating_sub(length + end.errors);
                let length = backwards
                    .beginning(text.slice(earliest..end.end).iter().rev())
                    .end;
                found.push(RoughMatch {
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

    /// The text that is now between the words that were before and after the quote, even if most of
    /// it is new.
    fn between(
        &self,
        quote: &QuotePattern<'_>,
        block: &FoldedBlock<'_>,
    ) -> Option<ScoredCandidate> {
        let at = self
            .context
            .between(block)
            .filter(|at| at.len() <= 2 * quote.symbols.len() + REACH)?;
        let errors = quote
            .pattern
            .distance(block.symbols().slice(at.clone()).iter());
        (errors > 0)
            .then(|| self.compare(quote, &RoughMatch { block, at, errors }))
            .flatten()
    }

    /// Moves the ends of a rough match to nearby word boundaries, so that it becomes as similar as
    /// possible: first the end, then the start.
    fn snap_to_words(
        &self,
        quote: &QuotePattern<'_>,
        rough: RoughMatch<'_>,
    ) -> Option<ScoredCandidate> {
        let RoughMatch { block, at, .. } = rough;
        let (starts, ends) = (
            quote.starts_near(block, at.start),
            quote.ends_near(block, at.end),
        );
        let compare = |at: Range<usize>| {
            let errors = quote
                .pattern
                .distance(block.symbols().slice(at.clone()).iter());
            let candidates = self.compare(
                quote,
                &RoughMatch {
                    block,
                    at: at.clone(),
                    errors,
                },
            )?;
            (errors > 0).then_some((at, candidates))
        };
        let best = |stretches: &mut dyn Iterator<Item = Range<usize>>| {
            let compared = stretches
                .filter(|at| at.start < at.end)
                .filter_map(&compare);
            // `max_by` returns the last of equal candidates, which is the longest.
            compared.max_by(|(_, a), (_, b)| a.similarity.fit().total_cmp(&b.similarity.fit()))
        };
        let starts: Vec<_> = starts
            .into_iter()
            .filter(|start| quote.may_begin(block, *start))
            .collect();
        let first = starts.iter().min_by_key(|start| start.abs_diff(at.start))?;
        let (at, _) = best(&mut ends.iter().map(|end| *first..*end))?;
        best(&mut starts.iter().rev().map(|start| *start..at.end)).map(|(_, candidates)| candidates)
    }

    fn compare(&self, quote: &QuotePattern<'_>, rough: &RoughMatch<'_>) -> Option<ScoredCandidate> {
        let RoughMatch { block, at, errors } = rough;
        let text = block.symbols();
        let folded = text.byte(at.start)..text.byte(at.end);
        let place = block.range(block.folded().original(folded.clone())?);
        let follows = self.after.is_none_or(|before| {
            place.block > before.block || place.range.start() >= before.range.end()
        });
        let change = WordingChange::between(quote.folded, block.folded().as_str().get(folded)?)?;
        let context = self.context.compare(block, at);
        let similarity = Similarity {
            change,
            errors: *errors,
            length: quote.symbols.len(),
            context,
        };
        follows.then_some(ScoredCandidate {
            at: place,
            similarity,
        })
    }
}

impl QuotePattern<'_> {
    /// The word starts around a symbol, in order. Particles may be left out of the word.
    /// Punctuation begins a place only if it begins the quote.
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

    /// May a place begin here? Behind a particle, only if the first word is the quote's: the first
    /// letter of another word may compare like a particle.
    fn may_begin(&self, block: &FoldedBlock<'_>, start: usize) -> bool {
        let byte = block.symbols().byte(start);
        block.bounds().holds(byte)
            || begins_alike(
                self.folded,
                block.folded().as_str().get(byte..).unwrap_or_default(),
            )
    }

    /// The word ends around a symbol, in order, as for [`Self::starts_near`].
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

/// Is it a letter, a digit, or a mark on one?
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || crate::text::script::is_inherited(c)
}

/// The nearest indexes on both sides for which `holds` is true, in order.
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

/// Of ends that are close together, keeps the one with the fewest errors. Among equal ones it keeps
/// the last, where a letter is replaced rather than removed.
fn thin_out(mut ends: Vec<PatternEnd>, distance: usize) -> Vec<PatternEnd> {
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

/// Of overlapping candidates, keeps the best. The candidates must be sorted, best first.
fn without_overlaps(candidates: Vec<ScoredCandidate>) -> Vec<ScoredCandidate> {
    let mut kept: Vec<ScoredCandidate> = Vec::new();
    for candidate in candidates {
        if kept.iter().all(|better| {
            better.at.block != candidate.at.block || !better.at.range.overlaps(candidate.at.range)
        }) {
            kept.push(candidate);
        }
    }
    kept
}
