//! Who has written something, and who has published it.

use crate::edition::schema_org;
use crate::href::{Address, Fragment};
use crate::render::compose::frame::title::site_title;
use crate::render::compose::structured::described::Described;
use crate::render::compose::view::View;
use crate::source::body::Someone;
use crate::source::id::EntityId;

/// The most entities that an article names, and other names that an entity has: those first that are
/// named most, or first. The rest is in the data of the site.
pub(super) const MOST: usize = 12;

/// Someone by their name. Whether they are a person or an organization is known of entities only.
pub(super) fn agent(view: View<'_>, someone: &Someone) -> Option<Described> {
    let name = match someone {
        Someone::Entity(id) => return named(view, &id.value),
        Someone::Annotator(id) => view.site.edition.settings.annotators.get(&id.value)?,
        Someone::Name(name) => name,
    };
    Some(Described::default().with("name", name.pick(view.lang()).1))
}

/// An entity with its class, its name in the language of the page, and its page. `None` if it is not
/// shown.
pub(super) fn named(view: View<'_>, id: &EntityId) -> Option<Described> {
    let entity = &view.site.entity(id)?.entity;
    let class = schema_org::class_of(&view.site.edition.settings, &entity.kind.value);
    let thing = Described::reference(&entity_id(view, id)?);
    let name = entity.name.pick(view.lang()).1;
    Some(thing.with("@type", class).with("name", name))
}

/// The absolute address of an entity itself.
pub(super) fn entity_id(view: View<'_>, id: &EntityId) -> Option<Address> {
    let addresses = &view.site.addresses;
    addresses.urls.absolute_of(&addresses.entity(id))
}

/// The site as who publishes its articles and their margins.
pub(super) fn publisher(view: View<'_>) -> Option<Described> {
    let thing = Described::reference(&publisher_id(view)?).with("@type", "Organization");
    let site = site_title(view);
    let url = super::described::address(view.site.addresses.urls.absolute_path(""));
    Some(thing.with("name", site.html.words()).with("url", url))
}

/// The absolute address of the site as a publisher.
pub(super) fn publisher_id(view: View<'_>) -> Option<Address> {
    let root = view.site.addresses.urls.absolute_path("")?;
    Some(root.at(&Fragment::new("publisher")))
}
