//! People, and values in several languages.

use crate::export::site::ExportedSite;
use crate::source::body::Someone;
use crate::source::localized::Localized;
use crate::text::Lang;
use crate::xml::{Attributes, Xml};

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
            let address = site.entity(&id.value);
            let mut all = attributes.to_vec();
            all.push(("ref", &address));
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
