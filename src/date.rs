//! Dates as coarse as what is known: levels 0 and 1 of EDTF (Extended Date/Time Format), without
//! times and seasons.

pub mod advice;
mod hijri;
mod read;

use std::cmp::Ordering;
use std::fmt;

pub use read::DateError;

/// When something happened: at a known date, or between two.
///
/// Dates are ordered by when they begin, the coarser before the finer: a year stands before its
/// months, a month before its days. Listed newest first, `2015` thus follows every day of 2015.
/// What is only known to be before a date stands before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Date {
    /// `2015`, `2015-11`, `2015-11-03`, `192X`, `19XX`.
    At(DatePoint),
    /// `1920/1925`, `../1925`, `1920/..`: not before the one and not after the other. At least one
    /// of the two is known.
    Between {
        /// The earliest that it can be.
        from: Option<DatePoint>,
        /// The latest that it can be.
        to: Option<DatePoint>,
    },
}

/// A century, a decade, a year, a month or a day; perhaps about then, perhaps uncertain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DatePoint {
    /// Gregorian year, also before 1582; 0 is the year before 1. The first one of a decade or a
    /// century.
    pub year: i32,
    /// How much of it is known.
    pub precision: Precision,
    /// `~`: about then.
    pub approximate: bool,
    /// `?`: uncertain.
    pub uncertain: bool,
}

/// How much of a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Precision {
    /// `19XX`: the years 1900 to 1999.
    Century,
    /// `192X`: the years 1920 to 1929.
    Decade,
    /// The year.
    Year,
    /// The month, 1 to 12.
    Month(u8),
    /// The month and the day, 1 to 31.
    Day(u8, u8),
}

/// A day of the Gregorian calendar: year, month, day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Day {
    /// As in [`DatePoint`].
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Date {
    /// A day that is known exactly.
    ///
    /// # Errors
    /// When there is no such month, or no such day in it.
    pub fn day(year: i32, month: u8, day: u8) -> Result<Self, DateError> {
        read::validated(DatePoint {
            year,
            precision: Precision::Day(month, day),
            approximate: false,
            uncertain: false,
        })
        .map(Self::At)
    }

    /// The one date that it is, unless it lies between two.
    pub const fn point(&self) -> Option<&DatePoint> {
        match self {
            Self::At(point) => Some(point),
            Self::Between { .. } => None,
        }
    }

    /// The two ends: the same one twice where it is one date, `None` where an end is open.
    pub const fn ends(&self) -> (Option<DatePoint>, Option<DatePoint>) {
        match *self {
            Self::At(point) => (Some(point), Some(point)),
            Self::Between { from, to } => (from, to),
        }
    }

    /// The earliest day that it can be, as far as that is known: about then counts as then.
    pub fn first(&self) -> Option<Day> {
        self.ends().0.map(|from| from.first())
    }

    /// The latest day that it can be, as far as that is known.
    pub fn last(&self) -> Option<Day> {
        self.ends().1.map(|to| to.last())
    }

    /// The same known to the year only.
    pub fn in_years(&self) -> Self {
        match *self {
            Self::At(point) => Self::At(point.in_years()),
            Self::Between { from, to } => Self::Between {
                from: from.map(DatePoint::in_years),
                to: to.map(DatePoint::in_years),
            },
        }
    }

    /// Is it before another date, whichever of their days the two are?
    pub fn is_before(&self, other: &Self) -> bool {
        self.last()
            .zip(other.first())
            .is_some_and(|(last, first)| last < first)
    }

    /// Are all days that the other date can be among those that this one can be?
    pub fn holds(&self, other: &Self) -> bool {
        let begins = self
            .first()
            .is_none_or(|first| other.first().is_some_and(|other| first <= other));
        begins
            && self
                .last()
                .is_none_or(|last| other.last().is_some_and(|other| other <= last))
    }

    /// When it is listed, whether it is before that, at it or after it, and until when.
    const fn rank(&self) -> (Option<DatePoint>, u8, Option<DatePoint>) {
        match *self {
            Self::At(point) => (Some(point), 1, None),
            Self::Between {
                from: Some(from),
                to,
            } => (Some(from), 2, to),
            Self::Between { from: None, to } => (to, 0, None),
        }
    }
}

impl DatePoint {
    /// The same known to the year only.
    const fn in_years(self) -> Self {
        let precision = match self.precision {
            Precision::Month(_) | Precision::Day(..) => Precision::Year,
            coarse => coarse,
        };
        Self { precision, ..self }
    }

    /// Its first day.
    pub const fn first(&self) -> Day {
        match self.precision {
            Precision::Century | Precision::Decade | Precision::Year => Day {
                year: self.year,
                month: 1,
                day: 1,
            },
            Precision::Month(month) => Day {
                year: self.year,
                month,
                day: 1,
            },
            Precision::Day(month, day) => Day {
                year: self.year,
                month,
                day,
            },
        }
    }

