//! The glossary: words of the texts, and what glosses say about them.

use serde::Serialize;

use super::PageContext;
use super::frame::Frame;
use super::listing::Pager;
use super::phrase::Phrase;
use super::registers::RowFilter;
use crate::href::Address;

/// The context of `glossary.html`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct GlossaryPage {
    /// What every page has: head, header and footer.
    pub frame: Frame,
    /// The number of lines in the glossary.
    pub count: u64,
    /// The lines on this page of the glossary, by the languages of the words.
    pub groups: Vec<GlossaryGroup>,
    /// The field that filters the lines; none if the page has few.
    pub filter: Option<RowFilter>,
    /// The pages of the glossary; none if there is only one.
    pub pager: Option<Pager>,
}

impl PageContext for GlossaryPage {
    const TEMPLATE: &'static str = "glossary.html";
}

/// The lines of a glossary whose words are in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct GlossaryGroup {
    /// The name of the language; none if all words of the glossary are in one language.
    pub language: Option<Phrase>,
    /// The lines, in alphabetical order.
    pub lines: Vec<GlossaryItem>,
}

/// A line of a glossary.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct GlossaryItem {
    /// The words. Those of a long passage are cut.
    pub words: Phrase,
    /// What they mean.
    pub gloss: Phrase,
    /// Where the words are, by article.
    pub articles: Vec<GlossedArticle>,
}

/// An article with words that the glossary explains.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct GlossedArticle {
    /// The title of the article.
    pub title: Phrase,
    /// The places of the words, at least one.
    pub places: Vec<GlossedPlace>,
}

/// A place of glossed words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct GlossedPlace {
    /// The address of the words in the page of their text.
    pub href: Address,
    /// The number of the block, in the page's digits.
    pub block: String,
}
