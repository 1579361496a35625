//! Which part of a site an address leads to, as an author wrote it.

use crate::address::written::folder;
use crate::edition::backlinks::LinkedPart;
use crate::percent;
use crate::source::id::{AnnotationId, ArticleSlug, EntityId, PageSlug};
use crate::text::Lang;

/// The part of a site in these languages that an address from the site's root on leads to: `/en/entities/omar/`,
/// `/ar/articles/lamp/#n-light`, `/en/about/`. It does not have to exist. `None` for other sites, for
/// lists and files, and for fragments alone.
pub fn linked_part(href: &str, languages: &[Lang]) -> Option<LinkedPart> {
    let path = href
        .strip_prefix('/')
        .filter(|path| !path.starts_with('/'))?;
    let folder = folder(path)?;
    let mut parts = folder.trim_end_matches('/').split('/');
    let lang = parts.next()?;
    if !languages.iter().any(|own| own.as_str() == lang) {
        return None;
    }
    let parts: Vec<&str> = parts.collect();
    match parts.as_slice() {
        ["entities", id, ..] => Some(LinkedPart::Entity(EntityId::new(id))),
        ["articles", slug, ..] => {
            let slug = ArticleSlug::new(slug);
            Some(match annotation(href) {
                Some(id) => LinkedPart::Annotation(slug, id),
                None => LinkedPart::Article(slug),
            })
        }
        [slug] => Some(LinkedPart::Page(PageSlug::new(slug))),
        _ => None,
    }
}

/// The annotation of whose place (`a-light`, `a-light.2`), mark (`r-light`) or margin entry (`n-light`) a
/// fragment is the id. On a page of two texts a language may stand before it (`ar.n-light`).
fn annotation(href: &str) -> Option<AnnotationId> {
    let (_, fragment) = href.split_once('#')?;
    let fragment = percent::decode(fragment)?;
    let mut parts = fragment.split('.');
    let id = parts.find_map(|part| {
        let prefixes = ["a-", "r-", "n-"];
        prefixes.iter().find_map(|prefix| part.strip_prefix(prefix))
    })?;
    Some(AnnotationId::new(id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::page::Page;

    #[test]
    fn the_address_of_a_page_leads_to_what_it_shows() {
        let lang = Lang::parse("ar").unwrap();
        let led = |href: &str| linked_part(href, std::slice::from_ref(&lang));
        let (omar, lamp) = (EntityId::new("عمر"), ArticleSlug::new("lamp"));
        let about = PageSlug::new("about");
        for (page, part) in [
            (
                Page::Entity(omar.clone(), 1),
                LinkedPart::Entity(omar.clone()),
            ),
            (Page::Entity(omar.clone(), 3), LinkedPart::Entity(omar)),
            (
                Page::Article(lamp.clone()),
                LinkedPart::Article(lamp.clone()),
            ),
            (
                Page::Parallel(lamp.clone(), Some(lang.clone())),
                LinkedPart::Article(lamp.clone()),
            ),
            (Page::Free(about.clone()), LinkedPart::Page(about)),
        ] {
            let folder = page.in_lang(&lang).folder();
            let encoded = format!("/{}", percent::encode(&folder));
            assert_eq!(led(&encoded), Some(part.clone()), "{encoded}");
            assert_eq!(led(&format!("/{folder}index.html")), Some(part), "{folder}");
        }
        let light = LinkedPart::Annotation(lamp.clone(), AnnotationId::new("light"));
        for fragment in ["n-light", "a-light.2", "r-light", "ar.n-light"] {
            let href = format!("/ar/articles/lamp/#{fragment}");
            assert_eq!(led(&href), Some(light.clone()), "{href}");
        }
        for fragment in ["p2", "m-omar", "a", "the-lamp"] {
            let href = format!("/ar/articles/lamp/#{fragment}");
            assert_eq!(
                led(&href),
                Some(LinkedPart::Article(lamp.clone())),
                "{href}"
            );
        }
        for elsewhere in [
            "https://a.org/ar/about/",
            "//ar/about/",
            "/fr/about/",
            "/ar/",
            "/",
            "#n-light",
            "/ar/tags/sea/",
        ] {
            assert_eq!(led(elsewhere), None, "{elsewhere}");
        }
    }
}
