//! Texts whose blocks are folded when they are first needed, and only once.

use std::sync::OnceLock;

use super::lookalike::LookalikeText;
use super::quotes::QuotePlaces;
use super::symbol::Symbols;
use crate::anchor::outcome::BlockRange;
use crate::source::block::{Block, BlockNumber, Text};
use crate::text::TextRange;
use crate::text::fold::Folded;
use crate::text::word::WordBounds;

/// A text and its folded blocks.
pub struct FoldedText<'a> {
    /// The text as loaded.
    pub text: &'a Text,
    /// The blocks in reading order. Block *n* has index *n* − 1.
    pub blocks: Vec<FoldedBlock<'a>>,
    /// Where the quotes of the annotations occur. `None` if each is searched for by itself.
    pub quotes: Option<QuotePlaces>,
}

/// A block with its folded forms, each computed on first use.
pub struct FoldedBlock<'a> {
    /// The number of the block, counted from 1.
    pub number: BlockNumber,
    /// The block as loaded.
    pub block: &'a Block,
    folded: OnceLock<Folded>,
    bounds: OnceLock<WordBounds>,
    symbols: OnceLock<Symbols>,
    lookalike: OnceLock<LookalikeText>,
}

impl<'a> FoldedText<'a> {
    /// Wraps a text. Nothing is folded yet.
    pub fn new(text: &'a Text) -> Self {
        let numbers = (1..).map(BlockNumber);
        let blocks = text
            .blocks
            .iter()
            .zip(numbers)
            .map(|(block, number)| FoldedBlock::new(block, number))
            .collect();
        Self {
            text,
            blocks,
            quotes: None,
        }
    }
}

impl FoldedText<'_> {
    /// Looks for these quotes, which are folded, in one pass.
    #[must_use]
    pub fn with_quotes(mut self, quotes: Vec<String>) -> Self {
        let blocks = self.blocks.iter().map(|block| block.folded().as_str());
        self.quotes = QuotePlaces::find(quotes, blocks);
        self
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
            lookalike: OnceLock::new(),
        }
    }

    /// The reading text of the block, folded.
    pub fn folded(&self) -> &Folded {
        self.folded.get_or_init(|| Folded::new(&self.block.text))
    }

    /// The word boundaries of the folded text.
    pub fn bounds(&self) -> &WordBounds {
        self.bounds
            .get_or_init(|| WordBounds::new(self.folded().as_str()))
    }

    /// The symbols of the folded text.
    pub fn symbols(&self) -> &Symbols {
        self.symbols
            .get_or_init(|| Symbols::new(self.folded().as_str()))
    }

    /// The folded text with look-alike characters made equal.
    pub fn lookalike(&self) -> &LookalikeText {
        self.lookalike
            .get_or_init(|| LookalikeText::new(self.folded().as_str()))
    }

    /// A range of this block's reading text.
    pub const fn range(&self, range: TextRange) -> BlockRange {
        BlockRange {
            block: self.number,
            range,
        }
    }

    /// The range of the whole block; `None` if it has no text.
    pub fn whole(&self) -> Option<BlockRange> {
        let length = self.block.text.len();
        (length > 0).then(|| self.range(TextRange::new(0, length)))
    }
}
