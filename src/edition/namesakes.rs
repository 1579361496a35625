//! Finds entities that have the same name.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::edition::linked_entity::LinkedEntity;
use crate::source::id::EntityId;
use crate::text::Lang;
use crate::text::fold::fold_quote;

/// For each language and each entity, the other entities that its readers see under the same name.
#[derive(Clone, Debug, Default)]
pub struct Namesakes(HashMap<Lang, BTreeMap<EntityId, Vec<EntityId>>>);

impl Namesakes {
    /// Compares the names that readers of each language are shown. Case, and what folding removes,
    /// makes no difference.
    pub fn new(languages: &[Lang], entities: &BTreeMap<EntityId, Arc<LinkedEntity>>) -> Self {
        let of = |lang: &Lang| {
            let mut named: BTreeMap<String, Vec<&EntityId>> = BTreeMap::new();
            for (id, linked) in entities {
                named
                    .entry(fold_quote(linked.entity.name.pick(lang).1).to_lowercase())
                    .or_default()
                    .push(id);
            }
            let mut others: BTreeMap<EntityId, Vec<EntityId>> = BTreeMap::new();
            for ids in named.into_values().filter(|ids| ids.len() > 1) {
                for id in &ids {
                    others.insert(
                        (*id).clone(),
                        ids.iter()
                            .filter(|other| *other != id)
                            .map(|other| (*other).clone())
                            .collect(),
                    );
                }
            }
            (lang.clone(), others)
        };
        Self(languages.iter().map(of).collect())
    }

    /// Returns the other entities that readers of `lang` see under the same name.
    pub fn of(&self, id: &EntityId, lang: &Lang) -> &[EntityId] {
        self.0
            .get(lang)
            .and_then(|others| others.get(id))
            .map_or(&[], Vec::as_slice)
    }
}
