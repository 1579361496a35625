//! People, and values in several languages.

use crate::export::site::ExportedSite;
use crate::source::body::Someone;
use crate::source::id::EntityId;
use crate::source::localized::Localized;
use crate::text::Lang;
use crate::xml::{Attributes, Xml};

/// The prefix of pointers to entities. The header says what it stands for.
const PREFIX: &str = "entity";
/// What follows the id in the address of an entity.
const AFTER_ID: &str = "/#entity";

/// A pointer to an entity: `entity:anna`.
pub(super) fn entity_pointer(entity: &EntityId, site: ExportedSite<'_>) -> String {
    let address = site.entity(entity);
    match folder_and_name(&address) {
        Some((_, name)) => format!("{PREFIX}:{name}"),
        None => address.into_string(),
    }
}

/// Writes what pointers to entities stand for, if the site has entities.
pub(super) fn write_prefix(xml: &mut Xml, site: ExportedSite<'_>) {
    let any = site.edition().entities.keys().next();
    let Some(address) = any.map(|entity| site.entity(entity)) else {
        return;
    };
    let Some((folder, _)) = folder_and_name(&address) else {
        return;
    };
    let meaning = format!("{folder}/$1{AFTER_ID}");
    xml.line().open("encodingDesc", &[]);
    xml.open("listPrefixDef", &[]);
    let attributes = [
        ("ident", PREFIX),
        ("matchPattern", "(.+)"),
        ("replacementPattern", &meaning),
    ];
    xml.empty("prefixDef", &attributes);
    xml.close();
    xml.close();
}

/// Divides the address of an entity into the folder of all entities and its own name there.
fn folder_and_name(address: &str) -> Option<(&str, &str)> {
    address.strip_suffix(AFTER_ID)?.rsplit_once('/')
}

/// Writes an element for each language of a value.
pub(super) fn write_localized(
    xml: &mut Xml,
    name: &'static str,
    attributes: &Attributes<'_>,
    value: &Localized,
) {
    for (lang, words) in value.values() {
        let mut all = attributes.to_vec();
        all.push(("xml:lang", lang.as_str()));
        xml.element(name, &all, &words.value);
    }
}

/// Writes an element with the name of someone in `lang`. An entity is also named by its address.
pub(super) fn write_someone(
    xml: &mut Xml,
    name: &'static str,
    attributes: &Attributes<'_>,
    someone: &Someone,
    site: ExportedSite<'_>,
    lang: &Lang,
) {
    let edition = site.edition();
    match someone {
        Someone::Entity(id) => {
            let pointer = entity_pointer(&id.value, site);
            let mut all = attributes.to_vec();
            all.push(("ref", &pointer));
            let linked = edition.entities.get(&id.value);
            let words = linked.map(|linked| linked.entity.name.pick(lang).1);
            xml.element(name, &all, words.unwrap_or_else(|| id.value.as_str()));
        }
        Someone::Annotator(id) => {
            let words = edition.settings.annotators.get(&id.value);
            let words = words.map(|name| name.pick(lang).1);
            xml.element(name, attributes, words.unwrap_or_else(|| id.value.as_str()));
        }
        Someone::Name(words) => xml.element(name, attributes, words.pick(lang).1),
    }
}
