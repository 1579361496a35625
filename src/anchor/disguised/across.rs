//! Finds a quote that runs over the end of a block.

use std::iter::successors;

use crate::anchor::folded::{FoldedBlock, FoldedText};
use crate::anchor::outcome::BlockRange;
use crate::text::fold::fold_quote;

/// Finds the only passage over several blocks that reads like these words. Returns its first and
/// last part.
pub fn find_across(text: &FoldedText<'_>, words: &str) -> Option<[BlockRange; 2]> {
    let words = fold_quote(words);
    let ends = successors(Some(text.blocks.as_slice()), |blocks| {
        blocks.split_first().map(|(_, later)| later)
    });
    let mut found = ends.flat_map(|blocks| from(blocks, &words));
    let (Some(ends), None) = (found.next(), found.next()) else {
        return None;
    };
    Some(ends)
}

/// The passages that begin in the first of these blocks, each with its first and last part.
fn from<'a>(
    blocks: &'a [FoldedBlock<'a>],
    words: &'a str,
) -> impl Iterator<Item = [BlockRange; 2]> + 'a {
    blocks
        .split_first()
        .into_iter()
        .flat_map(move |(first, later)| {
            let text = first.folded().as_str().trim_end_matches(' ');
            words
                .match_indices(' ')
                .filter(move |(at, _)| text.ends_with(&words[..*at]))
                .filter_map(move |(at, _)| {
                    let start = first.folded().original(text.len() - at..text.len())?;
                    Some([first.range(start), end(later, &words[at + 1..])?])
                })
        })
}

/// Finds the end of some words that begin at the start of these blocks. Returns the last part.
fn end(blocks: &[FoldedBlock<'_>], words: &str) -> Option<BlockRange> {
    let (first, later) = blocks.split_first()?;
    let folded = first.folded();
    let start = folded.as_str().len() - folded.as_str().trim_start_matches(' ').len();
    let text = folded.as_str().trim_matches(' ');
    if text.starts_with(words) {
        return Some(first.range(folded.original(start..start + words.len())?));
    }
    end(later, words.strip_prefix(text)?.trim_start_matches(' '))
}