    /// Its last day.
    pub fn last(&self) -> Day {
        match self.precision {
            Precision::Century => Day {
                year: self.year.saturating_add(99),
                month: 12,
                day: 31,
            },
            Precision::Decade => Day {
                year: self.year.saturating_add(9),
                month: 12,
                day: 31,
            },
            Precision::Year => Day {
                year: self.year,
                month: 12,
                day: 31,
            },
            Precision::Month(month) => Day {
                year: self.year,
                month,
                day: days_in(self.year, month).unwrap_or(31),
            },
            Precision::Day(month, day) => Day {
                year: self.year,
                month,
                day,
            },
        }
    }

    /// Is nothing said against it: neither about then nor uncertain?
    pub const fn is_certain(&self) -> bool {
        !self.approximate && !self.uncertain
    }

    /// The year, month or day by ISO 8601 in ASCII digits, for the years 1 to 9999 that HTML and
    /// XML Schema know alike; `None` for other years, decades and centuries.
    pub fn iso(&self) -> Option<String> {
        let whole = !matches!(self.precision, Precision::Century | Precision::Decade);
        (whole && (1..10_000).contains(&self.year)).then(|| {
            Self {
                approximate: false,
                uncertain: false,
                ..*self
            }
            .to_string()
        })
    }
}

impl Day {
    /// By ISO 8601 in ASCII digits, for the years 1 to 9999.
    pub fn iso(&self) -> Option<String> {
        DatePoint {
            year: self.year,
            precision: Precision::Day(self.month, self.day),
            approximate: false,
            uncertain: false,
        }
        .iso()
    }
}

impl Ord for Date {
    fn cmp(&self, other: &Self) -> Ordering {
        self.rank().cmp(&other.rank())
    }
}

impl PartialOrd for Date {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for DatePoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.year < 0 { "-" } else { "" };
        let year = self.year.unsigned_abs();
        match self.precision {
            Precision::Century => write!(f, "{sign}{:02}XX", year / 100),
            Precision::Decade => write!(f, "{sign}{:03}X", year / 10),
            Precision::Year => write!(f, "{sign}{year:04}"),
            Precision::Month(month) => write!(f, "{sign}{year:04}-{month:02}"),
            Precision::Day(month, day) => write!(f, "{sign}{year:04}-{month:02}-{day:02}"),
        }?;
        f.write_str(match (self.approximate, self.uncertain) {
            (false, false) => "",
            (true, false) => "~",
            (false, true) => "?",
            (true, true) => "%",
        })
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = |point: Option<DatePoint>| {
            point.map_or_else(|| "..".to_owned(), |point| point.to_string())
        };
        match self {
            Self::At(point) => point.fmt(f),
            Self::Between { from, to } => write!(f, "{}/{}", end(*from), end(*to)),
        }
    }
}

fn days_in(year: i32, month: u8) -> Option<u8> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 => Some(if leap { 29 } else { 28 }),
        4 | 6 | 9 | 11 => Some(30),
        1..=12 => Some(31),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(written: &[&str]) -> Vec<String> {
        let mut dates: Vec<Date> = written
            .iter()
            .map(|written| written.parse().unwrap())
            .collect();
        dates.sort_by(|a, b| b.cmp(a));
        dates.iter().map(Date::to_string).collect()
    }

    #[test]
    fn newest_first_puts_the_coarser_after_the_finer() {
        assert_eq!(
            sorted(&["2014-12-31", "2015", "2015-11", "2015-11-03", "2016~"]),
            ["2016~", "2015-11-03", "2015-11", "2015", "2014-12-31"]
        );
    }

    #[test]
    fn what_lies_between_two_dates_is_listed_where_it_begins() {
        assert_eq!(
            sorted(&[
                "../1920",
                "1920",
                "1920/..",
                "1920/1925",
                "192X",
                "19XX",
                "1919-12-31",
                "1920-01",
                "-0043"
            ]),
            [
                "1920-01",
                "1920/1925",
                "1920/..",
                "1920",
                "../1920",
                "192X",
                "1919-12-31",
                "19XX",
                "-0043"
            ]
        );
    }

    #[test]
    fn the_days_that_a_date_may_be_are_known() {
        let days = |written: &str| {
            let date: Date = written.parse().unwrap();
            [date.first(), date.last()].map(|day| day.and_then(|day| day.iso()).unwrap_or_default())
        };
        assert_eq!(days("2024-02"), ["2024-02-01", "2024-02-29"]);
        assert_eq!(days("19XX"), ["1900-01-01", "1999-12-31"]);
        assert_eq!(days("192X~"), ["1920-01-01", "1929-12-31"]);
        assert_eq!(days("1058/1059-03"), ["1058-01-01", "1059-03-31"]);
        assert_eq!(days("../1100"), ["", "1100-12-31"]);
        assert_eq!(days("1100-05-02/.."), ["1100-05-02", ""]);
    }
}
