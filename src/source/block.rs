//! A text as blocks: the leaves of running text, numbered, each with its reading text and inline
//! markup, and the structure they stand in.

use crate::diagnostic::{Span, Spanned};
use crate::source::body::Reference;
use crate::source::heading::Heading;
use crate::text::{Lang, TextRange};

/// The number of a block in its text, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BlockNumber(pub u32);

impl BlockNumber {
    /// Its place in [`Text::blocks`], from 0.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize - 1
    }
}

/// An article's wording in one language.
#[derive(Clone, Debug)]
pub struct Text {
    /// The language.
    pub lang: Lang,
    /// The whole file.
    pub span: Span,
    /// Blocks in reading order; block *n* is at index *n* − 1.
    pub blocks: Vec<Block>,
    /// The structure: every block occurs in it exactly once.
    pub nodes: Vec<Node>,
    /// Its footnotes; calls and definitions name them by their place here.
    pub footnotes: Vec<Footnote>,
    /// Its headings, in order.
    pub headings: Vec<Heading>,
    /// Its `[[links]]`, in order.
    pub links: Vec<TextLink>,
    /// The pictures that it shows, as written, in order.
    pub images: Vec<Spanned<String>>,
    /// Where its ordinary links lead, as written, in order.
    pub addresses: Vec<Spanned<String>>,
}

/// Which footnote of its text: its place in [`Text::footnotes`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FootnoteId(pub usize);

/// What is known of a footnote as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Footnote {
    /// Its number, from 1, in the order of the first calls; `None` where nothing calls it, or it is
    /// not written.
    pub number: Option<u32>,
    /// The blocks that call it, each as often as it does, in reading order.
    pub calls: Vec<BlockNumber>,
    /// Where it is written: its label.
    pub span: Option<Span>,
}

/// A place in a text that calls a footnote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FootnoteCall {
    /// The footnote.
    pub footnote: FootnoteId,
    /// Which of its calls this is, from 1 in reading order.
    pub nth: u32,
}

/// A `[[link]]` in Markdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextLink {
    /// What it leads to.
    pub reference: Reference,
    /// It gives words of its own: `[[id|words]]`.
    pub has_words: bool,
    /// Where it stands.
    pub span: Span,
}

impl Text {
    /// The block of that number, if the text has one.
    #[must_use]
    pub fn block(&self, number: BlockNumber) -> Option<&Block> {
        self.blocks.get((number.0 as usize).checked_sub(1)?)
    }

    /// What is known of a footnote.
    #[must_use]
    pub fn footnote(&self, id: FootnoteId) -> Option<&Footnote> {
        self.footnotes.get(id.0)
    }

    /// How many paragraphs it has, those of quotations among them: headings, items, cells and
    /// footnotes are none.
    #[must_use]
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

/// What a block is, as far as its own element goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A paragraph; in a tight list, the text of the item.
    Paragraph,
    /// A heading of level 1 to 6.
    Heading(u8),
    /// A table cell.
    Cell,
}

/// A leaf of running text.
#[derive(Clone, Debug)]
pub struct Block {
    /// Its number.
    pub number: BlockNumber,
    /// What it is.
    pub kind: BlockKind,
    /// The reading text: the characters a reader sees, markup removed, a line break as U+000A.
    pub text: String,
    /// The reading text in order, cut at inline markup. Opens and closes are balanced; the text
    /// pieces, concatenated, are `text`.
    pub inlines: Vec<Inline>,
    /// Which bytes of the source file the pieces of the reading text come from, in order.
    pub origins: Vec<Origin>,
}

/// A stretch of reading text and the source bytes it was read from. The two may differ in length
/// (`&amp;`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Bytes of the reading text.
    pub range: TextRange,
    /// Bytes of the source file.
    pub span: Span,
}

impl Block {
    /// Where a range of its reading text begins and ends, in Unicode code points; `None` where it
    /// is no range of it.
    #[must_use]
    pub fn code_points(&self, range: TextRange) -> Option<(usize, usize)> {
        let start = self.text.get(..range.start())?.chars().count();
        Some((
            start,
            start + self.text.get(range.start()..range.end())?.chars().count(),
        ))
    }

