//! What of a table was not used.

/// A row or a column of a table that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Whether it is a row or a column.
    pub part: TablePart,
    /// The line of the table, from 1. Columns are in line 1.
    pub line: u64,
    /// The heading of the column that is to blame; `None` if it is the row as a whole.
    pub column: Option<String>,
    /// Why.
    pub reason: String,
}

/// A part of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TablePart {
    /// A row, which would be an entity.
    Row,
    /// A column, in all rows.
    Column,
}

impl LeftOut {
    pub(super) fn row(line: u64, reason: impl Into<String>) -> Self {
        Self {
            part: TablePart::Row,
            line,
            column: None,
            reason: reason.into(),
        }
    }
}

/// A row about an entity that the site has already. The entity stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownEntity {
    /// The line of the table, from 1.
    pub line: u64,
    /// The id of the entity.
    pub id: String,
}
