//! The TEI header: what is known about the article as a whole.

use crate::export::article::ArticleExport;
use crate::export::site::ExportedSite;
use crate::export::tei::correspondence::write_correspondence;
use crate::export::tei::date::write_date;
use crate::export::tei::names::{write_localized, write_prefix, write_someone};
use crate::export::tei::text::write_value;
use crate::source::article::{About, Article, TextIndex};
use crate::source::web_address::web_address;
use crate::xml::Xml;

/// Writes the header of an article.
pub(super) fn write_header(xml: &mut Xml, export: ArticleExport<'_>, site: ExportedSite<'_>) {
    let article = export.article;
    let about = &article.about;
    let (page, _) = site.text(export.summary, TextIndex::ORIGINAL);
    xml.line().open("teiHeader", &[]);
    xml.open("fileDesc", &[]);
    write_title(xml, article, site);
    write_publication(xml, about, site, &page);
    write_source(xml, article);
    xml.close();
    write_prefix(xml, site);
    write_profile(xml, article, site);
    if let Some(updated) = &about.updated {
        xml.line().open("revisionDesc", &[]);
        xml.open("change", &[]);
        write_date(xml, updated.value);
        xml.close();
        xml.close();
    }
    xml.close();
}

/// Writes the title, the authors and the translators.
fn write_title(xml: &mut Xml, article: &Article, site: ExportedSite<'_>) {
    let about = &article.about;
    xml.open("titleStmt", &[]);
    write_localized(xml, "title", &[], &about.title);
    for author in &about.authors {
        write_someone(xml, "author", &[], author, site, &article.original);
    }
    for (lang, translators) in &about.translators {
        let attributes = [("role", "translator"), ("n", lang.as_str())];
        for translator in translators {
            write_someone(
                xml,
                "editor",
                &attributes,
                translator,
                site,
                &article.original,
            );
        }
    }
    xml.close();
}

/// Writes who published the article, when, where and under which licence.
fn write_publication(xml: &mut Xml, about: &About, site: ExportedSite<'_>, page: &str) {
    xml.line().open("publicationStmt", &[]);
    match &site.edition().settings.title {
        Some(title) => write_localized(xml, "publisher", &[], title),
        None => xml.element("publisher", &[], "Hashiya"),
    }
    if let Some(date) = &about.date {
        write_date(xml, date.value);
    }
    xml.open("availability", &[]);
    let source = about.source.as_ref();
    match source.and_then(|source| source.license.as_ref()) {
        Some(license) => write_localized(xml, "licence", &[], license),
        None => xml.element("p", &[], page),
    }
    xml.close();
    xml.element("idno", &[("type", "URI")], page);
    xml.close();
}

/// Writes where the text was published first.
fn write_source(xml: &mut Xml, article: &Article) {
    let about = &article.about;
    let source = about.source.as_ref();
    xml.line().open("sourceDesc", &[]);
    xml.open("bibl", &[]);
    if let Some(name) = source.and_then(|source| source.name.as_ref()) {
        write_localized(xml, "publisher", &[], name);
    }
    if let Some(url) = source.and_then(|source| source.url.as_ref()) {
        match web_address(&url.value) {
            Some(address) => xml.empty("ref", &[("target", &address)]),
            None => xml.element("note", &[], &url.value),
        }
    }
    xml.element("title", &[], about.title.pick(&article.original).1);
    xml.close();
    xml.close();
}

/// Writes the date of the article, its abstract, the languages and the tags.
fn write_profile(xml: &mut Xml, article: &Article, site: ExportedSite<'_>) {
    let about = &article.about;
    xml.line().open("profileDesc", &[]);
    if let Some(date) = &about.date {
        xml.open("creation", &[]);
        write_date(xml, date.value);
        xml.close();
    }
    if let Some(summary) = &about.summary {
        write_value(xml, ("abstract", &[]), summary, "abstract", article, site);
    }
    xml.open("langUsage", &[]);
    for text in &article.texts {
        let lang = text.lang.as_str();
        xml.element("language", &[("ident", lang)], lang);
    }
    xml.close();
    write_correspondence(xml, article, site);
    if !about.tags.is_empty() {
        xml.open("textClass", &[]);
        xml.open("keywords", &[]);
        for tag in &about.tags {
            match site.edition().settings.tags.get(&tag.value) {
                Some(label) => write_localized(xml, "term", &[], label),
                None => xml.element("term", &[], tag.value.as_str()),
            }
        }
        xml.close();
        xml.close();
    }
    xml.close();
}
