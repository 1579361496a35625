//! The front page in a language.

use serde::Serialize;

use super::Page;
use super::article::{Card, Unit};
use super::frame::Frame;
use super::listing::ArticleItem;
use super::phrase::{Counted, Phrase, Prose};

/// The context of `home.html`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct HomePage {
    /// What stands around it.
    pub frame: Frame,
    /// The site's title.
    pub title: Phrase,
    /// Its titles in other languages.
    pub twins: Vec<Phrase>,
    /// The tagline.
    pub tagline: Option<Phrase>,
    /// The text of `pages/home`, without its first heading.
    pub introduction: Option<Prose>,
    /// A paragraph with its margin, to show what is meant.
    pub specimen: Option<Specimen>,
    /// The newest articles.
    pub articles: Vec<ArticleItem>,
    /// The list of all, where there are more.
    pub all_articles: Option<Counted>,
    /// The entities named most often.
    pub entities: Vec<Counted>,
    /// The index of all, where there are more.
    pub all_entities: Option<Counted>,
    /// How articles and annotations are filed.
    pub tags: Vec<Counted>,
    /// The search page.
    pub search: Option<String>,
    /// Cards of the entities that the specimen links to.
    pub cards: Vec<Card>,
}

impl Page for HomePage {
    const TEMPLATE: &'static str = "home.html";
}

/// A paragraph of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Specimen {
    /// The text's language, only where it is not the page's.
    pub lang: Option<String>,
    /// Its direction, wherever `lang` stands.
    pub dir: Option<&'static str>,
    /// The paragraph and its margin.
    pub unit: Unit,
    /// The article's title.
    pub article: Phrase,
    /// The paragraph in its article.
    pub href: String,
    /// Its number, in the page's digits.
    pub block: String,
}
