//! Cuts parts out of a text: some blocks with the structure around them.

use std::ops::RangeInclusive;

use crate::source::block::{BlockNumber, FootnoteId, Node, Text};

/// A text, ready to be cut into parts. It is read once; a part costs as much as it contains.
pub struct Parts<'a> {
    /// The nodes that contain no other nodes, in reading order.
    leaves: Vec<Leaf<'a>>,
    containers: Vec<OuterNode>,
}

/// A block, a table, code, a figure or a rule.
struct Leaf<'a> {
    node: &'a Node,
    /// The blocks that it shows. Code, figures and rules have none, and go with this one.
    blocks: RangeInclusive<BlockNumber>,
    around: Option<OuterIndex>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
struct OuterIndex(usize);

struct OuterNode {
    kind: OuterKind,
    around: Option<OuterIndex>,
    /// Its first block. `None` if there are only code, figures and rules in it.
    first: Option<BlockNumber>,
}

#[derive(Clone, Copy)]
enum OuterKind {
    Quote,
    Footnote(FootnoteId),
    /// A list with its first number.
    List(Option<u64>),
    /// An item with its place in the list, from 0.
    Item(u64),
}

impl<'a> Parts<'a> {
    /// Reads the structure of a text.
    pub fn of(text: &'a Text) -> Self {
        let mut parts = Self {
            leaves: Vec::with_capacity(text.blocks.len()),
            containers: Vec::new(),
        };
        let mut last = text.blocks.first().map(|block| block.number);
        for node in &text.nodes {
            parts.read(node, None, &mut last);
        }
        parts
    }

    /// Reads a node, and returns its first block. `last` is the last block before it, which code,
    /// pictures and rules go with.
    fn read(
        &mut self,
        node: &'a Node,
        around: Option<OuterIndex>,
        last: &mut Option<BlockNumber>,
    ) -> Option<BlockNumber> {
        let own = match node {
            Node::Quote(content) => {
                return self.read_container(OuterKind::Quote, content, around, last);
            }
            Node::Footnote { footnote, content } => {
                let kind = OuterKind::Footnote(*footnote);
                return self.read_container(kind, content, around, last);
            }
            Node::List { start, items } => {
                let list = self.open(OuterKind::List(*start), around);
                let mut first = None;
                for (place, item) in (0..).zip(items) {
                    let kind = OuterKind::Item(place);
                    first = first.or(self.read_container(kind, item, Some(list), last));
                }
                return first;
            }
            Node::Block(number) => Some((*number, *number)),
            Node::Table { .. } => {
                let cells = node.blocks();
                cells.first().copied().zip(cells.last().copied())
            }
            Node::Code { .. } | Node::Figure(_) | Node::Rule => {
                let blocks = last.map(|last| last..=last);
                self.leaves.extend(blocks.map(|blocks| Leaf {
                    node,
                    blocks,
                    around,
                }));
                return None;
            }
        };
        let (first, end) = own?;
        *last = Some(end);
        self.leaves.push(Leaf {
            node,
            blocks: first..=end,
            around,
        });
        Some(first)
    }

    fn read_container(
        &mut self,
        kind: OuterKind,
        content: &'a [Node],
        around: Option<OuterIndex>,
        last: &mut Option<BlockNumber>,
    ) -> Option<BlockNumber> {
        let index = self.open(kind, around);
        let mut first = None;
        for node in content {
            first = first.or(self.read(node, Some(index), last));
        }
        if let Some(container) = self.containers.get_mut(index.0) {
            container.first = first;
        }
        first
    }

    fn open(&mut self, kind: OuterKind, around: Option<OuterIndex>) -> OuterIndex {
        self.containers.push(OuterNode {
            kind,
            around,
            first: None,
        });
        OuterIndex(self.containers.len() - 1)
    }

    /// The nodes of the text that show these consecutive blocks and no others: lists with only their
    /// items, numbered as in the text; quotations with only their paragraphs. A table is kept if all
    /// its cells are wanted, otherwise they become single blocks. Code, pictures and rules, which
    /// have no blocks, go with the block before them, or with the first block of the text.
    pub fn part(&self, blocks: &[BlockNumber]) -> Vec<Node> {
        let (Some(first), Some(last)) = (blocks.first(), blocks.last()) else {
            return Vec::new();
        };
        let wanted = *first..=*last;
        let before = self
            .leaves
            .partition_point(|leaf| leaf.blocks.end() < wanted.start());
        let leaves = self.leaves.iter().skip(before);
        let mut part = Part {
            parts: self,
            wanted: wanted.clone(),
            nodes: Vec::new(),
            open: Vec::new(),
        };
        for leaf in leaves.take_while(|leaf| leaf.blocks.start() <= wanted.end()) {
            part.add(leaf);
        }
        part.finish()
    }

