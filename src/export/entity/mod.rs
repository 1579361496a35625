//! Exports entities and their relations as statements of schema.org.

mod relation;
mod terms;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::edition::{LinkedEntity, schema_org};
use crate::export::entity::relation::Relations;
use crate::export::entity::terms::Terms;
use crate::export::graph::{Object, Property, Term, Thing};
use crate::export::site::ExportedSite;
use crate::source::entity::Entity;
use crate::source::id::RelationKindId;
use crate::source::localized::Localized;
use crate::source::same_as;

/// Every entity that is shown, its relations, and the kinds of entities and relations that
/// schema.org does not define.
///
/// A relation is exported twice: as a plain statement, which is easy to follow, and as a reified
/// one (RDF 1.1 Schema, section 5.3) that carries its dates, sources and certainty. One that is not
/// certain or has ended is exported in the second form only.
pub fn graph(site: ExportedSite<'_>) -> Vec<Thing> {
    let edition = site.edition();
    let terms = Terms { site };
    let relations = Relations { site, terms };
    let entities = || edition.entities.values();
    let mut things: Vec<Thing> = entities()
        .map(|linked| {
            let mut thing = entity(&linked.entity, site, terms);
            relations.add_plain(&mut thing, linked);
            thing
        })
        .collect();
    things.extend(entities().flat_map(|linked| relations.statements(linked)));
    let own_kinds: BTreeSet<&RelationKindId> = entities()
        .flat_map(|linked: &Arc<LinkedEntity>| &linked.relations)
        .map(|end| &end.relation)
        .filter(|relation| matches!(terms.relation(relation).0, Property::Own(_)))
        .map(|relation| &relation.kind)
        .collect();
    things.extend(own_kinds.into_iter().map(|kind| terms.relation_kind(kind)));
    let kinds = edition.settings.kinds.iter();
    things.extend(kinds.map(|(kind, own)| terms.entity_kind(kind, &own.label)));
    things
}

/// What is said of an entity, without its relations.
fn entity(entity: &Entity, site: ExportedSite<'_>, terms: Terms<'_>) -> Thing {
    let kind = &entity.kind.value;
    let schema = terms.schema(kind);
    let mut thing = Thing::new(site.entity(&entity.id), Term::schema(schema));
    for (lang, name) in entity.name.values() {
        thing.say("name", Object::Words(name.value.clone(), lang.clone()));
    }
    for (lang, alias) in &entity.aliases {
        let alias = Object::Words(alias.value.clone(), lang.clone());
        thing.say("alternateName", alias);
    }
    for (lang, summary) in entity.summary.iter().flat_map(Localized::values) {
        let words = site.plain_text(&summary.value, lang, None);
        thing.say("description", Object::Words(words, lang.clone()));
    }
    thing.say("url", Object::Thing(site.entity_page(&entity.id)));
    if let Some(image) = &entity.image {
        let file = image.file.value.trim_start_matches('/');
        let path = file.strip_prefix("static/").unwrap_or(file);
        thing.say("image", Object::Thing(site.file(path)));
    }
    for (lang, description) in entity.description.iter().flat_map(Localized::values) {
        let words = site.plain_text(&description.value, lang, None);
        let comment = Property::Known(Term("rdfs", "comment".into()));
        thing
            .says
            .push((comment, Object::Words(words, lang.clone())));
    }
    let [begins, ends] = schema_org::date_properties(schema);
    for (property, own, date) in [(begins, "born", &entity.born), (ends, "died", &entity.died)] {
        let Some(date) = date else { continue };
        let property = match property {
            Some(known) => Property::Known(Term::schema(known)),
            None => Property::Own(terms.own(own)),
        };
        thing.says.push((property, Object::Date(date.value)));
    }
    if site.edition().settings.kinds.contains_key(kind) {
        thing.say("additionalType", Object::Thing(terms.own_kind(kind)));
    }
    for (other, value) in &entity.same_as {
        if let Some(address) = same_as::address(&other.value, &value.value) {
            thing.say("sameAs", Object::cited(&address));
        }
    }
    thing
}
