//! The web manifest of each language: what a device shows of a site that a reader keeps on its
//! screen.

use serde_json::json;

use crate::address::Page;
use crate::render::compose::View;
use crate::render::context::Papers;
use crate::render::machine::Make;
use crate::render::site::Site;
use crate::text::Lang;

/// The path of a language's manifest below the output's root.
#[must_use]
pub fn file(lang: &Lang) -> String {
    format!("{lang}/site.webmanifest")
}

/// One for each language.
pub(super) fn files<'a>(site: &'a Site<'a>) -> impl Iterator<Item = (String, Make<'a>)> {
    let views = site.locales.iter().map(move |locale| View { site, locale });
    views.map(|view| {
        (
            file(view.lang()),
            Box::new(move || manifest(view).into_bytes()) as Make<'a>,
        )
    })
}

fn manifest(view: View<'_>) -> String {
    let name = view.site_name();
    let start = view.page(&Page::Home.in_lang(view.lang()));
    let paper = Papers::default().light;
    let mut manifest = json!({
        "name": name,
        "short_name": name,
        "lang": view.lang().as_str(),
        "dir": view.lang().direction().as_str(),
        "id": start,
        "start_url": start,
        "scope": view.site.addresses.urls.base(),
        "display": "minimal-ui",
        "theme_color": paper,
        "background_color": paper,
        "icons": [{"src": view.site.addresses.urls.path("hashiya/icon.svg"), "type": "image/svg+xml", "sizes": "any"}],
    });
    if let Some(tagline) = &view.site.edition.settings.tagline {
        manifest["description"] = view.plain(tagline).into();
    }
    format!("{manifest:#}\n")
}
