//! Relations, read from both ends.

use std::collections::BTreeMap;

use crate::edition::vocabulary::SYMMETRIC_RELATIONS;
use crate::source::entity::{Entity, Relation};
use crate::source::id::EntityId;
use crate::source::settings::Settings;

/// A relation as it stands at one of its ends.
#[derive(Clone, Debug)]
pub struct RelationEnd {
    /// The other end.
    pub other: EntityId,
    /// This end is the one it leads to: the label is the inverse one.
    pub inverse: bool,
    /// What was written.
    pub relation: Relation,
}

/// All ends of all relations between entities that are shown, by entity: its own first, in file order.
#[must_use]
pub fn relations(entities: &BTreeMap<EntityId, Entity>, settings: &Settings) -> BTreeMap<EntityId, Vec<RelationEnd>> {
    let mut ends: BTreeMap<EntityId, Vec<RelationEnd>> = BTreeMap::new();
    let shown = |relation: &&Relation| entities.contains_key(&relation.to.value);
    for (id, entity) in entities {
        for relation in entity.relations.iter().filter(shown) {
            let end = RelationEnd { other: relation.to.value.clone(), inverse: false, relation: relation.clone() };
            ends.entry(id.clone()).or_default().push(end);
        }
    }
    for (id, entity) in entities {
        for relation in entity.relations.iter().filter(shown) {
            let inverse = !is_symmetric(relation, settings);
            let known = ends.entry(relation.to.value.clone()).or_default();
            // A symmetric relation that is written at both ends is one relation.
            let said =
                known.iter().any(|end| !inverse && !end.inverse && end.other == *id && end.relation.kind.value == relation.kind.value);
            if !said && has_inverse(relation, settings) {
                known.push(RelationEnd { other: id.clone(), inverse, relation: relation.clone() });
            }
        }
    }
    ends
}

fn is_symmetric(relation: &Relation, settings: &Settings) -> bool {
    match settings.relations.get(&relation.kind.value) {
        Some(own) => own.symmetric,
        None => SYMMETRIC_RELATIONS.contains(&relation.kind.value.as_str()),
    }
}

/// A relation that the site defines without an inverse is shown at its own end only.
fn has_inverse(relation: &Relation, settings: &Settings) -> bool {
    settings.relations.get(&relation.kind.value).is_none_or(|own| {
        own.symmetric || own.inverse.is_some() || crate::edition::vocabulary::RELATIONS.contains(&relation.kind.value.as_str())
    })
}
