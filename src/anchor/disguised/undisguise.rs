//! Finds out how the text has words that were copied with markup or have look-alike characters.

use super::lookalike;
use super::markup;
use crate::anchor::exact::{Needle, select_blocks};
use crate::anchor::folded::FoldedText;
use crate::anchor::outcome::Disguise;
use crate::diagnostic::Spanned;
use crate::source::target::{BlockSelector, Narrowing};
use crate::text::fold::fold_quote;

/// A quote and its keys as the text has them.
#[derive(Clone, Debug)]
pub struct Undisguised {
    /// The quote.
    pub words: String,
    /// The keys beside the quote.
    pub keys: Narrowing,
    /// How the quote, or else the first disguised key, was written.
    pub disguise: Disguise,
}

/// Rewrites a quote and its keys as the text has them; `None` if neither is disguised.
pub fn undisguise(text: &FoldedText<'_>, words: &str, keys: &Narrowing) -> Option<Undisguised> {
    let hidden = undisguise_words(text, words);
    let mut disguise = hidden.as_ref().map(|(_, disguise)| disguise.clone());
    let mut keys = keys.clone();
    for key in [&mut keys.inside, &mut keys.prefix, &mut keys.suffix]
        .into_iter()
        .flatten()
    {
        if let Some((words, of_key)) = undisguise_words(text, &key.value) {
            *key = Spanned::new(words, key.span);
            disguise = disguise.or(Some(of_key));
        }
    }
    let words = hidden.map_or_else(|| words.to_owned(), |(words, _)| words);
    Some(Undisguised {
        words,
        keys,
        disguise: disguise?,
    })
}

/// Rewrites some words as the text has them; `None` if the text has them as written, or not at all.
fn undisguise_words(text: &FoldedText<'_>, words: &str) -> Option<(String, Disguise)> {
    if is_in(words, text) || fold_quote(words).is_empty() {
        return None;
    }
    let read = markup::readings(text.text, words)
        .into_iter()
        .filter(|read| is_other(read, words))
        .collect::<Vec<_>>();
    if let Some(read) = read.iter().find(|read| is_in(read, text)) {
        return Some((read.clone(), Disguise::Markup));
    }
    let alike = |words: &str| {
        text.blocks
            .iter()
            .find_map(|block| lookalike::first_alike(block, words))
    };
    if let Some(stands) = alike(words) {
        let pairs = lookalike::differences(words, &stands);
        return Some((stands, Disguise::LookAlikes(pairs)));
    }
    read.iter()
        .find_map(|read| Some((alike(read)?, Disguise::Markup)))
}

/// Rewrites the opening of a block; `None` if no block begins with the rewritten words either.
pub fn undisguise_opening(text: &FoldedText<'_>, words: &str) -> Option<String> {
    let alike = text
        .blocks
        .iter()
        .find_map(|block| lookalike::first_alike(block, words));
    let opens =
        |words: &String| select_blocks(text, &BlockSelector::Opening(words.clone())).is_ok();
    readings(text, words)
        .into_iter()
        .skip(1)
        .chain(alike)
        .find(opens)
}

/// The words as written, followed by what a reader sees of them if they have markup.
pub fn readings(text: &FoldedText<'_>, words: &str) -> Vec<String> {
    let read = markup::readings(text.text, words)
        .into_iter()
        .filter(|read| is_other(read, words));
    std::iter::once(words.to_owned()).chain(read).collect()
}

fn is_other(read: &str, written: &str) -> bool {
    let read = fold_quote(read);
    !read.is_empty() && read != fold_quote(written)
}

fn is_in(words: &str, text: &FoldedText<'_>) -> bool {
    Needle::new(words).is_in(text)
}
