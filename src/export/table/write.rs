//! Writes rows as CSV.

/// A table with these headings. All rows have as many cells as there are headings.
pub(super) fn write<R: IntoIterator<Item = String>>(
    headings: R,
    rows: impl IntoIterator<Item = R>,
) -> Vec<u8> {
    let mut table = csv::Writer::from_writer(Vec::new());
    for row in std::iter::once(headings).chain(rows) {
        // Writing into memory cannot fail.
        let _ = table.write_record(row.into_iter().map(String::into_bytes));
    }
    table.into_inner().unwrap_or_default()
}
