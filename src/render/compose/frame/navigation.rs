//! The navigation of a page: the menu, and the links to the page in other languages.

use crate::address::{Page, PageKey};
use crate::edition::ChronologyOf;
use crate::render::compose::frame::head::Head;
use crate::render::compose::frame::kept_places;
use crate::render::compose::frame::navigation_link::{PagePlacement, navigation_link};
use crate::render::compose::frame::reference::{reference_link, reference_pages};
use crate::render::compose::view::View;
use crate::render::compose::wording::language::native_name;
use crate::render::compose::wording::names::page_title;
use crate::render::context::{LanguageLink, NavigationLink};
use crate::source::id::PageSlug;

/// The links of the menu: lists, free pages, search.
pub fn navigation(view: View<'_>, key: &PageKey) -> Vec<NavigationLink> {
    let lang = view.lang();
    let mut places = Vec::new();
    let articles = Page::Articles(1).in_lang(lang);
    let section = match key.page {
        Page::Article(..) | Page::Parallel(..) | Page::Articles(..) => PagePlacement::Inside,
        _ => PagePlacement::Outside,
    };
    places.push(navigation_link(
        view,
        view.word("articles"),
        &articles,
        key,
        section,
    ));
    let entities = Page::Entities(1).in_lang(lang);
    let section = match key.page {
        Page::Entity(..)
        | Page::Kind(..)
        | Page::Entities(..)
        | Page::Chronology(ChronologyOf::Entity(_), _) => PagePlacement::Inside,
        _ => PagePlacement::Outside,
    };
    places.push(navigation_link(
        view,
        view.word("entities"),
        &entities,
        key,
        section,
    ));
    for entry in &view.site.edition.settings.menu {
        places.extend(menu_link(view, &entry.value, key));
    }
    let search = navigation_link(
        view,
        view.word("search"),
        &Page::Search.in_lang(lang),
        key,
        PagePlacement::Outside,
    );
    places.push(NavigationLink {
        rel: Some("search"),
        ..search
    });
    places
}

/// The link of an entry of `menu`: to a free page or a reference page. `None` if the site has no such
/// page.
fn menu_link(view: View<'_>, entry: &PageSlug, key: &PageKey) -> Option<NavigationLink> {
    let mut free = view.site.edition.pages.iter();
    if let Some(free) = free.find(|page| page.slug == *entry) {
        let to = Page::of_free(free.slug.clone()).in_lang(view.lang());
        let label = page_title(view, free);
        return Some(navigation_link(
            view,
            label,
            &to,
            key,
            PagePlacement::Outside,
        ));
    }
    let mut pages = reference_pages(view).into_iter();
    let page = pages.find(|page| page.name == entry.as_str())?;
    Some(reference_link(view, page, key))
}

/// The links to the page in the other languages of the site.
pub fn language_links(view: View<'_>, head: &Head) -> Vec<LanguageLink> {
    let others = view
        .site
        .languages()
        .iter()
        .filter(|lang| *lang != view.lang());
    others
        .map(|lang| LanguageLink {
            name: native_name(view.site, lang),
            lang: lang.to_string(),
            dir: lang.direction().as_str(),
            href: view.page(&view.site.addresses.sister(&head.key, lang)),
            fallback: !head.texts.contains(lang),
            keeps: same_in_all_languages(&head.key.page).then(|| kept_places::ALL.to_owned()),
        })
        .collect()
}

/// Does a page have the same places in every language?
const fn same_in_all_languages(page: &Page) -> bool {
    matches!(
        page,
        Page::Home | Page::Entity(..) | Page::Tag(..) | Page::Chronology(..)
    )
}