    /// Is it a heading?
    #[must_use]
    pub const fn is_heading(&self) -> bool {
        matches!(self.kind, BlockKind::Heading(_))
    }

    /// Where in the source file a range of the reading text was read from; `None` in an empty
    /// block.
    #[must_use]
    pub fn source_span(&self, range: TextRange) -> Option<Span> {
        let start = self.source_byte(range.start(), false)?;
        let end = self.source_byte(range.end(), true)?;
        Some(Span {
            end: end.end.max(start.start),
            ..start
        })
    }

    fn source_byte(&self, byte: usize, at_end: bool) -> Option<Span> {
        let holds = |o: &&Origin| {
            if at_end {
                byte <= o.range.end()
            } else {
                byte < o.range.end()
            }
        };
        let origin = self
            .origins
            .iter()
            .find(holds)
            .or_else(|| self.origins.last())?;
        let into = u32::try_from(byte.saturating_sub(origin.range.start())).unwrap_or(0);
        let same_length = origin.range.len() == (origin.span.end - origin.span.start) as usize;
        let at = if same_length {
            (origin.span.start + into).min(origin.span.end)
        } else if at_end {
            origin.span.end
        } else {
            origin.span.start
        };
        Some(Span {
            file: origin.span.file,
            start: at,
            end: at,
        })
    }
}

/// A step through a block's reading text and inline markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// A stretch of the reading text.
    Text(TextRange),
    /// Markup begins.
    Open(Markup),
    /// The markup that was opened last ends.
    Close,
    /// A hard line break: `<br>`; its U+000A is in the text piece that follows.
    Break,
    /// An image in the line; nothing in the reading text.
    Image {
        /// As written: a URL, or a file beside the article.
        src: String,
        /// Its alternative text.
        alt: String,
        /// Its title; empty where it has none.
        title: String,
    },
    /// A call of a footnote; nothing in the reading text.
    FootnoteCall(FootnoteCall),
}

/// Inline markup of the author's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Markup {
    /// `<em>`
    Emphasis,
    /// `<strong>`
    Strong,
    /// `<s>`
    Strikethrough,
    /// `<code>`: atomic, left to right.
    Code,
    /// `<a href>`, as written.
    Link {
        /// Where it leads.
        href: String,
        /// Its title; empty where it has none.
        title: String,
    },
    /// `[[id]]` or `[[id|words]]`: resolved when the edition is linked.
    Reference(Reference),
}

/// Where the words of a column stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alignment {
    /// Where lines begin: `:--`.
    Start,
    /// In the middle: `:-:`.
    Center,
    /// Where lines end: `--:`.
    End,
}

impl Alignment {
    /// Its name, as a class of the style sheet.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Center => "center",
            Self::End => "end",
        }
    }
}

/// The structure blocks stand in.
#[derive(Clone, Debug)]
pub enum Node {
    /// A block.
    Block(BlockNumber),
    /// A list of items; ordered ones with the number they start at.
    List {
        /// `Some(1)` for `1.`; `None` for bullets.
        start: Option<u64>,
        /// The items. A tight item begins with its own block.
        items: Vec<Vec<Node>>,
    },
    /// A quotation.
    Quote(Vec<Node>),
    /// A table: rows of cells; a cell that is empty has no block.
    Table {
        /// How each column is aligned, where that is said.
        columns: Vec<Option<Alignment>>,
        /// The header row.
        head: Vec<Option<BlockNumber>>,
        /// The other rows.
        rows: Vec<Vec<Option<BlockNumber>>>,
    },
    /// A code block: shown, but no target.
    Code {
        /// The language named after the fence; empty where none is.
        language: String,
        /// The code.
        code: String,
    },
    /// A paragraph of nothing but images.
    Figure(Vec<Inline>),
    /// The definition of a footnote. Definitions that follow each other are in the order of their
    /// numbers.
    Footnote {
        /// The footnote.
        footnote: FootnoteId,
        /// What it says.
        content: Vec<Node>,
    },
    /// A thematic break.
    Rule,
}
