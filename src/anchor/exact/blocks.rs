//! Finds the blocks that the key `block` selects.

use std::ops::Range;

use crate::anchor::folded::{FoldedBlock, FoldedText};
use crate::anchor::outcome::Fault;
use crate::source::block::BlockNumber;
use crate::source::target::BlockSelector;
use crate::text::fold::fold_quote;

/// Returns the indexes of the selected blocks, one at least.
///
/// # Errors
/// When the text has no such numbers, or an opening does not match exactly one block.
pub fn select_blocks(
    text: &FoldedText<'_>,
    selector: &BlockSelector,
) -> Result<Range<usize>, Fault> {
    match selector {
        BlockSelector::Numbers(first, last) => numbers(text, *first, *last),
        BlockSelector::Opening(words) => opening(text, words).map(|index| index..index + 1),
        BlockSelector::Openings(first, last) => {
            let (first, last) = (opening(text, first)?, opening(text, last)?);
            if last < first {
                return Err(Fault::OpeningsReversed);
            }
            Ok(first..last + 1)
        }
    }
}

fn numbers(text: &FoldedText<'_>, first: u32, last: u32) -> Result<Range<usize>, Fault> {
    let (start, end) = (first as usize, last as usize);
    if start == 0 || end < start || text.blocks.len() < end {
        return Err(Fault::NoSuchBlocks { first, last });
    }
    Ok(start - 1..end)
}

/// The index of the one block that begins with these words.
fn opening(text: &FoldedText<'_>, words: &str) -> Result<usize, Fault> {
    let folded = fold_quote(words);
    let opens = |block: &FoldedBlock<'_>| {
        let text = block.folded().as_str();
        let start = text.len() - text.trim_start_matches(' ').len();
        text[start..].starts_with(&folded)
            && block
                .folded()
                .original(start..start + folded.len())
                .is_some()
    };
    let found: Vec<BlockNumber> = text
        .blocks
        .iter()
        .filter(|block| opens(block))
        .map(|block| block.number)
        .collect();
    match found.as_slice() {
        [number] => Ok(number.index()),
        [] => Err(Fault::OpeningNowhere {
            words: words.to_owned(),
        }),
        _ => Err(Fault::OpeningSeveral {
            words: words.to_owned(),
            blocks: found,
        }),
    }
}
