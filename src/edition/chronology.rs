//! The chronology: everything with a date, in one line of time, for the site, for an entity and for a
//! tag.
//!
//! Events are in the order of their dates, as [`Date`] is ordered: by the first day that the date may
//! be; then a century before a decade, before a year, before a month, before a day; a date of which
//! only the end is known stands right before that end. An event that lasts stands where it begins.
//! Events of the same date are in the order of [`EventKind`]: beginnings of entities, relations, ends
//! of entities, claims, letters, articles; those of one kind by id, or in the order of the articles.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use crate::date::{Date, DatePoint, Precision};
use crate::diagnostic::Spanned;
use crate::edition::index::{ArticleIndex, ClaimIndex, ClaimSummaryIndex};
use crate::edition::linked_entity::LinkedEntity;
use crate::edition::relation::RelationEnd;
use crate::edition::summary::Summary;
use crate::edition::vocabulary::EVENTS;
use crate::source::body::Someone;
use crate::source::id::{EntityId, TagId};

/// An entity or a tag has a chronology of its own if it has more events than this.
const FEW: usize = 4;

/// What a chronology is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ChronologyOf {
    /// The whole site.
    Site,
    /// An entity: its beginning and end, its relations, what it claimed, the letters that name it, and
    /// what it wrote.
    Entity(EntityId),
    /// A tag: its articles and letters, the claims in them, and the relations between entities that they mention.
    Tag(TagId),
}

/// The events of an edition, and the chronologies that they are in.
#[derive(Clone, Debug, Default)]
pub struct Chronology {
    events: Vec<DatedEvent>,
    lists: BTreeMap<ChronologyOf, Vec<usize>>,
}

/// Something with a date.
#[derive(Clone, Debug)]
pub struct DatedEvent {
    /// When it was.
    pub time: EventTime,
    /// What it was.
    pub kind: EventKind,
}

/// When an event was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventTime {
    /// It was then, or began then, and when it ended is not known.
    At(Date),
    /// It lasted from the one date to the other.
    Spanning(Date, Date),
    /// It ended then; when it began is not known.
    Until(Date),
}

/// What an event was.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EventKind {
    /// An entity was born or founded.
    Began(EntityId),
    /// A relation of an entity: the entity at which it counts as written, and its place in the list of
    /// [`LinkedEntity::relations`].
    Related(EntityId, usize),
    /// An entity died or ended.
    Ended(EntityId),
    /// A claim was made.
    Claimed(ClaimIndex),
    /// A letter was written.
    Written(ArticleIndex),
    /// An article was published.
    Published(ArticleIndex),
}

/// A stretch of time under one heading: a year, or the century or decade of dates that are not more
/// precise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period(DatePoint);

impl EventTime {
    /// The date by which the event is sorted.
    pub const fn date(self) -> Date {
        match self {
            Self::At(date) | Self::Spanning(date, _) | Self::Until(date) => date,
        }
    }

    /// The date on which it ended, if that is known to differ.
    pub const fn until(self) -> Option<Date> {
        match self {
            Self::At(_) => None,
            Self::Spanning(_, until) | Self::Until(until) => Some(until),
        }
    }

    /// Its beginning if that is known, or else its end.
    fn point(self) -> Option<DatePoint> {
        let (from, to) = self.date().ends();
        from.or(to)
    }

    /// The period in whose list it stands.
    pub fn period(self) -> Option<Period> {
        self.point().map(Period::of)
    }

    /// The month in whose list it stands; `None` if the date is not so precise.
    pub fn month(self) -> Option<DatePoint> {
        let point = self.point()?;
        let (Precision::Month(month) | Precision::Day(month, _)) = point.precision else {
            return None;
        };
        Some(DatePoint {
            precision: Precision::Month(month),
            approximate: false,
            uncertain: false,
            ..point
        })
    }

    /// The time of a relation; `None` if it has no date.
    fn of_relation(end: &RelationEnd) -> Option<Self> {
        let relation = &end.relation;
        match (relation.since, relation.until) {
            (Some(since), Some(until)) if since == until => Some(Self::At(since)),
            (Some(since), Some(until)) => Some(Self::Spanning(since, until)),
            (Some(since), None) => Some(Self::At(since)),
            (None, Some(until)) if EVENTS.contains(&relation.kind.as_str()) => {
                Some(Self::At(until))
            }
            (None, Some(until)) => Some(Self::Until(until)),
            (None, None) => None,
        }
    }
}

impl EventKind {
    const fn is_writing(&self) -> bool {
        matches!(self, Self::Written(_))
    }
}

impl Period {
    fn of(point: DatePoint) -> Self {
        let precision = match point.precision {
            Precision::Month(_) | Precision::Day(..) => Precision::Year,
            coarse => coarse,
        };
        Self(DatePoint {
            precision,
            approximate: false,
            uncertain: false,
            ..point
        })
    }

    /// The century, decade or year.
    pub const fn point(self) -> DatePoint {
        self.0
    }
}

impl Chronology {
    /// Collects the events of an edition.
    pub(super) fn of(
        entities: &BTreeMap<EntityId, Arc<LinkedEntity>>,
        articles: &[Arc<Summary>],
    ) -> Self {
        let mut events = Vec::new();
        for (id, linked) in entities {
            add_entity(&mut events, id, linked);
        }
        for (index, article) in articles.iter().enumerate() {
            add_article(&mut events, ArticleIndex(index), article);
        }
        events.sort_by(|one, other| {
            let (one_date, other_date) = (one.time.date(), other.time.date());
            one_date
                .cmp(&other_date)
                .then_with(|| one.kind.cmp(&other.kind))
        });
        let lists = lists(&events, entities, articles);
        Self { events, lists }
    }

