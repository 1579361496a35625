//! Finds words to write in `in`, so that it means one of several places.

use crate::anchor::exact::{QuoteSearch, select_blocks};
use crate::anchor::folded::FoldedText;
use crate::anchor::outcome::Candidate;
use crate::anchor::words::{first_words, last_words, on_one_line};
use crate::diagnostic::Spanned;
use crate::source::target::Narrowing;

/// The largest number of words that are tried on each side of the place.
const WORDS: usize = 6;

/// The shortest run of whole words around a place that, as the value of `in`, leaves only this
/// place.
pub fn distinguishing_words(
    text: &FoldedText<'_>,
    words: &str,
    keys: &Narrowing,
    place: Candidate,
) -> Option<String> {
    let block = text.text.block(place.at.block)?;
    let blocks = match &keys.block {
        Some(selector) => select_blocks(text, &selector.value).ok()?,
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
    stretches.map(on_one_line).find(|stretch| {
        let span = text.text.span;
        let keys = Narrowing {
            inside: Some(Spanned::new(stretch.clone(), span)),
            ..keys.clone()
        };
        let search = QuoteSearch {
            text,
            blocks: blocks.clone(),
            words,
            narrowing: &keys,
        };
        search.candidates().is_ok_and(|left| left == [place])
    })
}
