//! The addresses of a page in other languages, for search engines.

use crate::address::{Page, PageKey};
use crate::href::Address;
use crate::render::compose::frame::head::Head;
use crate::render::compose::view::View;
use crate::render::context::Alternate;
use crate::text::Lang;

/// The links of a page to itself in all languages.
pub fn alternates(view: View<'_>, head: &Head) -> Vec<Alternate> {
    let alternates = find_alternates(view, &head.key, &head.texts, &head.original);
    alternates
        .into_iter()
        .map(|(hreflang, href)| Alternate { hreflang, href })
        .collect()
}

/// The absolute addresses of a page, by language: in each of `texts`, the languages that have a
/// text of their own, and for `x-default`. The latter is the choice of languages for front pages,
/// and the page in the language `original` for others.
pub fn find_alternates(
    view: View<'_>,
    key: &PageKey,
    texts: &[Lang],
    original: &Lang,
) -> Vec<(String, Address)> {
    let urls = &view.site.addresses.urls;
    // The page of two texts may be the only such page of the article in one language and one of
    // several in another. These two do not count as the same page, and neither do pages of a glossary
    // with different numbers.
    let is_one_of_several = |key: &PageKey| matches!(key.page, Page::Parallel(_, Some(_)));
    let is_same = |other: &PageKey| match (&other.page, &key.page) {
        (Page::Glossary(number), Page::Glossary(own)) => number == own,
        _ => is_one_of_several(other) == is_one_of_several(key),
    };
    let sister = |lang: &Lang| Some(view.site.addresses.sister(key, lang)).filter(is_same);
    let sisters: Vec<(&Lang, PageKey)> = texts
        .iter()
        .filter_map(|lang| Some((lang, sister(lang)?)))
        .collect();
    let default = match key.page {
        Page::Home if view.site.languages().len() > 1 => Some(PageKey::LANGUAGES),
        _ => sister(original).or_else(|| sisters.first().map(|(_, first)| first.clone())),
    };
    let sisters = sisters
        .into_iter()
        .map(|(lang, key)| (lang.to_string(), key));
    let all = sisters.chain(default.map(|key| ("x-default".to_owned(), key)));
    all.filter_map(|(lang, key)| Some((lang, urls.absolute(&key)?)))
        .collect()
}
