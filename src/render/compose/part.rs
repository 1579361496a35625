//! A part of a text: some of its blocks in the structure that they stand in.

use crate::render::compose::structure::blocks_in;
use crate::source::block::{BlockNumber, Node, Text};

/// The nodes that show these blocks of a text and nothing else of it: a list with their items
/// alone, numbered as in the text, a quotation with their paragraphs, a table that they are the
/// whole of, else its cells one by one. What is no block (code, a picture, a rule) goes with the
/// block before it, what a text begins with with its first.
#[must_use]
pub fn part(text: &Text, blocks: &[BlockNumber]) -> Vec<Node> {
    Part {
        blocks,
        last: text.blocks.first().map(|block| block.number),
    }
    .nodes(&text.nodes)
}

struct Part<'a> {
    blocks: &'a [BlockNumber],
    /// The block that what is no block goes with.
    last: Option<BlockNumber>,
}

impl Part<'_> {
    fn has(&self, block: BlockNumber) -> bool {
        self.blocks.contains(&block)
    }

    fn nodes(&mut self, nodes: &[Node]) -> Vec<Node> {
        nodes.iter().flat_map(|node| self.node(node)).collect()
    }

    fn node(&mut self, node: &Node) -> Vec<Node> {
        let opened = blocks_in(node)
            .first()
            .is_some_and(|first| self.has(*first));
        match node {
            Node::Block(number) => {
                self.last = Some(*number);
                if self.has(*number) {
                    vec![node.clone()]
                } else {
                    Vec::new()
                }
            }
            Node::List { start, items } => self.list(*start, items),
            Node::Table { .. } => self.table(node),
            Node::Quote(content) => {
                let inner = self.nodes(content);
                if inner.is_empty() {
                    inner
                } else {
                    vec![Node::Quote(inner)]
                }
            }
            // What goes on in a footnote is no footnote of that number once more.
            Node::Footnote { footnote, content } => {
                let content = self.nodes(content);
                if opened {
                    vec![Node::Footnote {
                        footnote: *footnote,
                        content,
                    }]
                } else {
                    content
                }
            }
            Node::Code { .. } | Node::Figure(_) | Node::Rule => {
                if self.last.is_some_and(|last| self.has(last)) {
                    vec![node.clone()]
                } else {
                    Vec::new()
                }
            }
        }
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Node>]) -> Vec<Node> {
        let (mut nodes, mut kept, mut first) = (Vec::new(), Vec::new(), 0);
        for (place, item) in (0..).zip(items) {
            let opened = item
                .iter()
                .flat_map(blocks_in)
                .next()
                .is_none_or(|opening| self.has(opening));
            let inner = self.nodes(item);
            if inner.is_empty() {
                continue;
            }
            // Nor is what goes on in an item one more item; it can only come before the items that
            // are kept whole.
            if !opened {
                nodes.extend(inner);
                continue;
            }
            if kept.is_empty() {
                first = place;
            }
            kept.push(inner);
        }
        if !kept.is_empty() {
            nodes.push(Node::List {
                start: start.map(|start| start + first),
                items: kept,
            });
        }
        nodes
    }

    fn table(&mut self, table: &Node) -> Vec<Node> {
        let cells = blocks_in(table);
        self.last = cells.last().copied().or(self.last);
        if !cells.is_empty() && cells.iter().all(|cell| self.has(*cell)) {
            return vec![table.clone()];
        }
        cells
            .into_iter()
            .filter(|cell| self.has(*cell))
            .map(Node::Block)
            .collect()
    }
}
