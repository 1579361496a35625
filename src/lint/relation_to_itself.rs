//! `relation-to-itself`: a relation leads to the entity at which it is written.

use super::finding::LintFinding;
use crate::source::entity::{Entities, Entity};
use crate::source::settings::Settings;

pub(super) fn check(_: &Settings, entities: &Entities) -> Vec<LintFinding> {
    let of_entity = |entity: &Entity| {
        let to_itself = entity
            .relations
            .iter()
            .filter(|relation| relation.to.value == entity.id);
        to_itself
            .map(|relation| {
                let message = format!(
                    "`{}` is related to itself: `{}`",
                    entity.id, relation.kind.value
                );
                LintFinding::new(
                    relation.to.span,
                    message,
                    "write the id of the other entity after `to:`, or leave the relation out",
                )
            })
            .collect::<Vec<_>>()
    };
    entities
        .values()
        .map(AsRef::as_ref)
        .flat_map(of_entity)
        .collect()
}
