//! What an author could write instead.

use super::find::Needle;
use super::folded::FoldedText;
use super::narrow::{Candidate, Search};
use super::select::select;
use crate::diagnostic::Spanned;
use crate::source::target::Narrowing;

/// No more words than these on each side are tried.
const WORDS: usize = 6;

/// Does the text hold the words anywhere?
pub(super) fn holds(text: &FoldedText<'_>, words: &str) -> bool {
    let needle = Needle::new(words, false);
    text.blocks
        .iter()
        .any(|block| !needle.stretches(block).is_empty())
}

/// The shortest stretch of whole words around a place that, as `in`, leaves this place alone.
pub(super) fn surroundings(
    text: &FoldedText<'_>,
    words: &str,
    keys: &Narrowing,
    place: Candidate,
) -> Option<String> {
    let block = text.text.block(place.at.block)?;
    let blocks = match &keys.block {
        Some(selector) => select(text, &selector.value).ok()?,
        None => 0..text.blocks.len(),
    };
    let (before, after) = (
        block.text.get(..place.at.range.start())?,
        block.text.get(place.at.range.end()..)?,
    );
    let stretches = (1..=2 * WORDS).map(|step| {
        let start = before.len() - last_words(before, step / 2).len();
        let end = place.at.range.end() + first_words(after, step.div_ceil(2)).len();
        block.text.get(start..end).unwrap_or_default()
    });
    stretches
        .map(|stretch| stretch.split_whitespace().collect::<Vec<_>>().join(" "))
        .find(|stretch| {
            let span = text.text.span;
            let keys = Narrowing {
                inside: Some(Spanned::new(stretch.clone(), span)),
                ..keys.clone()
            };
            let search = Search {
                text,
                blocks: blocks.clone(),
                words,
                narrowing: &keys,
            };
            search.candidates().is_ok_and(|left| left == [place])
        })
}

/// The beginning of a string up to the end of its nth word.
pub(super) fn first_words(text: &str, count: usize) -> &str {
    let mut end = 0;
    for _ in 0..count {
        let rest = &text[end..];
        let gap = rest.len() - rest.trim_start().len();
        let word = rest[gap..]
            .find(char::is_whitespace)
            .unwrap_or(rest.len() - gap);
        end += gap + word;
    }
    &text[..end]
}

/// The end of a string from the beginning of its nth word from behind.
pub(super) fn last_words(text: &str, count: usize) -> &str {
    let mut start = text.len();
    for _ in 0..count {
        let rest = text[..start].trim_end();
        start = rest
            .char_indices()
            .rev()
            .find(|(_, c)| c.is_whitespace())
            .map_or(0, |(at, c)| at + c.len_utf8());
    }
    &text[start..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_from_either_side() {
        assert_eq!(first_words(" one, two", 1), " one,");
        assert_eq!(first_words("s one", 1), "s");
        assert_eq!(first_words(" one", 3), " one");
        assert_eq!(last_words("one two  ", 1), "two  ");
        assert_eq!(last_words("one two", 5), "one two");
        assert_eq!(last_words("one", 0), "");
    }
}
