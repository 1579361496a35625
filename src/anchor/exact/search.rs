//! Finds the places of a quote that its keys allow.

use std::collections::HashSet;
use std::ops::Range;

use super::needle::{Hit, Needle};
use crate::anchor::folded::{FoldedBlock, FoldedText};
use crate::anchor::outcome::{Candidate, Fault};
use crate::source::target::Narrowing;
use crate::text::fold::fold_quote;

/// A quote and where to look for it.
#[derive(Clone)]
pub struct QuoteSearch<'a> {
    /// The text.
    pub text: &'a FoldedText<'a>,
    /// The indexes of the blocks to search.
    pub blocks: Range<usize>,
    /// The quote as written.
    pub words: &'a str,
    /// The keys beside the quote. `block` has already been applied, as `blocks`.
    pub narrowing: &'a Narrowing,
}

impl<'a> QuoteSearch<'a> {
    /// Returns every place that `word`, `in`, `prefix` and `suffix` allow, in reading order and
    /// without overlaps. `prefix` and `suffix` may extend into neighbouring blocks, but only if
    /// there is no place otherwise.
    ///
    /// # Errors
    /// When the words of `in` contain the quote more than once.
    pub fn candidates(&self) -> Result<Vec<Candidate>, Fault> {
        let candidates = self.candidates_within(ContextReach::Block)?;
        let has_context = self.narrowing.prefix.is_some() || self.narrowing.suffix.is_some();
        if candidates.is_empty() && has_context {
            self.candidates_within(ContextReach::Text)
        } else {
            Ok(candidates)
        }
    }

    fn candidates_within(&self, reach: ContextReach) -> Result<Vec<Candidate>, Fault> {
        let needle = Needle::with_keys(self.words, self.narrowing);
        let inside = self
            .narrowing
            .inside
            .as_ref()
            .map(|inside| Needle::new(&inside.value));
        let beside = PrefixSuffix::new(self.narrowing);
        let mut candidates = Vec::new();
        for (block, mut stretches) in needle.hits_in(self.text, &self.blocks) {
            if let Some(inside) = &inside {
                stretches = keep_inside(block, inside, stretches)?;
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

    /// The blocks that are searched.
    pub fn searched(&self) -> &'a [FoldedBlock<'a>] {
        self.text
            .blocks
            .get(self.blocks.clone())
            .unwrap_or_default()
    }

    /// The same search with other keys.
    pub fn with<'b>(&self, narrowing: &'b Narrowing) -> QuoteSearch<'b>
    where
        'a: 'b,
    {
        QuoteSearch {
            text: self.text,
            blocks: self.blocks.clone(),
            words: self.words,
            narrowing,
        }
    }
}

/// How far `prefix` and `suffix` may extend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ContextReach {
    /// Up to the ends of the block.
    Block,
    /// Into the blocks before and after it.
    Text,
}

/// Does a text end with these words? If the text is shorter than the words, the rest of them must
/// be at the end of the earlier blocks.
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

/// Does a text begin with these words? If the text is shorter than the words, the rest of them must
/// be at the beginning of the later blocks.
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

/// `prefix` and `suffix`, folded; empty where not given.
struct PrefixSuffix {
    prefix: String,
    suffix: String,
}

impl PrefixSuffix {
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
        reach: ContextReach,
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
            ContextReach::Block => (&[][..], &[][..]),
            ContextReach::Text => (
                text.blocks.get(..index).unwrap_or_default(),
                text.blocks.get(index + 1..).unwrap_or_default(),
            ),
        };
        ends_with(before, earlier, &self.prefix) && starts_with(after, later, &self.suffix)
    }
}

/// Keeps the hits inside an occurrence of the words of `in`.
///
/// # Errors
/// When one of these occurrences contains more than one hit.
fn keep_inside(
    block: &FoldedBlock<'_>,
    inside: &Needle<'_>,
    mut stretches: Vec<Hit>,
) -> Result<Vec<Hit>, Fault> {
    let mut kept = HashSet::new();
    for outer in inside.hits(block) {
        let from = stretches.partition_point(|stretch| stretch.folded.start < outer.folded.start);
        let until = stretches.partition_point(|stretch| stretch.folded.start < outer.folded.end);
        let within = stretches.iter().enumerate().take(until).skip(from);
        let mut held = within.filter(|(_, stretch)| stretch.folded.end <= outer.folded.end);
        kept.extend(held.next().map(|(index, _)| index));
        if held.next().is_some() {
            return Err(Fault::InsideHoldsSeveral {
                stretch: block.range(outer.range),
            });
        }
    }
    let mut indexes = 0..;
    stretches.retain(|_| indexes.next().is_some_and(|index| kept.contains(&index)));
    Ok(stretches)
}
