//! Aligns two texts of an article: finds which blocks of the original and which of a translation
//! correspond, and which sentences within them.
//!
//! The method is that of Gale and Church (Computational Linguistics 19, 1993), extended by words
//! that both texts share. The steps:
//!
//! 1. `stated` reads the pairs that the author wrote under `alignment:`. These are fixed.
//! 2. Between two fixed pairs, `path` finds the most probable sequence of *beads*: 1 block for 1, 2
//!    for 1, 1 for 2, 2 for 2, 0 for 1, 1 for 0. The model in `bead` scores each by lengths and by
//!    words that both share (`cue`). If both texts have equally many blocks whose lengths
//!    correlate, a one-to-one pairing is given an advantage.
//! 3. Each bead has a confidence: its probability among all sequences. Neighbours whose confidence
//!    is low are merged into one pair, up to the next place where the texts are surely level.
//! 4. The sentences within each certain pair are aligned in the same way.
//!
//! [`Alignment`] answers questions about the result from either side.

mod answer;
mod bead;
mod bitext;
mod cue;
mod path;
mod stated;
#[cfg(test)]
mod tests;

pub use answer::{Alignment, AlignmentSide};
pub use bitext::Bitext;
pub use stated::check;

use crate::anchor::BlockRange;
use crate::diagnostic::{Diagnostic, Span};
use crate::edition::codes;
use crate::source::article::Article;
use crate::source::block::{BlockNumber, Text};
use crate::text::TextRange;

/// The probability that a pair is right, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Confidence(f64);

impl Confidence {
    /// The author states the pair, or there is no alternative.
    pub const CERTAIN: Self = Self(1.0);
    /// Pairs below this are reported, and not split into sentences.
    const ENOUGH: f64 = 0.75;

    /// Is the confidence too low to rely on?
    pub fn is_low(self) -> bool {
        self.0 < Self::ENOUGH
    }
}

/// Blocks of the original and blocks of the other text that correspond. One of the two may be
/// empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// The blocks of the original, in order.
    pub original: Vec<BlockNumber>,
    /// The blocks of the other text, in order.
    pub other: Vec<BlockNumber>,
    /// The confidence in this pair.
    pub confidence: Confidence,
}

/// Sentences of the original and sentences of the other text that correspond. One of the two may be
/// empty.
#[derive(Clone, Debug, PartialEq)]
pub struct SentencePair {
    /// The sentences of the original, in order.
    pub original: Vec<BlockRange>,
    /// The sentences of the other text, in order.
    pub other: Vec<BlockRange>,
    /// The confidence in this pair.
    pub confidence: Confidence,
}

/// The most uncertain pairs that a note lists.
const LISTED: usize = 8;
/// The most pairs whose first words a note shows.
const SHOWN: usize = 3;
/// The number of words that it shows of each.
const OPENING: usize = 6;

/// Returns a note that lists the uncertain pairs and shows how the first of them begin, or `None`
/// if all are certain.
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

/// Returns the place of the first words of some blocks.
pub fn opening(text: &Text, blocks: &[BlockNumber]) -> Option<Span> {
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
