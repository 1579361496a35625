//! A long passage, by its first and its last words.

use super::fault::Fault;
use super::find::Needle;
use super::narrow::{Candidate, Search};
use super::{BlockRange, Place};
use crate::text::TextRange;

/// The passage from one place to the first place of its last words that begins at or after that place's end.
///
/// `search` says where to look; its words are the passage's first.
///
/// # Errors
/// Where the last words do not follow.
pub(super) fn passage(search: &Search<'_>, from: Candidate, last_words: &str) -> Result<Place, Fault> {
    let needle = Needle::new(last_words, search.narrowing.whole_words);
    let follows = |at: BlockRange| at.block > from.at.block || at.range.start() >= from.at.range.end();
    let blocks = search.searched().iter().filter(|block| block.number >= from.at.block);
    let found = blocks.clone().find_map(|block| {
        let stretch = needle.stretches(block).into_iter().find(|stretch| follows(block.range(stretch.range)))?;
        Some((block.range(stretch.range), needle.matched(block, stretch.range)))
    });
    let Some((to, matched)) = found else { return Err(Fault::EndNowhere { from: from.at }) };
    let covered = blocks.filter(|block| block.number <= to.block).filter_map(|block| {
        let mut at = block.whole()?;
        if block.number == from.at.block {
            at.range = TextRange::new(from.at.range.start(), at.range.end());
        }
        if block.number == to.block {
            at.range = TextRange::new(at.range.start(), to.range.end());
        }
        Some(at)
    });
    Ok(Place { ranges: covered.collect(), matched: from.matched.max(matched) })
}
