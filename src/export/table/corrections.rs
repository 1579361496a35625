//! The corrections as a table.

use crate::edition::summary::{Quotation, quotations};
use crate::export::article::ArticleExport;
use crate::export::site::ExportedSite;
use crate::export::table::cell::{date, joined, quoted_address, someone};
use crate::export::table::write::{of_annotations, write};
use crate::source::annotation::AnnotationIndex;
use crate::source::body::{Change, MoveSide, Wording};
use crate::text::Lang;

/// The headings, in the order of the columns.
const HEADINGS: [&str; 11] = [
    "article",
    "annotation",
    "language",
    "received",
    "change",
    "corrected",
    "reason",
    "tags",
    "by",
    "date",
    "address",
];

/// A row for each correction and text that it changes, article by article in reading order.
pub fn corrections(articles: &[ArticleExport<'_>], site: ExportedSite<'_>) -> Vec<u8> {
    let rows = of_annotations(articles, |article, annotation| {
        rows(article, annotation, site)
    });
    write(HEADINGS.map(str::to_owned), rows)
}

/// The rows of an annotation; none if it is no correction.
fn rows(
    article: ArticleExport<'_>,
    index: AnnotationIndex,
    site: ExportedSite<'_>,
) -> Vec<[String; 11]> {
    let annotation = &article.article[index];
    let Some(correction) = &annotation.body.correction else {
        return Vec::new();
    };
    let slug = &article.article.slug;
    let quotations = quotations(article.article, article.apparatus, index);
    let quotations = quotations.iter().flat_map(|quotations| quotations.iter());
    let row = |quotation: &Quotation| {
        let lang = &article.article[quotation.text].lang;
        let (change, corrected) = changed(&correction.change.value, &quotation.words, lang)?;
        let reason = correction.reason.as_ref().map(|reason| reason.pick(lang));
        let reason = reason.map(|(lang, words)| site.plain_text(words, lang, Some(slug)));
        let tags = annotation.body.tags.iter();
        Some([
            slug.to_string(),
            annotation.id.to_string(),
            lang.to_string(),
            quotation.words.clone(),
            change.to_owned(),
            corrected,
            reason.unwrap_or_default(),
            joined(tags.map(|tag| tag.value.as_str())),
            someone(annotation.provenance.by.as_ref(), lang, site),
            date(annotation.provenance.date),
            quoted_address(article.summary, quotation, site),
        ])
    };
    quotations.filter_map(row).collect()
}

/// How words of a text change, and what they become; of words that move, those beside which they go.
/// `None` if the correction does not change the text in this language.
fn changed(change: &Change, received: &str, lang: &Lang) -> Option<(&'static str, String)> {
    let words = |wording: &Wording| wording.get(lang).map(|words| words.value.clone());
    match change {
        Change::Replace(wording) => {
            let words = words(wording)?;
            let change = if words.is_empty() {
                "delete"
            } else {
                "replace"
            };
            Some((change, words))
        }
        Change::Insert { before, after } => {
            let before = before.as_ref().and_then(words);
            let after = after.as_ref().and_then(words);
            if before.is_none() && after.is_none() {
                return None;
            }
            let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
            Some(("insert", format!("{before}{received}{after}")))
        }
        Change::Move { side, anchor } => {
            let change = match side {
                MoveSide::Before => "move-before",
                MoveSide::After => "move-after",
            };
            Some((change, words(anchor)?))
        }
    }
}
