//! Two texts side by side.

use serde::Serialize;

use super::Page;
use super::article::{Card, ParallelLink};
use super::frame::Frame;
use super::margin::Margin;
use super::phrase::{Link, Phrase};
use crate::html::Html;

/// The context of `parallel.html`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ParallelPage {
    /// What stands around it.
    pub frame: Frame,
    /// Direction of the pairs' row: the original's, so that it keeps its own side in every
    /// interface.
    pub dir: &'static str,
    /// The original.
    pub original: Column,
    /// The other text.
    pub other: Column,
    /// Blocks that answer each other.
    pub pairs: Vec<Pair>,
    /// The article with its notes, in the page's language.
    pub article: String,
    /// The other parallel pages of the article.
    pub parallel: Vec<ParallelLink>,
    /// Is there a corrected reading to switch to?
    pub corrected: bool,
    /// Cards of the entities that the texts link to.
    pub cards: Vec<Card>,
}

impl Page for ParallelPage {
    const TEMPLATE: &'static str = "parallel.html";
}

/// One of the two texts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Its language.
    pub lang: String,
    /// Its direction.
    pub dir: &'static str,
    /// Its language's name, in the page's.
    pub language: String,
    /// What the text is: the original or a translation, and in which language.
    pub note: Html,
    /// Its title, in its own language.
    pub title: Html,
    /// Who translated it.
    pub translators: Vec<Link>,
    /// Who wrote it.
    pub authors: Vec<Link>,
    /// What is said of it beside, such as its source.
    pub source: Option<Phrase>,
}

/// Blocks of the original and the blocks that answer them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Pair {
    /// Its number or numbers (`٣–٤`), in the page's digits.
    pub number: String,
    /// Where the number leads: `#p3`, or `#en.p3` where the original has nothing.
    pub href: String,
    /// The original's blocks: complete elements with their ids; empty where there are none.
    pub original: Html,
    /// The other's blocks, with ids `en.p7`; empty where there are none.
    pub other: Html,
    /// It is not certain that they answer each other.
    pub uncertain: bool,
    /// What is said about both.
    pub margin: Option<Margin>,
}
