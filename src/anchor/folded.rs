//! A text made ready for searching: each block folded once, when it is first looked at.

use std::sync::OnceLock;

use super::BlockRange;
use super::lookalike::Alike;
use super::symbol::Symbols;
use crate::source::block::{Block, BlockNumber, Text};
use crate::text::TextRange;
use crate::text::fold::Folded;
use crate::text::word::WordBounds;

/// A text and its folded blocks.
pub(super) struct FoldedText<'a> {
    /// The text itself.
    pub text: &'a Text,
    /// Its blocks, in reading order; block *n* is at index *n* − 1.
    pub blocks: Vec<FoldedBlock<'a>>,
}

/// A block that folds itself when asked.
pub(super) struct FoldedBlock<'a> {
    /// Its number, which is its place among its text's blocks.
    pub number: BlockNumber,
    /// The block itself.
    pub block: &'a Block,
    folded: OnceLock<Folded>,
    bounds: OnceLock<WordBounds>,
    symbols: OnceLock<Symbols>,
    alike: OnceLock<Alike>,
}

impl<'a> FoldedText<'a> {
    /// Takes a text; nothing is folded yet.
    pub fn new(text: &'a Text) -> Self {
        let numbers = (1..).map(BlockNumber);
        let blocks = text
            .blocks
            .iter()
            .zip(numbers)
            .map(|(block, number)| FoldedBlock::new(block, number))
            .collect();
        Self { text, blocks }
    }
}

impl<'a> FoldedBlock<'a> {
    const fn new(block: &'a Block, number: BlockNumber) -> Self {
        Self {
            number,
            block,
            folded: OnceLock::new(),
            bounds: OnceLock::new(),
            symbols: OnceLock::new(),
            alike: OnceLock::new(),
        }
    }

    /// Its reading text, folded.
    pub fn folded(&self) -> &Folded {
        self.folded.get_or_init(|| Folded::new(&self.block.text))
    }

    /// The word boundaries of its folded text.
    pub fn bounds(&self) -> &WordBounds {
        self.bounds
            .get_or_init(|| WordBounds::new(self.folded().as_str()))
    }

    /// The symbols of its folded text.
    pub fn symbols(&self) -> &Symbols {
        self.symbols
            .get_or_init(|| Symbols::new(self.folded().as_str()))
    }

    /// Its folded text with one character for all that look the same.
    pub fn alike(&self) -> &Alike {
        self.alike
            .get_or_init(|| Alike::new(self.folded().as_str()))
    }

    /// A range of its reading text.
    pub const fn range(&self, range: TextRange) -> BlockRange {
        BlockRange {
            block: self.number,
            range,
        }
    }

    /// All of its reading text; `None` where it has none.
    pub fn whole(&self) -> Option<BlockRange> {
        let length = self.block.text.len();
        (length > 0).then(|| self.range(TextRange::new(0, length)))
    }
}
