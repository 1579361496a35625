//! The terms for kinds of entities and relations: those of schema.org, and the site's own.

use crate::edition::relation::Told;
use crate::edition::schema_org;
use crate::export::graph::{Object, Property, Term, Thing};
use crate::export::site::ExportedSite;
use crate::href::Address;
use crate::source::id::{EntityId, KindId, RelationKindId};
use crate::source::localized::Localized;
use crate::source::settings::GenderedWord;

/// Which end of a relation is the subject of its schema.org property.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RelationSubject {
    /// The entity that has the relation: A `works-for` B is A `worksFor` B.
    Entity,
    /// The entity that it has the relation to: A `founded` B is B `founder` A.
    Object,
}

/// The built-in relations that schema.org has a property for: the property, the end that is its subject,
/// the classes of its subject, and those of its object. A property is used only for things of these
/// classes, which schema.org defines it for; a relation of other things is one of the site's own terms.
#[rustfmt::skip]
const RELATIONS: &[(&str, &str, RelationSubject, Classes, Classes)] = &[
    ("founded", "founder", RelationSubject::Object, &["Organization"], AGENTS),
    ("works-for", "worksFor", RelationSubject::Entity, &["Person"], &["Organization"]),
    ("member-of", "memberOf", RelationSubject::Entity, AGENTS, &["Organization"]),
    ("owns", "owns", RelationSubject::Entity, AGENTS, &["Product"]),
    ("part-of", "isPartOf", RelationSubject::Entity, &["CreativeWork"], &["CreativeWork"]),
    ("part-of", "parentOrganization", RelationSubject::Entity, &["Organization"], &["Organization"]),
    ("part-of", "containedInPlace", RelationSubject::Entity, &["Place"], &["Place"]),
    ("part-of", "superEvent", RelationSubject::Entity, &["Event"], &["Event"]),
    ("located-in", "location", RelationSubject::Entity, &["Organization", "Event"], &["Place"]),
    ("located-in", "containedInPlace", RelationSubject::Entity, &["Place"], &["Place"]),
    ("born-in", "birthPlace", RelationSubject::Entity, &["Person"], &["Place"]),
    ("born-in", "foundingLocation", RelationSubject::Entity, &["Organization"], &["Place"]),
    ("created", "creator", RelationSubject::Object, &["CreativeWork"], AGENTS),
    ("makes", "manufacturer", RelationSubject::Object, &["Product"], &["Organization"]),
    ("makes", "producer", RelationSubject::Object, &["CreativeWork"], AGENTS),
    ("funds", "funder", RelationSubject::Object, &["Person", "Organization", "Event", "CreativeWork"], AGENTS),
    ("studied-at", "alumniOf", RelationSubject::Entity, &["Person"], &["Organization"]),
    ("parent-of", "children", RelationSubject::Entity, &["Person"], &["Person"]),
    ("took-part-in", "attendee", RelationSubject::Object, &["Event"], AGENTS),
    ("took-part-in", "contributor", RelationSubject::Object, &["CreativeWork"], AGENTS),
    ("married-to", "spouse", RelationSubject::Entity, &["Person"], &["Person"]),
    ("related-to", "isRelatedTo", RelationSubject::Entity, &["Product"], &["Product"]),
];

/// Classes of schema.org.
type Classes = &'static [&'static str];
/// The classes of those who act.
const AGENTS: Classes = &["Person", "Organization"];

/// Finds the terms of a site.
#[derive(Clone, Copy)]
pub(super) struct Terms<'a> {
    pub(super) site: ExportedSite<'a>,
}

impl<'a> Terms<'a> {
    /// The address of a term of the site. Names of kinds begin with `kind.` or `relation.`; as no
    /// id contains a full stop, they differ from all built-in names.
    pub(super) fn own(self, name: &str) -> Address {
        Address::new(format!("{}{name}", self.site.terms()))
    }

    /// The address of a kind of entity that the site defines.
    pub(super) fn own_kind(self, kind: &KindId) -> Address {
        self.own(&format!("kind.{kind}"))
    }

    /// The type of schema.org for a kind of entity.
    pub(super) fn schema(self, kind: &KindId) -> &'a str {
        schema_org::class_of(&self.site.edition().settings, kind)
    }

    /// The property for a relation, and which end is its subject. A kind that the site relabels is the
    /// site's own.
    pub(super) fn relation(self, relation: &Told) -> (Property, RelationSubject) {
        let edition = self.site.edition();
        let is_own = edition.settings.relations.contains_key(&relation.kind);
        let schema = |id: &EntityId| {
            let linked = edition.entities.get(id);
            linked.map_or("Thing", |linked| self.schema(&linked.entity.kind.value))
        };
        let (from, to) = (schema(&relation.from), schema(&relation.to));
        let known = RELATIONS.iter().find(|(kind, _, end, subjects, objects)| {
            let (subject, object) = match end {
                RelationSubject::Entity => (from, to),
                RelationSubject::Object => (to, from),
            };
            *kind == relation.kind.as_str()
                && subjects.contains(&subject)
                && objects.contains(&object)
        });
        match known.filter(|_| !is_own) {
            Some((_, property, subject, ..)) => {
                (Property::Known(Term::schema(*property)), *subject)
            }
            None => (
                Property::Own(self.own_relation(&relation.kind)),
                RelationSubject::Entity,
            ),
        }
    }

    fn own_relation(self, kind: &RelationKindId) -> Address {
        self.own(&format!("relation.{kind}"))
    }

    /// Defines a kind of relation as a term of the site.
    pub(super) fn relation_kind(self, kind: &RelationKindId) -> Thing {
        let property = Term("rdf", "Property".into());
        let mut thing = Thing::new(self.own_relation(kind), property);
        if let Some(relation) = self.site.edition().settings.relations.get(kind) {
            for (lang, label) in &relation.label.0 {
                let (GenderedWord::Same(words) | GenderedWord::ByGender { m: words, .. }) = label;
                let label = Object::Words(words.clone(), lang.clone());
                thing.says.push((label_property(), label));
            }
        }
        thing
    }

    /// Defines a kind of entity that the site has in its settings.
    pub(super) fn entity_kind(self, kind: &KindId, label: &Localized) -> Thing {
        let mut thing = Thing::new(self.own_kind(kind), Term("rdfs", "Class".into()));
        for (lang, label) in label.values() {
            let label = Object::Words(label.value.clone(), lang.clone());
            thing.says.push((label_property(), label));
        }
        thing
    }
}

fn label_property() -> Property {
    Property::Known(Term("rdfs", "label".into()))
}
