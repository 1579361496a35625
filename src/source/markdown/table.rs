//! Tables: the alignment of their columns, and what a row says beyond them.

use std::ops::Range;

use super::{Frame, Reader};
use crate::diagnostic::Diagnostic;
use crate::source::block::{Alignment, BlockNumber, Node};
use crate::source::codes;

/// A row that is being filled.
pub(super) struct Row {
    pub cells: Vec<Option<BlockNumber>>,
    /// Where it is written.
    range: Range<usize>,
    /// The byte after its last cell.
    end: usize,
}

impl Reader<'_> {
    pub(super) fn start_table(&mut self, columns: &[pulldown_cmark::Alignment]) {
        let columns = columns.iter().map(|column| match column {
            pulldown_cmark::Alignment::None => None,
            pulldown_cmark::Alignment::Left => Some(Alignment::Start),
            pulldown_cmark::Alignment::Center => Some(Alignment::Center),
            pulldown_cmark::Alignment::Right => Some(Alignment::End),
        });
        self.frames.push(Frame::Table {
            columns: columns.collect(),
            head: Vec::new(),
            rows: Vec::new(),
        });
    }

    pub(super) fn start_row(&mut self, range: &Range<usize>) {
        self.frames.push(Frame::Row(Row {
            cells: Vec::new(),
            range: range.clone(),
            end: range.end,
        }));
    }

    pub(super) fn start_cell(&mut self, range: &Range<usize>) {
        if let Some(Frame::Row(row)) = self.frames.last_mut() {
            row.end = range.end;
        }
    }

    pub(super) fn end_row(&mut self, is_head: bool) {
        let Some(Frame::Row(row)) = self.frames.pop() else {
            return;
        };
        self.warn_of_bars(&row);
        if let Some(Frame::Table { head, rows, .. }) = self.frames.last_mut() {
            if is_head {
                *head = row.cells;
            } else {
                rows.push(row.cells);
            }
        }
    }

    pub(super) fn end_table(&mut self) {
        if let Some(Frame::Table {
            columns,
            head,
            rows,
        }) = self.frames.pop()
        {
            self.add(Node::Table {
                columns,
                head,
                rows,
            });
        }
    }

    /// A bar ends a cell wherever it stands. One within a link is the cause of a cell too many, and
    /// reported alone.
    fn warn_of_bars(&mut self, row: &Row) {
        let written = self.markdown.get(row.range.clone()).unwrap_or("");
        let links = torn_links(written);
        for link in &links {
            let words = written.get(link.clone()).unwrap_or("");
            let message =
                format!("the bar in `{words}` ends the cell of the table, and there is no link");
            let span = self.span(&(row.range.start + link.start..row.range.start + link.end));
            let help = format!("write `{}`", words.replacen('|', "\\|", 1));
            self.diagnostics
                .push(Diagnostic::warning(codes::TABLE_CELLS, span, message).help(help));
        }
        let beyond = row.end..row.range.end;
        let Some(words) = self
            .markdown
            .get(beyond.clone())
            .filter(|_| links.is_empty())
        else {
            return;
        };
        let is_bar = |c: char| c == '|' || c.is_whitespace();
        let start = beyond.start + words.len() - words.trim_start_matches(is_bar).len();
        let words = words.trim_matches(is_bar);
        if !words.is_empty() {
            let message = format!(
                "this row has more cells than the head of the table: `{words}` is not shown"
            );
            let help = "write one more cell into the head and the line below it, or `\\|` where the bar itself is meant";
            let span = self.span(&(start..start + words.len()));
            self.diagnostics
                .push(Diagnostic::warning(codes::TABLE_CELLS, span, message).help(help));
        }
    }
}

/// The `[[id|words]]` of a row, whose bars have no backslash before them.
fn torn_links(row: &str) -> Vec<Range<usize>> {
    let link = |(at, _): (usize, &str)| {
        let inner = row.get(at + 2..)?.split_once("]]")?.0;
        let (target, _) = inner.split_once('|')?;
        let is_torn =
            !target.ends_with('\\') && !inner.contains("[[") && !row[..at].ends_with('\\');
        is_torn.then(|| at..at + inner.len() + 4)
    };
    row.match_indices("[[").filter_map(link).collect()
}
