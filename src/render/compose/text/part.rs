//! Cuts a part out of a text: some blocks with the structure around them.

use crate::source::block::{BlockNumber, Node, Text};

/// The nodes of a text that show these blocks and no others: lists with only their items, numbered
/// as in the text; quotations with only their paragraphs. A table is kept if all its cells are
/// wanted, otherwise they become single blocks. Code, pictures and rules, which have no blocks, go
/// with the block before them, or with the first block of the text.
pub fn part(text: &Text, blocks: &[BlockNumber]) -> Vec<Node> {
    Part {
        blocks,
        last: text.blocks.first().map(|block| block.number),
    }
    .nodes(&text.nodes)
}

struct Part<'a> {
    blocks: &'a [BlockNumber],
    /// The last block seen, which code, pictures and rules go with.
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
        let opened = node.blocks().first().is_some_and(|first| self.has(*first));
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
            // The rest of a footnote that began elsewhere must not show the number again.
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
                .flat_map(Node::blocks)
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
        let cells = table.blocks();
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
