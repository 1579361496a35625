//! The page of an entity: what is known about it, and where it is mentioned.

use serde::Serialize;

use super::PageContext;
use super::backlinks::LinkedFrom;
use super::frame::Frame;
use super::listing::Pager;
use super::margin::Source;
use super::network::NetworkDrawing;
use super::phrase::{ChronologyLink, Figure, Link, Moment, Phrase, Prose};
use super::registers::{ClaimColumns, ClaimItem};
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
    /// The line under the name: the kind, the place and the years.
    pub subtitle: EntitySubtitle,
    /// The claims that it made, the last first; of many only some.
    pub claims: Vec<ClaimItem>,
    /// The columns that some of these claims has something for.
    pub claim_columns: ClaimColumns,
    /// The number of claims that it made.
    pub claim_count: u64,
    /// The address of the list of them; none if there are none.
    pub all_claims: Option<Address>,
    /// The facts: names, exact dates, identifiers.
    pub facts: Facts,
    /// Its relations to other entities, in both directions: those with a date in the order of their
    /// dates, then the others by their kind.
    pub relations: Vec<RelationGroup>,
    /// The chronology of the entity; none if it has few events.
    pub chronology: Option<ChronologyLink>,
    /// The entities that are mentioned with it, the closest first.
    pub appears_with: Vec<CompanyItem>,
    /// The entities with the strongest ties to it, and their ties to each other; none if there are fewer
    /// than two.
    pub neighbourhood: Option<NetworkDrawing>,
    /// The articles that it wrote or translated.
    pub articles: Vec<Link>,
    /// What links to it.
    pub backlinks: Option<LinkedFrom>,
    /// The number of its mentions in all texts.
    pub mentions: u64,
    /// The number of articles that mention it.
    pub mentioning: u64,
    /// Whether an article mentions it in several texts, so that `mentions` counts both.
    pub counts_translations: bool,
    /// The mentions on this page of the concordance, by article.
    pub concordance: Vec<ConcordanceArticle>,
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

/// What is said of an entity in the line under its name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct EntitySubtitle {
    /// The kind in the singular, with a link to its page.
    pub kind: Link,
    /// Where it is, if its relations say so.
    pub place: Option<Link>,
    /// The years of its beginning and its end, with the words they need: "since 2015".
    pub years: Option<Html>,
}

/// The facts about an entity.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Facts {
    /// The id of the kind.
    pub kind: String,
    /// The gender, `m` or `f`.
    pub gender: &'static str,
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
    /// The year in which it began; none if that is not known to be one time, as between two years.
    pub year: Option<Html>,
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
    /// The time of the relation, "since 1990"; none if the year of the group says it all.
    pub when: Option<Html>,
    /// `probable` or `possible`; none if certain.
    pub certainty: Option<&'static str>,
    /// Notes about the relation.
    pub notes: Vec<Phrase>,
    /// The sources of the statement.
    pub sources: Vec<Source>,
}

/// An entity that is mentioned with another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CompanyItem {
    /// The entity.
    pub entity: Link,
    /// The number of sentences that name both. Of an article in several texts, those of one.
    pub sentences: u64,
    /// The number of articles that name both.
    pub articles: u64,
    /// The first sentence that names both.
    pub first: Option<ConcordanceLine>,
    /// The language of that sentence; none if it is the page's.
    pub lang: Option<String>,
    /// The direction of that sentence, `ltr` or `rtl`; none if it is the page's.
    pub dir: Option<&'static str>,
}

/// The mentions in one article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ConcordanceArticle {
    /// The title of the article.
    pub title: Phrase,
    /// The address of the page with the text that is quoted first.
    pub href: Address,
    /// The language of the text, if only one is quoted and it is not in the page's language.
    pub language: Option<Phrase>,
    /// The number of texts that are quoted.
    pub texts: u64,
    /// The first passages.
    pub open: Vec<ConcordancePassage>,
    /// The others, if there are many.
    pub folded: Vec<ConcordancePassage>,
}

/// Sentences with mentions that correspond to each other.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ConcordancePassage {
    /// For each text of the article that is quoted, the sentences from it: the text in the page's
    /// language first.
    pub sides: Vec<PassageSide>,
}

/// The sentences of a passage in one text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PassageSide {
    /// The text's language.
    pub lang: String,
    /// The text's direction, `ltr` or `rtl`.
    pub dir: &'static str,
    /// The sentences. None if this text does not name the entity here.
    pub lines: Vec<ConcordanceLine>,
}

/// A sentence with mentions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ConcordanceLine {
    /// The address of the first mention.
    pub href: Address,
    /// The number of the block, in the page's digits.
    pub block: String,
    /// The sentence, with the mentions in `<b>`. Of a very long one, the part around them.
    pub words: Html,
    /// The direction of the sentence; none if it is the text's.
    pub dir: Option<&'static str>,
}
