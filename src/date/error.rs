//! Errors of dates.

/// Why a string is not a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// It has none of the forms of dates.
    #[error(
        "a date is a year, a month or a day: `2015`, `2015-11`, `2015-11-03`, with `~` after it for about then and `?` for uncertain"
    )]
    Malformed,
    /// There is no such month.
    #[error("there is no month {0:02}; months are 01 to 12")]
    Month(u8),
    /// It is a season, which EDTF writes as a month from 21 on.
    #[error("`{year:04}-{number}` is a season in EDTF, {}; seasons cannot be written here", season(*.number))]
    Season {
        /// The year.
        year: i32,
        /// The number of the season: 21 to 41.
        number: u8,
    },
    /// There is no such day in the month.
    #[error("month {month:02} of {year} has days 01 to {last}, not {day:02}")]
    Day {
        /// The year.
        year: i32,
        /// The month, from 1.
        month: u8,
        /// The day.
        day: u8,
        /// The last day of the month.
        last: u8,
    },
    /// The end of the interval is before its beginning.
    #[error("the interval ends before it begins")]
    Reversed,
}

/// The meaning in EDTF of the "months" from 21 on.
const fn season(number: u8) -> &'static str {
    match number {
        21 | 25 | 29 => "spring",
        22 | 26 | 30 => "summer",
        23 | 27 | 31 => "autumn",
        24 | 28 | 32 => "winter",
        33..=36 => "a quarter of the year",
        37..=39 => "a third of the year",
        _ => "half of the year",
    }
}
