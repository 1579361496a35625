//! The page of an article with its margins.

use serde::Serialize;

use super::PageContext;
use super::backlinks::LinkedFrom;
use super::frame::Frame;
use super::layers::LayerPanel;
use super::margin::Margin;
use super::phrase::{Counted, Figure, Link, Moment, Phrase};
use crate::href::Address;
use crate::html::Html;

/// The context of `article.html`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ArticlePage {
    /// What every page has: head, header and footer.
    pub frame: Frame,
    /// The title, in the page's language if there is one.
    pub title: Phrase,
    /// The titles in other languages.
    pub twins: Vec<Phrase>,
    /// What the article is about.
    pub summary: Option<Phrase>,
    /// The picture of the article.
    pub image: Option<Figure>,
    /// When the article appeared.
    pub date: Option<Moment>,
    /// When the article was last changed, in words for the message `updated`.
    pub updated: Option<Moment>,
    /// The authors.
    pub authors: Vec<Link>,
    /// The translators of the text that is shown.
    pub translators: Vec<Link>,
    /// Where the article first appeared.
    pub source: Option<Credit>,
    /// What is known about it, if it is a letter.
    pub letter: Option<LetterHead>,
    /// The number of paragraphs.
    pub paragraphs: u64,
    /// The number of margin entries.
    pub entries: u64,
    /// The time that reading takes, in minutes.
    pub minutes: u64,
    /// The pages that show two texts side by side.
    pub parallel: Vec<ParallelLink>,
    /// The notice that the text is in another language than the page.
    pub fallback: Option<Html>,
    /// Whether there is a corrected reading to switch to.
    pub corrected: bool,
    /// The form for corrections, and what it says of the page; none without `issue_url`.
    pub report: Option<ReportForm>,
    /// Whether the article is a draft (shown with `--drafts`).
    pub draft: bool,
    /// What readers can show and hide; none without annotations.
    pub layers: Option<LayerPanel>,
    /// The headings; empty if there are fewer than two.
    pub contents: Vec<ContentsItem>,
    /// The text.
    pub text: ArticleText,
    /// The entities that the text mentions, by kind.
    pub entities: Vec<KindGroup>,
    /// The article's tags.
    pub tags: Vec<Link>,
    /// The articles that have most to do with it.
    pub related: Vec<RelatedItem>,
    /// What links to it from elsewhere. What links to one of its annotations is in the margin.
    pub backlinks: Option<LinkedFrom>,
    /// The cards of the entities that the text links to.
    pub cards: Vec<Card>,
    /// The previous article in the list of all articles.
    pub previous: Option<Link>,
    /// The next article in the list.
    pub next: Option<Link>,
}

impl PageContext for ArticlePage {
    const TEMPLATE: &'static str = "article.html";
}

/// Where an article first appeared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Credit {
    /// The name of the publication.
    pub name: Phrase,
    /// The address where it can be read.
    pub href: Option<Address>,
    /// The licence.
    pub license: Option<Phrase>,
}

/// What is known about a letter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LetterHead {
    /// Who wrote it; at least one.
    pub from: Vec<Link>,
    /// To whom it was written; empty if that is not known.
    pub to: Vec<Link>,
    /// Where it was written.
    pub place: Option<Link>,
    /// When it was written.
    pub written: Option<Moment>,
    /// Where it is kept.
    pub archive: Option<Phrase>,
}

/// An article that has to do with another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RelatedItem {
    /// The article.
    pub article: Link,
    /// Why, in the page's language: "both name Ada and Zayd".
    pub reasons: Vec<Html>,
}

/// The form that takes readers' corrections of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ReportForm {
    /// The address of the form, filled in with the title of the text and the address of the page.
    pub href: Address,
    /// What is filled in as the body. A script adds the words that the reader has chosen.
    pub body: Address,
}

/// A page that shows two texts of an article side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ParallelLink {
    /// The address.
    pub href: Address,
    /// The other language, by its name in the page's language; none if there is one such page only.
    pub language: Option<Phrase>,
}

/// The text of an article with its margins.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ArticleText {
    /// The text's language; none if it is the page's.
    pub lang: Option<String>,
    /// The text's direction, `ltr` or `rtl`; none if `lang` is none.
    pub dir: Option<&'static str>,
    /// The units of the text in order.
    pub units: Vec<TextUnit>,
    /// Whether the margins have room for annotator, date and tags of each entry. If not, an entry
    /// shows them when it has the focus.
    pub roomy: bool,
}

/// A part of the text that has one margin: a paragraph, a heading, a whole list, quotation, table
/// or code block.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TextUnit {
    /// Complete elements. Each block has its id (`<p id="p7">`). Outside tables its first child is
    /// the number: `<a class="pn" href="#p7" aria-label="…" data-apparatus>٧ </a>`.
    pub html: Html,
    /// `paragraph`, `heading`, `list`, `quotation`, `table`, `code`, `image`, `rule` or
    /// `footnotes`: a class in the style sheet.
    pub kind: &'static str,
    /// That the original was changed after this was translated, if it was.
    pub outdated: Option<Outdated>,
    /// The corresponding part of another text of the article.
    pub facing: Option<FacingText>,
    /// The entries about this unit.
    pub margin: Option<Margin>,
    /// Extra space below the unit for its margin, in half lines: 0 to 4.
    pub wait: u8,
}

/// A heading in the list of contents.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ContentsItem {
    /// The words.
    pub label: Phrase,
    /// The address: `#p7`.
    pub href: Address,
    /// The element in the text, `h2` to `h6`: a class in the style sheet.
    pub element: &'static str,
}

/// Blocks of another text, without annotations, that can be unfolded under the corresponding
/// blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FacingText {
    /// The label, in the page's language.
    pub label: Phrase,
    /// Complete elements. Sentences that entries link to have ids (`s-3`).
    pub html: Html,
    /// That the original was changed after these blocks were translated, if it was.
    pub outdated: Option<Outdated>,
    /// The address of the page with both texts.
    pub href: Address,
    /// The language of the blocks.
    pub lang: String,
    /// The direction of the blocks, `ltr` or `rtl`.
    pub dir: &'static str,
}

/// Says of a part of a translation that the original was changed after it was translated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Outdated {
    /// The day on which the change was first noticed, in words for the message `outdated-noticed`; none
    /// if it is not known.
    pub noticed: Option<Moment>,
    /// The corresponding part of the original; none if the original is beside it or has no such part.
    pub original: Option<Link>,
}

/// The entities of one kind that an article mentions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct KindGroup {
    /// The kind, in the plural.
    pub label: Phrase,
    /// The entities, with the number of their mentions in this text.
    pub entities: Vec<Counted>,
}

/// The card that is shown for a link to an entity.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Card {
    /// The name.
    pub name: Phrase,
    /// The address of its page. Links with this address show the card.
    pub href: Address,
    /// The names in other languages.
    pub others: Vec<Phrase>,
    /// What the entity is.
    pub summary: Option<Phrase>,
    /// The picture.
    pub image: Option<Figure>,
    /// The kind, in the singular.
    pub kind: Phrase,
    /// The date of its beginning, with a word for it: "Born", "Founded".
    pub began: Option<Dated>,
    /// The date of its end.
    pub ended: Option<Dated>,
    /// The number of its mentions in all texts.
    pub mentions: u64,
}

/// A date with a word for what happened.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Dated {
    /// What happened: "Born", "Founded".
    pub what: Phrase,
    /// The date.
    pub when: Moment,
}
