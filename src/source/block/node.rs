//! The structure of a text: lists, quotations, tables, code and footnotes.

use super::footnote::FootnoteId;
use super::inline::Inline;
use super::number::BlockNumber;

/// How the words of a table column are aligned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnAlignment {
    /// At the start of the line: `:--`.
    Start,
    /// Centred: `:-:`.
    Center,
    /// At the end of the line: `--:`.
    End,
}

impl ColumnAlignment {
    /// The name for a class of the style sheet.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Center => "center",
            Self::End => "end",
        }
    }
}

/// A node in the structure of a text.
#[derive(Clone, Debug)]
pub enum Node {
    /// A block.
    Block(BlockNumber),
    /// A list.
    List {
        /// The first number of an ordered list; `None` for bullets.
        start: Option<u64>,
        /// The items. A tight item begins with its own block.
        items: Vec<Vec<Node>>,
    },
    /// A quotation.
    Quote(Vec<Node>),
    /// A table. An empty cell has no block.
    Table {
        /// The alignment of each column, if it is written.
        columns: Vec<Option<ColumnAlignment>>,
        /// The header row.
        head: Vec<Option<BlockNumber>>,
        /// The other rows.
        rows: Vec<Vec<Option<BlockNumber>>>,
    },
    /// A code block. It is shown, but annotations cannot have it as their target.
    Code {
        /// The language after the fence; empty if there is none.
        language: String,
        /// The code.
        code: String,
    },
    /// A paragraph of nothing but images.
    Figure(Vec<Inline>),
    /// The definition of a footnote. Adjacent definitions are sorted by their numbers.
    Footnote {
        /// The footnote.
        footnote: FootnoteId,
        /// The content.
        content: Vec<Node>,
    },
    /// A thematic break.
    Rule,
}

impl Node {
    /// The blocks in this node, in reading order.
    pub fn blocks(&self) -> Vec<BlockNumber> {
        match self {
            Self::Block(number) => vec![*number],
            Self::Quote(nodes) | Self::Footnote { content: nodes, .. } => {
                nodes.iter().flat_map(Self::blocks).collect()
            }
            Self::List { items, .. } => items.iter().flatten().flat_map(Self::blocks).collect(),
            Self::Table { head, rows, .. } => head
                .iter()
                .chain(rows.iter().flatten())
                .flatten()
                .copied()
                .collect(),
            Self::Code { .. } | Self::Figure(_) | Self::Rule => Vec::new(),
        }
    }
}
