//! Who wrote which annotations.

use serde::Serialize;

use super::PageContext;
use super::frame::Frame;
use super::listing::Pager;
use super::phrase::{Link, Phrase};
use super::registers::QuotedWords;
use crate::href::Address;

/// The context of `annotators.html`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct AnnotatorsPage {
    /// What every page has: head, header and footer.
    pub frame: Frame,
    /// Whether some of them said whom or what words mention.
    pub mentions: bool,
    /// The annotators: the one with the most notes first.
    pub annotators: Vec<AnnotatorItem>,
}

impl PageContext for AnnotatorsPage {
    const TEMPLATE: &'static str = "annotators.html";
}

/// An annotator in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct AnnotatorItem {
    /// The name.
    pub name: Phrase,
    /// The address of the list of its annotations.
    pub href: Address,
    /// The number of its annotations, without those that only say whom or what words mention.
    pub notes: u64,
    /// The number of annotations that say so.
    pub mentions: u64,
    /// The number of articles that it annotated.
    pub articles: u64,
}

/// The context of `annotator.html`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct AnnotatorPage {
    /// What every page has: head, header and footer.
    pub frame: Frame,
    /// The name of the annotator.
    pub name: Phrase,
    /// The number of its annotations, without those that only say whom or what words mention.
    pub note_count: u64,
    /// The number of annotations that say so.
    pub mention_count: u64,
    /// The number of articles that it annotated.
    pub article_count: u64,
    /// The annotations on this page of the list, by article.
    pub articles: Vec<SignedArticle>,
    /// The pages of the list; none if there is only one.
    pub pager: Option<Pager>,
}

impl PageContext for AnnotatorPage {
    const TEMPLATE: &'static str = "annotator.html";
}

/// The annotations that one annotator wrote about one article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SignedArticle {
    /// The title of the article.
    pub title: Phrase,
    /// The address of its page.
    pub href: Address,
    /// The annotations, without those that only say whom or what words mention.
    pub notes: Vec<SignedItem>,
    /// The words of those that say so.
    pub mentions: Vec<Link>,
}

/// An annotation in the list of those that one annotator wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SignedItem {
    /// The annotated words.
    pub words: QuotedWords,
    /// What kind of annotation it is.
    pub kind: Phrase,
    /// The number of its margin entry, in the page's digits; none if it has none on the page that
    /// readers see first.
    pub number: Option<String>,
}
