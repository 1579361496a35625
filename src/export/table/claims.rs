//! The claims with a verdict as a table.

use crate::edition::summary::{Quotation, quotations};
use crate::export::article::ArticleExport;
use crate::export::site::ExportedSite;
use crate::export::table::cell::{date, joined, quoted_address, someone};
use crate::export::table::write::{of_annotations, write};
use crate::source::annotation::AnnotationIndex;

/// The headings, in the order of the columns.
const HEADINGS: [&str; 12] = [
    "article",
    "annotation",
    "language",
    "words",
    "speaker",
    "verdict",
    "said",
    "said_in",
    "sources",
    "by",
    "date",
    "address",
];

/// A row for each claim and text that has it, article by article in reading order.
pub fn claims(articles: &[ArticleExport<'_>], site: ExportedSite<'_>) -> Vec<u8> {
    let rows = of_annotations(articles, |article, annotation| {
        rows(article, annotation, site)
    });
    write(HEADINGS.map(str::to_owned), rows)
}

/// The rows of an annotation; none if it is no claim.
fn rows(
    article: ArticleExport<'_>,
    index: AnnotationIndex,
    site: ExportedSite<'_>,
) -> Vec<[String; 12]> {
    let annotation = &article.article[index];
    let Some(claim) = &annotation.body.claim else {
        return Vec::new();
    };
    let quotations = quotations(article.article, article.apparatus, index);
    let quotations = quotations.iter().flat_map(|quotations| quotations.iter());
    let row = |quotation: &Quotation| {
        let lang = &article.article[quotation.text].lang;
        let sources = annotation.body.sources.iter();
        [
            article.article.slug.to_string(),
            annotation.id.to_string(),
            lang.to_string(),
            quotation.words.clone(),
            someone(claim.speaker.as_ref(), lang, site),
            claim.verdict.value.to_string(),
            date(claim.said),
            someone(claim.said_in.as_ref(), lang, site),
            joined(sources.map(|source| source.value.as_str())),
            someone(annotation.provenance.by.as_ref(), lang, site),
            date(annotation.provenance.date),
            quoted_address(article.summary, quotation, site),
        ]
    };
    quotations.map(row).collect()
}
