//! Which element of a page a fragment names.

use crate::render::site::{AnchoredArticle, Site};
use crate::render::url::PageKey;
use crate::source::block::{Node, Text};
use crate::source::heading::{self, named};
use crate::source::id::ArticleSlug;
use crate::source::page;
use crate::text::Lang;

impl Site<'_> {
    /// The id of the element that a fragment names on a page, as it is written; `None` where there
    /// is none. A heading is named by its words, too.
    #[must_use]
    pub fn element_named(&self, key: &PageKey, fragment: &str) -> Option<String> {
        let own = match key {
            PageKey::Article(lang, slug) => self
                .own_text(lang, slug)
                .and_then(|(article, text)| of_text(article, text, fragment)),
            PageKey::Parallel(_, slug, _) => self
                .articles
                .get(slug)
                .and_then(|article| beside(article, fragment)),
            PageKey::Free(lang, slug) => self
                .free_text(lang, slug.as_str())
                .and_then(|text| of_page(text, fragment)),
            PageKey::Home(lang) => self.free_text(lang, "home").and_then(|text| {
                // The site's title stands for the heading that opens this text.
                let title = page::opening_heading(text).map(|heading| &heading.id);
                of_page(text, fragment).filter(|id| Some(id) != title)
            }),
            PageKey::Moved(_, to) => return self.element_named(to, fragment),
            _ => None,
        };
        own.or_else(|| {
            self.elements
                .contains(fragment)
                .then(|| fragment.to_owned())
        })
        .or_else(|| {
            // What stands on these pages depends on more than what is written about them.
            let is_home = matches!(key, PageKey::Home(_)) && heading::is_pages_own(fragment);
            (is_home || fragment.starts_with("letter-") || fragment.starts_with("found-"))
                .then(|| fragment.to_owned())
        })
    }

    /// An article and its text that readers of a language are shown on its page.
    #[must_use]
    pub fn own_text(&self, lang: &Lang, slug: &ArticleSlug) -> Option<(&AnchoredArticle, usize)> {
        let article = *self.articles.get(slug)?;
        Some((
            article,
            article
                .article
                .texts
                .iter()
                .position(|text| text.lang == *lang)
                .unwrap_or(0),
        ))
    }

    fn free_text(&self, lang: &Lang, slug: &str) -> Option<&Text> {
        self.edition
            .pages
            .iter()
            .find(|page| page.slug.as_str() == slug)?
            .text_for(lang)
    }
}

/// The id of the element that a fragment names among those of a free page's text.
#[must_use]
pub fn of_page(text: &Text, fragment: &str) -> Option<String> {
    named(&text.headings, fragment).map(|heading| heading.id.clone())
}

/// The id of the element that a fragment names among those of an article's text, as they are on the
/// article's own page.
#[must_use]
pub fn of_text(article: &AnchoredArticle, index: usize, fragment: &str) -> Option<String> {
    let text = article.article.texts.get(index)?;
    let is_here = text
        .headings
        .iter()
        .any(|heading| heading.written && heading.id == fragment)
        || is_of_text(article, index, fragment);
    if is_here {
        Some(fragment.to_owned())
    } else {
        of_page(text, fragment)
    }
}

/// Does the page give that id to a block, a place, a mark or an entry of the text?
fn is_of_text(article: &AnchoredArticle, index: usize, fragment: &str) -> bool {
    let (Some(text), Some(apparatus)) = (
        article.article.texts.get(index),
        article.apparatus.get(index),
    ) else {
        return false;
    };
    if let Some(number) = fragment
        .strip_prefix('p')
        .and_then(|number| number.parse::<usize>().ok())
    {
        return (1..=text.blocks.len()).contains(&number)
            && !fragment.starts_with("p0")
            && !fragment.starts_with("p+");
    }
    if let Some(id) = fragment
        .strip_prefix("n-")
        .or_else(|| fragment.strip_prefix("r-"))
    {
        return apparatus
            .entries
            .iter()
            .any(|entry| article.article.annotations[entry.annotation].id.as_str() == id);
    }
    if fragment.starts_with("fn-") || fragment.starts_with("fnref-") {
        return has_footnotes(&text.nodes);
    }
    let places = apparatus.places.iter().map(|place| &place.fragment);
    places
        .chain(apparatus.autolinks.iter().map(|link| &link.fragment))
        .any(|own| own == fragment)
}

fn has_footnotes(nodes: &[Node]) -> bool {
    nodes.iter().any(|node| match node {
        Node::Footnote { .. } => true,
        Node::Quote(nodes) => has_footnotes(nodes),
        Node::List { items, .. } => items.iter().any(|item| has_footnotes(item)),
        _ => false,
    })
}

/// The same on a page of two texts, where ids of the second have its language before them.
fn beside(article: &AnchoredArticle, fragment: &str) -> Option<String> {
    let second = article
        .article
        .texts
        .iter()
        .enumerate()
        .skip(1)
        .find_map(|(index, text)| {
            let rest = fragment
                .strip_prefix(text.lang.as_str())?
                .strip_prefix('.')?;
            Some(format!("{}.{}", text.lang, of_text(article, index, rest)?))
        });
    second.or_else(|| of_text(article, 0, fragment))
}
