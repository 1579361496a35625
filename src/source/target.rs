//! The target of an annotation: the place that its author described.

use crate::diagnostic::Spanned;
use crate::text::Lang;

/// The target of an annotation in one text. An annotation on two texts has two.
#[derive(Clone, Debug)]
pub struct Target {
    /// The language of the text.
    pub lang: Lang,
    /// The description of the place.
    pub selector: Selector,
}

/// A description of a place.
#[derive(Clone, Debug)]
pub enum Selector {
    /// The place of some words.
    Quote {
        /// The words.
        quote: Spanned<String>,
        /// Which place of the words is meant.
        narrowing: Narrowing,
    },
    /// A longer passage, by its first and last words.
    Passage {
        /// The first words, which must have one place.
        from: Spanned<String>,
        /// The last words. Their place is the first one at or after the end of `from`.
        to: Spanned<String>,
        /// Which place of `from` is meant. `block` and `word` apply to both.
        narrowing: Narrowing,
    },
    /// Whole blocks.
    Blocks(Spanned<BlockSelector>),
}

impl Selector {
    /// The value of the key `block`, which names whole blocks or says where to look for the words.
    pub const fn block(&self) -> Option<&Spanned<BlockSelector>> {
        match self {
            Self::Blocks(block) => Some(block),
            Self::Quote { narrowing, .. } | Self::Passage { narrowing, .. } => {
                narrowing.block.as_ref()
            }
        }
    }

    /// The first and last block, where the key `block` gives them by number, counted from 1.
    pub const fn block_numbers(&self) -> Option<(u32, u32)> {
        match self.block() {
            Some(Spanned {
                value: BlockSelector::Numbers(first, last),
                ..
            }) => Some((*first, *last)),
            _ => None,
        }
    }

    /// The same selector with other block numbers. A selector without the key `block` is returned
    /// unchanged.
    #[must_use]
    pub fn with_block_numbers(&self, first: u32, last: u32) -> Self {
        let mut selector = self.clone();
        let block = match &mut selector {
            Self::Blocks(block) => Some(block),
            Self::Quote { narrowing, .. } | Self::Passage { narrowing, .. } => {
                narrowing.block.as_mut()
            }
        };
        if let Some(block) = block {
            block.value = BlockSelector::Numbers(first, last);
        }
        selector
    }
}

/// Which places of some words are meant.
#[derive(Clone, Debug, Default)]
pub struct Narrowing {
    /// `in`: a longer passage that contains the words once.
    pub inside: Option<Spanned<String>>,
    /// The words right before.
    pub prefix: Option<Spanned<String>>,
    /// The words right after.
    pub suffix: Option<Spanned<String>>,
    /// The blocks in which the words are looked for.
    pub block: Option<Spanned<BlockSelector>>,
    /// The words must be whole words.
    pub whole_words: bool,
    /// Which of the places that the other keys leave.
    pub occurrence: Option<Spanned<Occurrence>>,
}

/// A choice from several places, which are counted from 1 in reading order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Occurrence {
    /// The first place.
    First,
    /// All places.
    All,
    /// The places with these numbers.
    These(Vec<u32>),
    /// All places except those with these numbers.
    Except(Vec<u32>),
}

/// A description of blocks of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockSelector {
    /// The blocks from one number to another, both included.
    Numbers(u32, u32),
    /// The block that begins with these words. The last word may be incomplete.
    Opening(String),
    /// The blocks from one that begins with these words to one that begins with those.
    Openings(String, String),
}
