//! The relations of entities, as plain and as reified statements.

use crate::edition::LinkedEntity;
use crate::edition::relation::Told;
use crate::export::entity::terms::{RelationSubject, Terms};
use crate::export::graph::{Object, Property, Term, Thing};
use crate::export::site::ExportedSite;
use crate::href::Fragment;
use crate::source::body::Certainty;
use crate::source::entity::Entity;
use crate::source::localized::Localized;

/// Exports relations.
#[derive(Clone, Copy)]
pub(super) struct Relations<'a> {
    pub(super) site: ExportedSite<'a>,
    pub(super) terms: Terms<'a>,
}

impl Relations<'_> {
    /// Adds the relations of an entity that hold without reservation, those of which the entity is
    /// the subject.
    pub(super) fn add_plain(self, thing: &mut Thing, linked: &LinkedEntity) {
        for end in &linked.relations {
            let relation = &end.relation;
            if relation.certainty != Certainty::Certain || relation.until.is_some() {
                continue;
            }
            let (property, subject) = self.terms.relation(relation);
            if (subject == RelationSubject::Object) == end.inverse {
                let other = Object::Thing(self.site.entity(&end.other));
                thing.says.push((property, other));
            }
        }
    }

    /// A statement for each relation that is written in an entity's file. A relation that is
    /// written at both of its ends gives one statement.
    pub(super) fn statements(self, linked: &LinkedEntity) -> Vec<Thing> {
        let entity = &linked.entity;
        let told = linked.relations.iter();
        told.filter(|end| end.is_told_at(&entity.id))
            .zip(1..)
            .map(|(end, number): (_, usize)| self.statement(entity, &end.relation, number))
            .collect()
    }

    /// `number` counts the statements of the entity, from 1.
    fn statement(self, entity: &Entity, relation: &Told, number: usize) -> Thing {
        let page = self.site.entity_page(&entity.id);
        let id = page.at(&Fragment::new(format!("relation-{number}")));
        let mut thing = Thing::new(id, Term("rdf", "Statement".into()));
        // What schema.org calls a role is a statement about a statement: its dates are those of a role.
        thing.kinds.push(Term::schema("Role"));
        let (property, subject) = self.terms.relation(relation);
        let mut ends = [self.site.entity(&entity.id), self.site.entity(&relation.to)];
        if subject == RelationSubject::Object {
            ends.reverse();
        }
        let [subject, object] = ends;
        let predicate = match property {
            Property::Known(term) => Object::Term(term),
            Property::Own(address) => Object::Thing(address),
        };
        let parts = [
            ("subject", Object::Thing(subject)),
            ("predicate", predicate),
            ("object", Object::Thing(object)),
        ];
        for (name, object) in parts {
            let property = Property::Known(Term("rdf", name.into()));
            thing.says.push((property, object));
        }
        for (property, date) in [("startDate", relation.since), ("endDate", relation.until)] {
            if let Some(date) = date {
                thing.say(property, Object::Date(date));
            }
        }
        for (lang, note) in relation.notes.iter().flat_map(Localized::values) {
            let words = self.site.plain_text(&note.value, lang, None);
            thing.say("description", Object::Words(words, lang.clone()));
        }
        for source in &relation.sources {
            let property = Property::Known(Term("dcterms", "source".into()));
            thing.says.push((property, Object::cited(source)));
        }
        if let Some(certainty) = relation.certainty.word() {
            let property = Property::Own(self.terms.own("certainty"));
            thing
                .says
                .push((property, Object::Plain(certainty.to_owned())));
        }
        thing
    }
}
