//! The annotations of an article, each with pointers to strings of its texts.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::anchor::BlockRange;
use crate::export::article::{ArticleExport, motivations, shown_entity};
use crate::export::site::ExportedSite;
use crate::export::tei::date::write_date;
use crate::export::tei::entities::write_entities;
use crate::export::tei::names::{entity_pointer, write_localized, write_someone};
use crate::export::tei::text::{id_prefix, write_value};
use crate::source::annotation::{Annotation, AnnotationIndex};
use crate::source::article::TextIndex;
use crate::source::block::CodePointCounter;
use crate::source::body::{Body, Certainty, Change, Claim, MoveSide, Provenance, Someone};
use crate::source::entity::Entity;
use crate::source::id::EntityId;
use crate::source::localized::Localized;
use crate::source::web_address::web_address;
use crate::xml::{Xml, id};

/// Writes the annotations of an article.
#[derive(Clone, Copy)]
pub(super) struct StandOff<'a> {
    pub(super) article: ArticleExport<'a>,
    pub(super) site: ExportedSite<'a>,
}

/// A name that the program has found in a text.
struct FoundName<'a> {
    entity: &'a EntityId,
    id: String,
    target: String,
}

impl<'a> StandOff<'a> {
    /// Writes the entities that the document points to, then the annotations that have a place and are
    /// shown, then the names that were found. Without any of these it writes nothing.
    pub(super) fn write(self, xml: &mut Xml) {
        let texts = self.article.article.texts.iter();
        let counters: Vec<_> = texts.map(CodePointCounter::of).collect();
        let annotations = AnnotationIndex::enumerate(&self.article.article.annotations);
        let annotations: Vec<(&Annotation, String)> = annotations
            .filter(|(_, annotation)| self.article.shows(&annotation.body, self.site))
            .map(|(index, annotation)| (annotation, self.targets(index, &counters)))
            .filter(|(_, targets)| !targets.is_empty())
            .collect();
        let names = self.found_names(&counters);
        let entities = self.entities();
        if annotations.is_empty() && names.is_empty() && entities.is_empty() {
            return;
        }
        xml.line().open("standOff", &[]);
        write_entities(xml, &entities, self.site);
        if annotations.is_empty() && names.is_empty() {
            xml.line().close();
            return;
        }
        xml.open("listAnnotation", &[]);
        for (annotation, targets) in annotations {
            self.annotation(xml, annotation, &targets);
        }
        for name in names {
            let attributes = [
                ("xml:id", name.id.as_str()),
                ("motivation", "identifying"),
                ("target", &name.target),
                ("n", "automatic"),
            ];
            xml.line().open("annotation", &attributes);
            self.entity(xml, name.entity);
            xml.close();
        }
        xml.line().close();
        xml.close();
    }

