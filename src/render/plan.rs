//! Every page that exists.

use crate::edition::{Edition, Redirect};
use crate::render::compose::PER_PAGE;
use crate::render::site::parallel_page;
use crate::render::url::PageKey;
use crate::text::Lang;

/// All pages of an edition, in a fixed order.
#[must_use]
pub fn plan(edition: &Edition) -> Vec<PageKey> {
    let mut pages = vec![PageKey::Languages, PageKey::NotFound];
    for lang in &edition.settings.languages {
        let lang = || lang.clone();
        pages.push(PageKey::Home(lang()));
        pages.extend(numbered(edition.articles.len(), |page| {
            PageKey::Articles(lang(), page)
        }));
        for article in &edition.articles {
            pages.push(PageKey::Article(lang(), article.slug.clone()));
            pages
                .extend((1..article.texts.len()).map(|text| parallel_page(&lang(), article, text)));
        }
        pages.extend(numbered(edition.entities.len(), |page| {
            PageKey::Entities(lang(), page)
        }));
        for (id, entity) in &edition.entities {
            pages.extend(numbered(entity.mentions.len(), |page| {
                PageKey::Entity(lang(), id.clone(), page)
            }));
        }
        for (kind, ids) in &edition.kinds {
            pages.extend(numbered(ids.len(), |page| {
                PageKey::Kind(lang(), kind.clone(), page)
            }));
        }
        for (tag, tagged) in &edition.tags {
            let longest = tagged.articles.len().max(tagged.annotations.len());
            pages.extend(numbered(longest, |page| {
                PageKey::Tag(lang(), tag.clone(), page)
            }));
        }
        pages.push(PageKey::Search(lang()));
        let free = edition
            .pages
            .iter()
            .filter(|page| page.slug.as_str() != "home");
        pages.extend(free.map(|page| PageKey::Free(lang(), page.slug.clone())));
        pages.extend(
            edition
                .redirects
                .iter()
                .flat_map(|redirect| moved(edition, lang, redirect)),
        );
    }
    pages
}

/// The old addresses of everything that a thing which was renamed has for readers of a language.
fn moved(edition: &Edition, lang: impl Fn() -> Lang, redirect: &Redirect) -> Vec<PageKey> {
    let page = |from, to| PageKey::Moved(Box::new(from), Box::new(to));
    match redirect {
        Redirect::Entity { from, to } => vec![page(
            PageKey::Entity(lang(), from.clone(), 1),
            PageKey::Entity(lang(), to.clone(), 1),
        )],
        Redirect::Article { from, to } => {
            let own = page(
                PageKey::Article(lang(), from.clone()),
                PageKey::Article(lang(), to.clone()),
            );
            let article = edition.article(to);
            let both = article.into_iter().flat_map(|article| {
                (1..article.texts.len()).map(|text| parallel_page(&lang(), article, text))
            });
            let both = both.map(|to| match &to {
                PageKey::Parallel(lang, _, other) => page(
                    PageKey::Parallel(lang.clone(), from.clone(), other.clone()),
                    to,
                ),
                _ => to,
            });
            std::iter::once(own).chain(both).collect()
        }
    }
}

fn numbered(count: usize, page: impl Fn(u64) -> PageKey) -> impl Iterator<Item = PageKey> {
    let last = count.div_ceil(PER_PAGE).max(1) as u64;
    (1..=last).map(page)
}
