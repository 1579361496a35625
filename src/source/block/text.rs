//! A whole text in one language.

use super::footnote::{Footnote, FootnoteId};
use super::heading::Heading;
use super::leaf::{Block, BlockKind};
use super::node::Node;
use super::number::BlockNumber;
use crate::diagnostic::{Span, Spanned};
use crate::source::body::Reference;
use crate::text::Lang;

/// The text of an article or a page in one language.
#[derive(Clone, Debug)]
pub struct Text {
    /// The language.
    pub lang: Lang,
    /// The span of the whole file.
    pub span: Span,
    /// The blocks in reading order. Block *n* is at index *n* − 1.
    pub blocks: Vec<Block>,
    /// The structure of the text. Every block occurs in it exactly once.
    pub nodes: Vec<Node>,
    /// The footnotes. Calls and definitions refer to them by their index.
    pub footnotes: Vec<Footnote>,
    /// The headings, in reading order.
    pub headings: Vec<Heading>,
    /// The `[[links]]`, in the order of the source.
    pub links: Vec<TextLink>,
    /// The addresses of pictures as they are written, in the order of the source.
    pub images: Vec<Spanned<String>>,
    /// The addresses of ordinary links as they are written, in the order of the source.
    pub addresses: Vec<Spanned<String>>,
}

/// A `[[link]]` in Markdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextLink {
    /// The target.
    pub reference: Reference,
    /// Which words it shows.
    pub words: LinkWords,
    /// The whole link.
    pub span: Span,
}

/// The words that a `[[link]]` shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkWords {
    /// Words of its own: `[[id|words]]`.
    Own,
    /// The name of its target: `[[id]]`.
    Name,
}

impl Text {
    /// The reading text of all blocks, a line each.
    pub fn lines(&self) -> String {
        let lines: Vec<&str> = self
            .blocks
            .iter()
            .map(|block| block.text.as_str())
            .collect();
        lines.join("\n")
    }

    /// The block with a number, if there is one.
    pub fn block(&self, number: BlockNumber) -> Option<&Block> {
        self.blocks.get((number.0 as usize).checked_sub(1)?)
    }

    /// The heading in a block. `None` if the block is none, or has no id.
    pub fn heading(&self, number: BlockNumber) -> Option<&Heading> {
        let headings = &self.headings;
        let at = headings.binary_search_by_key(&number, |heading| heading.block);
        headings.get(at.ok()?)
    }

    /// A footnote of the text.
    pub fn footnote(&self, id: FootnoteId) -> Option<&Footnote> {
        self.footnotes.get(id.0)
    }

    /// The number of paragraphs, including those in quotations. Headings, list items, cells and
    /// footnotes do not count.
    pub fn paragraphs(&self) -> usize {
        self.paragraphs_in(&self.nodes)
    }

    fn paragraphs_in(&self, nodes: &[Node]) -> usize {
        let is_paragraph = |number| {
            self.block(number)
                .is_some_and(|block| block.kind == BlockKind::Paragraph)
        };
        let count = |node: &Node| match node {
            Node::Block(number) => usize::from(is_paragraph(*number)),
            Node::Quote(content) => self.paragraphs_in(content),
            _ => 0,
        };
        nodes.iter().map(count).sum()
    }
}
