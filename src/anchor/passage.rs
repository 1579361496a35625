//! A long passage, by its first and its last words.

use super::fault::Fault;
use super::find::Needle;
use super::narrow::{Candidate, Search};
use super::{BlockRange, Place};
use crate::text::TextRange;

/// A passage over more blocks than this should say where it ends at the latest.
pub(super) const LONG_PASSAGE: usize = 5;

/// The first place of the last words that begins at or after the end of the first ones.
///
/// `search` says where to look; its words are the passage's first.
///
/// # Errors
/// Where the last words do not follow.
pub(super) fn end(
    search: &Search<'_>,
    from: BlockRange,
    last_words: &str,
) -> Result<Candidate, Fault> {
    let needle = Needle::new(last_words, search.narrowing.whole_words);
    let follows = |at: BlockRange| at.block > from.block || at.range.start() >= from.range.end();
    let found = search
        .searched()
        .iter()
        .filter(|block| block.number >= from.block)
        .find_map(|block| {
            let stretch = needle
                .stretches(block)
                .into_iter()
                .find(|stretch| follows(block.range(stretch.range)))?;
            Some(Candidate {
                at: block.range(stretch.range),
                matched: needle.matched(block, stretch.range),
            })
        });
    found.ok_or(Fault::EndNowhere { from })
}

/// The passage from one place to another that follows it.
pub(super) fn passage(search: &Search<'_>, from: Candidate, to: Candidate) -> Place {
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
