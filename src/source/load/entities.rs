//! Loads the entities of a site.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::files::LoadedFiles;
use crate::diagnostic::Diagnostic;
use crate::source::decode::{Decoder, KnownIds};
use crate::source::entity::Entity;
use crate::source::id::EntityId;
use crate::source::layout::ContentLayout;
use crate::source::settings::Settings;
use crate::source::{codes, entity_decode};

/// Loads the entities of all files, and reports ids that are defined twice.
pub(super) fn load_entities(
    loaded: &LoadedFiles,
    layout: &ContentLayout,
    settings: &Settings,
    known: &KnownIds,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<EntityId, Entity> {
    let read: Vec<(Vec<Entity>, Vec<Diagnostic>)> = layout
        .entities
        .par_iter()
        .map(|path| {
            let mut diagnostics = Vec::new();
            let Some(node) = loaded.yaml(path, &mut diagnostics) else {
                return (Vec::new(), diagnostics);
            };
            let mut decoder = Decoder {
                langs: &settings.languages,
                known,
                diagnostics: &mut diagnostics,
            };
            (entity_decode::decode(&node, &mut decoder), diagnostics)
        })
        .collect();
    let mut entities: BTreeMap<EntityId, Entity> = BTreeMap::new();
    for (found, faults) in read {
        diagnostics.extend(faults);
        for entity in found {
            if let Some(earlier) = entities.get(&entity.id) {
                let message = format!("the entity `{}` is defined twice", entity.id);
                let found = Diagnostic::error(codes::DUPLICATE_ID, entity.span, message)
                    .label(earlier.span, "first here");
                diagnostics.push(found.help("join the two, or give one of them another id"));
            } else {
                entities.insert(entity.id.clone(), entity);
            }
        }
    }
    entities
}
