//! Every page that exists.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::address::concordance::concordance_pages;
use crate::address::name_index::NameIndex;
use crate::address::page::{Page, PageKey, page_count};
use crate::address::periods::chronology_pages;
use crate::address::texts::{parallel_page, parallel_texts};
use crate::edition::network::has_ties;
use crate::edition::summary::Summary;
use crate::edition::{ChronologyOf, ClaimList, CorrectionList, Edition, Redirect, Tagged};
use crate::source::id::{AnnotatorId, EntityId, KindId, PageSlug, TagId};
use crate::text::Lang;

/// All pages of an edition, in a fixed order.
pub fn plan(edition: &Edition) -> Vec<PageKey> {
    let mut pages = vec![PageKey::LANGUAGES, PageKey::NOT_FOUND];
    for lang in &edition.settings.languages {
        let in_lang = |page: Page| page.in_lang(lang);
        pages.push(in_lang(Page::Home));
        pages.extend(list(edition.articles.len(), Page::Articles).map(in_lang));
        for article in &edition.articles {
            pages.push(in_lang(Page::Article(article.slug.clone())));
            pages.extend(
                parallel_texts(&edition.settings, article)
                    .map(|text| parallel_page(lang, article, text)),
            );
        }
        pages.extend(index(NameIndex::All, edition.entities.len(), Page::Entities).map(in_lang));
        for (id, entity) in &edition.entities {
            let page = |number| in_lang(Page::Entity(id.clone(), number));
            let count = concordance_pages(edition, entity).len() as u64;
            pages.extend((1..=count).map(page));
        }
        for (kind, ids) in &edition.kinds {
            let page = |number| Page::Kind(kind.clone(), number);
            pages.extend(index(NameIndex::Kind, ids.len(), page).map(in_lang));
        }
        for (tag, tagged) in &edition.tags {
            let page = |number| in_lang(Page::Tag(tag.clone(), number));
            pages.extend((1..=tag_page_count(tagged)).map(page));
        }
        for (claims, indexes) in edition.claims.lists() {
            let page = |number| in_lang(Page::Claims(claims.clone(), number));
            pages.extend(list(indexes.len(), page));
        }
        for (corrections, indexes) in edition.corrections.lists() {
            let page = |number| in_lang(Page::Corrections(corrections.clone(), number));
            pages.extend(list(indexes.len(), page));
        }
        let glossary = edition.glossary.lines(lang);
        if !glossary.is_empty() {
            pages.extend(list(glossary.len(), Page::Glossary).map(in_lang));
        }
        if !edition.annotators.is_empty() {
            pages.push(in_lang(Page::Annotators));
        }
        for (annotator, indexes) in &edition.annotators {
            let page = |number| in_lang(Page::Annotator(annotator.clone(), number));
            pages.extend(list(indexes.len(), page));
        }
        for (of, count) in chronologies(edition) {
            let page = |number| in_lang(Page::Chronology(of.clone(), number));
            pages.extend((1..=count).map(page));
        }
        pages.extend(has_ties(edition).then(|| in_lang(Page::Network)));
        pages.push(in_lang(Page::Search));
        let free = edition
            .pages
            .iter()
            .map(|page| Page::of_free(page.slug.clone()));
        pages.extend(free.filter(|page| *page != Page::Home).map(in_lang));
        let redirects = edition.redirects.iter();
        pages.extend(redirects.flat_map(|redirect| moved(edition, lang, redirect)));
    }
    pages
}

