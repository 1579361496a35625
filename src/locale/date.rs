//! Formats dates at the precision that is known.

use std::ops::Range;

use icu::calendar::{Date as IcuDate, Gregorian, Iso};
use icu::datetime::fieldsets::{M, Y, YM, YMD};
use icu::datetime::{DateTimeFormatter, FixedCalendarDateTimeFormatter, parts};
use icu::locale::Locale;
use icu::locale::extensions::unicode::{Value, key};

use super::error::DataError;
use super::formatted_parts::FormattedParts;
use super::settings::{Calendar, Months};
use crate::date::{DatePoint, Day, Precision};

/// The date formats of one language.
#[derive(Debug)]
pub(super) struct DateFormat {
    gregorian: ByPrecision,
    /// Formats with the names of months that are shown in brackets.
    other_months: Option<ByPrecision>,
    second: Option<SecondCalendar>,
}

/// Formatters of the second calendar.
#[derive(Debug)]
struct SecondCalendar {
    year: DateTimeFormatter<Y>,
    month: DateTimeFormatter<YM>,
    day: DateTimeFormatter<YMD>,
}

/// Formatters of the Gregorian calendar, by precision. The calendar is fixed, because some
/// languages (Persian among them) have another default.
#[derive(Debug)]
struct ByPrecision {
    year: FixedCalendarDateTimeFormatter<Gregorian, Y>,
    month: FixedCalendarDateTimeFormatter<Gregorian, YM>,
    month_of_year: FixedCalendarDateTimeFormatter<Gregorian, M>,
    day: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
}

impl DateFormat {
    /// `locale` must name its digits (`-u-nu-`): names of months may be taken from another region,
    /// whose digits may differ.
    pub fn new(
        locale: &Locale,
        months: Option<Months>,
        calendar: Option<Calendar>,
    ) -> Result<Self, DataError> {
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

    /// Formats the known part of a date in the Gregorian calendar. A decade or a century is given
    /// as its first and last year.
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
        self.with_other_month(|formats| formats.format(point.precision, day))
    }

    /// Formats the month of a date in the Gregorian calendar, without its year.
    pub fn month_of_year(&self, point: &DatePoint) -> String {
        let Some(day) = icu_day(point.first()) else {
            return point.to_string();
        };
        let day = day.to_calendar(Gregorian);
        self.with_other_month(|formats| FormattedParts::new(&formats.month_of_year.format(&day)))
    }

    /// Formats a date, with the other name of its month in brackets after the month.
    fn with_other_month(&self, format: impl Fn(&ByPrecision) -> FormattedParts) -> String {
        let mut shown = format(&self.gregorian);
        if let Some(other) = self.other_months.as_ref().map(&format)
            && let (Some(here), Some(there)) = (shown.find(parts::MONTH), other.find(parts::MONTH))
            && shown.text.get(here.clone()) != other.text.get(there.clone())
        {
            let bracketed = format!(" ({})", other.text.get(there).unwrap_or_default());
            shown.text.insert_str(here.end, &bracketed);
        }
        shown.text
    }

    /// Formats the time between two dates in the second calendar, as precisely as the less precise
    /// of the two. One Gregorian year lies in two or three years of another calendar, so even a
    /// single date may become an interval.
    pub fn second(&self, from: &DatePoint, to: &DatePoint) -> Option<String> {
        let calendar = self.second.as_ref()?;
        let (first, last) = (icu_day(from.first())?, icu_day(to.last())?);
        let parts = |day: &IcuDate<Iso>| match (from.precision, to.precision) {
            (Precision::Day(..), Precision::Day(..)) => {
                FormattedParts::new(&calendar.day.format(day))
            }
            (
                Precision::Month(_) | Precision::Day(..),
                Precision::Month(_) | Precision::Day(..),
            ) => FormattedParts::new(&calendar.month.format(day)),
            _ => FormattedParts::new(&calendar.year.format(day)),
        };
        Some(joined(&parts(&first), &parts(&last)))
    }
}

/// Joins two dates to an interval. If they differ in one part only, the rest is written once:
/// `504–505 AH`.
fn joined(first: &FormattedParts, last: &FormattedParts) -> String {
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
    fn new(locale: &Locale) -> Result<Self, DataError> {
        Ok(Self {
            year: FixedCalendarDateTimeFormatter::try_new(locale.into(), Y::long())?,
            month: FixedCalendarDateTimeFormatter::try_new(locale.into(), YM::long())?,
            month_of_year: FixedCalendarDateTimeFormatter::try_new(locale.into(), M::long())?,
            day: FixedCalendarDateTimeFormatter::try_new(locale.into(), YMD::long())?,
        })
    }

    fn format(&self, precision: Precision, day: IcuDate<Iso>) -> FormattedParts {
        let day = day.to_calendar(Gregorian);
        match precision {
            Precision::Day(..) => FormattedParts::new(&self.day.format(&day)),
            Precision::Month(_) => FormattedParts::new(&self.month.format(&day)),
            Precision::Year | Precision::Decade | Precision::Century => {
                FormattedParts::new(&self.year.format(&day))
            }
        }
    }
}

/// Replaces the language and region of a locale, and keeps its digits and other extensions.
fn in_region(locale: &Locale, region: Option<&str>) -> Locale {
    let mut locale = locale.clone();
    if let Some(id) = region.and_then(|region| region.parse().ok()) {
        locale.id = id;
    }
    locale
}

impl SecondCalendar {
    fn new(locale: &Locale, calendar: Calendar) -> Result<Self, DataError> {
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
