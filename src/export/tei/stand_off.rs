//! What is said about an article's texts: annotations, each at strings of them.

use std::borrow::Cow;

use super::Tei;
use crate::anchor::BlockRange;
use crate::export::annotation::{motivations, shown};
use crate::export::entity::{address, whole_address};
use crate::source::annotation::Annotation;
use crate::source::body::{Certainty, Change, Side};
use crate::source::id::EntityId;
use crate::source::localized::Localized;
use crate::xml::id;

impl<'a> Tei<'a> {
    /// Nothing where nothing is said.
    pub(super) fn stand_off(&mut self) {
        let annotations = self.volume.article.annotations.iter().enumerate();
        let annotations: Vec<(&Annotation, String)> = annotations
            .filter(|(_, annotation)| {
                self.volume
                    .says(&annotation.body, self.edition, self.around)
            })
            .map(|(index, annotation)| (annotation, self.targets(index)))
            .filter(|(_, targets)| !targets.is_empty())
            .collect();
        let found: Vec<(&EntityId, String, String)> = self.found();
        if annotations.is_empty() && found.is_empty() {
            return;
        }
        self.xml.line();
        self.xml.open("standOff", &[]);
        self.xml.open("listAnnotation", &[]);
        for (annotation, targets) in annotations {
            self.annotation(annotation, &targets);
        }
        for (entity, id, target) in found {
            self.xml.line();
            self.xml.open(
                "annotation",
                &[
                    ("xml:id", &id),
                    ("motivation", "identifying"),
                    ("target", &target),
                    ("n", "automatic"),
                ],
            );
            self.entity(entity);
            self.xml.close();
        }
        self.xml.line();
        self.xml.close();
        self.xml.close();
    }

    /// The names that were found, each with an id and its place.
    fn found(&self) -> Vec<(&'a EntityId, String, String)> {
        let mut found = Vec::new();
        for (text, apparatus) in self.volume.apparatus.iter().enumerate() {
            for link in &apparatus.autolinks {
                let Some(target) = self.string(text, &[link.at]) else {
                    continue;
                };
                found.push((
                    &link.entity,
                    id(&format!("{}{}", self.prefix(text), link.fragment)),
                    target,
                ));
            }
        }
        found
    }

    /// The places of an annotation in every text, a pointer each.
    fn targets(&self, annotation: usize) -> String {
        let texts = self.volume.apparatus.iter().enumerate();
        let pointers = texts.flat_map(|(text, apparatus)| {
            let places = apparatus
                .places
                .iter()
                .filter(move |place| place.annotation == annotation);
            places.filter_map(move |place| self.string(text, &place.place.ranges))
        });
        pointers.collect::<Vec<_>>().join(" ")
    }

    /// A string of a text: its block, its first character and its length in code points; of one
    /// that runs through several blocks from its beginning in the first to its end in the last.
    fn string(&self, text: usize, ranges: &[BlockRange]) -> Option<String> {
        let written = self.volume.article.texts.get(text)?;
        let prefix = self.prefix(text);
        let piece = |at: &BlockRange| {
            let (start, end) = written.block(at.block)?.code_points(at.range)?;
            Some(format!(
                "string-range({prefix}p{},{start},{})",
                at.block.0,
                end - start
            ))
        };
        let (first, last) = (ranges.first()?, ranges.last()?);
        Some(if ranges.len() == 1 {
            format!("#{}", piece(first)?)
        } else {
            format!("#range({},{})", piece(first)?, piece(last)?)
        })
    }

    fn annotation(&mut self, annotation: &Annotation, targets: &str) {
        let motivation = motivations(&annotation.body, self.edition).join(" ");
        let mut attributes = vec![("target", targets)];
        let id = id(&format!("n-{}", annotation.id));
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
            self.xml.element("resp", &[], "annotator");
            self.someone("name", &[], by);
            self.xml.close();
        }
        if let Some(date) = annotation.provenance.date {
            self.xml.open("note", &[("type", "date")]);
            self.date(date);
            self.xml.close();
        }
        let body = &annotation.body;
        if let Some(entity) = shown(body, self.edition) {
            self.entity(entity);
        }
        if let Some(gloss) = &body.gloss {
            self.prose("gloss", gloss);
        }
        if let Some(correction) = &body.correction {
            self.change(&correction.change.value);
            if let Some(reason) = &correction.reason {
                self.prose("correction-reason", reason);
            }
        }
        if let Some(claim) = &body.claim {
            self.xml
                .element("note", &[("type", "verdict")], claim.verdict.value.as_str());
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
            if let Some(address) = self
                .around
                .reference(&link.value, &self.volume.article.slug)
            {
                self.xml
                    .empty("ptr", &[("type", "see"), ("target", &address)]);
            }
        }
        for source in &body.sources {
            let words = whole_address(&source.value).unwrap_or(Cow::Borrowed(&source.value));
            self.xml.element("note", &[("type", "source")], &words);
        }
        for tag in &body.tags {
            self.xml
                .element("note", &[("type", "tag")], tag.value.as_str());
        }
        self.xml.close();
    }

    fn change(&mut self, change: &Change) {
        match change {
            Change::Replace(wording) => self.localized(
                "note",
                &[("type", "correction"), ("subtype", "replace")],
                wording,
            ),
            Change::Insert { before, after } => {
                for (side, wording) in [("insert-before", before), ("insert-after", after)] {
                    if let Some(wording) = wording {
                        self.localized(
                            "note",
                            &[("type", "correction"), ("subtype", side)],
                            wording,
                        );
                    }
                }
            }
            Change::Move { side, anchor } => {
                let side = if *side == Side::Before {
                    "move-before"
                } else {
                    "move-after"
                };
                self.localized("note", &[("type", "correction"), ("subtype", side)], anchor);
            }
        }
    }

    fn entity(&mut self, id: &EntityId) {
        self.xml.empty(
            "ptr",
            &[("type", "entity"), ("target", &address(id, self.around))],
        );
    }

    /// Markdown in every language that it is in, as plain words.
    fn prose(&mut self, kind: &str, value: &Localized) {
        for (lang, markdown) in value.values() {
            let words = self
                .around
                .words(&markdown.value, lang, Some(&self.volume.article.slug));
            self.xml.element(
                "note",
                &[("type", kind), ("xml:lang", lang.as_str())],
                &words,
            );
        }
    }
}
