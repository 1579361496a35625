//! An article as TEI P5: its texts in the structure that they have, and what is said about them standing off, as annotations whose
//! targets are strings of those texts (TEI Guidelines 16.10, 17.3 and 17.4).

use crate::anchor::Place;
use crate::edition::Edition;
use crate::edition::apparatus::Apparatus;
use crate::export::entity::{address, certainty};
use crate::export::{Surroundings, Volume};
use crate::source::annotation::Annotation;
use crate::source::block::{Block, BlockKind, BlockNumber, Inline, Markup, Node, Text};
use crate::source::body::{Change, Reference, Side, Someone};
use crate::source::id::EntityId;
use crate::source::localized::Localized;
use crate::xml::Xml;

/// The document of an article.
#[must_use]
pub fn document(volume: Volume<'_>, edition: &Edition, around: &dyn Surroundings) -> Vec<u8> {
    let mut tei = Tei { xml: Xml::new(), volume, edition, around };
    let original = volume.article.original.as_str();
    tei.xml.open("TEI", &[("xmlns", "http://www.tei-c.org/ns/1.0"), ("xml:lang", original)]);
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
    fn header(&mut self) {
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
                self.someone("editor", &[("role", "translator"), ("n", lang.as_str())], translator);
            }
        }
        self.xml.close();
        self.xml.line();
        self.xml.open("publicationStmt", &[]);
        match &self.edition.settings.title {
            Some(title) => self.localized("publisher", &[], title),
            None => self.xml.element("publisher", &[], "Hashiya"),
        }
        if let Some(date) = about.date {
            self.xml.element("date", &[("when", &date.iso())], &date.to_string());
        }
        let (page, _) = self.around.text(self.volume.summary, 0);
        self.xml.open("availability", &[]);
        match about.source.as_ref().and_then(|source| source.license.as_ref()) {
            Some(license) => self.localized("licence", &[], license),
            None => self.xml.element("p", &[], &page),
        }
        self.xml.close();
        self.xml.element("idno", &[("type", "URI")], &page);
        self.xml.close();
        self.xml.line();
        self.xml.open("sourceDesc", &[]);
        self.xml.open("bibl", &[]);
        if let Some(name) = about.source.as_ref().and_then(|source| source.name.as_ref()) {
            self.localized("publisher", &[], name);
        }
        if let Some(url) = about.source.as_ref().and_then(|source| source.url.as_ref()) {
            self.xml.empty("ref", &[("target", &url.value)]);
        }
        self.xml.element("title", &[], about.title.pick(&self.volume.article.original).1);
        self.xml.close();
        self.xml.close();
        self.xml.close();
        self.xml.line();
        self.xml.open("profileDesc", &[]);
        self.xml.open("langUsage", &[]);
        for text in &self.volume.article.texts {
            self.xml.element("language", &[("ident", text.lang.as_str())], text.lang.as_str());
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
        self.xml.close();
    }

    fn stand_off(&mut self) {
        self.xml.line();
        self.xml.open("standOff", &[]);
        self.xml.open("listAnnotation", &[]);
        for (index, annotation) in self.volume.article.annotations.iter().enumerate() {
            let targets = self
                .targets(|apparatus| apparatus.places.iter().filter(|place| place.annotation == index).map(|place| &place.place).collect());
            if !targets.is_empty() {
                self.annotation(annotation, &targets);
            }
        }
        for (text, apparatus) in self.volume.apparatus.iter().enumerate() {
            for link in &apparatus.autolinks {
                let Some(target) = self.string(text, &[link.at]) else { continue };
                let id = format!("{}{}", self.prefix(text), link.fragment);
                self.xml.line();
                self.xml.open("annotation", &[("xml:id", &id), ("motivation", "identifying"), ("target", &target), ("n", "automatic")]);
                self.entity(&link.entity);
                self.xml.close();
            }
        }
        self.xml.line();
        self.xml.close();
        self.xml.close();
    }

    /// The places of something in every text, as pointers.
    fn targets(&self, places: impl Fn(&Apparatus) -> Vec<&Place>) -> String {
        let texts = self.volume.apparatus.iter().enumerate();
        let pointers =
            texts.flat_map(|(text, apparatus)| places(apparatus).into_iter().filter_map(move |place| self.string(text, &place.ranges)));
        pointers.collect::<Vec<_>>().join(" ")
    }

    /// Strings of a text: of each block that they run through the part, by its first character and its length in code points.
    fn string(&self, text: usize, ranges: &[crate::anchor::BlockRange]) -> Option<String> {
        let written = self.volume.article.texts.get(text)?;
        let prefix = self.prefix(text);
        let pieces: Option<Vec<String>> = ranges
            .iter()
            .map(|at| {
                let words = &written.block(at.block)?.text;
                let before = words.get(..at.range.start())?.chars().count();
                let length = words.get(at.range.start()..at.range.end())?.chars().count();
                Some(format!("#string-range({prefix}p{},{before},{length})", at.block.0))
            })
            .collect();
        Some(pieces?.join(" "))
    }

    /// What the ids of a text begin with: the original's with nothing.
    fn prefix(&self, text: usize) -> String {
        if text == 0 {
            String::new()
        } else {
            self.volume.article.texts.get(text).map_or_else(String::new, |text| format!("{}.", text.lang))
        }
    }

    fn annotation(&mut self, annotation: &Annotation, targets: &str) {
        let motivation = super::annotation::motivations(&annotation.body).join(" ");
        let mut attributes = vec![("target", targets)];
        let id = format!("n-{}", annotation.id);
        attributes.push(("xml:id", &id));
        if !motivation.is_empty() {
            attributes.push(("motivation", &motivation));
        }
        let sure = certainty(annotation.provenance.certainty).map(|certainty| if certainty == "probable" { "medium" } else { "low" });
        if let Some(sure) = sure {
            attributes.push(("cert", sure));
        }
        self.xml.line();
        self.xml.open("annotation", &attributes);
        if let Some(by) = &annotation.provenance.by {
            self.xml.open("respStmt", &[]);
            match &annotation.provenance.date {
                Some(date) => self.xml.element("resp", &[("when", &date.iso())], "annotator"),
                None => self.xml.element("resp", &[], "annotator"),
            }
            self.someone("name", &[], by);
            self.xml.close();
        }
        let body = &annotation.body;
        if let Some(entity) = &body.entity {
            self.entity(&entity.value);
        }
        if let Some(gloss) = &body.gloss {
            self.localized("note", &[("type", "gloss")], gloss);
        }
        if let Some(correction) = &body.correction {
            self.change(&correction.change.value);
            if let Some(reason) = &correction.reason {
                self.prose("correction-reason", reason);
            }
        }
        if let Some(claim) = &body.claim {
            self.xml.element("note", &[("type", "verdict")], claim.verdict.value.as_str());
            if let Some(speaker) = &claim.speaker {
                self.xml.open("note", &[("type", "speaker")]);
                self.someone("name", &[], speaker);
                self.xml.close();
            }
            if let Some(note) = &claim.note {
                self.prose("verdict-reason", note);
            }
        }
        if let Some(note) = &body.note {
            self.prose("comment", note);
        }
        for link in &body.see {
            if let Some(address) = self.around.reference(&link.value, &self.volume.article.slug) {
                self.xml.empty("ptr", &[("type", "see"), ("target", &address)]);
            }
        }
        for source in &body.sources {
            self.xml.element("note", &[("type", "source")], &source.value);
        }
        for tag in &body.tags {
            self.xml.element("note", &[("type", "tag")], tag.value.as_str());
        }
        self.xml.close();
    }

    fn change(&mut self, change: &Change) {
        match change {
            Change::Replace(wording) => self.localized("note", &[("type", "correction"), ("subtype", "replace")], wording),
            Change::Insert { before, after } => {
                for (side, wording) in [("insert-before", before), ("insert-after", after)] {
                    if let Some(wording) = wording {
                        self.localized("note", &[("type", "correction"), ("subtype", side)], wording);
                    }
                }
            }
            Change::Move { side, anchor } => {
                let side = if *side == Side::Before { "move-before" } else { "move-after" };
                self.localized("note", &[("type", "correction"), ("subtype", side)], anchor);
            }
        }
    }

    fn entity(&mut self, id: &EntityId) {
        self.xml.empty("ptr", &[("type", "entity"), ("target", &address(id, self.around))]);
    }

    /// Markdown in every language that it is in, as plain words.
    fn prose(&mut self, kind: &str, value: &Localized) {
        for (lang, markdown) in value.values() {
            let words = self.around.words(&markdown.value, lang, Some(&self.volume.article.slug));
            self.xml.element("note", &[("type", kind), ("xml:lang", lang.as_str())], &words);
        }
    }

    fn localized(&mut self, name: &'static str, attributes: &[(&'static str, &str)], value: &Localized) {
        for (lang, words) in value.values() {
            let mut all = attributes.to_vec();
            all.push(("xml:lang", lang.as_str()));
            self.xml.element(name, &all, &words.value);
        }
    }

    fn someone(&mut self, name: &'static str, attributes: &[(&'static str, &str)], someone: &Someone) {
        match someone {
            Someone::Entity(id) => {
                let reference = address(&id.value, self.around);
                let mut all = attributes.to_vec();
                all.push(("ref", &reference));
                let called = self.edition.entities.get(&id.value).map(|linked| linked.entity.name.pick(&self.volume.article.original).1);
                self.xml.element(name, &all, called.unwrap_or_else(|| id.value.as_str()));
            }
            Someone::Annotator(id) => {
                let called = self.edition.settings.annotators.get(&id.value).map(|name| name.pick(&self.volume.article.original).1);
                self.xml.element(name, attributes, called.unwrap_or_else(|| id.value.as_str()));
            }
            Someone::Name(called) => self.xml.element(name, attributes, called.pick(&self.volume.article.original).1),
        }
    }

    fn texts(&mut self) {
        self.xml.line();
        let several = self.volume.article.texts.len() > 1;
        if several {
            self.xml.open("text", &[]);
            self.xml.open("group", &[]);
        }
        for (index, text) in self.volume.article.texts.iter().enumerate() {
            self.xml.line();
            let kind = if index == 0 { "original" } else { "translation" };
            self.xml.open("text", &[("xml:lang", text.lang.as_str()), ("type", kind)]);
            let (volume, around) = (self.volume, self.around);
            let leads = |reference: &Reference| around.reference(reference, &volume.article.slug);
            let prefix = self.prefix(index);
            TextWriter { xml: &mut self.xml, text, prefix, leads: &leads }.body();
            self.xml.close();
        }
        if several {
            self.xml.close();
            self.xml.close();
        }
    }
}

