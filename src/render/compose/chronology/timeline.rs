//! The drawing over a chronology: how many events there are in each stretch of years, and what lasted
//! how long. Everything in it is also in the list below, so it is hidden from screen readers and left
//! out when moving by keyboard.
//!
//! Places are in hundredths of the width, so that letters keep their size on every screen. Time runs in
//! the direction of the page.

use crate::date::{Date, DatePoint, Precision};
use crate::edition::chronology::{DatedEvent, EventTime, Period};
use crate::html::Html;
use crate::locale::Args;
use crate::render::compose::chronology::event;
use crate::render::compose::view::View;
use crate::render::compose::wording::localized::date_range;
use crate::render::context::Link;
use crate::text::Direction;

/// The most stretches of years.
const BUCKETS: i64 = 60;
/// The height of the highest column, and of the years below it.
const HIGHEST: f64 = 56.0;
const LABELS: f64 = 24.0;
/// The most rows of lasting events, and the height of one.
const LANES: usize = 8;
const LANE: f64 = 7.0;
/// The most lasting events that are drawn, and the least width of one in stretches of years.
const BARS: usize = 100;
const SHORTEST: f64 = 0.15;
/// The most years that are written below the columns.
const MOST_LABELS: i64 = 4;

/// A stretch of years with its events.
struct Bucket {
    count: u64,
    /// The first period that has events in it.
    period: Option<Period>,
}

/// How years are divided and placed.
struct Scale {
    first: i64,
    step: i64,
    buckets: i64,
    direction: Direction,
}

impl Scale {
    /// The scale for events; `None` if they are all in one year.
    fn of(years: &[i64], direction: Direction) -> Option<Self> {
        let (first, last) = (*years.iter().min()?, *years.iter().max()?);
        if first == last {
            return None;
        }
        let fits = |step: &i64| last.div_euclid(*step) - first.div_euclid(*step) < BUCKETS;
        let step = round_steps().find(fits)?;
        let first = first.div_euclid(step) * step;
        Some(Self {
            first,
            step,
            buckets: (last - first).div_euclid(step) + 1,
            direction,
        })
    }

    fn bucket(&self, year: i64) -> usize {
        let bucket = (year - self.first).div_euclid(self.step);
        usize::try_from(bucket.clamp(0, self.buckets - 1)).unwrap_or(0)
    }

    /// The left edge and the width of a stretch of time, in hundredths of the width. Both are counted
    /// in buckets from the beginning.
    fn place(&self, from: f64, to: f64) -> (String, String) {
        #[expect(clippy::cast_precision_loss, reason = "there are at most 60 buckets")]
        let all = self.buckets as f64;
        let left = match self.direction {
            Direction::Ltr => from,
            Direction::Rtl => all - to,
        };
        let share = |buckets: f64| format!("{:.2}%", buckets / all * 100.0);
        (share(left), share(to - from))
    }
}

/// Draws the line of time of a chronology; `address` is that of the heading of a period.
pub fn timeline(
    view: View<'_>,
    events: &[&DatedEvent],
    address: impl Fn(Period) -> String,
) -> Option<Html> {
    let years: Vec<i64> = events.iter().filter_map(|event| year(event.time)).collect();
    let scale = Scale::of(&years, view.lang().direction())?;
    let lanes = lanes(&scale, events);
    let height = HIGHEST + LABELS + lane_height(lanes.len());
    let mut html = Html::new();
    html.open(
        "svg",
        &[
            ("class", "timeline"),
            ("aria-hidden", "true"),
            ("width", "100%"),
            ("height", &format!("{height:.0}")),
        ],
    );
    columns(view, &mut html, &scale, events, &address);
    labels(view, &mut html, &scale);
    for (lane, bars) in lanes.iter().enumerate() {
        for bar in bars {
            draw_bar(view, &mut html, &scale, (lane, bar), &address);
        }
    }
    html.close("svg");
    Some(html)
}

/// The year in which an event stands.
fn year(time: EventTime) -> Option<i64> {
    time.period().map(|period| i64::from(period.point().year))
}

/// Draws a column for each stretch of years that has events.
fn columns(
    view: View<'_>,
    html: &mut Html,
    scale: &Scale,
    events: &[&DatedEvent],
    address: &impl Fn(Period) -> String,
) {
    let mut buckets: Vec<Bucket> = Vec::new();
    buckets.resize_with(usize::try_from(scale.buckets).unwrap_or(0), || Bucket {
        count: 0,
        period: None,
    });
    for event in events {
        if let Some(year) = year(event.time)
            && let Some(bucket) = buckets.get_mut(scale.bucket(year))
        {
            bucket.count += 1;
            bucket.period = bucket.period.or(event.time.period());
        }
    }
    let most = buckets.iter().map(|bucket| bucket.count).max().unwrap_or(1);
    for (nth, bucket) in buckets.iter().enumerate() {
        let Some(period) = bucket.period else {
            continue;
        };
        #[expect(
            clippy::cast_precision_loss,
            reason = "a drawing needs no such precision"
        )]
        let (from, share) = (nth as f64, bucket.count as f64 / most as f64);
        let height = (share * HIGHEST).max(2.0);
        let (x, width) = scale.place(from + 0.1, from + 0.9);
        let first = scale.first + scale.step * i64::try_from(nth).unwrap_or(0);
        let args = Args::new().count("n", i64::try_from(bucket.count).unwrap_or(i64::MAX));
        let count = view.text("count-events", &args);
        let title = format!("{}: {count}", years_words(view, first, scale.step));
        let (y, height) = (format!("{:.1}", HIGHEST - height), format!("{height:.1}"));
        let attributes = [
            ("x", x.as_str()),
            ("y", &y),
            ("width", &width),
            ("height", &height),
        ];
        linked_rect(html, &address(period), &title, &attributes);
    }
}

