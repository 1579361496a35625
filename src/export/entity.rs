//! Entities and their relations as statements of schema.org.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::date::{Date, Known};
use crate::edition::relation::Told;
use crate::edition::vocabulary::KINDS;
use crate::edition::{Edition, LinkedEntity};
use crate::export::Surroundings;
use crate::export::graph::{Object, Property, Term, Thing};
use crate::source::body::Certainty;
use crate::source::entity::Entity;
use crate::source::host;
use crate::source::id::{EntityId, KindId, RelationKindId};
use crate::source::localized::Localized;
use crate::source::settings::Gendered;

/// What the built-in relations are in schema.org, and whether it says them of the other end.
const RELATIONS: [(&str, &str, bool); 15] = [
    ("founded", "founder", true),
    ("works-for", "worksFor", false),
    ("member-of", "memberOf", false),
    ("owns", "owns", false),
    ("part-of", "isPartOf", false),
    ("located-in", "location", false),
    ("born-in", "birthPlace", false),
    ("created", "creator", true),
    ("makes", "manufacturer", true),
    ("funds", "funder", true),
    ("studied-at", "alumniOf", false),
    ("parent-of", "children", false),
    ("took-part-in", "participant", true),
    ("married-to", "spouse", false),
    ("related-to", "isRelatedTo", false),
];

/// Every entity that is shown, its relations, and the kinds of relations that schema.org does not
/// know.
///
/// A relation is said twice: plainly, for who wants to follow it, and as a statement about which
/// more is said, its dates, sources and certainty (RDF 1.1 Schema, 5.3). One that is not certain,
/// or is over, is said as a statement alone.
#[must_use]
pub fn graph(edition: &Edition, around: &dyn Surroundings) -> Vec<Thing> {
    let export = Export { edition, around };
    let mut things: Vec<Thing> = edition
        .entities
        .values()
        .map(|linked| export.entity(linked))
        .collect();
    things.extend(
        edition
            .entities
            .values()
            .flat_map(|linked| export.statements(linked)),
    );
    let kinds: BTreeSet<&RelationKindId> = edition
        .entities
        .values()
        .flat_map(|linked| &linked.relations)
        .map(|end| &end.relation.kind)
        .collect();
    things.extend(kinds.into_iter().filter_map(|kind| export.relation(kind)));
    things.extend(edition.settings.kinds.iter().map(|(kind, own)| {
        let mut thing = Thing::new(export.own_kind(kind), Term("rdfs", "Class".into()));
        for (lang, label) in own.label.values() {
            thing.says.push((
                Property::Known(Term("rdfs", "label".into())),
                Object::Words(label.value.clone(), lang.clone()),
            ));
        }
        thing
    }));
    things
}

/// The address of the thing itself, not of the page about it.
#[must_use]
pub fn address(id: &EntityId, around: &dyn Surroundings) -> String {
    format!("{}#entity", around.entity(id))
}

struct Export<'a> {
    edition: &'a Edition,
    around: &'a dyn Surroundings,
}

