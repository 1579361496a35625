//! The sitemap: every page that counts, with its alternates, the same set as in the pages' heads.

use crate::address::{Page, PageKey};
use crate::render::compose::View;
use crate::render::site::Site;
use crate::text::Lang;
use crate::xml::Xml;

/// The sitemap of these pages. Only of use where the site has an address.
#[must_use]
pub fn sitemap(site: &Site<'_>, plan: &[PageKey]) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open(
        "urlset",
        &[
            ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
            ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
        ],
    );
    for key in plan {
        let (Some(alternates), Some(address)) =
            (alternates(site, key), site.addresses.urls.absolute(key))
        else {
            continue;
        };
        xml.line();
        xml.open("url", &[]);
        xml.element("loc", &[], &address);
        for (hreflang, href) in alternates {
            xml.line();
            xml.empty(
                "xhtml:link",
                &[
                    ("rel", "alternate"),
                    ("hreflang", &hreflang),
                    ("href", &href),
                ],
            );
        }
        xml.close();
    }
    xml.line();
    xml.finish()
}

/// The alternates of a page that belongs in the sitemap; `None` for fallback pages, redirects and
/// 404.
fn alternates(site: &Site<'_>, key: &PageKey) -> Option<Vec<(String, String)>> {
    if matches!(key.page, Page::NotFound | Page::Moved { .. }) {
        return None;
    }
    let locale = key
        .lang
        .as_ref()
        .and_then(|lang| site.locales.iter().find(|locale| locale.lang() == lang))
        .or_else(|| site.locales.first())?;
    let view = View { site, locale };
    let langs: (Vec<Lang>, Lang) = match &key.page {
        Page::Languages => {
            // With one language this page only leads on.
            return (site.languages().len() > 1).then(|| {
                view.alternates_of(
                    &Page::Home.in_lang(&site.languages()[0]),
                    site.languages(),
                    &site.languages()[0],
                )
            });
        }
        Page::Article(slug) | Page::Parallel(slug, _) => {
            view.article_langs(site.edition.article(slug)?)
        }
        Page::Free(slug) => {
            let page = site.edition.pages.iter().find(|page| page.slug == *slug)?;
            let has = |lang: &&Lang| page.texts.iter().any(|text| text.lang == **lang);
            (
                site.languages().iter().filter(has).cloned().collect(),
                page.texts.first()?.lang.clone(),
            )
        }
        _ => (site.languages().to_vec(), site.languages()[0].clone()),
    };
    langs
        .0
        .contains(key.lang.as_ref()?)
        .then(|| view.alternates_of(key, &langs.0, &langs.1))
}
