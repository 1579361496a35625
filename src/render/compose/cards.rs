//! Cards: what a reader sees who rests on a name.

use crate::render::compose::view::View;
use crate::render::context::Card;
use crate::source::id::EntityId;

impl View<'_> {
    /// The cards of entities, in the order of their ids.
    #[must_use]
    pub fn cards<'i>(&self, entities: impl IntoIterator<Item = &'i EntityId>) -> Vec<Card> {
        let cards = entities.into_iter().filter_map(|id| {
            let linked = self.site.entity(id)?;
            Some(Card {
                id: format!("c-{id}"),
                name: self.phrase(&linked.entity.name),
                others: self.twins(&linked.entity.name),
                // A card has no links in it: it is gone before one could be followed.
                summary: linked.entity.summary.as_ref().map(|summary| self.unlinked(summary)),
                kind: self.kind(&linked.entity.kind.value, false),
                mentions: linked.mentions.len() as u64,
            })
        });
        cards.collect()
    }
}
