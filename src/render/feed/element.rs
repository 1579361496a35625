//! Elements and attributes that a feed and its entries share.

use crate::percent::encode;
use crate::render::compose::View;
use crate::render::context::Phrase;
use crate::text::Lang;
use crate::xml::Xml;

/// Returns the id of a feed or an entry, by its path below the output's root: based on the site's
/// `feed_id` if there is one, else the absolute address. `None` without either.
pub(super) fn id(view: View<'_>, path: &str) -> Option<String> {
    match &view.site.edition.settings.feed_id {
        Some(feed_id) => Some(feed_id.uri(&encode(path))),
        None => Some(view.site.addresses.urls.absolute_path(path)?.into_string()),
    }
}

/// Returns the attribute `xml:lang` for words in the language `own`; none if that is the feed's
/// language `around`.
pub(super) fn in_language<'a>(own: Option<&'a str>, around: &Lang) -> Vec<(&'static str, &'a str)> {
    own.filter(|own| *own != around.as_str())
        .map(|own| ("xml:lang", own))
        .into_iter()
        .collect()
}

/// Writes the element `author`.
pub(super) fn author(xml: &mut Xml, name: &Phrase, around: &Lang) {
    xml.open("author", &in_language(name.lang.as_deref(), around));
    xml.element("name", &[], name.html.words());
    xml.close();
}
