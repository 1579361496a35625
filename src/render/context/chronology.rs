//! The chronology of the site, of an entity or of a tag.

use serde::Serialize;

use super::PageContext;
use super::frame::Frame;
use super::listing::Pager;
use super::phrase::{Link, Moment, Phrase};
use super::registers::ClaimItem;
use crate::html::Html;

/// The context of `chronology.html`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ChronologyPage {
    /// What every page has: head, header and footer.
    pub frame: Frame,
    /// The entity or the tag; none for the whole site.
    pub subject: Option<Link>,
    /// The number of events.
    pub count: u64,
    /// A drawing of the whole chronology: a complete element `svg`. None if all events are in one year.
    pub timeline: Option<Html>,
    /// The periods on this page that have events, the earliest first.
    pub periods: Vec<ChronologyPeriod>,
    /// The pages of the chronology; none if there is only one.
    pub pager: Option<Pager>,
}

impl PageContext for ChronologyPage {
    const TEMPLATE: &'static str = "chronology.html";
}

/// A year, or a decade or century of dates that are not more precise, with its events.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ChronologyPeriod {
    /// The id of the heading: `y1985`.
    pub id: String,
    /// The words of the heading.
    pub label: Moment,
    /// The events by month. Those of which no month is known come first.
    pub months: Vec<ChronologyMonth>,
}

/// The events of a month, or of a year without a month.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ChronologyMonth {
    /// The month, without its year; none for dates without a month.
    pub label: Option<Moment>,
    /// The events.
    pub events: Vec<ChronologyEvent>,
}

/// An event.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ChronologyEvent {
    /// `fact`, `relation`, `claim`, `letter` or `article`: a class in the style sheet.
    pub kind: &'static str,
    /// The date, as far as the headings do not say it: the day, or the whole date if it is not certain.
    pub when: Option<Moment>,
    /// What happened: "Born", "founded", "Article"; none for a claim and a letter.
    pub what: Option<Phrase>,
    /// Who did it; of a letter, who wrote it. Empty if the event is about one thing.
    pub from: Vec<Link>,
    /// The thing that it is about: an entity, an article; of a letter, to whom it was written.
    pub to: Vec<Link>,
    /// A claim, without its date.
    pub claim: Option<ClaimItem>,
    /// The article that has the text of a letter.
    pub article: Option<Link>,
    /// When it ended: "until 1950".
    pub until: Option<Html>,
    /// `probable` or `possible`; none if certain.
    pub certainty: Option<&'static str>,
    /// Notes about it.
    pub notes: Vec<Phrase>,
}
