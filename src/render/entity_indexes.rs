//! The indexes of a site's entities. Each is sorted once, not for every page of it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::locale::IndexSection;
use crate::source::id::{EntityId, KindId};
use crate::text::Lang;

/// Entities under the letters that their names are filed under.
pub type EntitySections = Vec<IndexSection<EntityId>>;

/// The indexes that are already sorted, by language and kind.
#[derive(Debug, Default)]
pub struct EntityIndexes(Mutex<HashMap<(Lang, Option<KindId>), SortedOnce>>);

type SortedOnce = Arc<OnceLock<Arc<EntitySections>>>;

impl EntityIndexes {
    /// The index of all entities, or of those of one kind, in a language. `sort` makes it when it is
    /// first asked for.
    pub fn get_or_sort(
        &self,
        lang: &Lang,
        kind: Option<&KindId>,
        sort: impl FnOnce() -> EntitySections,
    ) -> Arc<EntitySections> {
        // Other indexes can be sorted meanwhile.
        let index = {
            let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(all.entry((lang.clone(), kind.cloned())).or_default())
        };
        Arc::clone(index.get_or_init(|| Arc::new(sort())))
    }
}
