//! Which element of a page a fragment names.

use crate::address::addresses::Addresses;
use crate::address::page::{Page, PageKey};
use crate::edition::AnchoredArticle;
use crate::href::{Fragment, IdPrefix};
use crate::source::article::TextIndex;
use crate::source::block::heading::{self, find_heading};
use crate::source::block::{Node, Text};
use crate::source::id::ArticleSlug;
use crate::source::page;
use crate::text::Lang;

impl<'a> Addresses<'a> {
    /// The id of the element that a fragment names on a page, given as it is written; `None` if
    /// the page has no such element. A heading can be named by its words, too.
    pub fn element_named(&self, key: &PageKey, fragment: &str) -> Option<Fragment> {
        let key = &key.destination();
        self.in_content(key, fragment).or_else(|| {
            let is_known = self.elements.contains(fragment)
                || fragment.starts_with("letter-")
                || fragment.starts_with("found-")
                || key.page == Page::Home && heading::is_pages_own(fragment);
            is_known.then(|| Fragment::new(fragment))
        })
    }

    /// The id of the element that a fragment names in the text that a page shows.
    fn in_content(&self, key: &PageKey, fragment: &str) -> Option<Fragment> {
        let lang = key.lang.as_ref()?;
        match &key.page {
            Page::Article(slug) => {
                let (article, text) = self.own_text(lang, slug)?;
                text_element_named(article, text, fragment)
            }
            Page::Parallel(slug, _) => parallel_element_named(self.article(slug)?, fragment),
            Page::Free(slug) => heading_named(self.free_text(lang, slug.as_str())?, fragment),
            Page::Home => {
                let text = self.free_text(lang, "home")?;
                // The front page shows the site's title in place of the heading that opens it.
                let title = page::opening_heading(text).map(|heading| &heading.id);
                heading_named(text, fragment)
                    .filter(|id| title.is_none_or(|title| id.as_str() != title))
            }
            _ => None,
        }
    }

    /// An article, and the text that readers of `lang` see on its page.
    pub fn own_text(
        &self,
        lang: &Lang,
        slug: &ArticleSlug,
    ) -> Option<(&'a AnchoredArticle, TextIndex)> {
        let article = self.article(slug)?;
        Some((article, article.article.text_index_for(lang)))
    }

    fn free_text(&self, lang: &Lang, slug: &str) -> Option<&'a Text> {
        let mut pages = self.edition.pages.iter();
        pages
            .find(|page| page.slug.as_str() == slug)?
            .text_for(lang)
    }
}

/// The id of the heading that a fragment names in a text, by its id or its words.
pub fn heading_named(text: &Text, fragment: &str) -> Option<Fragment> {
    find_heading(&text.headings, fragment).map(|heading| Fragment::new(heading.id.as_str()))
}

/// The id of the element that a fragment names in text `index` of an article, as on the article's
/// own page.
pub fn text_element_named(
    article: &AnchoredArticle,
    index: TextIndex,
    fragment: &str,
) -> Option<Fragment> {
    let text = &article.article[index];
    let is_here = text
        .headings
        .iter()
        .any(|heading| heading.written && heading.id == fragment)
        || is_in_text(article, index, fragment);
    if is_here {
        Some(Fragment::new(fragment))
    } else {
        heading_named(text, fragment)
    }
}

/// Whether the page of a text gives this id to a block, a place, a mark or an entry.
fn is_in_text(article: &AnchoredArticle, index: TextIndex, fragment: &str) -> bool {
    let (text, apparatus) = (&article.article[index], article.apparatus_of(index));
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
            .any(|entry| article.article[entry.annotation].id.as_str() == id);
    }
    if fragment.starts_with("fn-") || fragment.starts_with("fnref-") {
        return has_footnotes(&text.nodes);
    }
    let places = apparatus.places.iter().map(|place| &place.fragment);
    places
        .chain(apparatus.autolinks.iter().map(|link| &link.fragment))
        .any(|own| own.as_str() == fragment)
}

fn has_footnotes(nodes: &[Node]) -> bool {
    nodes.iter().any(|node| match node {
        Node::Footnote { .. } => true,
        Node::Quote(nodes) => has_footnotes(nodes),
        Node::List { items, .. } => items.iter().any(|item| has_footnotes(item)),
        _ => false,
    })
}

/// The id of the element that a fragment names on a page of two texts, where the ids of the
/// translation begin with its language.
fn parallel_element_named(article: &AnchoredArticle, fragment: &str) -> Option<Fragment> {
    let mut translations = TextIndex::enumerate(&article.article.texts).skip(1);
    let second = translations.find_map(|(index, text)| {
        let rest = fragment
            .strip_prefix(text.lang.as_str())?
            .strip_prefix('.')?;
        let id = text_element_named(article, index, rest)?;
        Some(IdPrefix::of_language(text.lang.as_str()).fragment(id))
    });
    second.or_else(|| text_element_named(article, TextIndex::ORIGINAL, fragment))
}
