//! An entity, on the first of its pages.

use std::collections::BTreeSet;

use crate::edition::{LinkedEntity, schema_org};
use crate::href::Address;
use crate::render::compose::structured::agent::{MOST, entity_id};
use crate::render::compose::structured::described::{self, Described};
use crate::render::compose::view::View;
use crate::source::same_as;

/// Describes an entity: its names, its dates, and what it is elsewhere. `picture` is the absolute address
/// of its picture, `summary` its summary in plain text.
pub fn entity(
    view: View<'_>,
    linked: &LinkedEntity,
    picture: Option<&Address>,
    summary: Option<&str>,
) -> Option<Described> {
    let entity = &linked.entity;
    let class = schema_org::class_of(&view.site.edition.settings, &entity.kind.value);
    let urls = &view.site.addresses.urls;
    let id = entity_id(view, &entity.id)?;
    let name = entity.name.pick(view.lang()).1;
    let translated = entity.name.values().iter().map(|(_, name)| name);
    let aliases = entity.aliases.iter().map(|(_, alias)| alias);
    let mut known = BTreeSet::from([name]);
    let others = translated
        .chain(aliases)
        .map(|other| other.value.as_str())
        .filter(|other| known.insert(other));
    let same = entity.same_as.iter();
    let same = same.filter_map(|(site, value)| same_as::address(&site.value, &value.value));
    let page = urls.absolute_of(&view.entity_page(&entity.id));
    let mut thing = Described::reference(&id)
        .with("@type", class)
        .with("name", name)
        .with("alternateName", others.take(MOST).collect::<Vec<_>>())
        .with("description", summary)
        .with("url", described::address(page))
        .with("image", picture.map(|picture| picture.as_str().to_owned()))
        .with("sameAs", same.collect::<Vec<_>>());
    let dates = [&entity.born, &entity.died];
    for (property, date) in schema_org::date_properties(class).into_iter().zip(dates) {
        if let (Some(property), Some(date)) = (property, date) {
            thing = thing.with(property, described::date(&date.value));
        }
    }
    Some(thing)
}
