//! An article with its margin.

use serde::Serialize;

use super::Page;
use super::frame::Frame;
use super::layers::LayerPanel;
use super::margin::Margin;
use super::phrase::{Counted, Figure, Link, Moment, Phrase};
use crate::html::Html;

/// The context of `article.html`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ArticlePage {
    /// What stands around it.
    pub frame: Frame,
    /// Its title in the page's language, as far as there is one.
    pub title: Phrase,
    /// Its titles in other languages.
    pub twins: Vec<Phrase>,
    /// What it is about.
    pub summary: Option<Phrase>,
    /// Its picture.
    pub image: Option<Figure>,
    /// When it appeared.
    pub date: Option<Moment>,
    /// When it was last changed.
    pub updated: Option<Moment>,
    /// Who wrote it.
    pub authors: Vec<Link>,
    /// Who translated the text shown.
    pub translators: Vec<Link>,
    /// Where it first appeared.
    pub source: Option<Credit>,
    /// How many paragraphs the text has.
    pub paragraphs: u64,
    /// How many entries its margin has.
    pub entries: u64,
    /// Minutes that reading the text takes.
    pub minutes: u64,
    /// Its parallel pages.
    pub parallel: Vec<ParallelLink>,
    /// Set where the text shown is in another language than the page.
    pub fallback: Option<Fallback>,
    /// Is there a corrected reading to switch to?
    pub corrected: bool,
    /// A draft, shown because it was asked for.
    pub draft: bool,
    /// What a reader can show and hide; `None` where nothing is said about the text.
    pub layers: Option<LayerPanel>,
    /// Its headings; empty where there are fewer than two.
    pub contents: Vec<ContentsItem>,
    /// The text.
    pub text: Text,
    /// Who and what it names, by kind.
    pub entities: Vec<KindGroup>,
    /// How it is filed.
    pub tags: Vec<Link>,
    /// Cards of the entities that its text links to.
    pub cards: Vec<Card>,
    /// The article before it in the list of all.
    pub previous: Option<Link>,
    /// The article after it.
    pub next: Option<Link>,
}

impl Page for ArticlePage {
    const TEMPLATE: &'static str = "article.html";
}

/// Where an article first appeared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Credit {
    /// Its name.
    pub name: Phrase,
    /// Where it is to be read.
    pub href: Option<String>,
    /// Under which terms.
    pub license: Option<Phrase>,
}

/// A parallel page of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ParallelLink {
    /// Its address.
    pub href: String,
    /// The other language, by its name in the page's; `None` where there is only one parallel page.
    pub language: Option<Phrase>,
}

/// A text shown because there is none in the page's language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Fallback {
    /// The page's language as an object of "no text in …", by its name in that language.
    pub wanted: String,
    /// The text's language, by its name in the page's.
    pub shown: String,
}

/// The text of an article, with its margins.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Text {
    /// Its language, only where it is not the page's.
    pub lang: Option<String>,
    /// Its direction, wherever `lang` stands.
    pub dir: Option<&'static str>,
    /// Its units in order.
    pub units: Vec<Unit>,
    /// Its margins have room for who filed an entry, and how; elsewhere an entry says so when it is
    /// asked.
    pub roomy: bool,
}

/// What stands together in the text and has one margin: a paragraph, a heading, a whole list,
/// quotation, table, code block.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Unit {
    /// Complete elements. Each block in it carries its id (`<p id="p7">`), and as its first child,
    /// but in table cells, its number:
    /// `<a class="pn" href="#p7" aria-label="…" data-apparatus>٧ </a>`.
    pub html: Html,
    /// `paragraph`, `heading`, `list`, `quotation`, `table`, `code`, `image`, `rule`, `footnotes`;
    /// a class of the style sheet.
    pub kind: &'static str,
    /// What answers it in the other text of the article.
    pub facing: Option<FacingText>,
    /// What is said about it.
    pub margin: Option<Margin>,
    /// Half lines, 0 to 4, that the next unit waits for the margin to catch up.
    pub wait: u8,
}

/// A heading to go to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ContentsItem {
    /// Its words.
    pub label: Phrase,
    /// `#p7`.
    pub href: String,
    /// Which element it is in the text, `h2` to `h6`: a class of the style sheet.
    pub element: &'static str,
}

/// Blocks of the other text, without annotations, to be opened under those that they answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FacingText {
    /// What to call it; in the page's language, marked where the text around is in another.
    pub label: Phrase,
    /// Complete elements; the sentences that entries lead to have ids (`s-3`).
    pub html: Html,
    /// Where both stand side by side.
    pub href: String,
    /// Its language.
    pub lang: String,
    /// Its direction.
    pub dir: &'static str,
}

/// The entities of one kind that an article names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct KindGroup {
    /// The kind, in the plural.
    pub label: Phrase,
    /// Its entities, with the number of their places here.
    pub entities: Vec<Counted>,
}

/// What a reader sees who rests on a name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Card {
    /// Its name.
    pub name: Phrase,
    /// Its page: links that lead there show the card.
    pub href: String,
    /// Its name in other languages.
    pub others: Vec<Phrase>,
    /// What it is.
    pub summary: Option<Phrase>,
    /// Its picture.
    pub image: Option<Figure>,
    /// Its kind, in the singular.
    pub kind: Phrase,
    /// When it began, with the words of the entity's page: "Born", "Founded".
    pub began: Option<Dated>,
    /// When it ended.
    pub ended: Option<Dated>,
    /// How many places name it, in all texts.
    pub mentions: u64,
}

/// A date, and what happened then.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Dated {
    /// What happened.
    pub what: Phrase,
    /// When.
    pub when: Moment,
}
