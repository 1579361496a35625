//! The reference pages: lists of one kind of thing from the whole site. Each exists if the site has
//! something for it.

use crate::address::{Page, PageKey};
use crate::edition::network::has_ties;
use crate::edition::{ChronologyOf, ClaimList, CorrectionList};
use crate::render::compose::frame::navigation_link::{PagePlacement, navigation_link};
use crate::render::compose::view::View;
use crate::render::context::{Counted, NavigationLink};

/// A reference page that the site has.
pub struct ReferencePage {
    /// The name, which is the folder of the page and the id of the message with its title.
    pub name: &'static str,
    /// The first page of the list.
    pub page: Page,
    /// The number of things in the list; `None` if it is no list.
    count: Option<usize>,
}

/// The reference pages that the site has, in the order in which readers see them.
pub fn reference_pages(view: View<'_>) -> Vec<ReferencePage> {
    let edition = view.site.edition;
    let all = [
        ReferencePage {
            name: "claims",
            page: Page::Claims(ClaimList::All, 1),
            count: Some(edition.claims.all().len()),
        },
        ReferencePage {
            name: "corrections",
            page: Page::Corrections(CorrectionList::All, 1),
            count: Some(edition.corrections.all().len()),
        },
        ReferencePage {
            name: "glossary",
            page: Page::Glossary(1),
            count: Some(edition.glossary.lines(view.lang()).len()),
        },
        ReferencePage {
            name: "annotators",
            page: Page::Annotators,
            count: Some(edition.annotators.len()),
        },
        ReferencePage {
            name: "chronology",
            page: Page::Chronology(ChronologyOf::Site, 1),
            count: Some(edition.chronology.count(&ChronologyOf::Site)),
        },
    ];
    let network = has_ties(edition).then_some(ReferencePage {
        name: "network",
        page: Page::Network,
        count: None,
    });
    let has_things = |page: &ReferencePage| page.count.is_none_or(|count| count > 0);
    all.into_iter().filter(has_things).chain(network).collect()
}

/// The name of the reference page that a page belongs to.
const fn section(page: &Page) -> Option<&'static str> {
    match page {
        Page::Claims(..) => Some("claims"),
        Page::Corrections(..) => Some("corrections"),
        Page::Glossary(_) => Some("glossary"),
        Page::Annotators | Page::Annotator(..) => Some("annotators"),
        Page::Chronology(ChronologyOf::Site, _) => Some("chronology"),
        Page::Network => Some("network"),
        _ => None,
    }
}

/// The links to the reference pages on the page `current`.
pub fn reference_links(view: View<'_>, current: &PageKey) -> Vec<NavigationLink> {
    let pages = reference_pages(view).into_iter();
    pages
        .map(|page| reference_link(view, page, current))
        .collect()
}

/// The link to a reference page on the page `current`.
pub fn reference_link(view: View<'_>, page: ReferencePage, current: &PageKey) -> NavigationLink {
    let placement = if section(&current.page) == Some(page.name) {
        PagePlacement::Inside
    } else {
        PagePlacement::Outside
    };
    let key = page.page.in_lang(view.lang());
    navigation_link(view, view.word(page.name), &key, current, placement)
}

/// Links to the reference pages, each with the number of things in it.
pub fn reference_counts(view: View<'_>) -> Vec<Counted> {
    let pages = reference_pages(view).into_iter();
    pages
        .map(|page| Counted {
            label: view.word(page.name),
            href: view.page(&page.page.in_lang(view.lang())),
            count: page.count.unwrap_or(0) as u64,
        })
        .collect()
}
