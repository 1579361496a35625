//! Every page that exists.

use crate::edition::{Edition, Redirect};
use crate::render::compose::PER_PAGE;
use crate::render::url::PageKey;

/// All pages of an edition, in a fixed order.
#[must_use]
pub fn plan(edition: &Edition) -> Vec<PageKey> {
    let mut pages = vec![PageKey::Languages, PageKey::NotFound];
    for lang in &edition.settings.languages {
        let lang = || lang.clone();
        pages.push(PageKey::Home(lang()));
        pages.extend(numbered(edition.articles.len(), |page| PageKey::Articles(lang(), page)));
        for article in &edition.articles {
            pages.push(PageKey::Article(lang(), article.slug.clone()));
            let main = crate::render::site::companion(article, &lang());
            for (index, text) in article.texts.iter().enumerate().skip(1) {
                let other = (index != main).then(|| text.lang.clone());
                pages.push(PageKey::Parallel(lang(), article.slug.clone(), other));
            }
        }
        pages.extend(numbered(edition.entities.len(), |page| PageKey::Entities(lang(), page)));
        for (id, entity) in &edition.entities {
            pages.extend(numbered(entity.mentions.len(), |page| PageKey::Entity(lang(), id.clone(), page)));
        }
        for (kind, ids) in &edition.kinds {
            pages.extend(numbered(ids.len(), |page| PageKey::Kind(lang(), kind.clone(), page)));
        }
        for (tag, tagged) in &edition.tags {
            let longest = tagged.articles.len().max(tagged.annotations.len());
            pages.extend(numbered(longest, |page| PageKey::Tag(lang(), tag.clone(), page)));
        }
        pages.push(PageKey::Search(lang()));
        let free = edition.pages.iter().filter(|page| page.slug.as_str() != "home");
        pages.extend(free.map(|page| PageKey::Free(lang(), page.slug.clone())));
        pages.extend(edition.redirects.iter().map(|redirect| match redirect {
            Redirect::Article { from, to } => PageKey::OldArticle(lang(), from.clone(), to.clone()),
            Redirect::Entity { from, to } => PageKey::OldEntity(lang(), from.clone(), to.clone()),
        }));
    }
    pages
}

fn numbered(count: usize, page: impl Fn(u64) -> PageKey) -> impl Iterator<Item = PageKey> {
    let last = count.div_ceil(PER_PAGE).max(1) as u64;
    (1..=last).map(page)
}
