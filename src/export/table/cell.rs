//! What stands in the cells of several tables.

use crate::date::Date;
use crate::edition::summary::{Quotation, Summary};
use crate::export::site::ExportedSite;
use crate::href::Fragment;
use crate::source::article::TextIndex;
use crate::source::body::Someone;
use crate::text::Lang;

/// Several values.
pub(super) fn joined<'a>(values: impl IntoIterator<Item = &'a str>) -> String {
    values.into_iter().collect::<Vec<_>>().join(";")
}

/// A date as it is written in YAML; nothing without one.
pub(super) fn date(date: Option<Date>) -> String {
    date.map_or_else(String::new, |date| date.to_string())
}

/// Someone: the id of an entity or annotator, otherwise the name. Nothing for a draft that the site does
/// not show.
pub(super) fn someone(someone: Option<&Someone>, lang: &Lang, site: ExportedSite<'_>) -> String {
    let words = match someone {
        Some(Someone::Entity(id)) if site.edition().entities.contains_key(&id.value) => {
            id.value.as_str()
        }
        Some(Someone::Entity(_)) | None => "",
        Some(Someone::Annotator(id)) => id.value.as_str(),
        Some(Someone::Name(name)) => name.pick(lang).1,
    };
    words.to_owned()
}

/// The address of a place in a text.
pub(super) fn address(
    article: &Summary,
    text: TextIndex,
    fragment: &Fragment,
    site: ExportedSite<'_>,
) -> String {
    let (page, prefix) = site.text(article, text);
    page.at(&prefix.fragment(fragment)).into_string()
}

/// The address of quoted words.
pub(super) fn quoted_address(
    article: &Summary,
    quotation: &Quotation,
    site: ExportedSite<'_>,
) -> String {
    address(article, quotation.text, &quotation.fragment, site)
}
