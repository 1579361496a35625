//! The page of two texts side by side.

use serde::Serialize;

use super::PageContext;
use super::article::{Card, Outdated, ParallelLink};
use super::frame::Frame;
use super::margin::Margin;
use super::phrase::{Link, Phrase};
use crate::href::Address;
use crate::html::Html;

/// The context of `parallel.html`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ParallelPage {
    /// What every page has: head, header and footer.
    pub frame: Frame,
    /// The direction of the rows, `ltr` or `rtl`: the original's, which so is on the same side in
    /// every interface language.
    pub dir: &'static str,
    /// The original.
    pub original: ParallelText,
    /// The other text.
    pub other: ParallelText,
    /// The rows: blocks that correspond to each other.
    pub pairs: Vec<ParallelRow>,
    /// The address of the article's own page in this language.
    pub article: Address,
    /// The other pages with two texts of the article.
    pub parallel: Vec<ParallelLink>,
    /// Whether there is a corrected reading to switch to.
    pub corrected: bool,
    /// The cards of the entities that the texts link to.
    pub cards: Vec<Card>,
}

impl PageContext for ParallelPage {
    const TEMPLATE: &'static str = "parallel.html";
}

/// One of the two texts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ParallelText {
    /// The text's language.
    pub lang: String,
    /// The text's direction, `ltr` or `rtl`.
    pub dir: &'static str,
    /// The name of its language, in the page's language.
    pub language: Phrase,
    /// What the text is: "Arabic original", "English translation".
    pub note: Html,
    /// The title in the text's language.
    pub title: Html,
    /// The translators.
    pub translators: Vec<Link>,
    /// The authors.
    pub authors: Vec<Link>,
    /// Where the text first appeared.
    pub source: Option<Phrase>,
}

/// A row: blocks of the original and the corresponding blocks of the other text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ParallelRow {
    /// The number or numbers of its blocks (`٣–٤`), in the page's digits.
    pub number: String,
    /// The address of the number: `#p3`, or `#en.p3` if the original has no block here.
    pub href: Address,
    /// The blocks of the original: complete elements with their ids. May be empty.
    pub original: Html,
    /// The blocks of the other text, with ids such as `en.p7`. May be empty.
    pub other: Html,
    /// That the original was changed after the other text was translated here, if it was.
    pub outdated: Option<Outdated>,
    /// Whether it is uncertain that the blocks correspond.
    pub uncertain: bool,
    /// The entries about both.
    pub margin: Option<Margin>,
}
