//! A page as a page: what kind of page it is, and its place on the site.

use crate::address::Page;
use crate::href::{Address, Fragment};
use crate::render::compose::frame::head::Head;
use crate::render::compose::frame::title::site_title;
use crate::render::compose::structured::described::{Described, document};
use crate::render::compose::view::View;
use crate::render::context::StructuredData;
use crate::text::Lang;

/// Describes the site on its front pages, the page itself on others, its breadcrumbs, and its subject.
/// Pages of articles and entities are not described themselves: their subject says more.
pub fn page(view: View<'_>, head: &Head) -> Option<StructuredData> {
    let class = match &head.key.page {
        Page::Moved { .. } | Page::NotFound | Page::Search => return None,
        Page::Home | Page::Languages => Some("WebSite"),
        Page::Article(_) | Page::Entity(..) => None,
        Page::Articles(_)
        | Page::Entities(_)
        | Page::Kind(..)
        | Page::Tag(..)
        | Page::Claims(..)
        | Page::Corrections(..)
        | Page::Glossary(_)
        | Page::Annotators
        | Page::Annotator(..) => Some("CollectionPage"),
        _ => Some("WebPage"),
    };
    let described = class.and_then(|class| match class {
        "WebSite" => site(view, head),
        class => ordinary(view, head, class),
    });
    let things = described.into_iter().chain(breadcrumbs(view, head));
    document(things.chain(head.subject.iter().cloned()))
}

fn site(view: View<'_>, head: &Head) -> Option<Described> {
    let root = view.site.addresses.urls.absolute_path("")?;
    let languages = view.site.languages().iter().map(Lang::as_str);
    let thing = Described::reference(&root.at(&Fragment::new("site")))
        .with("@type", "WebSite")
        .with("name", site_title(view).html.words())
        .with("url", root.as_str())
        .with("inLanguage", languages.collect::<Vec<_>>());
    Some(thing.with("description", head.description.clone()))
}

fn ordinary(view: View<'_>, head: &Head, class: &str) -> Option<Described> {
    let urls = &view.site.addresses.urls;
    let site = urls.absolute_path("")?.at(&Fragment::new("site"));
    let page = Described::new(class)
        .with("url", urls.absolute(&head.key)?.as_str())
        .with("name", head.title.clone())
        .with("inLanguage", view.lang().as_str());
    Some(page.with("isPartOf", Described::reference(&site)))
}

/// The breadcrumbs that the page shows, and the page itself at their end.
fn breadcrumbs(view: View<'_>, head: &Head) -> Option<Described> {
    let urls = &view.site.addresses.urls;
    let above = head.crumbs.iter().map(|crumb| {
        let address = crumb.href.as_ref().and_then(|href| urls.absolute_of(href));
        (crumb.label.html.words().to_owned(), address)
    });
    let here = head.title.clone().map(|title| (title, None::<Address>));
    let places: Vec<Described> = above
        .chain(here)
        .zip(1_u64..)
        .map(|((name, address), position)| {
            let item = Described::new("ListItem").with("position", position);
            let address = super::described::address(address);
            item.with("name", name).with("item", address)
        })
        .collect();
    let is_known = urls.absolute_path("").is_some();
    (is_known && !head.crumbs.is_empty() && places.len() > 1)
        .then(|| Described::new("BreadcrumbList").with("itemListElement", places))
}
