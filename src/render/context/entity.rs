//! An entity: what is known of it, and where it is named.

use serde::Serialize;

use super::Page;
use super::frame::Frame;
use super::listing::Pager;
use super::margin::Source;
use super::phrase::{Counted, Figure, Link, Moment, Phrase, Prose};
use crate::html::Html;

/// The context of `entity.html`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct EntityPage {
    /// What stands around it.
    pub frame: Frame,
    /// Its name.
    pub name: Phrase,
    /// Its name in other languages.
    pub others: Vec<Phrase>,
    /// What it is, in a sentence.
    pub summary: Option<Phrase>,
    /// What it is, at length.
    pub description: Option<Prose>,
    /// Its picture.
    pub image: Option<Figure>,
    /// What is known, in the margin.
    pub facts: Facts,
    /// How it stands to others, both ways.
    pub relations: Vec<RelationGroup>,
    /// Entities named beside it, with the number of blocks they share.
    pub appears_with: Vec<Counted>,
    /// Articles it wrote or translated.
    pub articles: Vec<Link>,
    /// Notes, descriptions and pages that link to it.
    pub backlinks: Vec<Link>,
    /// How many places name it, in all texts.
    pub mentions: u64,
    /// How many articles do.
    pub mentioning: u64,
    /// Those places, by article: this page's part of them.
    pub concordance: Vec<ConcordanceGroup>,
    /// The concordance's pages.
    pub pager: Option<Pager>,
    /// A page of the concordance after the first, which repeats no more than the name.
    pub continued: bool,
    /// A draft, shown because it was asked for.
    pub draft: bool,
}

impl Page for EntityPage {
    const TEMPLATE: &'static str = "entity.html";
}

/// What is known of an entity.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Facts {
    /// Its kind's id.
    pub kind: String,
    /// `m` or `f`.
    pub gender: &'static str,
    /// Its kind, in the singular, and the kind's page.
    pub kind_link: Link,
    /// The forms under which texts name it, each once.
    pub names: Vec<Phrase>,
    /// Born, founded, begun.
    pub began: Option<Moment>,
    /// Died, dissolved, ended.
    pub ended: Option<Moment>,
    /// The same thing elsewhere.
    pub same_as: Vec<OtherSite>,
}

/// The same thing in another catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct OtherSite {
    /// The catalogue's id as written (`wikidata`); a known one has a message `site-…`.
    pub id: String,
    /// The catalogue's name, in the page's language where it is known.
    pub name: Phrase,
    /// Its number there; an identifier, left to right.
    pub value: String,
    /// Its address there.
    pub href: Option<String>,
}

/// All that stand in one relation to the entity.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RelationGroup {
    /// How the relation reads from here.
    pub label: Phrase,
    /// To whom.
    pub targets: Vec<RelationTarget>,
}

/// The other end of a relation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RelationTarget {
    /// Who.
    pub entity: Link,
    /// Since when, until when, as one text.
    pub when: Option<Html>,
    /// `probable` or `possible`; `None`: certain.
    pub certainty: Option<&'static str>,
    /// What is to be said of it, at either end.
    pub notes: Vec<Phrase>,
    /// What backs it.
    pub sources: Vec<Source>,
}

/// The places of one article's text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ConcordanceGroup {
    /// The article's title.
    pub title: Phrase,
    /// The page that shows this text.
    pub href: String,
    /// The text's language.
    pub lang: String,
    /// Its direction.
    pub dir: &'static str,
    /// The language's name in the page's; `None` where it is the page's own.
    pub language: Option<Phrase>,
    /// The places.
    pub lines: Vec<ConcordanceLine>,
}

/// One place, in its sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ConcordanceLine {
    /// The place.
    pub href: String,
    /// Its block's number, in the page's digits.
    pub block: String,
    /// The sentence before the words that name the entity. A run of the other direction that holds
    /// them is not cut: it stands in `after`.
    pub before: Html,
    /// The sentence from there on, the words that name the entity in `<b>`.
    pub after: Html,
    /// The direction of the sentence, only where it is not that of the text.
    pub dir: Option<&'static str>,
}
