//! The front page in a language.

use serde::Serialize;

use super::PageContext;
use super::article::{Card, TextUnit};
use super::frame::Frame;
use super::listing::ArticleItem;
use super::phrase::{Counted, Phrase, Prose};
use super::signs::Signs;
use crate::href::Address;

/// The context of `home.html`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct HomePage {
    /// What every page has: head, header and footer.
    pub frame: Frame,
    /// The site's title.
    pub title: Phrase,
    /// The titles in other languages.
    pub twins: Vec<Phrase>,
    /// The site's tagline.
    pub tagline: Option<Phrase>,
    /// The text of `content/pages/home`, without its first heading.
    pub introduction: Option<Prose>,
    /// A paragraph of an article with its margin.
    pub specimen: Option<Specimen>,
    /// The newest articles.
    pub articles: Vec<ArticleItem>,
    /// A link to all articles, if there are more.
    pub all_articles: Option<Counted>,
    /// The entities that are mentioned most.
    pub entities: Vec<Counted>,
    /// A link to the index of all entities, if there are more.
    pub all_entities: Option<Counted>,
    /// The tags of articles and annotations.
    pub tags: Vec<Counted>,
    /// The reference pages that the site has, with the numbers of what they list.
    pub reference: Vec<Counted>,
    /// The address of the search page.
    pub search: Option<Address>,
    /// The number of articles.
    pub article_count: u64,
    /// The number of entities.
    pub entity_count: u64,
    /// The number of margin entries beside the texts that the page's readers see.
    pub note_count: u64,
    /// The cards of the entities that the specimen links to.
    pub cards: Vec<Card>,
}

impl PageContext for HomePage {
    const TEMPLATE: &'static str = "home.html";
}

/// A paragraph of an article, shown on the front page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Specimen {
    /// The text's language; none if it is the page's.
    pub lang: Option<String>,
    /// The text's direction, `ltr` or `rtl`; none if `lang` is none.
    pub dir: Option<&'static str>,
    /// The signs that occur in it.
    pub signs: Signs,
    /// The paragraph and its margin.
    pub unit: TextUnit,
    /// The title of the article.
    pub article: Phrase,
    /// The address of the paragraph in its article.
    pub href: Address,
    /// The number of the paragraph, in the page's digits.
    pub block: String,
}