    /// The containers around a leaf, the outermost first.
    fn path(&self, leaf: &Leaf<'_>) -> Vec<(OuterIndex, &OuterNode)> {
        let container = |index: OuterIndex| Some((index, self.containers.get(index.0)?));
        let inner = leaf.around.and_then(container);
        let path = std::iter::successors(inner, |(_, inner)| inner.around.and_then(container));
        let mut path: Vec<_> = path.collect();
        path.reverse();
        path
    }
}

/// A part that is being put together.
struct Part<'p, 'a> {
    parts: &'p Parts<'a>,
    wanted: RangeInclusive<BlockNumber>,
    /// The nodes outside of containers.
    nodes: Vec<Node>,
    /// The containers that are open, the innermost last.
    open: Vec<OpenNode<'p>>,
}

struct OpenNode<'p> {
    index: OuterIndex,
    container: &'p OuterNode,
    /// Its nodes; of a list, those of an item that began elsewhere.
    nodes: Vec<Node>,
    /// The items of a list that begin in this part.
    items: Vec<Vec<Node>>,
    /// The place of the first of them in the list.
    place: u64,
}

impl<'p> Part<'p, '_> {
    fn add(&mut self, leaf: &Leaf<'_>) {
        let path = self.parts.path(leaf);
        let open = self.open.iter().map(|open| open.index);
        let shared = open
            .zip(path.iter().map(|(index, _)| *index))
            .take_while(|(open, next)| open == next)
            .count();
        self.close_to(shared);
        for (index, container) in path.into_iter().skip(shared) {
            self.open.push(OpenNode {
                index,
                container,
                nodes: Vec::new(),
                items: Vec::new(),
                place: 0,
            });
        }
        let (first, last) = leaf.blocks.clone().into_inner();
        let is_whole = self.wanted.contains(&first) && self.wanted.contains(&last);
        if is_whole {
            return self.innermost().push(leaf.node.clone());
        }
        let cells = first.max(*self.wanted.start())..=last.min(*self.wanted.end());
        let cells = (cells.start().0..=cells.end().0).map(|cell| Node::Block(BlockNumber(cell)));
        self.innermost().extend(cells);
    }

    fn innermost(&mut self) -> &mut Vec<Node> {
        match self.open.last_mut() {
            Some(open) => &mut open.nodes,
            None => &mut self.nodes,
        }
    }

    fn close_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            let Some(closed) = self.open.pop() else {
                return;
            };
            self.close(closed);
        }
    }

    /// Adds a container to the one around it. One that began elsewhere leaves only its content: the
    /// rest of a footnote must not show the number again, nor is the rest of an item one more item.
    /// Such an item can only come before those that are kept whole.
    fn close(&mut self, closed: OpenNode<'p>) {
        let first = closed.container.first;
        let has = |first: BlockNumber| self.wanted.contains(&first);
        match closed.container.kind {
            OuterKind::Quote => self.innermost().push(Node::Quote(closed.nodes)),
            OuterKind::Footnote(footnote) if first.is_some_and(has) => {
                self.innermost().push(Node::Footnote {
                    footnote,
                    content: closed.nodes,
                });
            }
            OuterKind::Item(place) if first.is_none_or(has) => {
                if let Some(list) = self.open.last_mut() {
                    if list.items.is_empty() {
                        list.place = place;
                    }
                    list.items.push(closed.nodes);
                }
            }
            OuterKind::Footnote(_) | OuterKind::Item(_) => {
                self.innermost().extend(closed.nodes);
            }
            OuterKind::List(start) => {
                let nodes = self.innermost();
                nodes.extend(closed.nodes);
                if !closed.items.is_empty() {
                    nodes.push(Node::List {
                        start: start.map(|start| start + closed.place),
                        items: closed.items,
                    });
                }
            }
        }
    }

    fn finish(mut self) -> Vec<Node> {
        self.close_to(0);
        self.nodes
    }
}

#[cfg(test)]
mod tests;