    /// The events of a chronology, in order. None if there is no such chronology.
    pub fn events(&self, of: &ChronologyOf) -> impl Iterator<Item = &DatedEvent> {
        let list = self.lists.get(of);
        let indexes = list.into_iter().flatten();
        indexes.filter_map(|index| self.events.get(*index))
    }

    /// The number of events of a chronology; 0 if there is no such chronology.
    pub fn count(&self, of: &ChronologyOf) -> usize {
        self.lists.get(of).map_or(0, Vec::len)
    }

    /// What has a chronology.
    pub fn all(&self) -> impl Iterator<Item = &ChronologyOf> {
        self.lists.keys()
    }
}

fn add_entity(events: &mut Vec<DatedEvent>, id: &EntityId, linked: &LinkedEntity) {
    let entity = &linked.entity;
    let mut add = |time: Option<EventTime>, kind: EventKind| {
        events.extend(time.map(|time| DatedEvent { time, kind }));
    };
    let at = |date: &Spanned<Date>| EventTime::At(date.value);
    add(entity.born.as_ref().map(at), EventKind::Began(id.clone()));
    add(entity.died.as_ref().map(at), EventKind::Ended(id.clone()));
    for (nth, end) in linked.relations.iter().enumerate() {
        if end.is_told_at(id) {
            let time = EventTime::of_relation(end);
            add(time, EventKind::Related(id.clone(), nth));
        }
    }
}

fn add_article(events: &mut Vec<DatedEvent>, index: ArticleIndex, article: &Summary) {
    let letter = article.letter.as_ref();
    let written = letter.and_then(|letter| letter.written.as_ref());
    events.extend(written.map(|date| DatedEvent {
        time: EventTime::At(date.value),
        kind: EventKind::Written(index),
    }));
    for (nth, claim) in article.claims.iter().enumerate() {
        let index = ClaimIndex {
            article: index,
            claim: ClaimSummaryIndex(nth),
        };
        events.extend(claim.said.map(|date| DatedEvent {
            time: EventTime::At(date),
            kind: EventKind::Claimed(index),
        }));
    }
    events.extend(article.date.map(|date| DatedEvent {
        time: EventTime::At(date),
        kind: EventKind::Published(index),
    }));
}

/// Puts the events into the chronologies that they belong to.
fn lists(
    events: &[DatedEvent],
    entities: &BTreeMap<EntityId, Arc<LinkedEntity>>,
    articles: &[Arc<Summary>],
) -> BTreeMap<ChronologyOf, Vec<usize>> {
    let tags = tags_of_entities(articles);
    let nothing = BTreeSet::new();
    let tags_of = |id: &EntityId| tags.get(id).unwrap_or(&nothing);
    let mut lists: BTreeMap<ChronologyOf, Vec<usize>> = BTreeMap::new();
    for (nth, event) in events.iter().enumerate() {
        let mut of: BTreeSet<ChronologyOf> = BTreeSet::from([ChronologyOf::Site]);
        match &event.kind {
            EventKind::Began(id) | EventKind::Ended(id) => {
                of.insert(ChronologyOf::Entity(id.clone()));
            }
            EventKind::Related(id, end) => {
                let other = entities
                    .get(id)
                    .and_then(|linked| linked.relations.get(*end))
                    .map(|end| &end.other);
                let both = [Some(id), other].into_iter().flatten().cloned();
                of.extend(both.map(ChronologyOf::Entity));
                if let Some(other) = other {
                    let shared = tags_of(id).intersection(tags_of(other));
                    of.extend(shared.map(|tag| ChronologyOf::Tag((*tag).clone())));
                }
            }
            EventKind::Claimed(index) => {
                if let Some(article) = articles.get(index.article.0) {
                    let claim = article.claims.get(index.claim.0);
                    if let Some(Someone::Entity(id)) = claim.and_then(|it| it.speaker.as_ref()) {
                        of.insert(ChronologyOf::Entity(id.value.clone()));
                    }
                    of.extend(article.tags.iter().cloned().map(ChronologyOf::Tag));
                }
            }
            EventKind::Written(index) | EventKind::Published(index) => {
                if let Some(article) = articles.get(index.0) {
                    let letter = article.letter.iter().filter(|_| event.kind.is_writing());
                    let named = letter.flat_map(|letter| letter.entities().map(|id| &id.value));
                    let people = named.chain(&article.credited).cloned();
                    of.extend(people.map(ChronologyOf::Entity));
                    of.extend(article.tags.iter().cloned().map(ChronologyOf::Tag));
                }
            }
        }
        for of in of {
            lists.entry(of).or_default().push(nth);
        }
    }
    lists.retain(|of, events| match of {
        ChronologyOf::Site => true,
        ChronologyOf::Entity(id) => entities.contains_key(id) && events.len() > FEW,
        ChronologyOf::Tag(_) => events.len() > FEW,
    });
    lists
}

/// The tags of the articles that mention an entity.
fn tags_of_entities(articles: &[Arc<Summary>]) -> HashMap<&EntityId, BTreeSet<&TagId>> {
    let mut tags: HashMap<&EntityId, BTreeSet<&TagId>> = HashMap::new();
    for article in articles.iter().filter(|article| !article.tags.is_empty()) {
        let mentioned: BTreeSet<&EntityId> = article
            .mentions
            .iter()
            .map(|mention| &mention.entity)
            .collect();
        for entity in mentioned {
            tags.entry(entity).or_default().extend(&article.tags);
        }
    }
    tags
}
