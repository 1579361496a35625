//! What a reader of an article can show and hide.

use serde::{Serialize, Serializer};

use super::phrase::Phrase;
use crate::weave::Filed;

/// The layers that an article has; a list without any is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LayerPanel {
    /// How many places name someone or something; 0: none, and there is nothing to hide.
    pub mentions: u64,
    /// Are there reference marks?
    pub marks: bool,
    /// Notes, glosses, corrections, claims, references.
    pub kinds: Vec<LayerItem>,
    /// Who wrote them.
    pub annotators: Vec<LayerItem>,
    /// How they are filed.
    pub tags: Vec<LayerItem>,
}

/// One layer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LayerItem {
    /// `layer-3`: the id of its checkbox, to which `data-layer~="3"` answers.
    pub id: String,
    /// What a browser remembers it by, in every article: `gloss`, `by:editor`, `tag:hardware`.
    pub key: String,
    /// Its name.
    pub label: Phrase,
    /// How many annotations are in it.
    pub count: u64,
}

/// As it stands in `data-layer`.
impl Serialize for Filed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
