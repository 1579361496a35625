//! Loads the entities of a site.

use std::sync::Arc;

use super::store::SourceStore;
use crate::diagnostic::Diagnostic;
use crate::source::decode::{Decoder, KnownIds};
use crate::source::entity::{Entities, Entity};
use crate::source::settings::Settings;
use crate::source::{codes, entity_decode};

/// What one file of entities says.
#[derive(Clone, Debug, Default)]
pub struct LoadedEntities {
    /// The entities, in the order of the file.
    pub entities: Vec<Arc<Entity>>,
    /// What is wrong in it.
    pub findings: Vec<Diagnostic>,
}

/// Loads a file of entities.
pub fn load_entity_file(store: &SourceStore, path: &str, settings: &Settings) -> LoadedEntities {
    let mut findings = Vec::new();
    let Some(node) = store.yaml(path, &mut findings) else {
        return LoadedEntities {
            entities: Vec::new(),
            findings,
        };
    };
    let mut decoder = Decoder {
        langs: &settings.languages,
        known: &KnownIds {
            annotators: settings.annotators.keys().cloned().collect(),
            ..KnownIds::default()
        },
        diagnostics: &mut findings,
    };
    let entities = entity_decode::decode(&node, &mut decoder);
    LoadedEntities {
        entities: entities.into_iter().map(Arc::new).collect(),
        findings,
    }
}

/// Joins the entities of all files, and reports ids that are defined twice.
pub fn join_entities<'a>(
    files: impl IntoIterator<Item = &'a LoadedEntities>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Entities {
    let mut entities = Entities::new();
    for entity in files.into_iter().flat_map(|file| &file.entities) {
        if let Some(earlier) = entities.get(&entity.id) {
            let message = format!("the entity `{}` is defined twice", entity.id);
            let found = Diagnostic::error(codes::DUPLICATE_ID, entity.span, message)
                .label(earlier.span, "first here");
            diagnostics.push(found.help("join the two, or give one of them another id"));
        } else {
            entities.insert(entity.id.clone(), Arc::clone(entity));
        }
    }
    entities
}
