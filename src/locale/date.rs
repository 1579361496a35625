//! Dates in words, at the precision that is known.

use std::ops::Range;

use icu::calendar::{Date as IcuDate, Gregorian, Iso};
use icu::datetime::fieldsets::{Y, YM, YMD};
use icu::datetime::{DateTimeFormatter, FixedCalendarDateTimeFormatter, parts};
use icu::locale::Locale;
use icu::locale::extensions::unicode::{Value, key};

use super::NoData;
use super::parts::Parts;
use super::settings::{Calendar, Months};
use crate::date::{DatePoint, Day, Precision};

/// The formatters of one language's dates.
#[derive(Debug)]
pub(super) struct DateWords {
    gregorian: ByPrecision,
    /// The same with other month names, which stand in brackets.
    other_months: Option<ByPrecision>,
    second: Option<SecondCalendar>,
}

/// Formatters of a calendar beside the Gregorian one.
#[derive(Debug)]
struct SecondCalendar {
    year: DateTimeFormatter<Y>,
    month: DateTimeFormatter<YM>,
    day: DateTimeFormatter<YMD>,
}

/// Formatters of the Gregorian calendar. Fixed to it, because Persian and some others would default
/// to their own.
#[derive(Debug)]
struct ByPrecision {
    year: FixedCalendarDateTimeFormatter<Gregorian, Y>,
    month: FixedCalendarDateTimeFormatter<Gregorian, YM>,
    day: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
}

impl DateWords {
    /// `locale` carries the digits wanted as `-u-nu-`, because the months of another region would
    /// bring its own.
    pub fn new(
        locale: &Locale,
        months: Option<Months>,
        calendar: Option<Calendar>,
    ) -> Result<Self, NoData> {
        let (shown, bracketed) = months.map_or((None, None), |months| {
            let (shown, bracketed) = months.regions();
            (Some(shown), bracketed)
        });
        Ok(Self {
            gregorian: ByPrecision::new(&in_region(locale, shown))?,
            other_months: bracketed
                .map(|region| ByPrecision::new(&in_region(locale, Some(region))))
                .transpose()?,
            second: calendar
                .map(|calendar| SecondCalendar::new(locale, calendar))
                .transpose()?,
        })
    }

    /// The known part of a date, in the Gregorian calendar. Of a decade or a century the years.
    pub fn gregorian(&self, point: &DatePoint) -> String {
        if matches!(point.precision, Precision::Century | Precision::Decade) {
            let [first, last] = [point.first(), point.last()].map(|day| {
                icu_day(day).map(|day| self.gregorian.format(Precision::Year, day).text)
            });
            return first.zip(last).map_or_else(
                || point.to_string(),
                |(first, last)| format!("{first}–{last}"),
            );
        }
        let Some(day) = icu_day(point.first()) else {
            return point.to_string();
        };
        let mut shown = self.gregorian.format(point.precision, day);
        if let Some(other) = self
            .other_months
            .as_ref()
            .map(|months| months.format(point.precision, day))
            && let (Some(here), Some(there)) = (shown.find(parts::MONTH), other.find(parts::MONTH))
            && shown.text.get(here.clone()) != other.text.get(there.clone())
        {
            let bracketed = format!(" ({})", other.text.get(there).unwrap_or_default());
            shown.text.insert_str(here.end, &bracketed);
        }
        shown.text
    }

    /// The same time in the second calendar, where there is one, as exactly as the coarser of the
    /// two dates: a Gregorian year lies in two or three years of another calendar, and all that is
    /// between the dates in as many as it takes.
    pub fn second(&self, from: &DatePoint, to: &DatePoint) -> Option<String> {
        let calendar = self.second.as_ref()?;
        let (first, last) = (icu_day(from.first())?, icu_day(to.last())?);
        let parts = |day: &IcuDate<Iso>| match (from.precision, to.precision) {
            (Precision::Day(..), Precision::Day(..)) => Parts::of(&calendar.day.format(day)),
            (
                Precision::Month(_) | Precision::Day(..),
                Precision::Month(_) | Precision::Day(..),
            ) => Parts::of(&calendar.month.format(day)),
            _ => Parts::of(&calendar.year.format(day)),
        };
        Some(joined(&parts(&first), &parts(&last)))
    }
}

/// Two dates as one stretch, and what both have said once: `504–505 AH`.
fn joined(first: &Parts, last: &Parts) -> String {
    if first.text == last.text {
        return last.text.clone();
    }
    for part in [parts::YEAR, parts::MONTH, parts::DAY] {
        let (Some(here), Some(there)) = (first.find(part), last.find(part)) else {
            continue;
        };
        let around = |text: &str, range: &Range<usize>| {
            (
                text.get(..range.start).map(str::to_owned),
                text.get(range.end..).map(str::to_owned),
            )
        };
        if around(&first.text, &here) == around(&last.text, &there) {
            let (own, mut text) = (first.text.get(here).unwrap_or_default(), last.text.clone());
            text.insert_str(there.start, &format!("{own}–"));
            return text;
        }
    }
    format!("{} – {}", first.text, last.text)
}

fn icu_day(day: Day) -> Option<IcuDate<Iso>> {
    IcuDate::try_new_iso(day.year, day.month, day.day).ok()
}

impl ByPrecision {
    fn new(locale: &Locale) -> Result<Self, NoData> {
        Ok(Self {
            year: FixedCalendarDateTimeFormatter::try_new(locale.into(), Y::long())?,
            month: FixedCalendarDateTimeFormatter::try_new(locale.into(), YM::long())?,
            day: FixedCalendarDateTimeFormatter::try_new(locale.into(), YMD::long())?,
        })
    }

    fn format(&self, precision: Precision, day: IcuDate<Iso>) -> Parts {
        let day = day.to_calendar(Gregorian);
        match precision {
            Precision::Day(..) => Parts::of(&self.day.format(&day)),
            Precision::Month(_) => Parts::of(&self.month.format(&day)),
            Precision::Year | Precision::Decade | Precision::Century => {
                Parts::of(&self.year.format(&day))
            }
        }
    }
}

/// The language as another region speaks it, with the digits and other extensions kept.
fn in_region(locale: &Locale, region: Option<&str>) -> Locale {
    let mut locale = locale.clone();
    if let Some(id) = region.and_then(|region| region.parse().ok()) {
        locale.id = id;
    }
    locale
}

impl SecondCalendar {
    fn new(locale: &Locale, calendar: Calendar) -> Result<Self, NoData> {
        let mut locale = locale.clone();
        if let Ok(value) = calendar.as_str().parse::<Value>() {
            locale.extensions.unicode.keywords.set(key!("ca"), value);
        }
        Ok(Self {
            year: DateTimeFormatter::try_new((&locale).into(), Y::long())?,
            month: DateTimeFormatter::try_new((&locale).into(), YM::long())?,
            day: DateTimeFormatter::try_new((&locale).into(), YMD::long())?,
        })
    }
}
