//! An article's annotations by the Web Annotation Data Model (W3C Recommendation of 23 February
//! 2017): one annotation each, with a body for each thing it says in each language, and a target
//! for each of its places.

use serde_json::{Map, Value, json};

use crate::anchor::{Match, Place};
use crate::artifact::data;
use crate::edition::Edition;
use crate::edition::apparatus::AutolinkPlace;
use crate::export::entity::{address, moment, whole_address};
use crate::export::selector::selectors;
use crate::export::{Surroundings, Volume};
use crate::source::annotation::Annotation;
use crate::source::body::{Body, Change, Correction, Side, Someone, Wording};
use crate::source::id::EntityId;
use crate::source::localized::Localized;
use crate::text::Lang;

/// The annotations of an article, in the order in which they were written, then the names that were
/// found without one.
#[must_use]
pub fn collection(volume: Volume<'_>, edition: &Edition, around: &dyn Surroundings) -> Value {
    let export = Export {
        volume,
        edition,
        around,
        file: around.file(&data::annotations(volume.article.slug.as_str())),
    };
    let written = volume
        .article
        .annotations
        .iter()
        .enumerate()
        .filter_map(|(index, annotation)| export.annotation(index, annotation));
    let found = volume
        .apparatus
        .iter()
        .enumerate()
        .flat_map(|(text, apparatus)| {
            let export = &export;
            apparatus
                .autolinks
                .iter()
                .filter_map(move |link| export.found(text, link))
        });
    let items: Vec<Value> = written.chain(found).collect();
    json!({
        "@context": ["http://www.w3.org/ns/anno.jsonld", {"hashiya": around.terms()}],
        "id": export.file,
        "type": "AnnotationCollection",
        "label": words(&volume.article.about.title),
        "total": items.len(),
        "first": {"id": format!("{}#items/1", export.file), "type": "AnnotationPage", "startIndex": 0, "items": items},
    })
}

struct Export<'a> {
    volume: Volume<'a>,
    edition: &'a Edition,
    around: &'a dyn Surroundings,
    file: String,
}

impl Export<'_> {
    /// An annotation that has a place and says something; without, no page shows it either.
    fn annotation(&self, index: usize, annotation: &Annotation) -> Option<Value> {
        let texts = self.volume.apparatus.iter().enumerate();
        let targets: Vec<Value> = texts
            .flat_map(|(text, apparatus)| {
                let places = apparatus
                    .places
                    .iter()
                    .filter(|place| place.annotation == index);
                places.filter_map(move |place| self.target(text, &place.place))
            })
            .collect();
        if targets.is_empty()
            || !self
                .volume
                .says(&annotation.body, self.edition, self.around)
        {
            return None;
        }
        let mut made = Map::new();
        made.insert("id".into(), json!(self.id(annotation.id.as_str())));
        made.insert("type".into(), json!("Annotation"));
        made.insert(
            "motivation".into(),
            json!(motivations(&annotation.body, self.edition)),
        );
        let provenance = &annotation.provenance;
        if let Some(by) = &provenance.by {
            made.insert("creator".into(), self.someone(by));
        }
        if let Some(date) = &provenance.date {
            match moment(date) {
                Some(moment) => made.insert("created".into(), json!(moment)),
                None => made.insert("hashiya:date".into(), json!(date.to_string())),
            };
        }
        if let Some(certainty) = provenance.certainty.word() {
            made.insert("hashiya:certainty".into(), json!(certainty));
        }
        made.insert("body".into(), json!(self.bodies(&annotation.body)));
        made.insert("target".into(), json!(targets));
        Some(Value::Object(made))
    }

    /// A name that the program found.
    fn found(&self, text: usize, link: &AutolinkPlace) -> Option<Value> {
        let lang = &self.volume.article.texts.get(text)?.lang;
        let target = self.target(
            text,
            &Place {
                ranges: vec![link.at],
                matched: Match::Exact,
            },
        )?;
        Some(json!({
            "id": self.id(&format!("{lang}.{}", link.fragment)),
            "type": "Annotation",
            "motivation": ["identifying"],
            "generator": {"type": "Software", "name": "Hashiya"},
            "body": [self.identifying(&link.entity)],
            "target": [target],
        }))
    }

    fn id(&self, id: &str) -> String {
        format!("{}#{id}", self.file)
    }

    fn target(&self, text: usize, place: &Place) -> Option<Value> {
        let (page, prefix) = self.around.text(self.volume.summary, text);
        let written = self.volume.article.texts.get(text)?;
        Some(json!({
            "type": "SpecificResource",
            "source": {"id": page, "type": "Text", "format": "text/html", "language": written.lang.as_str()},
            "selector": selectors(place, written, &prefix)?,
        }))
    }

    fn bodies(&self, body: &Body) -> Vec<Value> {
        let mut bodies = Vec::new();
        bodies.extend(shown(body, self.edition).map(|entity| self.identifying(entity)));
        bodies.extend(
            body.gloss
                .iter()
                .flat_map(|gloss| self.texts(gloss, "describing")),
        );
        if let Some(Correction { change, reason }) = &body.correction {
            bodies.extend(changes(&change.value));
            bodies.extend(
                reason
                    .iter()
                    .flat_map(|reason| self.texts(reason, "commenting")),
            );
        }
        if let Some(claim) = &body.claim {
            let mut verdict = json!({"type": "TextualBody", "purpose": "assessing", "value": claim.verdict.value.as_str()});
            if let Some(label) = self.edition.settings.verdicts.get(&claim.verdict.value) {
                verdict["hashiya:label"] = json!(words(label));
            }
            if let Some(speaker) = &claim.speaker {
                verdict["hashiya:speaker"] = self.someone(speaker);
            }
            bodies.push(verdict);
            bodies.extend(
                claim
                    .note
                    .iter()
                    .flat_map(|note| self.texts(note, "assessing")),
            );
        }
        bodies.extend(
            body.note
                .iter()
                .flat_map(|note| self.texts(note, "commenting")),
        );
        let links = body.see.iter().filter_map(|link| {
            self.around
                .reference(&link.value, &self.volume.article.slug)
        });
        bodies.extend(links.map(
            |address| json!({"type": "SpecificResource", "purpose": "linking", "source": address}),
        ));
        bodies.extend(body.sources.iter().map(|source| {
            let source = &source.value;
            match whole_address(source) {
                Some(address) => json!({"type": "SpecificResource", "purpose": "linking", "source": address, "hashiya:role": "source"}),
                None => json!({"type": "TextualBody", "purpose": "linking", "value": source, "hashiya:role": "source"}),
            }
        }));
        bodies.extend(body.tags.iter().map(|tag| {
            let label = self.edition.settings.tags.get(&tag.value).and_then(|label| label.values().first());
            match label {
                Some((lang, label)) => json!({
                    "type": "TextualBody", "purpose": "tagging", "value": label.value, "language": lang.as_str(),
                    "hashiya:tag": {"id": self.around.tag(&tag.value, lang)},
                }),
                None => json!({"type": "TextualBody", "purpose": "tagging", "value": tag.value.as_str()}),
            }
        }));
        bodies
    }

    /// What is said in every language that it is said in, as plain words: its Markdown is the
    /// pages' own.
    fn texts<'b>(
        &'b self,
        value: &'b Localized,
        purpose: &'static str,
    ) -> impl Iterator<Item = Value> + 'b {
        value.values().iter().map(move |(lang, said)| {
            let words = self
                .around
                .words(&said.value, lang, Some(&self.volume.article.slug));
            textual(&words, lang, purpose)
        })
    }

    fn identifying(&self, entity: &EntityId) -> Value {
        json!({"type": "SpecificResource", "purpose": "identifying", "source": address(entity, self.around)})
    }

    fn someone(&self, someone: &Someone) -> Value {
        match someone {
            Someone::Entity(id) => {
                let name = self
                    .edition
                    .entities
                    .get(&id.value)
                    .map(|linked| words(&linked.entity.name));
                json!({"id": address(&id.value, self.around), "name": name})
            }
            Someone::Annotator(id) => match self.edition.settings.annotators.get(&id.value) {
                Some(name) => json!({"nickname": id.value.as_str(), "name": words(name)}),
                None => json!({"nickname": id.value.as_str()}),
            },
            Someone::Name(name) => json!({"name": words(name)}),
        }
    }
}

