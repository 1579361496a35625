//! The front page in a language.

use crate::address::{Page, PageKey};
use crate::render::compose::prose::{Links, Opening};
use crate::render::compose::specimen::specimen;
use crate::render::compose::view::View;
use crate::render::context::{Counted, HomePage, Phrase, Prose};
use crate::source::block::{Block, Inline, Node, Text};
use crate::source::page::FreePage;
use crate::weave::prose;

/// Articles on the front page.
const ARTICLES: usize = 8;
/// Entities on the front page.
const ENTITIES: usize = 12;

/// The front page.
#[must_use]
pub fn home(view: View<'_>) -> HomePage {
    let edition = view.site.edition;
    let lang = view.lang();
    let mut head = view.interface_head(Page::Home.in_lang(lang), None);
    head.description = edition
        .settings
        .tagline
        .as_ref()
        .map(|tagline| view.plain(tagline));
    let most = edition.most_mentioned(ENTITIES);
    let introduction = edition
        .pages
        .iter()
        .find(|page| page.slug.as_str() == "home");
    head.source = introduction.and_then(|page| view.source_file(page.text_for(view.lang())?.span));
    let (specimen, cards) = specimen(view).unzip();
    let mut frame = view.frame(&head);
    frame
        .scripts
        .extend(specimen.iter().map(|_| view.script("margin")));
    HomePage {
        frame,
        title: view.site_title(),
        twins: edition
            .settings
            .title
            .as_ref()
            .map(|title| view.twins(title))
            .unwrap_or_default(),
        tagline: edition
            .settings
            .tagline
            .as_ref()
            .map(|tagline| view.phrase(tagline)),
        introduction: introduction.and_then(|page| view.page_prose(page, Opening::Nowhere)),
        specimen,
        articles: edition
            .articles
            .iter()
            .take(ARTICLES)
            .map(|article| view.article_item(article))
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
                label: view.listed_name(id),
                href: view.entity_page(id),
                count: *count as u64,
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
        tags: view.article_tags(),
        search: Some(view.page(&Page::Search.in_lang(lang))),
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

impl<'a> View<'a> {
    /// A free page's text without its first heading, if that opens it: it stands at the head of the
    /// page, or nowhere.
    #[must_use]
    pub fn page_prose(&self, page: &'a FreePage, heading: Opening) -> Option<Prose> {
        let text = page.text_for(self.lang())?;
        let heading = opening_heading(text).map_or(Opening::Within, |_| heading);
        Some(self.laid_out(text, &self.page_links(text), heading))
    }

    /// The title of a free page as its head shows it: its first heading, with the footnotes that
    /// are called there.
    #[must_use]
    pub fn page_heading(&self, page: &'a FreePage) -> Phrase {
        let heading = page
            .text_for(self.lang())
            .and_then(|text| Some((text, opening_heading(text)?)));
        let called = |block: &Block| {
            block
                .inlines
                .iter()
                .any(|inline| matches!(inline, Inline::FootnoteCall(_)))
        };
        match heading.filter(|(_, block)| called(block)) {
            Some((text, block)) => Phrase::new(
                prose(block, &text.lang, &self.page_links(text)),
                &text.lang,
                self.lang(),
            ),
            None => self.page_title(page),
        }
    }

    fn page_links(&self, text: &'a Text) -> Links<'a> {
        Links {
            view: *self,
            here: None,
            folder: Some(String::new()),
            text: Some(text),
            prefix: String::new(),
        }
    }
}

fn opening_heading(text: &Text) -> Option<&Block> {
    let Some(Node::Block(number)) = text.nodes.first() else {
        return None;
    };
    text.block(*number).filter(|block| block.is_heading())
}
