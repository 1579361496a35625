//! An event of a chronology: its date and what it was, with links.

use crate::address::Page;
use crate::date::{Date, Precision};
use crate::edition::chronology::{DatedEvent, EventKind, EventTime};
use crate::edition::{ArticleIndex, ClaimIndex};
use crate::html::Html;
use crate::locale::{Args, DatePlace};
use crate::render::compose::entity::namesakes::{link_listed_entity, link_listed_person};
use crate::render::compose::entity::relations::relation_label;
use crate::render::compose::markdown::prose::render_inline;
use crate::render::compose::registers::claims::claim_item;
use crate::render::compose::view::View;
use crate::render::compose::wording::language::gender_argument;
use crate::render::compose::wording::localized::{
    format_date, format_within, message_with_date, pick_phrase,
};
use crate::render::context::{ChronologyEvent, Link, Moment, Phrase};
use crate::source::id::EntityId;

/// An event. `None` if what it is about is not shown.
pub fn event(view: View<'_>, event: &DatedEvent) -> Option<ChronologyEvent> {
    let told = match &event.kind {
        EventKind::Began(id) => fact(view, id, "fact-began")?,
        EventKind::Ended(id) => fact(view, id, "fact-ended")?,
        EventKind::Related(id, nth) => relation(view, id, *nth)?,
        EventKind::Claimed(index) => claim(view, *index),
        EventKind::Written(index) => letter(view, *index)?,
        EventKind::Published(index) => ChronologyEvent {
            kind: "article",
            what: Some(view.word("event-article")),
            to: vec![article_link(view, *index)],
            ..ChronologyEvent::default()
        },
    };
    Some(ChronologyEvent {
        when: when(view, event.time),
        until: event.time.until().map(|until| until_words(view, &until)),
        ..told
    })
}

/// The birth or end of an entity.
fn fact(view: View<'_>, id: &EntityId, message: &str) -> Option<ChronologyEvent> {
    let entity = &view.site.entity(id)?.entity;
    let args = Args::new()
        .word("gender", gender_argument(entity.gender))
        .word("kind", entity.kind.value.as_str());
    Some(ChronologyEvent {
        kind: "fact",
        what: Some(Phrase::plain(view.html(message, &args))),
        to: vec![link_listed_entity(view, id)],
        ..ChronologyEvent::default()
    })
}

fn relation(view: View<'_>, id: &EntityId, nth: usize) -> Option<ChronologyEvent> {
    let linked = view.site.entity(id)?;
    let end = linked.relations.get(nth)?;
    let notes = end.relation.notes.iter();
    Some(ChronologyEvent {
        kind: "relation",
        what: Some(relation_label(view, end, &linked.entity)),
        from: vec![link_listed_entity(view, id)],
        to: vec![link_listed_entity(view, &end.other)],
        certainty: end.relation.certainty.word(),
        notes: notes.map(|note| render_inline(view, note, None)).collect(),
        ..ChronologyEvent::default()
    })
}

/// A claim; when it was made is said by the headings and the day.
fn claim(view: View<'_>, index: ClaimIndex) -> ChronologyEvent {
    let mut item = claim_item(view, index);
    item.claim.said = None;
    ChronologyEvent {
        kind: "claim",
        claim: Some(item),
        ..ChronologyEvent::default()
    }
}

fn letter(view: View<'_>, index: ArticleIndex) -> Option<ChronologyEvent> {
    let letter = view.site.edition[index].letter.as_ref()?;
    let (from, to) = (letter.from.iter(), letter.to.iter());
    Some(ChronologyEvent {
        kind: "letter",
        from: from
            .map(|someone| link_listed_person(view, someone))
            .collect(),
        to: to
            .map(|someone| link_listed_person(view, someone))
            .collect(),
        article: Some(article_link(view, index)),
        ..ChronologyEvent::default()
    })
}

fn article_link(view: View<'_>, index: ArticleIndex) -> Link {
    let article = &view.site.edition[index];
    Link {
        label: pick_phrase(view, &article.title),
        href: Some(view.page(&Page::Article(article.slug.clone()).in_lang(view.lang()))),
    }
}

/// The part of the date that the headings over the event do not say: of an exact day its number, of an
/// exact year or month nothing, else the whole date.
fn when(view: View<'_>, time: EventTime) -> Option<Moment> {
    if matches!(time, EventTime::Until(_)) {
        return None;
    }
    let date = time.date();
    let exact = date.point().filter(|point| point.is_certain());
    match exact {
        Some(point) if matches!(point.precision, Precision::Day(..)) => {
            Some(format_within(view, point))
        }
        Some(_) => None,
        None => Some(format_date(view, &date)),
    }
}

/// "until 1950"; of an end that is not known exactly, "ended between 1920 and 1925".
fn until_words(view: View<'_>, date: &Date) -> Html {
    let (message, place) = if date.point().is_some() {
        ("date-until", DatePlace::Until)
    } else {
        ("date-ended", DatePlace::When)
    };
    message_with_date(view, message, date, place, Args::new())
}