    /// The entities that the document points to: those that are mentioned, and those that have written
    /// or said something, or in which something was said.
    fn entities(self) -> Vec<&'a Entity> {
        let article = self.article.article;
        let about = &article.about;
        let translators = about.translators.iter().flat_map(|(_, people)| people);
        let mut someone: Vec<&Someone> = about.authors.iter().chain(translators).collect();
        let mut ids: BTreeSet<&EntityId> = BTreeSet::new();
        for (index, annotation) in AnnotationIndex::enumerate(&article.annotations) {
            let apparatus = self.article.apparatus.iter();
            let mut places = apparatus.flat_map(|apparatus| apparatus.places_of(index));
            if places.next().is_none() {
                continue;
            }
            let body = &annotation.body;
            ids.extend(body.entity.iter().map(|entity| &entity.value));
            let claim = body.claim.iter();
            let of_claim = claim.flat_map(|claim| claim.speaker.iter().chain(&claim.said_in));
            someone.extend(annotation.provenance.by.iter().chain(of_claim));
        }
        let found = self.article.apparatus.iter();
        ids.extend(found.flat_map(|of| of.autolinks.iter().map(|link| &link.entity)));
        ids.extend(someone.into_iter().filter_map(|someone| match someone {
            Someone::Entity(id) => Some(&id.value),
            Someone::Annotator(_) | Someone::Name(_) => None,
        }));
        let shown = &self.site.edition().entities;
        let linked = ids.into_iter().filter_map(|id| shown.get(id));
        linked.map(|linked| &*linked.entity).collect()
    }

    fn found_names(self, counters: &[CodePointCounter<'_>]) -> Vec<FoundName<'a>> {
        let mut names = Vec::new();
        for (text, apparatus) in TextIndex::enumerate(self.article.apparatus) {
            let prefix = id_prefix(self.article.article, text);
            names.extend(apparatus.autolinks.iter().filter_map(|link| {
                Some(FoundName {
                    entity: &link.entity,
                    id: id(&format!("{prefix}{}", link.fragment)),
                    target: self.pointer(text, counters, &[link.at])?,
                })
            }));
        }
        names
    }

    /// The places of an annotation in all texts: pointers with spaces between them.
    fn targets(self, annotation: AnnotationIndex, counters: &[CodePointCounter<'_>]) -> String {
        let texts = TextIndex::enumerate(self.article.apparatus);
        let pointers = texts.flat_map(|(text, apparatus)| {
            let places = apparatus.places_of(annotation);
            places.filter_map(move |place| self.pointer(text, counters, &place.place.ranges))
        });
        pointers.collect::<Vec<_>>().join(" ")
    }

    /// A pointer to a string of a text: the block, the position of the first character, and the
    /// number of characters, in code points. If the string runs through several blocks, the pointer
    /// has the part in the first and the part in the last.
    fn pointer(
        self,
        text: TextIndex,
        counters: &[CodePointCounter<'_>],
        ranges: &[BlockRange],
    ) -> Option<String> {
        let prefix = id_prefix(self.article.article, text);
        let counter = counters.get(text.0)?;
        let string = |at: &BlockRange| {
            let (start, end) = counter.range(at.block, at.range)?;
            let length = end - start;
            Some(format!(
                "string-range({prefix}p{},{start},{length})",
                at.block.0
            ))
        };
        let (first, last) = (ranges.first()?, ranges.last()?);
        Some(if ranges.len() == 1 {
            format!("#{}", string(first)?)
        } else {
            format!("#range({},{})", string(first)?, string(last)?)
        })
    }

    fn annotation(self, xml: &mut Xml, annotation: &Annotation, targets: &str) {
        let id = id(&format!("n-{}", annotation.id));
        let motivation = motivations(&annotation.body, self.site.edition()).join(" ");
        let mut attributes = vec![("target", targets), ("xml:id", &id)];
        if !motivation.is_empty() {
            attributes.push(("motivation", &motivation));
        }
        match annotation.provenance.certainty {
            Certainty::Certain => {}
            Certainty::Probable => attributes.push(("cert", "medium")),
            Certainty::Possible => attributes.push(("cert", "low")),
        }
        xml.line().open("annotation", &attributes);
        self.provenance(xml, &annotation.provenance);
        self.body(xml, &id, &annotation.body);
        xml.close();
    }

    fn provenance(self, xml: &mut Xml, provenance: &Provenance) {
        if let Some(by) = &provenance.by {
            xml.open("respStmt", &[]);
            xml.element("resp", &[], "annotator");
            self.name(xml, by);
            xml.close();
        }
        if let Some(date) = provenance.date {
            xml.open("note", &[("type", "date")]);
            write_date(xml, date);
            xml.close();
        }
    }

    /// Writes what an annotation says, whose id is `of`.
    fn body(self, xml: &mut Xml, of: &str, body: &Body) {
        if let Some(entity) = shown_entity(body, self.site.edition()) {
            self.entity(xml, entity);
        }
        if let Some(gloss) = &body.gloss {
            self.prose(xml, "gloss", of, gloss);
        }
        if let Some(correction) = &body.correction {
            write_change(xml, &correction.change.value);
            if let Some(reason) = &correction.reason {
                self.prose(xml, "correction-reason", of, reason);
            }
        }
        if let Some(claim) = &body.claim {
            self.claim(xml, of, claim);
        }
        if let Some(note) = &body.note {
            self.prose(xml, "comment", of, note);
        }
        for link in &body.see {
            let address = self.site.reference(&link.value, &self.article.article.slug);
            if let Some(address) = address {
                xml.empty("ptr", &[("type", "see"), ("target", &address)]);
            }
        }
        for source in &body.sources {
            let words = web_address(&source.value).unwrap_or(Cow::Borrowed(&source.value));
            xml.element("note", &[("type", "source")], &words);
        }
        for tag in &body.tags {
            xml.element("note", &[("type", "tag")], tag.value.as_str());
        }
    }

    fn claim(self, xml: &mut Xml, of: &str, claim: &Claim) {
        xml.element("note", &[("type", "verdict")], claim.verdict.value.as_str());
        if let Some(speaker) = &claim.speaker {
            xml.open("note", &[("type", "speaker")]);
            self.name(xml, speaker);
            xml.close();
        }
        if let Some(date) = claim.said {
            xml.open("note", &[("type", "said")]);
            write_date(xml, date);
            xml.close();
        }
        if let Some(said_in) = &claim.said_in {
            xml.open("note", &[("type", "said-in")]);
            self.name(xml, said_in);
            xml.close();
        }
        if let Some(note) = &claim.note {
            self.prose(xml, "verdict-reason", of, note);
        }
    }

    fn name(self, xml: &mut Xml, someone: &Someone) {
        let lang = &self.article.article.original;
        write_someone(xml, "name", &[], someone, self.site, lang);
    }

    fn entity(self, xml: &mut Xml, id: &EntityId) {
        let pointer = entity_pointer(id, self.site);
        xml.empty("ptr", &[("type", "entity"), ("target", &pointer)]);
    }

    /// Writes a Markdown value in each of its languages. `of` is the id of its annotation.
    fn prose(self, xml: &mut Xml, kind: &str, of: &str, value: &Localized) {
        let element = ("note", &[("type", kind)][..]);
        let own = format!("{of}.{kind}");
        write_value(xml, element, value, &own, self.article.article, self.site);
    }
}

/// Writes the new words of a correction.
fn write_change(xml: &mut Xml, change: &Change) {
    let mut write = |kind: &str, wording: &Localized| {
        let attributes = [("type", "correction"), ("subtype", kind)];
        write_localized(xml, "note", &attributes, wording);
    };
    match change {
        Change::Replace(wording) => write("replace", wording),
        Change::Insert { before, after } => {
            for (kind, wording) in [("insert-before", before), ("insert-after", after)] {
                if let Some(wording) = wording {
                    write(kind, wording);
                }
            }
        }
        Change::Move { side, anchor } => match side {
            MoveSide::Before => write("move-before", anchor),
            MoveSide::After => write("move-after", anchor),
        },
    }
}