/// Writes some round years below the columns.
fn labels(view: View<'_>, html: &mut Html, scale: &Scale) {
    let years = scale.buckets * scale.step;
    let Some(every) =
        round_steps().find(|every| *every >= scale.step && years / every <= MOST_LABELS)
    else {
        return;
    };
    let y = format!("{:.0}", HIGHEST + 14.0);
    let mut year = scale.first + (-scale.first).rem_euclid(every);
    // Near its end the line has no room for the digits of a year.
    while (year - scale.first) * 8 <= years * 7 {
        #[expect(
            clippy::cast_precision_loss,
            reason = "a drawing needs no such precision"
        )]
        let at = (year - scale.first) as f64 / scale.step as f64;
        let (x, _) = scale.place(at, at);
        html.open("text", &[("x", &x), ("y", &y)]);
        html.push_text(&year_words(view, year));
        html.close("text");
        year += every;
    }
}

/// 1, 2, 5, 10, 20, 50 and so on.
fn round_steps() -> impl Iterator<Item = i64> {
    (0..10).flat_map(|power| [1, 2, 5].map(|digit| digit * 10_i64.pow(power)))
}

/// What lasted from one year to another.
struct Bar<'e> {
    event: &'e DatedEvent,
    /// Its dates, and its place in buckets from the beginning.
    dates: (Date, Date),
    from: f64,
    to: f64,
}

/// Puts the first events that last into rows, each where there is room for it first. Those for which no
/// row has room are left out.
fn lanes<'e>(scale: &Scale, events: &[&'e DatedEvent]) -> Vec<Vec<Bar<'e>>> {
    let mut lanes: Vec<Vec<Bar<'e>>> = Vec::new();
    for bar in events
        .iter()
        .filter_map(|event| bar(scale, event))
        .take(BARS)
    {
        let has_room = |lane: &&mut Vec<Bar<'e>>| lane.last().is_none_or(|last| last.to < bar.from);
        let more = lanes.len() < LANES;
        match lanes.iter_mut().find(has_room) {
            Some(lane) => lane.push(bar),
            None if more => lanes.push(vec![bar]),
            None => {}
        }
    }
    lanes
}

/// The place of an event that lasts. `None` for other events, and for those whose dates are turned
/// round.
fn bar<'e>(scale: &Scale, event: &'e DatedEvent) -> Option<Bar<'e>> {
    let EventTime::Spanning(since, until) = event.time else {
        return None;
    };
    let (first, last) = (since.first()?, until.last()?);
    #[expect(
        clippy::cast_precision_loss,
        reason = "a drawing needs no such precision"
    )]
    let at = |year: i32, month: u8| {
        let months = (i64::from(year) - scale.first) * 12 + i64::from(month);
        (months as f64 / 12.0 / scale.step as f64).min(scale.buckets as f64)
    };
    let (from, to) = (
        at(first.year, first.month.saturating_sub(1)),
        at(last.year, last.month),
    );
    (from < to).then_some(Bar {
        event,
        dates: (since, until),
        from,
        to: to.max(from + SHORTEST),
    })
}

/// What lasted, and from when to when.
fn bar_title(view: View<'_>, bar: &Bar<'_>) -> Option<String> {
    let told = event::event(view, bar.event)?;
    let (since, until) = &bar.dates;
    let links = |links: &[Link]| -> Vec<String> {
        let words = links.iter().map(|link| link.label.html.words().to_owned());
        words.collect()
    };
    let what = told.what.iter().map(|what| what.html.words().to_owned());
    let words = links(&told.from)
        .into_iter()
        .chain(what)
        .chain(links(&told.to));
    let range = date_range(view, since, until);
    let words: Vec<String> = words.collect();
    Some(format!("{} ({})", words.join(" "), range.words()))
}

fn draw_bar(
    view: View<'_>,
    html: &mut Html,
    scale: &Scale,
    (lane, bar): (usize, &Bar<'_>),
    address: &impl Fn(Period) -> String,
) {
    let Some((period, title)) = bar.event.time.period().zip(bar_title(view, bar)) else {
        return;
    };
    let (x, width) = scale.place(bar.from, bar.to);
    let y = format!("{:.0}", HIGHEST + LABELS + lane_height(lane));
    let attributes = [
        ("x", x.as_str()),
        ("y", &y),
        ("width", &width),
        ("height", "4"),
        ("class", "span"),
    ];
    linked_rect(html, &address(period), &title, &attributes);
}

fn lane_height(lanes: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "there are at most 8 lanes")]
    let lanes = lanes as f64;
    lanes * LANE
}

fn linked_rect(html: &mut Html, href: &str, title: &str, attributes: &[(&'static str, &str)]) {
    html.open("a", &[("href", href), ("tabindex", "-1")]);
    html.element("title", &[], &Html::text(title));
    html.element("rect", attributes, &Html::new());
    html.close("a");
}

/// A year in the digits of the language.
fn year_words(view: View<'_>, year: i64) -> String {
    let point = DatePoint {
        year: i32::try_from(year).unwrap_or(0),
        precision: Precision::Year,
        approximate: false,
        uncertain: false,
    };
    view.locale.date(&point)
}

/// The years of a stretch: `1985`, `1980–1989`.
fn years_words(view: View<'_>, first: i64, step: i64) -> String {
    let begin = year_words(view, first);
    if step == 1 {
        return begin;
    }
    format!("{begin}–{}", year_words(view, first + step - 1))
}
