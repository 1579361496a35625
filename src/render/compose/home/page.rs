//! The front page in a language.

use crate::address::{Page, PageKey};
use crate::render::compose::entity::namesakes::listed_name;
use crate::render::compose::frame::head::{interface_head, source_path};
use crate::render::compose::frame::page::{compose_frame, script_url};
use crate::render::compose::frame::reference::reference_counts;
use crate::render::compose::frame::title::site_title;
use crate::render::compose::home::specimen::specimen;
use crate::render::compose::lists::item::{article_item, article_tags};
use crate::render::compose::markdown::prose::HeadingPlace;
use crate::render::compose::order::most_frequent;
use crate::render::compose::single::text::page_prose;
use crate::render::compose::view::View;
use crate::render::compose::wording::localized::{pick_phrase, plain_text, translations};
use crate::render::context::{Counted, HomePage};

/// Articles on the front page.
const ARTICLES: usize = 8;
/// Entities on the front page.
const ENTITIES: usize = 12;

/// The front page.
pub fn home(view: View<'_>) -> HomePage {
    let edition = view.site.edition;
    let lang = view.lang();
    let mut head = interface_head(view, Page::Home.in_lang(lang), None);
    head.description = edition
        .settings
        .tagline
        .as_ref()
        .map(|tagline| plain_text(view, tagline));
    let most = most_frequent(view, edition.mentioned().collect(), ENTITIES);
    let introduction = edition
        .pages
        .iter()
        .find(|page| page.slug.as_str() == "home");
    head.source = introduction.and_then(|page| source_path(view, page.text_for(view.lang())?.span));
    let (specimen, cards) = specimen(view).unzip();
    let mut frame = compose_frame(view, &head);
    frame
        .scripts
        .extend(specimen.iter().map(|_| script_url(view, "margin")));
    HomePage {
        frame,
        title: site_title(view),
        twins: edition
            .settings
            .title
            .as_ref()
            .map(|title| translations(view, title))
            .unwrap_or_default(),
        tagline: edition
            .settings
            .tagline
            .as_ref()
            .map(|tagline| pick_phrase(view, tagline)),
        introduction: introduction.and_then(|page| page_prose(view, page, HeadingPlace::Nowhere)),
        specimen,
        articles: edition
            .articles
            .iter()
            .take(ARTICLES)
            .map(|article| article_item(view, article))
            .collect(),
        all_articles: (edition.articles.len() > ARTICLES).then(|| {
            all(
                view,
                "all-articles",
                &Page::Articles(1).in_lang(lang),
                edition.articles.len(),
            )
        }),
        entities: most
            .iter()
            .map(|(id, count)| Counted {
                label: listed_name(view, id),
                href: view.entity_page(id),
                count: *count,
            })
            .collect(),
        all_entities: (edition.entities.len() > most.len()).then(|| {
            all(
                view,
                "all-entities",
                &Page::Entities(1).in_lang(lang),
                edition.entities.len(),
            )
        }),
        tags: article_tags(view),
        reference: reference_counts(view),
        search: Some(view.page(&Page::Search.in_lang(lang))),
        article_count: edition.articles.len() as u64,
        entity_count: edition.entities.len() as u64,
        note_count: edition
            .articles
            .iter()
            .map(|article| article[article.text_index_for(lang)].entries as u64)
            .sum(),
        cards: cards.unwrap_or_default(),
    }
}

fn all(view: View<'_>, id: &str, key: &PageKey, count: usize) -> Counted {
    Counted {
        label: view.word(id),
        href: view.page(key),
        count: count as u64,
    }
}
