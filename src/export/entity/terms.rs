//! The terms for kinds of entities and relations: those of schema.org, and the site's own.

use crate::edition::vocabulary::KINDS;
use crate::export::graph::{Object, Property, Term, Thing};
use crate::export::site::ExportedSite;
use crate::href::Address;
use crate::source::id::{KindId, RelationKindId};
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

/// The built-in relations that schema.org has a property for.
const RELATIONS: [(&str, &str, RelationSubject); 15] = [
    ("founded", "founder", RelationSubject::Object),
    ("works-for", "worksFor", RelationSubject::Entity),
    ("member-of", "memberOf", RelationSubject::Entity),
    ("owns", "owns", RelationSubject::Entity),
    ("part-of", "isPartOf", RelationSubject::Entity),
    ("located-in", "location", RelationSubject::Entity),
    ("born-in", "birthPlace", RelationSubject::Entity),
    ("created", "creator", RelationSubject::Object),
    ("makes", "manufacturer", RelationSubject::Object),
    ("funds", "funder", RelationSubject::Object),
    ("studied-at", "alumniOf", RelationSubject::Entity),
    ("parent-of", "children", RelationSubject::Entity),
    ("took-part-in", "participant", RelationSubject::Object),
    ("married-to", "spouse", RelationSubject::Entity),
    ("related-to", "isRelatedTo", RelationSubject::Entity),
];

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
        let own = self.site.edition().settings.kinds.get(kind);
        let built_in = || KINDS.iter().find(|(name, _)| *name == kind.as_str());
        own.and_then(|own| own.schema.as_deref())
            .or_else(|| built_in().map(|(_, schema)| *schema))
            .unwrap_or("Thing")
    }

    /// The property for a kind of relation, and which end is its subject. A kind that the site
    /// relabels is the site's own.
    pub(super) fn relation(self, kind: &RelationKindId) -> (Property, RelationSubject) {
        let is_own = self.site.edition().settings.relations.contains_key(kind);
        let known = RELATIONS.iter().find(|(name, ..)| *name == kind.as_str());
        if let Some((_, property, subject)) = known.filter(|_| !is_own) {
            (Property::Known(Term::schema(*property)), *subject)
        } else {
            let address = self.own(&format!("relation.{kind}"));
            (Property::Own(address), RelationSubject::Entity)
        }
    }

    /// Defines a kind of relation that schema.org has no property for; `None` for others.
    pub(super) fn relation_kind(self, kind: &RelationKindId) -> Option<Thing> {
        let (Property::Own(id), _) = self.relation(kind) else {
            return None;
        };
        let mut thing = Thing::new(id, Term("rdf", "Property".into()));
        if let Some(relation) = self.site.edition().settings.relations.get(kind) {
            for (lang, label) in &relation.label.0 {
                let (GenderedWord::Same(words) | GenderedWord::ByGender { m: words, .. }) = label;
                let label = Object::Words(words.clone(), lang.clone());
                thing.says.push((label_property(), label));
            }
        }
        Some(thing)
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
