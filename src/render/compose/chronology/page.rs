//! The page of a chronology.

use std::ops::Range;

use crate::address::{Page, chronology_pages};
use crate::date::{Date, DatePoint};
use crate::edition::ChronologyOf;
use crate::edition::chronology::{DatedEvent, Period};
use crate::locale::Args;
use crate::render::compose::chronology::event::event;
use crate::render::compose::chronology::timeline::timeline;
use crate::render::compose::frame::head::{entities_crumb, interface_head, numbered_title};
use crate::render::compose::frame::page::compose_frame;
use crate::render::compose::view::View;
use crate::render::compose::wording::localized::{format_date, format_within};
use crate::render::compose::wording::names::{link_entity, link_tag};
use crate::render::context::{ChronologyMonth, ChronologyPage, ChronologyPeriod, Link, Pager};

/// Page `page`, counted from 1, of a chronology.
pub fn chronology(view: View<'_>, of: &ChronologyOf, page: u64) -> ChronologyPage {
    let edition = view.site.edition;
    let pages = chronology_pages(edition, of);
    let events: Vec<&DatedEvent> = edition.chronology.events(of).collect();
    let place = usize::try_from(page.saturating_sub(1)).unwrap_or(usize::MAX);
    let shown = pages.get(place).cloned().unwrap_or_default();
    let key = |number: u64| Page::Chronology(of.clone(), number).in_lang(view.lang());
    let subject = subject(view, of);
    let title = subject.as_ref().map_or_else(
        || view.text("chronology", &Args::new()),
        |subject| {
            let name = subject.label.html.words().to_owned();
            view.text("chronology-of", &Args::new().word("name", name))
        },
    );
    let mut head = interface_head(view, key(page), Some(numbered_title(view, title, page)));
    head.crumbs = match of {
        ChronologyOf::Site | ChronologyOf::Tag(_) => Vec::new(),
        ChronologyOf::Entity(_) => vec![entities_crumb(view)],
    };
    head.crumbs.extend(subject.clone());
    let address = |period: Period| {
        let id = period_id(period);
        let at = first_page(&events, &pages, period);
        if at == page {
            format!("#{id}")
        } else {
            format!("{}#{id}", view.page(&key(at)))
        }
    };
    ChronologyPage {
        frame: compose_frame(view, &head),
        subject,
        count: events.len() as u64,
        timeline: timeline(view, &events, address),
        periods: periods(view, events.get(shown).unwrap_or_default()),
        pager: Pager::new(page, pages.len() as u64, |number| view.page(&key(number))),
    }
}

/// What the chronology is about, with a link to its page.
fn subject(view: View<'_>, of: &ChronologyOf) -> Option<Link> {
    match of {
        ChronologyOf::Site => None,
        ChronologyOf::Entity(id) => Some(link_entity(view, id)),
        ChronologyOf::Tag(tag) => Some(link_tag(view, tag)),
    }
}

/// The number of the page on which a period begins.
fn first_page(events: &[&DatedEvent], pages: &[Range<usize>], period: Period) -> u64 {
    let at = events
        .iter()
        .position(|event| event.time.period() == Some(period));
    let page = at.and_then(|at| pages.iter().position(|page| page.contains(&at)));
    page.map_or(1, |page| page as u64 + 1)
}

/// The id of a period's heading.
pub fn period_id(period: Period) -> String {
    format!("y{}", period.point())
}

/// Puts events under the headings of their periods and months.
fn periods(view: View<'_>, events: &[&DatedEvent]) -> Vec<ChronologyPeriod> {
    let chunks = events.chunk_by(|one, other| one.time.period() == other.time.period());
    let periods = chunks.filter_map(|chunk| {
        let period = chunk.first()?.time.period()?;
        Some(ChronologyPeriod {
            id: period_id(period),
            label: format_date(view, &Date::At(period.point())),
            months: months(view, chunk),
        })
    });
    periods.collect()
}

fn months(view: View<'_>, events: &[&DatedEvent]) -> Vec<ChronologyMonth> {
    let chunks = events.chunk_by(|one, other| one.time.month() == other.time.month());
    let months = chunks.map(|chunk| {
        let month: Option<DatePoint> = chunk.first().and_then(|event| event.time.month());
        ChronologyMonth {
            label: month.map(|month| format_within(view, &month)),
            events: chunk.iter().filter_map(|told| event(view, told)).collect(),
        }
    });
    months.collect()
}
