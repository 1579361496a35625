//! Cards: what a page shows when a reader points at a name.

use crate::date::Date;
use crate::locale::Args;
use crate::render::compose::figure::figure;
use crate::render::compose::markdown::prose::render_unlinked;
use crate::render::compose::view::View;
use crate::render::compose::wording::language::gender_argument;
use crate::render::compose::wording::localized::{format_date, pick_phrase, translations};
use crate::render::compose::wording::names::{GrammaticalNumber, kind_label};
use crate::render::context::{Card, Dated, Phrase};
use crate::source::entity::Entity;
use crate::source::id::EntityId;

/// The cards of entities, in the given order.
pub fn cards<'i>(view: View<'_>, entities: impl IntoIterator<Item = &'i EntityId>) -> Vec<Card> {
    let cards = entities.into_iter().filter_map(|id| {
        let linked = view.site.entity(id)?;
        let entity = &linked.entity;
        Some(Card {
            name: pick_phrase(view, &entity.name),
            href: view.entity_page(id),
            others: translations(view, &entity.name),
            // A card has one link. The links of the summary are on the entity's page.
            summary: entity
                .summary
                .as_ref()
                .map(|summary| render_unlinked(view, summary)),
            image: entity
                .image
                .as_ref()
                .and_then(|image| figure(view, image, "")),
            kind: kind_label(view, &entity.kind.value, GrammaticalNumber::Singular),
            began: entity
                .born
                .as_ref()
                .map(|date| dated(view, "fact-began", entity, &date.value)),
            ended: entity
                .died
                .as_ref()
                .map(|date| dated(view, "fact-ended", entity, &date.value)),
            mentions: linked.mentions.len() as u64,
        })
    });
    cards.collect()
}

fn dated(view: View<'_>, message: &str, entity: &Entity, date: &Date) -> Dated {
    let args = Args::new()
        .word("kind", entity.kind.value.as_str())
        .word("gender", gender_argument(entity.gender));
    Dated {
        what: Phrase::plain(view.html(message, &args)),
        when: format_date(view, date),
    }
}
