//! The mentions of entities as a table.

use crate::edition::summary::{MentionLine, Summary};
use crate::export::article::ArticleExport;
use crate::export::site::ExportedSite;
use crate::export::table::cell::address;
use crate::export::table::write::write;

/// The headings, in the order of the columns.
const HEADINGS: [&str; 7] = [
    "article", "language", "block", "sentence", "entity", "name", "address",
];

/// A row for each mention that counts, article by article in reading order.
pub fn mentions(articles: &[ArticleExport<'_>], site: ExportedSite<'_>) -> Vec<u8> {
    let rows = articles.iter().flat_map(|article| {
        let summary = article.summary;
        let mentions = summary.mentions.iter();
        mentions.filter_map(move |mention| row(summary, mention, site))
    });
    write(HEADINGS.map(str::to_owned), rows)
}

/// The row of a mention; `None` if the entity is a draft that the site does not show.
fn row(article: &Summary, mention: &MentionLine, site: ExportedSite<'_>) -> Option<[String; 7]> {
    let sentence = &article[mention.sentence];
    let lang = &article[sentence.text].lang;
    let linked = site.edition().entities.get(&mention.entity)?;
    Some([
        article.slug.to_string(),
        lang.to_string(),
        sentence.block.0.to_string(),
        sentence.words.clone(),
        mention.entity.to_string(),
        linked.entity.name.pick(lang).1.to_owned(),
        address(article, sentence.text, &mention.fragment, site),
    ])
}
