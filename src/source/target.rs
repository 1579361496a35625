//! Where an annotation stands: its target, as written.

use crate::diagnostic::Spanned;
use crate::text::Lang;

/// Where an annotation stands in one text. An annotation on two texts has two.
#[derive(Clone, Debug)]
pub struct Target {
    /// The text.
    pub lang: Lang,
    /// How its place is described.
    pub selector: Selector,
}

/// A description of a place.
#[derive(Clone, Debug)]
pub enum Selector {
    /// Words.
    Quote {
        /// The words.
        quote: Spanned<String>,
        /// Which of their places.
        narrowing: Narrowing,
    },
    /// A longer passage, by its first and last words.
    Passage {
        /// First words; must be one place.
        from: Spanned<String>,
        /// Last words: the first place at or after the end of `from`.
        to: Spanned<String>,
        /// Which place of `from`; `block` and `word` hold for both.
        narrowing: Narrowing,
    },
    /// Whole blocks.
    Blocks(Spanned<BlockSelector>),
}

/// Which places of some words are meant.
#[derive(Clone, Debug, Default)]
pub struct Narrowing {
    /// `in`: a longer stretch that contains the words once.
    pub inside: Option<Spanned<String>>,
    /// What stands right before.
    pub prefix: Option<Spanned<String>>,
    /// What stands right after.
    pub suffix: Option<Spanned<String>>,
    /// The blocks to look in.
    pub block: Option<Spanned<BlockSelector>>,
    /// Only whole words.
    pub whole_words: bool,
    /// Which of the places that the other keys leave.
    pub occurrence: Option<Spanned<Occurrence>>,
}

/// Which of several places, counted from 1 in reading order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Occurrence {
    /// The first.
    First,
    /// All of them.
    All,
    /// Those of these numbers.
    These(Vec<u32>),
    /// All but those of these numbers.
    Except(Vec<u32>),
}

/// Some blocks of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockSelector {
    /// From the one number to the other, both included; one block where they are the same.
    Numbers(u32, u32),
    /// The one block that opens with these words; their last word may be cut.
    Opening(String),
    /// From the block that opens with the one to the block that opens with the other.
    Openings(String, String),
}
