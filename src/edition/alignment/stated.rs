//! Reads what the author states under `alignment:`.

use super::path::UnitRanges;
use crate::diagnostic::Diagnostic;
use crate::edition::codes;
use crate::source::article::{AlignedBlocks, Article};
use crate::source::block::Text;

/// What the author states about two texts. Items that break the order of the texts, or name blocks
/// they do not have, are skipped here and reported by [`check`].
#[derive(Default)]
pub(super) struct Stated {
    /// Ranges of blocks that correspond, counted from 0, in order.
    pub pairs: Vec<UnitRanges>,
    /// Blocks of the original without a counterpart, as from and to.
    pub alone: Vec<(usize, usize)>,
    /// Blocks of the other text without a counterpart, as from and to.
    pub other_alone: Vec<(usize, usize)>,
}

/// Collects what the author states about these two texts.
pub(super) fn stated(article: &Article, original: &Text, other: &Text) -> Stated {
    let mut stated = Stated::default();
    for pair in &article.about.alignment {
        let reached = stated
            .pairs
            .last()
            .map_or((0, 0), |last| (last.original.1, last.other.1));
        match (side(pair, original), side(pair, other)) {
            (StatedBlocks::Blocks(left), StatedBlocks::Blocks(right))
                if reached.0 <= left.0 && reached.1 <= right.0 =>
            {
                stated.pairs.push(UnitRanges {
                    original: left,
                    other: right,
                });
            }
            (StatedBlocks::Blocks(left), StatedBlocks::Unnamed) => stated.alone.push(left),
            (StatedBlocks::Unnamed, StatedBlocks::Blocks(right)) => stated.other_alone.push(right),
            _ => {}
        }
    }
    stated
}

/// What an item of `alignment:` states about one text.
enum StatedBlocks {
    /// These blocks, from and to, counted from 0.
    Blocks((usize, usize)),
    /// Blocks that the text does not have.
    Faulty,
    /// It does not name the text.
    Unnamed,
}

fn side(pair: &AlignedBlocks, text: &Text) -> StatedBlocks {
    let Some((_, range)) = pair.iter().find(|(lang, _)| *lang == text.lang) else {
        return StatedBlocks::Unnamed;
    };
    let (first, last) = range.value;
    match (first as usize).checked_sub(1) {
        Some(from) if first <= last && last as usize <= text.blocks.len() => {
            StatedBlocks::Blocks((from, last as usize))
        }
        _ => StatedBlocks::Faulty,
    }
}

/// Reports items of `alignment:` that do not fit the texts.
pub fn check(article: &Article, diagnostics: &mut Vec<Diagnostic>) {
    for text in &article.texts {
        let mut reached = 0;
        for (_, range) in article
            .about
            .alignment
            .iter()
            .flatten()
            .filter(|(lang, _)| *lang == text.lang)
        {
            let (first, last) = range.value;
            let (message, help) = if last as usize > text.blocks.len() {
                let message = format!(
                    "the text in `{}` has {} blocks, not {last}",
                    text.lang,
                    text.blocks.len()
                );
                (message, "blocks are counted from 1; every paragraph, heading, list item and table cell is one".to_owned())
            } else if first <= reached {
                let message = "the pairs of an alignment follow the order of both texts".to_owned();
                (
                    message,
                    format!("write a block after {reached}, or move the pair up"),
                )
            } else {
                reached = last;
                continue;
            };
            diagnostics.push(Diagnostic::error(codes::ALIGNMENT, range.span, message).help(help));
        }
    }
}
