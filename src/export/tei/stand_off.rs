//! What is said about an article's texts: annotations, each at strings of them.

use super::Tei;
use crate::anchor::{BlockRange, Place};
use crate::edition::apparatus::Apparatus;
use crate::export::annotation::motivations;
use crate::export::entity::address;
use crate::source::annotation::Annotation;
use crate::source::body::{Certainty, Change, Side};
use crate::source::id::EntityId;
use crate::source::localized::Localized;

impl Tei<'_> {
    pub(super) fn stand_off(&mut self) {
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
    fn string(&self, text: usize, ranges: &[BlockRange]) -> Option<String> {
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

    fn annotation(&mut self, annotation: &Annotation, targets: &str) {
        let motivation = motivations(&annotation.body).join(" ");
        let mut attributes = vec![("target", targets)];
        let id = format!("n-{}", annotation.id);
        attributes.push(("xml:id", &id));
        if !motivation.is_empty() {
            attributes.push(("motivation", &motivation));
        }
        match annotation.provenance.certainty {
            Certainty::Certain => {}
            Certainty::Probable => attributes.push(("cert", "medium")),
            Certainty::Possible => attributes.push(("cert", "low")),
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
}
