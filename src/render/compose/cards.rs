//! Cards: what a reader sees who rests on a name.

use crate::date::Date;
use crate::locale::Args;
use crate::render::compose::entity::gender;
use crate::render::compose::view::View;
use crate::render::context::{Card, Dated, Phrase};
use crate::source::entity::Entity;
use crate::source::id::EntityId;

impl View<'_> {
    /// The cards of entities, in the order of their ids.
    #[must_use]
    pub fn cards<'i>(&self, entities: impl IntoIterator<Item = &'i EntityId>) -> Vec<Card> {
        let cards = entities.into_iter().filter_map(|id| {
            let linked = self.site.entity(id)?;
            let entity = &linked.entity;
            Some(Card {
                name: self.phrase(&entity.name),
                href: self.entity_page(id),
                others: self.twins(&entity.name),
                // One link leads on; those of the summary stand on the entity's page.
                summary: entity
                    .summary
                    .as_ref()
                    .map(|summary| self.unlinked(summary)),
                image: entity
                    .image
                    .as_ref()
                    .and_then(|image| self.figure(image, "")),
                kind: self.kind(&entity.kind.value, false),
                began: entity
                    .born
                    .as_ref()
                    .map(|date| self.dated("fact-began", entity, &date.value)),
                ended: entity
                    .died
                    .as_ref()
                    .map(|date| self.dated("fact-ended", entity, &date.value)),
                mentions: linked.mentions.len() as u64,
            })
        });
        cards.collect()
    }

    fn dated(&self, message: &str, entity: &Entity, date: &Date) -> Dated {
        let args = Args::new()
            .word("kind", entity.kind.value.as_str())
            .word("gender", gender(entity.gender));
        Dated {
            what: Phrase::plain(self.html(message, &args)),
            when: self.moment(date),
        }
    }
}
