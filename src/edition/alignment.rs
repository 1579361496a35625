//! Which blocks of one text answer which of another, and which sentences within them.
//!
//! What `alignment:` says holds. Between what it says the likeliest row of beads is found by the
//! `bead` model, each with the confidence that it has among all rows; where the number of blocks is
//! the same and their lengths go together, it is likelier that they pair one to one. Neighbours
//! that are not certain become one pair, as far as it is not sure that the texts are level.

mod answer;
mod bead;
mod bitext;
mod cue;
mod path;
mod stated;
#[cfg(test)]
mod tests;

pub use answer::{Alignment, Half};
pub use bitext::Bitext;
pub use stated::check;

use crate::anchor::BlockRange;
use crate::diagnostic::{Diagnostic, Span};
use crate::edition::codes;
use crate::source::article::Article;
use crate::source::block::{BlockNumber, Text};
use crate::text::TextRange;

/// How sure it is that a pair is one, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Confidence(f64);

impl Confidence {
    /// The author says so, or there is no other way.
    pub const CERTAIN: Self = Self(1.0);
    /// What is below this is reported, and not cut into sentences.
    const ENOUGH: f64 = 0.75;

    /// Too little to rely on?
    pub fn is_low(self) -> bool {
        self.0 < Self::ENOUGH
    }
}

/// Blocks of the original and the blocks of the other text that answer them; either may be empty,
/// not both.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// Of the original, in order.
    pub original: Vec<BlockNumber>,
    /// Of the other text, in order.
    pub other: Vec<BlockNumber>,
    /// How sure it is.
    pub confidence: Confidence,
}

/// Sentences of the original and the sentences of the other text that answer them; either may be
/// empty, not both.
#[derive(Clone, Debug, PartialEq)]
pub struct SentencePair {
    /// Of the original, in order.
    pub original: Vec<BlockRange>,
    /// Of the other text, in order.
    pub other: Vec<BlockRange>,
    /// How sure it is.
    pub confidence: Confidence,
}

/// How many uncertain pairs a note lists.
const LISTED: usize = 8;
/// Of how many of them it shows how they begin.
const SHOWN: usize = 3;
/// With how many words.
const OPENING: usize = 6;

/// A note that lists the pairs that are not certain, and shows how the first of them begin; `None`
/// where all are.
pub fn uncertain(article: &Article, other: &Text, pairs: &[Pair]) -> Option<Diagnostic> {
    let original = article.texts.first()?;
    let low: Vec<&Pair> = pairs
        .iter()
        .filter(|pair| pair.confidence.is_low())
        .collect();
    let first = low.first()?;
    let mut listed: Vec<String> = low
        .iter()
        .take(LISTED)
        .map(|pair| format!("{} ~ {}", numbers(&pair.original), numbers(&pair.other)))
        .collect();
    if low.len() > LISTED {
        listed.push(format!("{} more", low.len() - LISTED));
    }
    let (left, right) = (&original.lang, &other.lang);
    let message = format!(
        "it is not certain that these blocks of `{left}` and `{right}` answer each other: {}",
        listed.join(", ")
    );
    let side = |lang, blocks: &[BlockNumber]| {
        (!blocks.is_empty()).then(|| format!("{lang}: {}", numbers(blocks)))
    };
    let item: Vec<String> = side(left, &first.original)
        .into_iter()
        .chain(side(right, &first.other))
        .collect();
    let help = format!(
        "where it is right, or with the right numbers, write under `alignment:` of article.yaml `- {{{}}}`",
        item.join(", ")
    );
    let note = Diagnostic::note(codes::UNCERTAIN_ALIGNMENT, article.about.span, message).help(help);
    let shown = low.iter().take(SHOWN).flat_map(|pair| {
        let of = |text, own, facing| {
            opening(text, own).map(|span| (span, format!("{} ~ {}", numbers(own), numbers(facing))))
        };
        [
            of(original, &pair.original, &pair.other),
            of(other, &pair.other, &pair.original),
        ]
    });
    Some(
        shown
            .flatten()
            .fold(note, |note, (span, pair)| note.label(span, pair)),
    )
}

/// Where the first words of some blocks stand.
fn opening(text: &Text, blocks: &[BlockNumber]) -> Option<Span> {
    let block = text.block(*blocks.first()?)?;
    let end = block
        .text
        .match_indices(char::is_whitespace)
        .nth(OPENING - 1)
        .map_or(block.text.len(), |(at, _)| at);
    block.source_span(TextRange::new(0, end))
}

fn numbers(blocks: &[BlockNumber]) -> String {
    match blocks {
        [] => "none".to_owned(),
        [one] => one.0.to_string(),
        [first, .., last] => format!("{}-{}", first.0, last.0),
    }
}
