//! The frame: what surrounds the content of every page.

use crate::address::{LinkForm, Page, PageKey};
use crate::href::Address;
use crate::percent::encode;
use crate::render::assets::Sheet;
use crate::render::compose::frame::alternates::alternates;
use crate::render::compose::frame::exports::{downloads, feeds};
use crate::render::compose::frame::fonts::first_screen_fonts;
use crate::render::compose::frame::head::Head;
use crate::render::compose::frame::navigation::{language_links, navigation};
use crate::render::compose::frame::reference::reference_links;
use crate::render::compose::frame::social::social;
use crate::render::compose::frame::title::{browser_title, site_title};
use crate::render::compose::markdown::prose::render_inline;
use crate::render::compose::structured;
use crate::render::compose::view::View;
use crate::render::compose::wording::localized::plain_text;
use crate::render::context::{Frame, Papers};
use crate::render::manifest;
use crate::source::settings;

/// The scripts of every page.
const SCRIPTS: &[&str] = &["place", "card", "keys"];
/// The scripts that run before the first paint.
const EARLY_SCRIPTS: &[&str] = &["settings"];

/// The style sheets that a page needs.
const fn sheets(page: &Page) -> &'static [Sheet] {
    match page {
        Page::Article(..) | Page::Free(..) => &[Sheet::Page],
        Page::Parallel(..) => &[Sheet::Page, Sheet::Pairs],
        _ => &[Sheet::Page, Sheet::Lists],
    }
}

/// Composes the frame of a page.
pub fn compose_frame(view: View<'_>, head: &Head) -> Frame {
    let lang = view.lang();
    let settings = &view.site.edition.settings;
    let has_own_text = head.texts.contains(lang);
    let canonical = if has_own_text {
        head.key.clone()
    } else {
        view.site.addresses.sister(&head.key, &head.original)
    };
    Frame {
        lang: lang.to_string(),
        dir: lang.direction().as_str(),
        title: browser_title(view, head.title.as_deref()),
        description: head.description.clone().or_else(|| tagline(view)),
        canonical: view.site.addresses.urls.absolute(&canonical),
        alternates: if has_own_text {
            alternates(view, head)
        } else {
            Vec::new()
        },
        social: social(view, head),
        base_path: view.site.addresses.urls.base().to_owned(),
        home: view.page(&Page::Home.in_lang(lang)),
        manifest: manifest::exists(view.site.addresses.urls)
            .then(|| view.site.addresses.urls.path(&manifest::file(lang))),
        papers: Papers::default(),
        site_title: site_title(view),
        navigation: navigation(view, &head.key),
        search: search_field(view, &head.key),
        languages: language_links(view, head),
        breadcrumbs: head.crumbs.clone(),
        reference: reference_links(view, &head.key),
        footer: settings
            .footer
            .as_ref()
            .map(|footer| render_inline(view, footer, None)),
        edit: settings.edit_url.as_ref().map(|url| {
            url.replace(
                "{path}",
                &encode(head.source.as_deref().unwrap_or(settings::FILE)),
            )
        }),
        feeds: feeds(view, &head.key),
        downloads: downloads(view, &head.key),
        structured: structured::page(view, head),
        stylesheets: sheets(&head.key.page)
            .iter()
            .map(|sheet| {
                view.site
                    .addresses
                    .urls
                    .path(&format!("hashiya/{}", sheet.path()))
            })
            .collect(),
        early_scripts: EARLY_SCRIPTS
            .iter()
            .map(|name| script_url(view, name))
            .collect(),
        scripts: SCRIPTS.iter().map(|name| script_url(view, name)).collect(),
        preloads: first_screen_fonts(view, &[]),
    }
}

/// What the site is, in plain text: the description of pages that have none of their own.
fn tagline(view: View<'_>) -> Option<String> {
    let tagline = view.site.edition.settings.tagline.as_ref()?;
    Some(plain_text(view, tagline))
}

/// The address of the search page, unless this is that page or nothing can be searched.
fn search_field(view: View<'_>, key: &PageKey) -> Option<Address> {
    let is_searched = view.site.addresses.urls.form() != LinkForm::Portable;
    (is_searched && key.page != Page::Search).then(|| view.page(&Page::Search.in_lang(view.lang())))
}

/// The address of a script.
pub fn script_url(view: View<'_>, name: &str) -> Address {
    view.site
        .addresses
        .urls
        .path(&format!("hashiya/script/{name}.js"))
}
