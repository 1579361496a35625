//! Exports an article as TEI P5: its texts in their structure and its annotations standing off, with
//! strings of those texts as their targets (TEI Guidelines 16.10, 17.3 and 17.4).

mod correspondence;
mod date;
mod entities;
mod header;
mod inline;
mod names;
mod stand_off;
mod text;

use crate::export::article::ArticleExport;
use crate::export::site::ExportedSite;
use crate::export::tei::header::write_header;
use crate::export::tei::stand_off::StandOff;
use crate::export::tei::text::write_texts;
use crate::xml::Xml;

/// The document of an article.
pub fn document(article: ArticleExport<'_>, site: ExportedSite<'_>) -> Vec<u8> {
    let mut xml = Xml::new();
    let original = article.article.original.as_str();
    let namespace = ("xmlns", "http://www.tei-c.org/ns/1.0");
    xml.open("TEI", &[namespace, ("xml:lang", original)]);
    write_header(&mut xml, article, site);
    StandOff { article, site }.write(&mut xml);
    write_texts(&mut xml, article.article, site);
    xml.line();
    xml.finish()
}