impl Export<'_> {
    fn entity(&self, linked: &LinkedEntity) -> Thing {
        let entity = &linked.entity;
        let mut thing = Thing::new(
            address(&entity.id, self.around),
            Term::schema(self.schema(&entity.kind.value)),
        );
        said(&mut thing, "name", &entity.name);
        for (lang, alias) in &entity.aliases {
            thing.say(
                "alternateName",
                Object::Words(alias.value.clone(), lang.clone()),
            );
        }
        for (lang, summary) in entity.summary.iter().flat_map(Localized::values) {
            thing.say(
                "description",
                Object::Words(self.around.words(&summary.value, lang, None), lang.clone()),
            );
        }
        thing.say("url", Object::Thing(self.around.entity(&entity.id)));
        if let Some(image) = &entity.image {
            let file = image.file.value.trim_start_matches('/');
            thing.say(
                "image",
                Object::Thing(
                    self.around
                        .file(file.strip_prefix("static/").unwrap_or(file)),
                ),
            );
        }
        for (lang, more) in entity.description.iter().flat_map(Localized::values) {
            let words = self.around.words(&more.value, lang, None);
            thing.says.push((
                Property::Known(Term("rdfs", "comment".into())),
                Object::Words(words, lang.clone()),
            ));
        }
        let (begins, ends) = spans_of(self.schema(&entity.kind.value));
        for (property, own, date) in [(begins, "born", &entity.born), (ends, "died", &entity.died)]
        {
            let Some(date) = date.as_ref().map(|date| date.value) else {
                continue;
            };
            let property = property.map_or_else(
                || Property::Own(self.own(own)),
                |known| Property::Known(Term::schema(known)),
            );
            thing.says.push((property, Object::Date(date)));
        }
        if self.edition.settings.kinds.contains_key(&entity.kind.value) {
            thing.say(
                "additionalType",
                Object::Thing(self.own_kind(&entity.kind.value)),
            );
        }
        for (site, value) in &entity.same_as {
            if let Some(address) = crate::source::same_as::address(&site.value, &value.value) {
                thing.say("sameAs", cited(&address));
            }
        }
        for end in linked
            .relations
            .iter()
            .filter(|end| is_plain(&end.relation))
        {
            let (property, of_other) = self.property(&end.relation.kind);
            if of_other == end.inverse {
                thing
                    .says
                    .push((property, Object::Thing(address(&end.other, self.around))));
            }
        }
        thing
    }

    /// What is known of the relations that an entity was given, beyond that they are. One that is
    /// written at both ends is said once.
    fn statements(&self, linked: &LinkedEntity) -> Vec<Thing> {
        let entity = &linked.entity;
        let told = linked
            .relations
            .iter()
            .filter(|end| end.is_told_at(&entity.id));
        told.zip(1..)
            .map(|(end, number): (_, usize)| self.statement(entity, &end.relation, number))
            .collect()
    }

    fn statement(&self, entity: &Entity, relation: &Told, number: usize) -> Thing {
        let id = format!("{}#relation-{number}", self.around.entity(&entity.id));
        let mut thing = Thing::new(id, Term("rdf", "Statement".into()));
        let (property, of_other) = self.property(&relation.kind);
        let mut ends = [
            address(&entity.id, self.around),
            address(&relation.to, self.around),
        ];
        if of_other {
            ends.reverse();
        }
        let [subject, object] = ends;
        let predicate = match property {
            Property::Known(term) => Object::Term(term),
            Property::Own(address) => Object::Thing(address),
        };
        let mut rdf = |name: &str, object| {
            thing
                .says
                .push((Property::Known(Term("rdf", name.into())), object))
        };
        rdf("subject", Object::Thing(subject));
        rdf("predicate", predicate);
        rdf("object", Object::Thing(object));
        for (property, date) in [("startDate", relation.since), ("endDate", relation.until)] {
            if let Some(date) = date {
                thing.say(property, Object::Date(date));
            }
        }
        for (lang, note) in relation.notes.iter().flat_map(Localized::values) {
            thing.say(
                "description",
                Object::Words(self.around.words(&note.value, lang, None), lang.clone()),
            );
        }
        for source in &relation.sources {
            thing.say("citation", cited(source));
        }
        if let Some(certainty) = relation.certainty.word() {
            thing.says.push((
                Property::Own(self.own("certainty")),
                Object::Plain(certainty.to_owned()),
            ));
        }
        thing
    }

    /// A kind of relation that schema.org does not know.
    fn relation(&self, kind: &RelationKindId) -> Option<Thing> {
        let (Property::Own(id), _) = self.property(kind) else {
            return None;
        };
        let mut thing = Thing::new(id, Term("rdf", "Property".into()));
        let labels = self
            .edition
            .settings
            .relations
            .get(kind)
            .map(|relation| relation.label.0.as_slice())
            .unwrap_or_default();
        for (lang, label) in labels {
            let (Gendered::Same(words) | Gendered::ByGender { m: words, .. }) = label;
            thing.says.push((
                Property::Known(Term("rdfs", "label".into())),
                Object::Words(words.clone(), lang.clone()),
            ));
        }
        Some(thing)
    }

    /// The property that says a relation, and whether it says it of the other end. What a site
    /// relabels is its own.
    fn property(&self, kind: &RelationKindId) -> (Property, bool) {
        let known = RELATIONS.iter().find(|(name, ..)| *name == kind.as_str());
        match known.filter(|_| !self.edition.settings.relations.contains_key(kind)) {
            None => (Property::Own(self.own(&format!("relation.{kind}"))), false),
            Some((_, property, of_other)) => (Property::Known(Term::schema(*property)), *of_other),
        }
    }

    fn own_kind(&self, kind: &KindId) -> String {
        self.own(&format!("kind.{kind}"))
    }

    /// A name of the site's own. Its relations and kinds have a full stop in theirs, which no id
    /// has, and so never are one of ours.
    fn own(&self, name: &str) -> String {
        format!("{}{name}", self.around.terms())
    }

    fn schema(&self, kind: &KindId) -> &str {
        let own = self
            .edition
            .settings
            .kinds
            .get(kind)
            .and_then(|own| own.schema.as_deref());
        let built_in = || {
            KINDS
                .iter()
                .find(|(name, _)| *name == kind.as_str())
                .map(|(_, schema)| *schema)
        };
        own.or_else(built_in).unwrap_or("Thing")
    }
}

/// May it be said without its dates and doubts?
fn is_plain(relation: &Told) -> bool {
    relation.certainty == Certainty::Certain && relation.until.is_none()
}

fn said(thing: &mut Thing, property: &str, value: &Localized) {
    for (lang, words) in value.values() {
        thing.say(property, Object::Words(words.value.clone(), lang.clone()));
    }
}

/// What the beginning and the end of a thing of this type are in schema.org.
fn spans_of(schema: &str) -> (Option<&'static str>, Option<&'static str>) {
    match schema {
        "Person" => (Some("birthDate"), Some("deathDate")),
        "Organization" => (Some("foundingDate"), Some("dissolutionDate")),
        "Event" => (Some("startDate"), Some("endDate")),
        "CreativeWork" => (Some("datePublished"), None),
        "Product" => (Some("releaseDate"), None),
        _ => (None, None),
    }
}

/// What is wholly the address of a page, as RDF can write one, its host in ASCII; `None` for other
/// words.
#[must_use]
pub fn whole_address(words: &str) -> Option<Cow<'_, str>> {
    let host = words
        .strip_prefix("https://")
        .or_else(|| words.strip_prefix("http://"));
    let unsound = |c: char| {
        c <= ' '
            || c.is_whitespace()
            || c.is_control()
            || matches!(
                c,
                '<' | '>' | '"' | '{' | '}' | '|' | '^' | '`' | '\\' | '[' | ']'
            )
    };
    host.is_some_and(|rest| !rest.is_empty() && !rest.contains(unsound))
        .then(|| host::ascii_address(words))
}

/// A source: where it is an address a thing, else words.
fn cited(source: &str) -> Object {
    whole_address(source).map_or_else(
        || Object::Plain(source.to_owned()),
        |address| Object::Thing(address.into_owned()),
    )
}

/// A date that XML Schema can write as a moment: a day that is known.
#[must_use]
pub fn moment(date: &Date) -> Option<String> {
    let day = date
        .point()
        .filter(|point| point.is_certain() && matches!(point.known, Known::Day(..)))?;
    day.iso().map(|day| format!("{day}T00:00:00Z"))
}
