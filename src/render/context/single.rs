//! Pages of which there is one: free pages, search, and those that speak every language of the
//! site.

use serde::Serialize;

use super::Page;
use super::article::Fallback;
use super::frame::Frame;
use super::phrase::{Phrase, Prose};

/// The context of `page.html`: a free page, such as "about".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FreePage {
    /// What stands around it.
    pub frame: Frame,
    /// Its first heading.
    pub title: Phrase,
    /// The id by which links lead to that heading, where it opens the text.
    pub anchor: Option<String>,
    /// What follows it.
    pub content: Prose,
    /// Set where the page is in another language than its frame.
    pub fallback: Option<Fallback>,
}

impl Page for FreePage {
    const TEMPLATE: &'static str = "page.html";
}

/// The context of `search.html`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SearchPage {
    /// What stands around it.
    pub frame: Frame,
    /// The script that searches, a module.
    pub script: String,
    /// Where the index begins.
    pub index: String,
    /// The digits of the page's language, from zero to nine.
    pub digits: String,
    /// How many results there are, as a JSON object: a message for each plural category of the
    /// page's language, in which the script puts its number for the one that stands there.
    pub counts: String,
    /// What is said where nothing was found; U+FFFC stands for what was looked for.
    pub nothing: String,
    /// What is searched, in the order in which it is shown.
    pub sections: Vec<SearchSection>,
    /// Where a reader without JavaScript finds everything: the articles.
    pub articles: String,
    /// And the names.
    pub entities: String,
}

/// What is searched together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SearchSection {
    /// What the index calls it.
    pub id: String,
    /// What readers call it.
    pub label: Phrase,
}

impl Page for SearchPage {
    const TEMPLATE: &'static str = "search.html";
}

/// The site in one of its languages, as it is offered on pages that have none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Greeting {
    /// The language's own name.
    pub name: String,
    /// Its tag.
    pub lang: String,
    /// Its direction.
    pub dir: &'static str,
    /// The front page in it; absolute under the base path.
    pub href: String,
    /// The site's title; what surrounds it is this language.
    pub title: Phrase,
    /// The tagline.
    pub tagline: Option<Phrase>,
    /// The list of articles.
    pub articles: String,
    /// The search page.
    pub search: String,
}

/// The context of `languages.html`: the page at `/`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LanguageChoicePage {
    /// In the site's default language; no navigation.
    pub frame: Frame,
    /// Every language.
    pub greetings: Vec<Greeting>,
    /// With one language: where to go at once.
    pub refresh: Option<String>,
}

impl Page for LanguageChoicePage {
    const TEMPLATE: &'static str = "languages.html";
}

/// The context of `404.html`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct NotFoundPage {
    /// In the site's default language; no navigation.
    pub frame: Frame,
    /// Every language.
    pub greetings: Vec<Greeting>,
}

impl Page for NotFoundPage {
    const TEMPLATE: &'static str = "404.html";
}

/// The context of `redirect.html`: an old address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RedirectPage {
    /// Its canonical address is the new one.
    pub frame: Frame,
    /// Where the thing is now.
    pub href: String,
    /// What it is called.
    pub title: Phrase,
    /// The script that takes the fragment and the query of the reader's address along.
    pub script: String,
}

impl Page for RedirectPage {
    const TEMPLATE: &'static str = "redirect.html";
}
