//! The bodies of an annotation.

use serde_json::{Value, json};

use crate::edition::summary::Summary;
use crate::export::annotation::html::HtmlWriter;
use crate::export::article::shown_entity;
use crate::export::site::ExportedSite;
use crate::href::Address;
use crate::source::article::Article;
use crate::source::body::{Body, Change, Claim, Correction, MoveSide, Someone, Wording};
use crate::source::id::{EntityId, TagId};
use crate::source::localized::Localized;
use crate::source::web_address::web_address;
use crate::text::Lang;

/// Makes the bodies of an article's annotations.
pub(super) struct Bodies<'a> {
    pub(super) article: &'a Article,
    pub(super) summary: &'a Summary,
    pub(super) site: ExportedSite<'a>,
}

impl Bodies<'_> {
    pub(super) fn all(&self, body: &Body) -> Vec<Value> {
        let mut bodies = Vec::new();
        let entity = shown_entity(body, self.site.edition());
        bodies.extend(entity.map(|entity| self.identifying(entity)));
        let gloss = body.gloss.iter();
        bodies.extend(gloss.flat_map(|gloss| self.texts(gloss, "describing")));
        if let Some(Correction { change, reason }) = &body.correction {
            bodies.extend(changes(&change.value));
            let reason = reason.iter();
            bodies.extend(reason.flat_map(|reason| self.texts(reason, "commenting")));
        }
        if let Some(claim) = &body.claim {
            bodies.push(self.verdict(claim));
            let note = claim.note.iter();
            bodies.extend(note.flat_map(|note| self.texts(note, "assessing")));
        }
        let note = body.note.iter();
        bodies.extend(note.flat_map(|note| self.texts(note, "commenting")));
        let links = body.see.iter();
        let links = links.filter_map(|link| {
            let address = self.site.reference(&link.value, &self.article.slug)?;
            Some(self.site.short(address))
        });
        bodies.extend(links.map(
            |address| json!({"type": "SpecificResource", "purpose": "linking", "source": address}),
        ));
        bodies.extend(body.sources.iter().map(|source| cited(&source.value)));
        bodies.extend(body.tags.iter().map(|tag| self.tag(&tag.value)));
        bodies
    }

    pub(super) fn identifying(&self, entity: &EntityId) -> Value {
        json!({"type": "SpecificResource", "purpose": "identifying", "source": self.entity(entity)})
    }

    fn entity(&self, entity: &EntityId) -> Address {
        self.site.short(self.site.entity(entity))
    }

    /// Who has made an annotation or a statement, or what a statement was made in.
    pub(super) fn agent(&self, someone: &Someone) -> Value {
        let edition = self.site.edition();
        match someone {
            Someone::Entity(id) => {
                let linked = edition.entities.get(&id.value);
                let name = linked.map(|linked| words(&linked.entity.name));
                json!({"id": self.entity(&id.value), "name": name})
            }
            Someone::Annotator(id) => match edition.settings.annotators.get(&id.value) {
                Some(name) => json!({"nickname": id.value.as_str(), "name": words(name)}),
                None => json!({"nickname": id.value.as_str()}),
            },
            Someone::Name(name) => json!({"name": words(name)}),
        }
    }

    fn verdict(&self, claim: &Claim) -> Value {
        let id = &claim.verdict.value;
        let label = self.site.edition().settings.verdicts.get(id);
        let label = label.map(|label| ("hashiya:label", json!(words(label))));
        let speaker = claim.speaker.as_ref();
        let speaker = speaker.map(|speaker| ("hashiya:speaker", self.agent(speaker)));
        let verdict = [
            ("type", json!("TextualBody")),
            ("purpose", json!("assessing")),
            ("value", json!(id.as_str())),
        ];
        let said = claim.said.iter();
        let said = said.map(|date| ("hashiya:said", json!(date.to_string())));
        let said_in = claim.said_in.iter();
        let said_in = said_in.map(|it| ("hashiya:saidIn", self.agent(it)));
        let all = verdict.into_iter().chain(label).chain(speaker);
        all.chain(said).chain(said_in).collect()
    }

    fn tag(&self, tag: &TagId) -> Value {
        let label = self.site.edition().settings.tags.get(tag);
        match label.and_then(|label| label.values().first()) {
            Some((lang, label)) => json!({
                "type": "TextualBody", "purpose": "tagging", "value": label.value, "language": lang.as_str(),
                "hashiya:tag": {"id": self.site.short(self.site.tag(tag, lang))},
            }),
            None => json!({"type": "TextualBody", "purpose": "tagging", "value": tag.as_str()}),
        }
    }

    /// A Markdown value in each of its languages: as HTML, or as plain text if it has no markup.
    fn texts<'b>(
        &'b self,
        value: &'b Localized,
        purpose: &'static str,
    ) -> impl Iterator<Item = Value> + 'b {
        value.values().iter().map(move |(lang, markdown)| {
            let here = &self.article.slug;
            let text = (self.site.parse)(&markdown.value, lang, Some(here));
            let (page, _) = self
                .site
                .text(self.summary, self.article.text_index_for(lang));
            let writer = HtmlWriter {
                text: &text,
                site: self.site,
                here,
                page: &page,
            };
            match writer.write() {
                Some(html) => textual(html.as_str(), "text/html", lang, purpose),
                None => textual(&text.lines(), "text/plain", lang, purpose),
            }
        })
    }
}

/// The words in every language, without their languages: the model's labels and names have none.
pub(super) fn words(value: &Localized) -> Vec<&str> {
    let values = value.values().iter();
    values.map(|(_, words)| words.value.as_str()).collect()
}

/// A source that an annotation cites.
fn cited(source: &str) -> Value {
    match web_address(source) {
        Some(address) => {
            json!({"type": "SpecificResource", "purpose": "linking", "source": address, "hashiya:role": "source"})
        }
        None => {
            json!({"type": "TextualBody", "purpose": "linking", "value": source, "hashiya:role": "source"})
        }
    }
}

fn textual(words: &str, format: &str, lang: &Lang, purpose: &str) -> Value {
    json!({
        "type": "TextualBody",
        "purpose": purpose,
        "value": words,
        "format": format,
        "language": lang.as_str(),
    })
}

/// The new words of a correction, and how they change the text: a body for each language.
fn changes(change: &Change) -> Vec<Value> {
    let side = |wording: &Option<Wording>, kind| {
        let wording = wording.as_ref();
        wording.map_or_else(Vec::new, |wording| changed(wording, kind))
    };
    match change {
        Change::Replace(wording) => changed(wording, "replace"),
        Change::Insert { before, after } => {
            let mut bodies = side(before, "insert-before");
            bodies.extend(side(after, "insert-after"));
            bodies
        }
        Change::Move {
            side: MoveSide::Before,
            anchor,
        } => changed(anchor, "move-before"),
        Change::Move {
            side: MoveSide::After,
            anchor,
        } => changed(anchor, "move-after"),
    }
}

fn changed(wording: &Wording, kind: &str) -> Vec<Value> {
    let bodies = wording.values().iter().map(|(lang, words)| {
        let is_deletion = kind == "replace" && words.value.is_empty();
        let kind = if is_deletion { "delete" } else { kind };
        let mut body = textual(&words.value, "text/plain", lang, "editing");
        if let Value::Object(members) = &mut body {
            members.insert("hashiya:change".to_owned(), kind.into());
        }
        body
    });
    bodies.collect()
}
