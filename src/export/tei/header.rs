//! What an article says of itself: the TEI header.

use super::Tei;
use crate::date::{Date, Point};
use crate::export::entity::whole_address;
use crate::source::localized::Localized;

impl Tei<'_> {
    pub(super) fn header(&mut self) {
        let about = &self.volume.article.about;
        self.xml.line();
        self.xml.open("teiHeader", &[]);
        self.xml.open("fileDesc", &[]);
        self.xml.open("titleStmt", &[]);
        self.localized("title", &[], &about.title);
        for author in &about.authors {
            self.someone("author", &[], author);
        }
        for (lang, translators) in &about.translators {
            for translator in translators {
                self.someone(
                    "editor",
                    &[("role", "translator"), ("n", lang.as_str())],
                    translator,
                );
            }
        }
        self.xml.close();
        self.xml.line();
        self.xml.open("publicationStmt", &[]);
        match &self.edition.settings.title {
            Some(title) => self.localized("publisher", &[], title),
            None => self.xml.element("publisher", &[], "Hashiya"),
        }
        if let Some(date) = about.date.as_ref().map(|date| date.value) {
            self.date(date);
        }
        let (page, _) = self.around.text(self.volume.summary, 0);
        self.xml.open("availability", &[]);
        match about
            .source
            .as_ref()
            .and_then(|source| source.license.as_ref())
        {
            Some(license) => self.localized("licence", &[], license),
            None => self.xml.element("p", &[], &page),
        }
        self.xml.close();
        self.xml.element("idno", &[("type", "URI")], &page);
        self.xml.close();
        self.xml.line();
        self.xml.open("sourceDesc", &[]);
        self.xml.open("bibl", &[]);
        if let Some(name) = about
            .source
            .as_ref()
            .and_then(|source| source.name.as_ref())
        {
            self.localized("publisher", &[], name);
        }
        if let Some(url) = about.source.as_ref().and_then(|source| source.url.as_ref()) {
            match whole_address(&url.value) {
                Some(address) => self.xml.empty("ref", &[("target", &address)]),
                None => self.xml.element("note", &[], &url.value),
            }
        }
        self.xml.element(
            "title",
            &[],
            about.title.pick(&self.volume.article.original).1,
        );
        self.xml.close();
        self.xml.close();
        self.xml.close();
        self.xml.line();
        self.xml.open("profileDesc", &[]);
        for (lang, summary) in about.summary.iter().flat_map(Localized::values) {
            let words = self
                .around
                .words(&summary.value, lang, Some(&self.volume.article.slug));
            self.xml.open("abstract", &[("xml:lang", lang.as_str())]);
            self.xml.element("p", &[], &words);
            self.xml.close();
        }
        self.xml.open("langUsage", &[]);
        for text in &self.volume.article.texts {
            self.xml.element(
                "language",
                &[("ident", text.lang.as_str())],
                text.lang.as_str(),
            );
        }
        self.xml.close();
        if !about.tags.is_empty() {
            self.xml.open("textClass", &[]);
            self.xml.open("keywords", &[]);
            for tag in &about.tags {
                match self.edition.settings.tags.get(&tag.value) {
                    Some(label) => self.localized("term", &[], label),
                    None => self.xml.element("term", &[], tag.value.as_str()),
                }
            }
            self.xml.close();
            self.xml.close();
        }
        self.xml.close();
        if let Some(updated) = about.updated.as_ref().map(|date| date.value) {
            self.xml.line();
            self.xml.open("revisionDesc", &[]);
            self.xml.open("change", &[]);
            self.date(updated);
            self.xml.close();
            self.xml.close();
        }
        self.xml.close();
    }

    /// A date; by numbers, too, as far as it is certain and of years that XML Schema knows.
    pub(super) fn date(&mut self, date: Date) {
        let written = date.to_string();
        let certain = |point: &Point| point.is_certain();
        let when = date
            .point()
            .filter(|point| certain(point))
            .and_then(Point::iso);
        let (from, to) = date.ends();
        let not_before = from
            .filter(certain)
            .filter(|_| when.is_none())
            .and_then(|from| from.iso().or_else(|| from.first().iso()));
        let not_after = to
            .filter(certain)
            .filter(|_| when.is_none())
            .and_then(|to| to.iso().or_else(|| to.last().iso()));
        let attributes = [
            ("when", when),
            ("notBefore", not_before),
            ("notAfter", not_after),
        ];
        let known: Vec<_> = attributes
            .iter()
            .filter_map(|(name, value)| Some((*name, value.as_deref()?)))
            .collect();
        self.xml.element("date", &known, &written);
    }
}
