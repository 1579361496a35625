//! Passages: the text from some first words to some last words.

use super::needle::Needle;
use super::search::QuoteSearch;
use crate::anchor::outcome::{BlockRange, Candidate, Fault, Place};
use crate::text::TextRange;

/// A passage over more blocks than this is reported, unless `block` limits it.
pub const LONG_PASSAGE: usize = 5;

/// Finds the last words of a passage: their first occurrence after `from`, the place of its first
/// words. `search` gives the blocks and keys.
///
/// # Errors
/// When the last words do not occur there.
pub fn find_end(
    search: &QuoteSearch<'_>,
    from: BlockRange,
    last_words: &str,
) -> Result<Candidate, Fault> {
    let needle = Needle::with_keys(last_words, search.narrowing);
    let follows = |at: BlockRange| at.block > from.block || at.range.start() >= from.range.end();
    let found = search
        .searched()
        .iter()
        .filter(|block| block.number >= from.block)
        .find_map(|block| {
            let stretch = needle
                .hits(block)
                .into_iter()
                .find(|stretch| follows(block.range(stretch.range)))?;
            Some(Candidate {
                at: block.range(stretch.range),
                matched: needle.matched(block, stretch.range),
            })
        });
    found.ok_or(Fault::EndNowhere { from })
}

/// The place that reaches from one candidate to a later one.
pub fn join_passage(search: &QuoteSearch<'_>, from: Candidate, to: Candidate) -> Place {
    let crossed = |number| from.at.block <= number && number <= to.at.block;
    let covered = search
        .searched()
        .iter()
        .filter(|block| crossed(block.number))
        .filter_map(|block| {
            let mut at = block.whole()?;
            if block.number == from.at.block {
                at.range = TextRange::new(from.at.range.start(), at.range.end());
            }
            if block.number == to.at.block {
                at.range = TextRange::new(at.range.start(), to.at.range.end());
            }
            Some(at)
        });
    Place {
        ranges: covered.collect(),
        matched: from.matched.max(to.matched),
    }
}
