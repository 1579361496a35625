//! Collects the rows of a table and writes them as CSV.

use crate::edition::summary::in_reading_order;
use crate::export::article::ArticleExport;
use crate::source::annotation::AnnotationIndex;

/// The rows of all annotations, article by article in reading order.
pub(super) fn of_annotations<'a, R>(
    articles: &[ArticleExport<'a>],
    rows: impl Fn(ArticleExport<'a>, AnnotationIndex) -> Vec<R>,
) -> impl Iterator<Item = R> {
    articles.iter().flat_map(move |article| {
        let annotations = in_reading_order(article.apparatus).into_iter();
        let rows = annotations.map(|annotation| rows(*article, annotation));
        rows.flatten().collect::<Vec<_>>()
    })
}

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
