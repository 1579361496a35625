//! `sitemap.xml`: every page that search engines should know, with its alternates in other
//! languages. The alternates are the same as in the pages' `<head>`.

use crate::address::{Page, PageKey};
use crate::href::Address;
use crate::render::compose::{View, article_languages, find_alternates};
use crate::render::site::Site;
use crate::text::Lang;
use crate::xml::Xml;

/// Renders the sitemap of these pages. Pages have absolute addresses only if the site has a
/// `base_url`; without one the sitemap is empty.
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

/// Returns the alternates of a page as `(hreflang, address)`. `None` for pages that do not belong
/// in the sitemap: redirects, 404, and pages that show a text in another language than their own.
fn alternates(site: &Site<'_>, key: &PageKey) -> Option<Vec<(String, Address)>> {
    if matches!(key.page, Page::NotFound | Page::Moved { .. }) {
        return None;
    }
    let locale = key
        .lang
        .as_ref()
        .and_then(|lang| site.locale(lang))
        .or_else(|| site.locales.first().map(AsRef::as_ref))?;
    let view = View { site, locale };
    let langs: (Vec<Lang>, Lang) = match &key.page {
        Page::Languages => {
            // In a site of one language this page only redirects.
            return (site.languages().len() > 1).then(|| {
                find_alternates(
                    view,
                    &Page::Home.in_lang(site.languages().first()),
                    site.languages(),
                    site.languages().first(),
                )
            });
        }
        Page::Article(slug) | Page::Parallel(slug, _) => {
            article_languages(view, site.edition.article(slug)?)
        }
        Page::Free(slug) => {
            let page = site.edition.pages.iter().find(|page| page.slug == *slug)?;
            let has = |lang: &&Lang| page.texts.iter().any(|text| text.lang == **lang);
            (
                site.languages().iter().filter(has).cloned().collect(),
                page.texts.first()?.lang.clone(),
            )
        }
        _ => (site.languages().to_vec(), site.languages().first().clone()),
    };
    langs
        .0
        .contains(key.lang.as_ref()?)
        .then(|| find_alternates(view, key, &langs.0, &langs.1))
}
