//! Mentions: the links from the words of a text to the entities that they name.

use std::collections::BTreeSet;

use crate::edition::apparatus::{AnnotationPlace, AutolinkPlace};
use crate::render::compose::text::annotated::AnnotatedText;
use crate::source::annotation::Annotation;
use crate::source::block::BlockNumber;
use crate::source::id::EntityId;
use crate::weave::MentionLink;

/// The link of a mention, or `None` if the entity is not shown. A mention without an annotation was
/// found by the entity's name.
pub fn mention_link(
    shown: &AnnotatedText<'_>,
    entity: &EntityId,
    annotation: Option<&Annotation>,
) -> Option<MentionLink> {
    let entity = shown.view.site.entity(entity)?;
    let filed = annotation.map(|annotation| shown.layers.of_mention(annotation));
    Some(MentionLink {
        href: shown.view.entity_page(&entity.entity.id),
        auto: annotation.is_none(),
        lang: None,
        filed: filed.unwrap_or_default(),
    })
}

/// The names found in a block, in reading order.
pub fn names_in<'a>(
    shown: &AnnotatedText<'a>,
    block: BlockNumber,
) -> impl Iterator<Item = &'a AutolinkPlace> + use<'a> {
    let links = &shown.apparatus().autolinks;
    let first = links.partition_point(|link| link.at.block < block);
    let rest = links.iter().skip(first);
    rest.take_while(move |link| link.at.block == block)
}

/// The number of places that name an entity which the site shows, linked or not. 0 if none of them
/// is a link.
pub fn count_mentions(shown: &AnnotatedText<'_>) -> u64 {
    if linked_entities(shown).is_empty() {
        return 0;
    }
    let apparatus = shown.apparatus();
    let annotated = apparatus
        .places
        .iter()
        .filter_map(|place| entity_of(shown, place));
    let named = annotated.chain(apparatus.autolinks.iter().map(|link| &link.entity));
    named
        .filter(|entity| shown.view.site.entity(entity).is_some())
        .count() as u64
}

/// The entities that the text links to.
pub fn linked_entities(shown: &AnnotatedText<'_>) -> BTreeSet<EntityId> {
    linked_entities_in(shown, |_| true)
}

/// The entities that the text links to in the blocks that `here` accepts.
pub fn linked_entities_in(
    shown: &AnnotatedText<'_>,
    here: impl Fn(BlockNumber) -> bool,
) -> BTreeSet<EntityId> {
    let apparatus = shown.apparatus();
    let places = apparatus
        .places
        .iter()
        .filter(|place| place.place.ranges.iter().any(|at| here(at.block)));
    let annotated = places.filter_map(|place| entity_of(shown, place));
    let found = apparatus
        .autolinks
        .iter()
        .filter(|link| link.linked && here(link.at.block));
    let named = annotated.chain(found.map(|link| &link.entity));
    named
        .filter(|entity| shown.view.site.entity(entity).is_some())
        .cloned()
        .collect()
}

/// The entity that the annotation at a place names.
fn entity_of<'a>(shown: &AnnotatedText<'a>, place: &AnnotationPlace) -> Option<&'a EntityId> {
    let entity = shown.annotation(place.annotation).body.entity.as_ref()?;
    Some(&entity.value)
}
