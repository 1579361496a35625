//! Builds blocks: collects the reading text and the inline markup of the block that is open.

use std::ops::Range;

use super::emphasis::DoubtfulEmphasis;
use super::literal::{BlockMarkup, check_literal_markup};
use super::position::MarkdownPosition;
use crate::diagnostic::{Diagnostic, Span};
use crate::source::block::{Block, BlockKind, BlockNumber, Inline, Markup, Origin};
use crate::text::TextRange;

/// The blocks of a text that is being parsed.
pub(super) struct BlockBuilder<'a> {
    position: MarkdownPosition<'a>,
    /// The finished blocks.
    pub blocks: Vec<Block>,
    /// The open block. It gets its number when it turns out to have text.
    open: Option<Block>,
    /// How the markup of the open block is written.
    markup: BlockMarkup,
    /// The emphasis that is open, the innermost last.
    emphases: Vec<Markup>,
}

/// What became of a block when it ended.
pub(super) enum FinishedBlock {
    /// It has text, and this number.
    Block(BlockNumber),
    /// It has no text, but these pictures.
    Pictures(Vec<Inline>),
    /// It has nothing to show.
    Nothing,
}

impl<'a> BlockBuilder<'a> {
    pub const fn new(position: MarkdownPosition<'a>) -> Self {
        Self {
            position,
            blocks: Vec::new(),
            open: None,
            markup: BlockMarkup::new(),
            emphases: Vec::new(),
        }
    }

    /// Opens a block. The one before it must be finished.
    pub fn open(&mut self, kind: BlockKind) {
        self.markup = BlockMarkup::new();
        self.open = Some(new_block(kind));
    }

    /// The open block. If there is none, a paragraph is opened.
    fn block(&mut self) -> &mut Block {
        self.open
            .get_or_insert_with(|| new_block(BlockKind::Paragraph))
    }

    /// Opens a paragraph, unless a block is open.
    pub fn ensure_open(&mut self) {
        self.block();
    }

    /// Adds inline markup.
    pub fn inline(&mut self, inline: Inline) {
        self.block().inlines.push(inline);
    }

    /// Adds characters to the reading text. `source` are the bytes of the Markdown text that they
    /// were read from.
    pub fn text(&mut self, text: &str, source: Range<usize>) {
        if text.is_empty() {
            return;
        }
        let span = self.position.span(&source);
        let is_escaped = self.position.slice(&(0..source.start)).ends_with('\\');
        let is_literal = self.position.markdown.get(source) == Some(text);
        let block = self.block();
        let start = block.text.len();
        block.text.push_str(text);
        let range = TextRange::new(start, block.text.len());
        match block.inlines.last_mut() {
            Some(Inline::Text(last)) => *last = TextRange::new(last.start(), range.end()),
            _ => block.inlines.push(Inline::Text(range)),
        }
        // Spans within a piece are computed by adding offsets if text and source have the same
        // length. If the characters differ, the lengths must differ, too.
        let span = if is_literal || range.len() != (span.end - span.start) as usize {
            span
        } else {
            Span {
                end: span.start,
                ..span
            }
        };
        block.origins.push(Origin { range, span });
        if is_escaped {
            self.markup.escaped.push(start);
        }
    }

    /// Opens emphasis that is written in this byte range.
    ///
    /// Emphasis within the same emphasis has no effect. It is remembered, because its author may
    /// have meant to end the outer one.
    pub fn open_emphasis(&mut self, markup: Markup, range: &Range<usize>) {
        let is_within = self.emphases.contains(&markup);
        let doubtful = DoubtfulEmphasis::find(self.position.markdown, range, is_within);
        self.markup.doubtful.extend(doubtful);
        self.inline(Inline::Open(markup.clone()));
        self.emphases.push(markup);
    }

    /// Closes the innermost emphasis.
    pub fn close_emphasis(&mut self) {
        self.emphases.pop();
        self.inline(Inline::Close);
    }

    /// Finishes the open block, and reports markup that stayed literal in it.
    pub fn finish(&mut self, diagnostics: &mut Vec<Diagnostic>) -> FinishedBlock {
        let Some(mut block) = self.open.take() else {
            return FinishedBlock::Nothing;
        };
        if block.text.trim().is_empty() && !shows_something(&block) {
            let is_picture = |inline: &Inline| matches!(inline, Inline::Image { .. });
            block.inlines.retain(is_picture);
            return if block.inlines.is_empty() {
                FinishedBlock::Nothing
            } else {
                FinishedBlock::Pictures(block.inlines)
            };
        }
        block.number = BlockNumber::from_index(self.blocks.len());
        let markup = std::mem::replace(&mut self.markup, BlockMarkup::new());
        check_literal_markup(&block, markup, self.position, diagnostics);
        let number = block.number;
        self.blocks.push(block);
        FinishedBlock::Block(number)
    }
}

const fn new_block(kind: BlockKind) -> Block {
    Block {
        number: BlockNumber(0),
        kind,
        text: String::new(),
        inlines: Vec::new(),
        origins: Vec::new(),
    }
}

/// Does a block without text have something to show? A picture in a paragraph of its own does not
/// count: it becomes a figure.
fn shows_something(block: &Block) -> bool {
    block.inlines.iter().any(|inline| match inline {
        Inline::FootnoteCall(_) => true,
        Inline::Image { .. } => block.kind == BlockKind::Cell,
        _ => false,
    })
}
