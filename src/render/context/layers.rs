//! What readers of an article can show and hide.

use serde::{Serialize, Serializer};

use super::phrase::Phrase;
use super::signs::Signs;
use crate::weave::LayerSet;

/// The layers of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LayerPanel {
    /// The signs of the text.
    pub signs: Signs,
    /// The number of mentions.
    pub mentions: u64,
    /// Whether there are reference marks.
    pub marks: bool,
    /// The kinds: notes, glosses, corrections, claims, references.
    pub kinds: Vec<LayerItem>,
    /// The annotators.
    pub annotators: Vec<LayerItem>,
    /// The tags.
    pub tags: Vec<LayerItem>,
}

/// One layer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LayerItem {
    /// The id of the checkbox: `layer-3`. It hides elements with `data-layer~="3"`.
    pub id: String,
    /// The key under which browsers store the choice for all articles: `gloss`, `by:editor`,
    /// `tag:sea`.
    pub key: String,
    /// The name of the layer.
    pub label: Phrase,
    /// The number of annotations in it.
    pub count: u64,
}

/// Serialises as the value of `data-layer`.
impl Serialize for LayerSet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
