//! The front page in a language.

use crate::render::compose::prose::Links;
use crate::render::compose::specimen::specimen;
use crate::render::compose::view::View;
use crate::render::context::{Counted, HomePage, Prose};
use crate::render::url::PageKey;
use crate::source::block::{Block, Node};
use crate::source::page::FreePage;

/// Articles on the front page.
const ARTICLES: usize = 8;
/// Entities on the front page.
const ENTITIES: usize = 12;

/// The front page.
#[must_use]
pub fn home(view: View<'_>) -> HomePage {
    let edition = view.site.edition;
    let lang = view.lang().clone();
    let mut head = view.interface_head(PageKey::Home(lang.clone()), None);
    head.description = edition.settings.tagline.as_ref().map(|tagline| view.plain(tagline));
    let most = edition.most_mentioned(ENTITIES);
    let introduction = edition.pages.iter().find(|page| page.slug.as_str() == "home");
    head.source = introduction.and_then(|page| view.source_file(page.text_for(view.lang())?.span));
    let (specimen, cards) = specimen(view).unzip();
    let mut frame = view.frame(&head);
    frame.scripts.extend(specimen.iter().map(|_| view.script("margin")));
    HomePage {
        frame,
        title: view.site_title(),
        twins: edition.settings.title.as_ref().map(|title| view.twins(title)).unwrap_or_default(),
        tagline: edition.settings.tagline.as_ref().map(|tagline| view.phrase(tagline)),
        introduction: introduction.and_then(|page| view.page_prose(page)),
        specimen,
        articles: edition.articles.iter().take(ARTICLES).map(|article| view.article_item(article)).collect(),
        all_articles: (edition.articles.len() > ARTICLES)
            .then(|| all(view, "all-articles", &PageKey::Articles(lang.clone(), 1), edition.articles.len())),
        entities: most
            .iter()
            .map(|(id, count)| Counted { label: view.entity_name(id), href: view.entity_page(id), count: *count as u64 })
            .collect(),
        all_entities: (edition.entities.len() > most.len())
            .then(|| all(view, "all-entities", &PageKey::Entities(lang.clone(), 1), edition.entities.len())),
        tags: view.article_tags(),
        search: Some(view.page(&PageKey::Search(lang.clone()))),
        cards: cards.unwrap_or_default(),
    }
}

fn all(view: View<'_>, id: &str, key: &PageKey, count: usize) -> Counted {
    Counted { label: view.word(id), href: view.page(key), count: count as u64 }
}

impl<'a> View<'a> {
    /// A free page's text without its first heading, if that opens it.
    #[must_use]
    pub fn page_prose(&self, page: &'a FreePage) -> Option<Prose> {
        let text = page.text_for(self.lang())?;
        let opens_with_heading = matches!(text.nodes.first(), Some(Node::Block(number))
            if text.block(*number).is_some_and(Block::is_heading));
        let links = Links { view: *self, here: None, folder: Some(String::new()), text: Some(text), prefix: String::new() };
        Some(self.laid_out(text, &links, usize::from(opens_with_heading)))
    }
}