/// Whether two editions have the same pages. `touched` are the entities whose mentions may be others.
pub fn has_same_pages(before: &Edition, now: &Edition, touched: &BTreeSet<EntityId>) -> bool {
    let langs = |article: &Summary| -> Vec<Lang> {
        article.texts.iter().map(|text| text.lang.clone()).collect()
    };
    let is_same_article = |(before, now): (&Arc<Summary>, &Arc<Summary>)| {
        Arc::ptr_eq(before, now) || before.slug == now.slug && langs(before) == langs(now)
    };
    let count = |edition: &Edition, id: &EntityId| {
        let entity = edition.entities.get(id)?;
        Some(concordance_pages(edition, entity).len())
    };
    // The number of pages of 50 names gives the pages of an index and those that it had.
    let kinds = |edition: &Edition| -> Vec<(KindId, u64)> {
        let kinds = edition.kinds.iter();
        kinds
            .map(|(kind, ids)| (kind.clone(), page_count(ids.len())))
            .collect()
    };
    let tags = |edition: &Edition| -> Vec<(TagId, u64)> {
        let tags = edition.tags.iter();
        tags.map(|(tag, tagged)| (tag.clone(), tag_page_count(tagged)))
            .collect()
    };
    let claims = |edition: &Edition| -> Vec<(ClaimList, u64)> {
        let lists = edition.claims.lists();
        lists
            .map(|(list, claims)| (list.clone(), page_count(claims.len())))
            .collect()
    };
    let corrections = |edition: &Edition| -> Vec<(CorrectionList, u64)> {
        let lists = edition.corrections.lists();
        lists
            .map(|(list, all)| (list.clone(), page_count(all.len())))
            .collect()
    };
    let glossary = |edition: &Edition| -> Vec<Option<u64>> {
        let languages = edition.settings.languages.iter();
        let lines = languages.map(|lang| edition.glossary.lines(lang));
        lines
            .map(|lines| (!lines.is_empty()).then(|| page_count(lines.len())))
            .collect()
    };
    let annotators = |edition: &Edition| -> Vec<(AnnotatorId, u64)> {
        let annotators = edition.annotators.iter();
        annotators
            .map(|(id, all)| (id.clone(), page_count(all.len())))
            .collect()
    };
    let free = |edition: &Edition| -> Vec<PageSlug> {
        edition.pages.iter().map(|page| page.slug.clone()).collect()
    };
    Arc::ptr_eq(&before.settings, &now.settings)
        && before.articles.len() == now.articles.len()
        && before
            .articles
            .iter()
            .zip(&now.articles)
            .all(is_same_article)
        && before.entities.keys().eq(now.entities.keys())
        && touched.iter().all(|id| count(before, id) == count(now, id))
        && kinds(before) == kinds(now)
        && tags(before) == tags(now)
        && claims(before) == claims(now)
        && corrections(before) == corrections(now)
        && glossary(before) == glossary(now)
        && annotators(before) == annotators(now)
        && chronologies(before).eq(chronologies(now))
        && has_ties(before) == has_ties(now)
        && free(before) == free(now)
        && before.redirects == now.redirects
}

/// The number of pages of a tag. Each shows a part of the articles and a part of the annotations.
pub fn tag_page_count(tagged: &Tagged) -> u64 {
    page_count(tagged.articles.len().max(tagged.annotations.len()))
}

/// The chronologies, each with the number of its pages.
fn chronologies(edition: &Edition) -> impl Iterator<Item = (&ChronologyOf, u64)> {
    let all = edition.chronology.all();
    all.map(|of| (of, chronology_pages(edition, of).len() as u64))
}

/// The pages of a list with `entries` entries; `page` makes the page of a number, from 1.
fn list<P>(entries: usize, page: impl Fn(u64) -> P) -> impl Iterator<Item = P> {
    (1..=page_count(entries)).map(page)
}

/// The pages of an index with so many names, and redirects from those that it had.
fn index(index: NameIndex, names: usize, page: impl Fn(u64) -> Page) -> impl Iterator<Item = Page> {
    let former = index.former_pages(names).map(|number| (number, Some(1)));
    let pages = (1..=index.page_count(names)).map(|number| (number, None));
    pages.chain(former).map(move |(number, to)| match to {
        None => page(number),
        Some(first) => Page::Moved {
            from: Box::new(page(number)),
            to: Box::new(page(first)),
        },
    })
}

/// The pages at the old addresses of a renamed article or entity, for readers of one language.
fn moved(edition: &Edition, lang: &Lang, redirect: &Redirect) -> Vec<PageKey> {
    let moved = |from: Page, to: Page| {
        let (from, to) = (Box::new(from), Box::new(to));
        Page::Moved { from, to }.in_lang(lang)
    };
    match redirect {
        Redirect::Entity { from, to } => {
            let own = moved(Page::Entity(from.clone(), 1), Page::Entity(to.clone(), 1));
            let of = ChronologyOf::Entity(to.clone());
            let chronology = (edition.chronology.count(&of) > 0).then(|| {
                let from = ChronologyOf::Entity(from.clone());
                moved(Page::Chronology(from, 1), Page::Chronology(of, 1))
            });
            std::iter::once(own).chain(chronology).collect()
        }
        Redirect::Article { from, to } => {
            let own = moved(Page::Article(from.clone()), Page::Article(to.clone()));
            let mut pages = vec![own];
            if let Some(article) = edition.article(to) {
                let now = parallel_texts(&edition.settings, article)
                    .map(|text| parallel_page(lang, article, text));
                pages.extend(now.map(|now| match &now.page {
                    Page::Parallel(_, other) => {
                        moved(Page::Parallel(from.clone(), other.clone()), now.page)
                    }
                    _ => now,
                }));
            }
            pages
        }
    }
}
