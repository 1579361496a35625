//! The web manifest of each language: the name, colours and icon that a device uses when a reader
//! adds the site to its home screen.

use serde_json::json;

use crate::address::{LinkForm, Page, Urls};
use crate::artifact::GeneratedFile;
use crate::render::compose::{View, plain_text, site_name};
use crate::render::context::Papers;
use crate::render::site::Site;
use crate::text::Lang;

/// Returns the path of a language's manifest below the output's root: `en/site.webmanifest`.
pub fn file(lang: &Lang) -> String {
    format!("{lang}/site.webmanifest")
}

/// Whether there are manifests. A folder is no place that a device could return to, and browsers refuse
/// to load a manifest from one.
pub fn exists(urls: &Urls) -> bool {
    urls.form() != LinkForm::Portable
}

/// Returns the manifest of each language.
pub(super) fn files<'a>(site: &'a Site<'a>) -> impl Iterator<Item = GeneratedFile<'a>> {
    site.locales.iter().map(move |locale| {
        let view = View { site, locale };
        GeneratedFile::new(file(view.lang()), move || {
            render_manifest(view).into_bytes()
        })
    })
}

fn render_manifest(view: View<'_>) -> String {
    let name = site_name(view);
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
    let tagline = view.site.edition.settings.tagline.as_ref();
    if let Some((members, tagline)) = manifest.as_object_mut().zip(tagline) {
        members.insert("description".into(), plain_text(view, tagline).into());
    }
    format!("{manifest:#}\n")
}
