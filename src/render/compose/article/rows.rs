//! The rows of two texts side by side. A row is a pair of blocks, or a whole table beside the table
//! that answers it.

use std::collections::HashMap;

use crate::edition::alignment::{AlignmentSide, Pair};
use crate::source::block::{BlockNumber, Node, Text};

/// The pairs of two texts. Pairs that are together one whole table in either text are merged.
pub fn rows(pairs: &[Pair], original: &Text, other: &Text) -> Vec<Pair> {
    let (left, right) = (Tables::of(original), Tables::of(other));
    let tables = |pair: &Pair| Some((left.of_all(&pair.original)?, right.of_all(&pair.other)?));
    let in_same = |one: &Pair, next: &Pair| {
        let home = tables(one);
        home.is_some() && tables(next) == home
    };
    let mut rows = Vec::new();
    for run in pairs.chunk_by(in_same) {
        let Some(first) = run.first() else {
            continue;
        };
        let blocks = |half| -> Vec<BlockNumber> {
            run.iter()
                .flat_map(|pair| pair.blocks(half))
                .copied()
                .collect()
        };
        let row = Pair {
            original: blocks(AlignmentSide::Original),
            other: blocks(AlignmentSide::Other),
            confidence: first.confidence,
        };
        let is_whole = tables(first).is_some_and(|(here, there)| {
            left.cells.get(here) == Some(&row.original.len())
                && right.cells.get(there) == Some(&row.other.len())
        });
        if is_whole {
            rows.push(row);
        } else {
            rows.extend_from_slice(run);
        }
    }
    rows
}

/// The tables of a text.
#[derive(Default)]
struct Tables {
    /// By table: the number of cells that are not empty.
    cells: Vec<usize>,
    /// By cell: the table that it is in.
    home: HashMap<BlockNumber, usize>,
}

impl Tables {
    fn of(text: &Text) -> Self {
        let mut tables = Self::default();
        tables.collect(&text.nodes);
        tables
    }

    fn collect(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Table { .. } => {
                    let cells = node.blocks();
                    self.home
                        .extend(cells.iter().map(|cell| (*cell, self.cells.len())));
                    self.cells.push(cells.len());
                }
                Node::Quote(content) | Node::Footnote { content, .. } => self.collect(content),
                Node::List { items, .. } => items.iter().for_each(|item| self.collect(item)),
                Node::Block(_) | Node::Code { .. } | Node::Figure(_) | Node::Rule => {}
            }
        }
    }

    /// The table that all these blocks are in. `None` if there is no such table.
    fn of_all(&self, blocks: &[BlockNumber]) -> Option<usize> {
        let home = self.home.get(blocks.first()?)?;
        blocks
            .iter()
            .all(|block| self.home.get(block) == Some(home))
            .then_some(*home)
    }
}
