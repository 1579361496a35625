//! Words that do not stand in the text as they were written, though a reader would say that they
//! do: they were copied with markup, with letters that only look like the text's, or over the end
//! of a block.

use super::code;
use super::excerpt::isolated;
use super::folded::FoldedText;
use super::lookalike::{self, Pair};
use super::markup;
use super::select::select;
use super::suggest::holds;
use crate::diagnostic::{Code, Spanned};
use crate::source::target::{BlockSelector, Narrowing};
use crate::text::fold::fold_quote;

/// What hides the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Disguise {
    /// Signs of Markdown.
    Markup,
    /// Characters that look like the text's.
    LookAlikes(Vec<Pair>),
}

/// The same words as the text has them.
#[derive(Clone, Debug)]
pub(super) struct Plain {
    /// The words.
    pub words: String,
    /// The keys beside them, as the text has their words.
    pub keys: Narrowing,
    /// What hid them.
    pub disguise: Disguise,
}

impl Disguise {
    /// Is it beyond doubt that these are the same words? Two letters that look alike may make two
    /// short words.
    pub fn is_sure(&self, words: &str) -> bool {
        let letters = words.chars().filter(|c| c.is_alphanumeric()).count();
        match self {
            Self::Markup => true,
            Self::LookAlikes(pairs) => {
                letters >= SURE || !pairs.iter().any(|pair| pair.may_differ())
            }
        }
    }
}

impl Disguise {
    /// The code of a finding about it.
    pub const fn code(&self) -> Code {
        match self {
            Self::Markup => code::MARKUP,
            Self::LookAlikes(_) => code::LOOK_ALIKE,
        }
    }

    /// What an author is told of words written so, and of the same words as the text has them.
    pub fn told(&self, written: &str, stands: &str) -> String {
        let (written, stands) = (isolated(written), isolated(stands));
        match self {
            Self::Markup => format!(
                "{written} is written with markup, but a quote has only the words that readers see: {stands}"
            ),
            Self::LookAlikes(pairs) => {
                let one =
                    |c: char| format!("{} (U+{:04X})", isolated(&c.to_string()), u32::from(c));
                let pairs = pairs.iter().map(|pair| {
                    format!("{} in the place of {}", one(pair.written), one(pair.stands))
                });
                let which = pairs.collect::<Vec<_>>().join(", ");
                format!(
                    "{written} looks like {stands} in the text, but has other characters: {which}"
                )
            }
        }
    }
}

/// Words of so many letters are the same in spite of letters that may differ.
const SURE: usize = 6;

/// The words as the text has them; `None` where nothing hides them. The keys beside them may be
/// hidden, too.
pub(super) fn plain(text: &FoldedText<'_>, words: &str, keys: &Narrowing) -> Option<Plain> {
    let hidden = undisguised(text, words);
    let mut disguise = hidden.as_ref().map(|(_, disguise)| disguise.clone());
    let mut keys = keys.clone();
    for key in [&mut keys.inside, &mut keys.prefix, &mut keys.suffix]
        .into_iter()
        .flatten()
    {
        if let Some((words, of_key)) = undisguised(text, &key.value) {
            *key = Spanned::new(words, key.span);
            disguise = disguise.or(Some(of_key));
        }
    }
    let words = hidden.map_or_else(|| words.to_owned(), |(words, _)| words);
    Some(Plain {
        words,
        keys,
        disguise: disguise?,
    })
}

/// Some words as the text has them, if it has them only so.
fn undisguised(text: &FoldedText<'_>, words: &str) -> Option<(String, Disguise)> {
    if holds(text, words) || fold_quote(words).is_empty() {
        return None;
    }
    let read = markup::readings(text.text, words)
        .into_iter()
        .filter(|read| is_other(read, words))
        .collect::<Vec<_>>();
    if let Some(read) = read.iter().find(|read| holds(text, read)) {
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

/// The first words of one block, where only their disguise keeps them from being its opening.
pub(super) fn opening(text: &FoldedText<'_>, words: &str) -> Option<String> {
    let alike = text
        .blocks
        .iter()
        .find_map(|block| lookalike::first_alike(block, words));
    let opens = |words: &String| select(text, &BlockSelector::Opening(words.clone())).is_ok();
    all_readings(text, words)
        .into_iter()
        .skip(1)
        .chain(alike)
        .find(opens)
}

/// The words as written, and what a reader sees of them if they hold markup.
pub(super) fn all_readings(text: &FoldedText<'_>, words: &str) -> Vec<String> {
    let read = markup::readings(text.text, words)
        .into_iter()
        .filter(|read| is_other(read, words));
    std::iter::once(words.to_owned()).chain(read).collect()
}

fn is_other(read: &str, written: &str) -> bool {
    let read = fold_quote(read);
    !read.is_empty() && read != fold_quote(written)
}
