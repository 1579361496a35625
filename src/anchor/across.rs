//! Words that run over the end of a block: a passage, though they were written as a quote.

use super::BlockRange;
use super::folded::{FoldedBlock, FoldedText};
use super::resolve::{Known, resolve};
use super::suggest::{first_words, last_words};
use crate::diagnostic::Spanned;
use crate::source::target::{Narrowing, Selector};
use crate::text::TextRange;
use crate::text::fold::fold_quote;

/// So many words at either end tell a passage, as a rule.
const WORDS: usize = 4;

/// A passage that reads as a quote was written.
#[derive(Clone, Debug)]
pub(super) struct Across {
    /// What stands of it in its first block, and in its last.
    pub ends: [BlockRange; 2],
    /// First and last words that name it, where there are any.
    pub named: Option<[String; 2]>,
}

/// The only passage over several blocks that reads like these words.
pub(super) fn across(text: &FoldedText<'_>, words: &str, keys: &Narrowing) -> Option<Across> {
    let words = fold_quote(words);
    let mut found = (0..text.blocks.len()).flat_map(|index| from(&text.blocks[index..], &words));
    let (Some(ends), None) = (found.next(), found.next()) else {
        return None;
    };
    Some(Across {
        ends,
        named: named(text, ends, keys),
    })
}

/// The passages that begin in the first of some blocks.
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

/// Where words end that begin where these blocks do.
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

/// Few words at either end of a passage, or all that its first and last block have of it.
fn named(text: &FoldedText<'_>, ends: [BlockRange; 2], keys: &Narrowing) -> Option<[String; 2]> {
    let [first, last] = ends.map(|at| {
        text.text
            .block(at.block)
            .map_or("", |block| at.range.slice(&block.text))
    });
    let on_one_line = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
    let names_it = |[from, to]: &[String; 2]| {
        let written = |words: &String| Spanned::new(words.clone(), text.text.span);
        let narrowing = Narrowing {
            whole_words: keys.whole_words,
            ..Narrowing::default()
        };
        let selector = Selector::Passage {
            from: written(from),
            to: written(to),
            narrowing,
        };
        let Ok(resolved) = resolve(text, &selector, Known::default()) else {
            return false;
        };
        let [place] = resolved.places.as_slice() else {
            return false;
        };
        let (Some(first), Some(last)) = (place.ranges.first(), place.ranges.last()) else {
            return false;
        };
        let start = |at: &BlockRange| (at.block, at.range.start());
        let end = |at: BlockRange, range: TextRange| (at.block, range.end());
        start(first) == start(&ends[0]) && end(*last, last.range) == end(ends[1], ends[1].range)
    };
    let short = [
        on_one_line(first_words(first, WORDS)),
        on_one_line(last_words(last, WORDS)),
    ];
    [short, [on_one_line(first), on_one_line(last)]]
        .into_iter()
        .find(names_it)
}