/// Why it was made, in the model's own words.
#[must_use]
pub fn motivations(body: &Body, edition: &Edition) -> Vec<&'static str> {
    let reasons = [
        (shown(body, edition).is_some(), "identifying"),
        (body.gloss.is_some(), "describing"),
        (body.correction.is_some(), "editing"),
        (body.claim.is_some(), "assessing"),
        (body.note.is_some(), "commenting"),
        (!body.see.is_empty() || !body.sources.is_empty(), "linking"),
        (!body.tags.is_empty(), "tagging"),
    ];
    reasons
        .iter()
        .filter(|(holds, _)| *holds)
        .map(|(_, motivation)| *motivation)
        .collect()
}

/// The entity that is named, if it is shown: a draft is not.
#[must_use]
pub fn shown<'a>(body: &'a Body, edition: &Edition) -> Option<&'a EntityId> {
    body.entity
        .as_ref()
        .map(|entity| &entity.value)
        .filter(|entity| edition.entities.contains_key(*entity))
}

/// The words in every language: the model's labels and names are in none.
fn words(value: &Localized) -> Vec<&str> {
    value
        .values()
        .iter()
        .map(|(_, words)| words.value.as_str())
        .collect()
}

fn textual(words: &str, lang: &Lang, purpose: &str) -> Value {
    json!({"type": "TextualBody", "purpose": purpose, "value": words, "format": "text/plain", "language": lang.as_str()})
}

/// What the words should read, with what is to be done to come there: each a body of the text that
/// it is for.
fn changes(change: &Change) -> Vec<Value> {
    let made = |wording: &Wording, change: &str| -> Vec<Value> {
        let each = wording.values().iter().map(|(lang, words)| {
            let mut body = textual(&words.value, lang, "editing");
            let done = if change == "replace" && words.value.is_empty() {
                "delete"
            } else {
                change
            };
            body["hashiya:change"] = json!(done);
            body
        });
        each.collect()
    };
    match change {
        Change::Replace(wording) => made(wording, "replace"),
        Change::Insert { before, after } => {
            let before = before
                .iter()
                .flat_map(|wording| made(wording, "insert-before"));
            before
                .chain(
                    after
                        .iter()
                        .flat_map(|wording| made(wording, "insert-after")),
                )
                .collect()
        }
        Change::Move {
            side: Side::Before,
            anchor,
        } => made(anchor, "move-before"),
        Change::Move {
            side: Side::After,
            anchor,
        } => made(anchor, "move-after"),
    }
}
