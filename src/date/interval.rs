//! Dates as authors write them: single dates, and times between two dates.

use std::cmp::Ordering;
use std::fmt;

use super::error::DateError;
use super::point::{DatePoint, Day, Precision, validated};

/// A date, or a time between two dates.
///
/// Dates are ordered by their beginning, and then the less precise before the more precise: a year is
/// before its months, and a month before its days. In a list with the newest first, `2015` therefore
/// follows every day of 2015. A date of which only the end is known is right before that end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Date {
    /// `2015`, `2015-11`, `2015-11-03`, `192X`, `19XX`.
    At(DatePoint),
    /// `1920/1925`, `../1925`, `1920/..`: a time between two dates. At least one of them is known.
    Between {
        /// The earliest date.
        from: Option<DatePoint>,
        /// The latest date.
        to: Option<DatePoint>,
    },
}

impl Date {
    /// A day that is known exactly.
    ///
    /// # Errors
    /// If there is no such month, or no such day in it.
    pub fn day(year: i32, month: u8, day: u8) -> Result<Self, DateError> {
        validated(DatePoint {
            year,
            precision: Precision::Day(month, day),
            approximate: false,
            uncertain: false,
        })
        .map(Self::At)
    }

    /// The single date; `None` for a time between two dates.
    pub const fn point(&self) -> Option<&DatePoint> {
        match self {
            Self::At(point) => Some(point),
            Self::Between { .. } => None,
        }
    }

    /// The earliest and the latest date. A single date is both; an open end is `None`.
    pub const fn ends(&self) -> (Option<DatePoint>, Option<DatePoint>) {
        match *self {
            Self::At(point) => (Some(point), Some(point)),
            Self::Between { from, to } => (from, to),
        }
    }

    /// The first day that the date may be; `None` if it is not known. An approximate date counts as
    /// exact.
    pub fn first(&self) -> Option<Day> {
        self.ends().0.map(|from| from.first())
    }

    /// The last day that the date may be; `None` if it is not known.
    pub fn last(&self) -> Option<Day> {
        self.ends().1.map(|to| to.last())
    }

    /// The same date with the precision of a year.
    #[must_use]
    pub fn in_years(&self) -> Self {
        match *self {
            Self::At(point) => Self::At(point.in_years()),
            Self::Between { from, to } => Self::Between {
                from: from.map(DatePoint::in_years),
                to: to.map(DatePoint::in_years),
            },
        }
    }

    /// Is the date certainly before another one? That is, is its last day before the other's first?
    pub fn is_before(&self, other: &Self) -> bool {
        self.last()
            .zip(other.first())
            .is_some_and(|(last, first)| last < first)
    }

    /// Are all days that the other date may be among those that this one may be?
    pub fn contains(&self, other: &Self) -> bool {
        let begins = self
            .first()
            .is_none_or(|first| other.first().is_some_and(|other| first <= other));
        begins
            && self
                .last()
                .is_none_or(|last| other.last().is_some_and(|other| other <= last))
    }

    /// The key for sorting: the date itself or its known end; then whether the date is before (0), at
    /// (1) or after (2) that; then the latest date.
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
    fn a_month_stands_among_the_days_of_its_year() {
        assert_eq!(
            sorted(&["2015-12", "2015-01-05", "2015-01", "2015-12-02", "2015-06~"]),
            ["2015-12-02", "2015-12", "2015-06~", "2015-01-05", "2015-01"]
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
