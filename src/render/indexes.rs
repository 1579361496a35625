//! The alphabetical lists of a site. Each is sorted once, not for every page of it.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::edition::GlossaryLine;
use crate::locale::IndexSection;
use crate::source::id::{EntityId, KindId};
use crate::text::Lang;

/// Entities under the letters that their names are filed under.
pub type EntitySections = Vec<IndexSection<EntityId>>;

/// The alphabetical lists that are already sorted.
#[derive(Debug, Default)]
pub struct Indexes {
    /// The indexes of all entities, or of those of one kind, by language.
    pub entities: SortedLists<(Lang, Option<KindId>), EntitySections>,
    /// The lines of the glossary, by language.
    pub glossary: SortedLists<Lang, Vec<GlossaryLine>>,
}

/// Lists that are sorted when they are first asked for.
#[derive(Debug)]
pub struct SortedLists<K, L>(Mutex<HashMap<K, SortedOnce<L>>>);

type SortedOnce<L> = Arc<OnceLock<Arc<L>>>;

impl<K, L> Default for SortedLists<K, L> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: Eq + Hash, L> SortedLists<K, L> {
    /// The list with this key. `sort` makes it when it is first asked for.
    pub fn get_or_sort(&self, key: K, sort: impl FnOnce() -> L) -> Arc<L> {
        // Other lists can be sorted meanwhile.
        let list = {
            let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(all.entry(key).or_default())
        };
        Arc::clone(list.get_or_init(|| Arc::new(sort())))
    }
}
