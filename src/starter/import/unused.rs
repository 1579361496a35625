//! What of a table was not used.

/// Something of a table that was not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnusedCell {
    /// The line of the table, from 1.
    pub line: u64,
    /// The heading of the column; `None` for a whole row.
    pub column: Option<String>,
    /// Why.
    pub reason: String,
}
