//! `relation-twice`: a relation is written twice at the same entity.

use super::finding::LintFinding;
use crate::edition::relation::doubles;
use crate::source::entity::{Entities, Entity};
use crate::source::settings::Settings;

pub(super) fn check(_: &Settings, entities: &Entities) -> Vec<LintFinding> {
    let of_entity = |entity: &Entity| {
        let doubles = doubles(entity).into_iter();
        doubles
            .map(|(first, second)| {
                let message = format!("`{}` `{}` `{}` is written twice", entity.id, second.kind.value, second.to.value);
                let help = "leave one of the two out; two spells of one relation differ in `since` and `until`";
                LintFinding::new(second.span, message, help).label(first.span, "the first time")
            })
            .collect::<Vec<_>>()
    };
    entities
        .values()
        .map(AsRef::as_ref)
        .flat_map(of_entity)
        .collect()
}
