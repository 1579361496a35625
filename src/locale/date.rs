//! Dates in words, at the precision that is known.

use icu::calendar::{Date as IcuDate, Gregorian, Iso};
use icu::datetime::fieldsets::{Y, YM, YMD};
use icu::datetime::{DateTimeFormatter, FixedCalendarDateTimeFormatter, parts};
use icu::locale::Locale;
use icu::locale::extensions::unicode::{Value, key};

use super::NoData;
use super::parts::Parts;
use super::settings::{Calendar, Months};
use crate::date::Date;

/// The formatters of one language's dates.
#[derive(Debug)]
pub(super) struct DateWords {
    gregorian: ByPrecision,
    /// The same with other month names, which stand in brackets.
    other_months: Option<ByPrecision>,
    second_calendar: Option<DateTimeFormatter<YMD>>,
}

/// Formatters of the Gregorian calendar. Fixed to it, because Persian and some others would default to their own.
#[derive(Debug)]
struct ByPrecision {
    year: FixedCalendarDateTimeFormatter<Gregorian, Y>,
    month: FixedCalendarDateTimeFormatter<Gregorian, YM>,
    day: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
}

impl DateWords {
    /// `locale` carries the digits wanted as `-u-nu-`, because the months of another region would bring its own.
    pub fn new(locale: &Locale, months: Option<Months>, calendar: Option<Calendar>) -> Result<Self, NoData> {
        let (shown, bracketed) = months.map_or((None, None), |months| {
            let (shown, bracketed) = months.regions();
            (Some(shown), bracketed)
        });
        Ok(Self {
            gregorian: ByPrecision::new(&in_region(locale, shown))?,
            other_months: bracketed.map(|region| ByPrecision::new(&in_region(locale, Some(region)))).transpose()?,
            second_calendar: calendar.map(|calendar| second_calendar(locale, calendar)).transpose()?,
        })
    }

    /// The known part of the date. A second calendar is shown for days only: its months and years are no Gregorian ones.
    pub fn format(&self, date: &Date) -> String {
        let Ok(day) = IcuDate::try_new_iso(date.year, date.month.unwrap_or(1), date.day.unwrap_or(1)) else {
            return date.iso();
        };
        let mut shown = self.gregorian.format(date, day);
        if let Some(other) = self.other_months.as_ref().map(|months| months.format(date, day))
            && let (Some(here), Some(there)) = (shown.find(parts::MONTH), other.find(parts::MONTH))
            && shown.text.get(here.clone()) != other.text.get(there.clone())
        {
            let bracketed = format!(" ({})", other.text.get(there).unwrap_or_default());
            shown.text.insert_str(here.end, &bracketed);
        }
        match &self.second_calendar {
            Some(calendar) if date.day.is_some() => format!("{} ({})", shown.text, calendar.format(&day)),
            _ => shown.text,
        }
    }
}

impl ByPrecision {
    fn new(locale: &Locale) -> Result<Self, NoData> {
        Ok(Self {
            year: FixedCalendarDateTimeFormatter::try_new(locale.into(), Y::long())?,
            month: FixedCalendarDateTimeFormatter::try_new(locale.into(), YM::long())?,
            day: FixedCalendarDateTimeFormatter::try_new(locale.into(), YMD::long())?,
        })
    }

    fn format(&self, date: &Date, day: IcuDate<Iso>) -> Parts {
        let day = day.to_calendar(Gregorian);
        match (date.month, date.day) {
            (Some(_), Some(_)) => Parts::of(&self.day.format(&day)),
            (Some(_), None) => Parts::of(&self.month.format(&day)),
            (None, _) => Parts::of(&self.year.format(&day)),
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

fn second_calendar(locale: &Locale, calendar: Calendar) -> Result<DateTimeFormatter<YMD>, NoData> {
    let mut locale = locale.clone();
    if let Ok(value) = calendar.as_str().parse::<Value>() {
        locale.extensions.unicode.keywords.set(key!("ca"), value);
    }
    Ok(DateTimeFormatter::try_new((&locale).into(), YMD::long())?)
}
