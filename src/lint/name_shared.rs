//! `name-shared`: two entities have the same name.

use std::collections::{BTreeMap, BTreeSet};

use super::finding::LintFinding;
use crate::diagnostic::Spanned;
use crate::source::entity::{Entities, Entity};
use crate::source::settings::Settings;
use crate::text::fold::fold_quote;
use crate::text::isolate;

pub(super) fn check(_: &Settings, entities: &Entities) -> Vec<LintFinding> {
    let mut owners: BTreeMap<String, (&Entity, &Spanned<String>)> = BTreeMap::new();
    let mut said = BTreeSet::new();
    let mut found = Vec::new();
    for entity in entities.values() {
        for name in names(entity) {
            let (owner, first) = *owners
                .entry(fold_quote(&name.value))
                .or_insert((entity, name));
            // The two may share a name in several languages. One finding is enough.
            if owner.id != entity.id && said.insert((&owner.id, &entity.id)) {
                let message = format!(
                    "{} is a name of `{}` and of `{}`",
                    isolate(&name.value),
                    owner.id,
                    entity.id
                );
                let help = "give one of them a fuller name, or leave the alias out";
                found.push(
                    LintFinding::new(name.span, message, help).label(first.span, "the other"),
                );
            }
        }
    }
    found
}

/// Returns all names of an entity, in all languages.
pub(super) fn names(entity: &Entity) -> impl Iterator<Item = &Spanned<String>> {
    let own = entity.name.values().iter().map(|(_, name)| name);
    own.chain(entity.aliases.iter().map(|(_, name)| name))
}