/// One text in its structure.
struct TextWriter<'x, 'a> {
    xml: &'x mut Xml,
    text: &'a Text,
    /// What its ids begin with.
    prefix: String,
    /// Where a reference leads.
    leads: &'a dyn Fn(&Reference) -> Option<String>,
}

impl TextWriter<'_, '_> {
    /// A heading opens a division; what stands before the first stands before all divisions.
    fn body(&mut self) {
        self.xml.open("body", &[]);
        let mut divided = false;
        for node in &self.text.nodes {
            self.xml.line();
            if let Some(heading) = self.heading(node) {
                if std::mem::replace(&mut divided, true) {
                    self.xml.close();
                }
                self.xml.open("div", &[]);
                self.block(heading, "head");
            } else {
                self.node(node);
            }
        }
        if self.text.nodes.is_empty() {
            self.xml.empty("p", &[]);
        }
        if divided {
            self.xml.close();
        }
        self.xml.close();
    }

    fn heading(&self, node: &Node) -> Option<BlockNumber> {
        let Node::Block(number) = node else { return None };
        self.text.block(*number).filter(|block| block.is_heading()).map(|block| block.number)
    }

    fn nodes(&mut self, nodes: &[Node]) {
        for node in nodes {
            self.node(node);
        }
    }

    fn node(&mut self, node: &Node) {
        match node {
            Node::Block(number) => self.block(*number, "p"),
            Node::List { start, items } => {
                self.xml.open("list", &[("rend", if start.is_some() { "numbered" } else { "bulleted" })]);
                for item in items {
                    self.xml.open("item", &[]);
                    self.nodes(item);
                    self.xml.close();
                }
                self.xml.close();
            }
            Node::Quote(content) => {
                self.xml.open("quote", &[]);
                self.nodes(content);
                self.xml.close();
            }
            Node::Table { head, rows } => {
                self.xml.open("table", &[]);
                self.row(head, "label");
                for row in rows {
                    self.row(row, "data");
                }
                self.xml.close();
            }
            Node::Code { code, .. } => self.xml.element("ab", &[("type", "code"), ("xml:space", "preserve")], code),
            Node::Figure(images) => {
                for image in images {
                    if let Inline::Image { src, alt } = image {
                        self.image(src, alt);
                    }
                }
            }
            Node::Footnote { number, content, .. } => {
                self.xml.open("note", &[("place", "bottom"), ("n", &number.to_string())]);
                self.nodes(content);
                self.xml.close();
            }
            Node::Rule => self.xml.empty("milestone", &[("unit", "section"), ("rend", "rule")]),
        }
    }

