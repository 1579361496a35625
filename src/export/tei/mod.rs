//! An article as TEI P5: its texts in the structure that they have, and what is said about them
//! standing off, as annotations whose targets are strings of those texts (TEI Guidelines 16.10,
//! 17.3 and 17.4).

mod header;
mod stand_off;
mod text;

use crate::edition::Edition;
use crate::export::entity::address;
use crate::export::{Surroundings, Volume};
use crate::source::body::Someone;
use crate::source::localized::Localized;
use crate::xml::Xml;

/// The document of an article.
#[must_use]
pub fn document(volume: Volume<'_>, edition: &Edition, around: &dyn Surroundings) -> Vec<u8> {
    let mut tei = Tei {
        xml: Xml::new(),
        volume,
        edition,
        around,
    };
    let original = volume.article.original.as_str();
    tei.xml.open(
        "TEI",
        &[
            ("xmlns", "http://www.tei-c.org/ns/1.0"),
            ("xml:lang", original),
        ],
    );
    tei.header();
    tei.stand_off();
    tei.texts();
    tei.xml.line();
    tei.xml.finish()
}

struct Tei<'a> {
    xml: Xml,
    volume: Volume<'a>,
    edition: &'a Edition,
    around: &'a dyn Surroundings,
}

impl Tei<'_> {
    fn texts(&mut self) {
        self.xml.line();
        let several = self.volume.article.texts.len() > 1;
        if several {
            self.xml.open("text", &[]);
            self.xml.open("group", &[]);
        }
        for (index, text) in self.volume.article.texts.iter().enumerate() {
            self.xml.line();
            let kind = if index == 0 {
                "original"
            } else {
                "translation"
            };
            self.xml
                .open("text", &[("xml:lang", text.lang.as_str()), ("type", kind)]);
            let (volume, around) = (self.volume, self.around);
            let prefix = self.prefix(index);
            text::TextWriter {
                xml: &mut self.xml,
                text,
                prefix,
                around,
                here: &volume.article.slug,
            }
            .body();
            self.xml.close();
        }
        if several {
            self.xml.close();
            self.xml.close();
        }
    }

    /// What the ids of a text begin with: the original's with nothing.
    fn prefix(&self, text: usize) -> String {
        if text == 0 {
            String::new()
        } else {
            self.volume
                .article
                .texts
                .get(text)
                .map_or_else(String::new, |text| format!("{}.", text.lang))
        }
    }

    fn localized(
        &mut self,
        name: &'static str,
        attributes: &[(&'static str, &str)],
        value: &Localized,
    ) {
        for (lang, words) in value.values() {
            let mut all = attributes.to_vec();
            all.push(("xml:lang", lang.as_str()));
            self.xml.element(name, &all, &words.value);
        }
    }

    fn someone(
        &mut self,
        name: &'static str,
        attributes: &[(&'static str, &str)],
        someone: &Someone,
    ) {
        match someone {
            Someone::Entity(id) => {
                let reference = address(&id.value, self.around);
                let mut all = attributes.to_vec();
                all.push(("ref", &reference));
                let called = self
                    .edition
                    .entities
                    .get(&id.value)
                    .map(|linked| linked.entity.name.pick(&self.volume.article.original).1);
                self.xml
                    .element(name, &all, called.unwrap_or_else(|| id.value.as_str()));
            }
            Someone::Annotator(id) => {
                let called = self
                    .edition
                    .settings
                    .annotators
                    .get(&id.value)
                    .map(|name| name.pick(&self.volume.article.original).1);
                self.xml.element(
                    name,
                    attributes,
                    called.unwrap_or_else(|| id.value.as_str()),
                );
            }
            Someone::Name(called) => self.xml.element(
                name,
                attributes,
                called.pick(&self.volume.article.original).1,
            ),
        }
    }
}
