//! Free pages, the search page, and the pages that are for all languages at once.

use serde::Serialize;

use super::PageContext;
use super::backlinks::LinkedFrom;
use super::frame::Frame;
use super::phrase::{Phrase, Prose};
use crate::href::Address;
use crate::html::Html;

/// The context of `page.html`: a free page, such as "about".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FreeTextPage {
    /// What every page has: head, header and footer.
    pub frame: Frame,
    /// The title: the first heading of the text.
    pub title: Phrase,
    /// The id of that heading; none if the text does not begin with it.
    pub anchor: Option<String>,
    /// The text after the title.
    pub content: Prose,
    /// The notice that the text is in another language than the page.
    pub fallback: Option<Html>,
    /// What links to it.
    pub backlinks: Option<LinkedFrom>,
}

impl PageContext for FreeTextPage {
    const TEMPLATE: &'static str = "page.html";
}

/// The context of `search.html`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SearchPage {
    /// What every page has: head, header and footer.
    pub frame: Frame,
    /// The address of the search script, a module; none in a portable build, which has no search.
    pub script: Option<Address>,
    /// The address of the search index.
    pub index: Address,
    /// The digits of the page's language, from zero to nine.
    pub digits: String,
    /// The message "n results" as a JSON object: an example for each plural category of the page's
    /// language, in which the script replaces the number.
    pub counts: String,
    /// The message "n more passages", likewise.
    pub more: String,
    /// The message "the filters hide n results", likewise.
    pub hidden: String,
    /// The message for no results. U+FFFC stands for the query.
    pub nothing: String,
    /// The message about passages that mention what is asked for. U+FFFC stands for its name.
    pub mentioned: String,
    /// The label of each kind of entity, in the singular, as a JSON object.
    pub kinds: String,
    /// The lists of results, in order.
    pub lists: Vec<SearchList>,
    /// The filters, in order.
    pub filters: Vec<SearchFilter>,
    /// The address of the list of articles, for readers without JavaScript.
    pub articles: Address,
    /// The address of the index of entities.
    pub entities: Address,
}

/// A list of results.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SearchList {
    /// The id in the search index: `names`, `articles`, `pages`.
    pub id: &'static str,
    /// The heading.
    pub label: Phrase,
}

/// A filter of the results: a list of values, of which one is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SearchFilter {
    /// The name in the address of the search page: `kind`, `article`, `tag`, `by`, `from`, `to`.
    pub name: &'static str,
    /// The label.
    pub label: Phrase,
    /// The values. The script adds the titles of articles to those of `article`.
    pub options: Vec<SearchOption>,
    /// Further values, under the heading "Names": `kind` has the kinds of entities. May be empty.
    pub grouped: Vec<SearchOption>,
}

/// A value of a filter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SearchOption {
    /// The value in the address; empty if everything is found.
    pub value: String,
    /// The words, in plain text.
    pub label: String,
    /// The language of the words; none if it is the page's.
    pub lang: Option<String>,
    /// The direction of the words; none if it is the page's.
    pub dir: Option<&'static str>,
    /// Chosen at first.
    pub chosen: bool,
}

impl PageContext for SearchPage {
    const TEMPLATE: &'static str = "search.html";
}

/// The site in one of its languages, on a page for all languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Greeting {
    /// The language's own name: `العربية`, `English`.
    pub name: String,
    /// The language tag.
    pub lang: String,
    /// The direction of the language, `ltr` or `rtl`.
    pub dir: &'static str,
    /// The address of the front page.
    pub href: Address,
    /// The site's title, for surroundings in this language.
    pub title: Phrase,
    /// The site's tagline.
    pub tagline: Option<Phrase>,
    /// The address of the list of articles.
    pub articles: Address,
    /// The address of the search page.
    pub search: Address,
}

/// The context of `languages.html`: the page at `/`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LanguageChoicePage {
    /// What every page has, in the site's default language and without navigation.
    pub frame: Frame,
    /// The site in each of its languages.
    pub greetings: Vec<Greeting>,
    /// The address to go to at once, on a site of one language.
    pub refresh: Option<Address>,
}

impl PageContext for LanguageChoicePage {
    const TEMPLATE: &'static str = "languages.html";
}

/// The context of `404.html`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct NotFoundPage {
    /// What every page has, in the site's default language and without navigation.
    pub frame: Frame,
    /// The site in each of its languages.
    pub greetings: Vec<Greeting>,
}

impl PageContext for NotFoundPage {
    const TEMPLATE: &'static str = "404.html";
}

/// The context of `redirect.html`: the page at an old address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RedirectPage {
    /// What every page has; the canonical address is the new one.
    pub frame: Frame,
    /// The new address.
    pub href: Address,
    /// The title of the page there.
    pub title: Phrase,
    /// The address of the script that keeps the query and the fragment of the old address.
    pub script: Address,
}

impl PageContext for RedirectPage {
    const TEMPLATE: &'static str = "redirect.html";
}
