//! Single dates, from a century to a day.

use std::cmp::Ordering;
use std::fmt;

use super::error::DateError;

/// A century, decade, year, month or day, which may be approximate or uncertain.
///
/// Points are ordered by their first day, then the less precise before the more precise, and certain
/// ones before others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DatePoint {
    /// The Gregorian year, also before 1582. 0 is 1 BC, and -1 is 2 BC. For a decade or a century it
    /// is the first year.
    pub year: i32,
    /// How precisely the date is known.
    pub precision: Precision,
    /// Approximate: `~` or `%`.
    pub approximate: bool,
    /// Uncertain: `?` or `%`.
    pub uncertain: bool,
}

/// How precisely a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Precision {
    /// `19XX`: the years 1900 to 1999.
    Century,
    /// `192X`: the years 1920 to 1929.
    Decade,
    /// A year.
    Year,
    /// A month: 1 to 12.
    Month(u8),
    /// A day: the month, and the day in it from 1 to 31.
    Day(u8, u8),
}

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Day {
    /// The year, as in [`DatePoint`].
    pub year: i32,
    /// The month: 1 to 12.
    pub month: u8,
    /// The day: 1 to 31.
    pub day: u8,
}

impl Precision {
    /// The place in the order from the coarsest to the finest.
    const fn rank(self) -> u8 {
        match self {
            Self::Century => 0,
            Self::Decade => 1,
            Self::Year => 2,
            Self::Month(_) => 3,
            Self::Day(..) => 4,
        }
    }
}

impl Ord for DatePoint {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |point: &Self| {
            let doubt = (point.approximate, point.uncertain);
            (point.first(), point.precision.rank(), doubt)
        };
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for DatePoint {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl DatePoint {
    /// The same date with the precision of a year. Decades and centuries are kept.
    pub(super) const fn in_years(self) -> Self {
        let precision = match self.precision {
            Precision::Month(_) | Precision::Day(..) => Precision::Year,
            coarse => coarse,
        };
        Self { precision, ..self }
    }

    /// The first day that the date may be.
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

    /// The last day that the date may be.
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

    /// Is the date neither approximate nor uncertain?
    pub const fn is_certain(&self) -> bool {
        !self.approximate && !self.uncertain
    }

    /// The year, month or day in ISO 8601. Returns `None` for decades and centuries, and for years
    /// before 1 and after 9999, on which HTML and XML Schema do not agree.
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
    /// The day in ISO 8601, for the years 1 to 9999.
    pub fn iso(&self) -> Option<String> {
        DatePoint::from(*self).iso()
    }
}

impl From<Day> for DatePoint {
    fn from(Day { year, month, day }: Day) -> Self {
        Self {
            year,
            precision: Precision::Day(month, day),
            approximate: false,
            uncertain: false,
        }
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

/// Checks that the month exists, and the day in it.
pub(super) fn validated(point: DatePoint) -> Result<DatePoint, DateError> {
    let (Precision::Month(month) | Precision::Day(month, _)) = point.precision else {
        return Ok(point);
    };
    let last = days_in(point.year, month).ok_or(match month {
        21..=41 => DateError::Season {
            year: point.year,
            number: month,
        },
        _ => DateError::Month(month),
    })?;
    match point.precision {
        Precision::Day(month, day) if !(1..=last).contains(&day) => Err(DateError::Day {
            year: point.year,
            month,
            day,
            last,
        }),
        _ => Ok(point),
    }
}

/// The number of days of a month; `None` if there is no such month.
fn days_in(year: i32, month: u8) -> Option<u8> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 => Some(if leap { 29 } else { 28 }),
        4 | 6 | 9 | 11 => Some(30),
        1..=12 => Some(31),
        _ => None,
    }
}