    fn row(&mut self, cells: &[Option<BlockNumber>], role: &str) {
        self.xml.open("row", &[("role", role)]);
        for cell in cells {
            match cell {
                Some(number) => self.block(*number, "cell"),
                None => self.xml.empty("cell", &[]),
            }
        }
        self.xml.close();
    }

    fn block(&mut self, number: BlockNumber, name: &'static str) {
        let Some(block) = self.text.block(number) else { return };
        let id = format!("{}p{}", self.prefix, number.0);
        let mut attributes = vec![("xml:id", id.as_str())];
        if name == "p" && block.kind != BlockKind::Paragraph && block.is_heading() {
            attributes.push(("rend", "heading"));
        }
        self.xml.open(name, &attributes);
        self.inlines(block);
        self.xml.close();
    }

    /// The reading text, character for character, with its inline markup: nothing in between is text.
    fn inlines(&mut self, block: &Block) {
        for inline in &block.inlines {
            match inline {
                Inline::Text(range) => self.xml.push(range.slice(&block.text)),
                Inline::Open(markup) => self.markup(markup),
                Inline::Close => self.xml.close(),
                Inline::Break => self.xml.empty("lb", &[]),
                Inline::Image { src, alt } => self.image(src, alt),
                Inline::FootnoteReference(label) => self.xml.empty("ptr", &[("type", "footnote"), ("n", label)]),
            }
        }
    }

    fn markup(&mut self, markup: &Markup) {
        match markup {
            Markup::Emphasis => self.xml.open("emph", &[]),
            Markup::Strong => self.xml.open("emph", &[("rend", "bold")]),
            Markup::Strikethrough => self.xml.open("hi", &[("rend", "strikethrough")]),
            Markup::Code => self.xml.open("code", &[]),
            Markup::Link { href } => self.xml.open("ref", &[("target", href)]),
            Markup::Reference(reference) => match (self.leads)(reference) {
                Some(address) => self.xml.open("ref", &[("target", &address)]),
                None => self.xml.open("seg", &[]),
            },
        }
    }

    fn image(&mut self, src: &str, alt: &str) {
        self.xml.open("figure", &[]);
        self.xml.empty("graphic", &[("url", src)]);
        self.xml.open("figDesc", &[]);
        self.xml.push(alt);
        self.xml.close();
        self.xml.close();
    }
}
