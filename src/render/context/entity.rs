//! The page of an entity: what is known about it, and where it is mentioned.

use serde::Serialize;

use super::PageContext;
use super::backlinks::LinkedFrom;
use super::frame::Frame;
use super::listing::Pager;
use super::margin::Source;
use super::phrase::{ChronologyLink, Counted, Figure, Link, Moment, Phrase, Prose};
use crate::href::Address;
use crate::html::Html;

/// The context of `entity.html`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct EntityPage {
    /// What every page has: head, header and footer.
    pub frame: Frame,
    /// The name.
    pub name: Phrase,
    /// The names in other languages.
    pub others: Vec<Phrase>,
    /// What the entity is, in one sentence.
    pub summary: Option<Phrase>,
    /// What the entity is, at length.
    pub description: Option<Prose>,
    /// The picture.
    pub image: Option<Figure>,
    /// The facts in the side column.
    pub facts: Facts,
    /// Its relations to other entities, in both directions.
    pub relations: Vec<RelationGroup>,
    /// The chronology of the entity; none if it has few events.
    pub chronology: Option<ChronologyLink>,
    /// Entities mentioned in the same sentences, with the number of these sentences.
    pub appears_with: Vec<Counted>,
    /// The articles that it wrote or translated.
    pub articles: Vec<Link>,
    /// What links to it.
    pub backlinks: Option<LinkedFrom>,
    /// The number of its mentions in all texts.
    pub mentions: u64,
    /// The number of articles that mention it.
    pub mentioning: u64,
    /// The mentions on this page of the concordance, by article.
    pub concordance: Vec<ConcordanceGroup>,
    /// The pages of the concordance; none if there is only one.
    pub pager: Option<Pager>,
    /// Whether this is a page of the concordance after the first. It shows the name and no facts.
    pub continued: bool,
    /// Whether the entity is a draft (shown with `--drafts`).
    pub draft: bool,
}

impl PageContext for EntityPage {
    const TEMPLATE: &'static str = "entity.html";
}

/// The facts about an entity.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Facts {
    /// The id of the kind.
    pub kind: String,
    /// The gender, `m` or `f`.
    pub gender: &'static str,
    /// The kind in the singular, with a link to its page.
    pub kind_link: Link,
    /// The names that texts use for it, each once.
    pub names: Vec<Phrase>,
    /// When it was born or founded, or began.
    pub began: Option<Moment>,
    /// When it died, was dissolved, or ended.
    pub ended: Option<Moment>,
    /// The entity in catalogues.
    pub same_as: Vec<OtherSite>,
}

/// The entity in a catalogue such as Wikidata.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct OtherSite {
    /// The catalogue's id as written: `wikidata`.
    pub id: String,
    /// The catalogue's name, in the page's language if that is known.
    pub name: Phrase,
    /// The identifier in the catalogue, written left to right.
    pub value: String,
    /// The address in the catalogue.
    pub href: Option<Address>,
}

/// The entities in one relation to this one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RelationGroup {
    /// The relation as seen from this entity: "founded", "founded by".
    pub label: Phrase,
    /// The other entities.
    pub targets: Vec<RelationTarget>,
}

/// The entity at the other end of a relation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RelationTarget {
    /// The entity.
    pub entity: Link,
    /// The time of the relation: "since 1990".
    pub when: Option<Html>,
    /// `probable` or `possible`; none if certain.
    pub certainty: Option<&'static str>,
    /// Notes about the relation.
    pub notes: Vec<Phrase>,
    /// The sources of the statement.
    pub sources: Vec<Source>,
}

/// The mentions in one text of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ConcordanceGroup {
    /// The title of the article.
    pub title: Phrase,
    /// The address of the page with this text.
    pub href: Address,
    /// The text's language.
    pub lang: String,
    /// The text's direction, `ltr` or `rtl`.
    pub dir: &'static str,
    /// The name of the text's language; none if it is the page's.
    pub language: Option<Phrase>,
    /// The mentions.
    pub lines: Vec<ConcordanceLine>,
}

/// One mention in its sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ConcordanceLine {
    /// The address of the mention.
    pub href: Address,
    /// The number of the block, in the page's digits.
    pub block: String,
    /// The sentence before the mention. A run of the other direction that contains the mention is
    /// not cut: all of it is in `after`.
    pub before: Html,
    /// The rest of the sentence, with the mention in `<b>`.
    pub after: Html,
    /// The direction of the sentence; none if it is the text's.
    pub dir: Option<&'static str>,
}
