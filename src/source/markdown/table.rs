//! Tables: the alignment of columns, and cells that are not shown.

use std::ops::Range;

use super::position::MarkdownPosition;
use crate::diagnostic::Diagnostic;
use crate::source::block::{BlockNumber, ColumnAlignment};
use crate::source::codes;

/// A row of a table.
pub(super) struct Row {
    /// The blocks of the cells; `None` for an empty cell.
    pub cells: Vec<Option<BlockNumber>>,
    /// The bytes of the Markdown text in which the row is written.
    range: Range<usize>,
    /// The byte after the last cell that belongs to a column.
    end: usize,
}

impl Row {
    pub fn new(range: &Range<usize>) -> Self {
        Self {
            cells: Vec::new(),
            range: range.clone(),
            end: range.end,
        }
    }

    /// Begins a cell that is written in this byte range.
    pub const fn start_cell(&mut self, range: &Range<usize>) {
        self.end = range.end;
    }

    /// Reports cells beyond the last column, which are not shown.
    ///
    /// A bar within a link ends a cell, too. It is then the cause of a surplus cell, and is reported
    /// alone.
    pub fn check(&self, position: MarkdownPosition<'_>, diagnostics: &mut Vec<Diagnostic>) {
        let row = position.slice(&self.range);
        let links = links_with_bars(row);
        for link in &links {
            let words = row.get(link.clone()).unwrap_or("");
            let message =
                format!("the bar in `{words}` ends the cell of the table, and there is no link");
            let span = position.span(&(self.range.start + link.start..self.range.start + link.end));
            let help = format!("write `{}`", words.replacen('|', "\\|", 1));
            diagnostics.push(Diagnostic::warning(codes::TABLE_CELLS, span, message).help(help));
        }
        if links.is_empty() {
            self.check_surplus_cells(position, diagnostics);
        }
    }

    fn check_surplus_cells(
        &self,
        position: MarkdownPosition<'_>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let Some(surplus) = position.markdown.get(self.end..self.range.end) else {
            return;
        };
        let is_bar = |c: char| c == '|' || c.is_whitespace();
        let start = self.end + surplus.len() - surplus.trim_start_matches(is_bar).len();
        let words = surplus.trim_matches(is_bar);
        if words.is_empty() {
            return;
        }
        let message =
            format!("this row has more cells than the head of the table: `{words}` is not shown");
        let help = "write one more cell into the head and the line below it, or `\\|` where the bar itself is meant";
        let span = position.span(&(start..start + words.len()));
        diagnostics.push(Diagnostic::warning(codes::TABLE_CELLS, span, message).help(help));
    }
}

/// The alignment of each column.
pub(super) fn column_alignments(
    columns: &[pulldown_cmark::Alignment],
) -> Vec<Option<ColumnAlignment>> {
    let alignment = |column: &pulldown_cmark::Alignment| match column {
        pulldown_cmark::Alignment::None => None,
        pulldown_cmark::Alignment::Left => Some(ColumnAlignment::Start),
        pulldown_cmark::Alignment::Center => Some(ColumnAlignment::Center),
        pulldown_cmark::Alignment::Right => Some(ColumnAlignment::End),
    };
    columns.iter().map(alignment).collect()
}

/// The links `[[id|words]]` of a row whose bar has no backslash before it.
fn links_with_bars(row: &str) -> Vec<Range<usize>> {
    let link = |(at, _): (usize, &str)| {
        let inner = row.get(at + 2..)?.split_once("]]")?.0;
        let (target, _) = inner.split_once('|')?;
        let ends_cell =
            !target.ends_with('\\') && !inner.contains("[[") && !row[..at].ends_with('\\');
        ends_cell.then(|| at..at + inner.len() + 4)
    };
    row.match_indices("[[").filter_map(link).collect()
}
