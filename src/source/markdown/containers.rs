//! The containers that are open: lists, quotations, footnotes and tables.

use std::ops::Range;

use super::table::Row;
use crate::source::block::{BlockNumber, ColumnAlignment, Node};

/// A stack of open containers, the innermost last. The first one is the text itself.
pub(super) struct Containers(Vec<Container>);

enum Container {
    /// The content of a text, an item, a quotation or a footnote.
    Flow(Vec<Node>),
    List {
        start: Option<u64>,
        items: Vec<Vec<Node>>,
    },
    Table {
        columns: Vec<Option<ColumnAlignment>>,
        head: Vec<Option<BlockNumber>>,
        rows: Vec<Vec<Option<BlockNumber>>>,
    },
    Row(Row),
}

/// Which part of a table a row belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum RowKind {
    Head,
    Body,
}

impl Containers {
    pub fn new() -> Self {
        Self(vec![Container::Flow(Vec::new())])
    }

    /// The number of open containers, the text included.
    pub const fn depth(&self) -> usize {
        self.0.len()
    }

    /// Adds a node to the innermost container. In a list or table outside of items and cells there
    /// is no place for a node, so it is dropped.
    pub fn add(&mut self, node: Node) {
        if let Some(Container::Flow(nodes)) = self.0.last_mut() {
            nodes.push(node);
        }
    }

    pub fn open_flow(&mut self) {
        self.0.push(Container::Flow(Vec::new()));
    }

    /// Closes a flow and returns its nodes.
    pub fn close_flow(&mut self) -> Vec<Node> {
        match self.0.pop() {
            Some(Container::Flow(nodes)) => nodes,
            _ => Vec::new(),
        }
    }

    pub fn open_list(&mut self, start: Option<u64>) {
        let items = Vec::new();
        self.0.push(Container::List { start, items });
    }

    /// Closes the flow of an item, and adds it to its list.
    pub fn close_item(&mut self) {
        let nodes = self.close_flow();
        if let Some(Container::List { items, .. }) = self.0.last_mut() {
            items.push(nodes);
        }
    }

    pub fn close_list(&mut self) {
        if let Some(Container::List { start, items }) = self.0.pop() {
            self.add(Node::List { start, items });
        }
    }

    pub fn open_table(&mut self, columns: Vec<Option<ColumnAlignment>>) {
        self.0.push(Container::Table {
            columns,
            head: Vec::new(),
            rows: Vec::new(),
        });
    }

    /// Opens a row that is written in this byte range.
    pub fn open_row(&mut self, range: &Range<usize>) {
        self.0.push(Container::Row(Row::new(range)));
    }

    /// The row that is open, if the innermost container is one.
    pub fn row(&mut self) -> Option<&mut Row> {
        match self.0.last_mut() {
            Some(Container::Row(row)) => Some(row),
            _ => None,
        }
    }

    /// Closes a row, adds its cells to its table, and returns the row.
    pub fn close_row(&mut self, kind: RowKind) -> Option<Row> {
        let Some(Container::Row(row)) = self.0.pop() else {
            return None;
        };
        if let Some(Container::Table { head, rows, .. }) = self.0.last_mut() {
            match kind {
                RowKind::Head => head.clone_from(&row.cells),
                RowKind::Body => rows.push(row.cells.clone()),
            }
        }
        Some(row)
    }

    pub fn close_table(&mut self) {
        if let Some(Container::Table {
            columns,
            head,
            rows,
        }) = self.0.pop()
        {
            self.add(Node::Table {
                columns,
                head,
                rows,
            });
        }
    }
}
