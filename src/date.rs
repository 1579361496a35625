//! Dates as coarse as what is known (EDTF level 1).

use std::fmt;
use std::str::FromStr;

/// A date: a year, a month or a day, perhaps about then, perhaps uncertain.
///
/// Dates are ordered by what is known of them: a year stands before its months, a month before its days. Listed newest
/// first, `2015` thus follows every day of 2015.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date {
    /// Gregorian year, also before 1582; 0 is the year before 1.
    pub year: i32,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31; only beside a month.
    pub day: Option<u8>,
    /// `~`: about then.
    pub approximate: bool,
    /// `?`: uncertain.
    pub uncertain: bool,
}

/// Why a string is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Not written as a date of ours.
    #[error("a date is a year, a month or a day: `2015`, `2015-11`, `2015-11-03`, with `~` after it for about then and `?` for uncertain")]
    Malformed,
    /// No such month.
    #[error("there is no month {0}; months are 01 to 12")]
    Month(u8),
    /// The month has fewer days.
    #[error("month {month:02} of {year} has days 01 to {last}, not {day:02}")]
    Day {
        /// The year written.
        year: i32,
        /// The month written.
        month: u8,
        /// The day written.
        day: u8,
        /// The month's last day.
        last: u8,
    },
}

impl Date {
    /// A day that is known exactly.
    ///
    /// # Errors
    /// When there is no such month, or no such day in it.
    pub fn day(year: i32, month: u8, day: u8) -> Result<Self, DateError> {
        let date = Self { year, month: Some(month), day: Some(day), approximate: false, uncertain: false };
        date.validated()
    }

    /// The known part by ISO 8601 in ASCII digits: the value of `<time datetime>` for the years from 1 on, which are
    /// all that HTML knows.
    #[must_use]
    pub fn iso(&self) -> String {
        Self { approximate: false, uncertain: false, ..*self }.to_string()
    }

    fn validated(self) -> Result<Self, DateError> {
        let Some(month) = self.month else { return Ok(self) };
        let last = days_in(self.year, month).ok_or(DateError::Month(month))?;
        match self.day {
            Some(day) if !(1..=last).contains(&day) => Err(DateError::Day { year: self.year, month, day, last }),
            _ => Ok(self),
        }
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(written: &str) -> Result<Self, DateError> {
        let mut known = written.trim();
        let (mut approximate, mut uncertain) = (false, false);
        if let Some((rest, sign)) = known.char_indices().next_back().map(|(at, sign)| (&known[..at], sign)) {
            approximate = matches!(sign, '~' | '%');
            uncertain = matches!(sign, '?' | '%');
            if approximate || uncertain {
                known = rest;
            }
        }
        let (sign, digits) = known.strip_prefix('-').map_or((1, known), |digits| (-1, digits));
        let mut parts = digits.split('-');
        let year = parts.next().and_then(|part| number(part, 4)).ok_or(DateError::Malformed)?;
        let mut two_digits = || parts.next().map(|part| number(part, 2).ok_or(DateError::Malformed)).transpose();
        let month = two_digits()?.map(low_byte);
        let day = two_digits()?.map(low_byte);
        if parts.next().is_some() {
            return Err(DateError::Malformed);
        }
        Self { year: sign * i32::from(year), month, day, approximate, uncertain }.validated()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.year < 0 { "-" } else { "" };
        write!(f, "{sign}{:04}", self.year.unsigned_abs())?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        f.write_str(match (self.approximate, self.uncertain) {
            (false, false) => "",
            (true, false) => "~",
            (false, true) => "?",
            (true, true) => "%",
        })
    }
}

/// Exactly so many ASCII digits.
fn number(written: &str, width: usize) -> Option<u16> {
    (written.len() == width && written.bytes().all(|byte| byte.is_ascii_digit())).then(|| written.parse().ok()).flatten()
}

fn low_byte(number: u16) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
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

    fn parse(written: &str) -> Result<Date, DateError> {
        written.parse()
    }

    #[test]
    fn every_form_is_written_back_as_it_was() {
        for written in ["2015", "2015-11", "2015-11-03", "2015~", "2015?", "2015-11%", "2024-02-29", "0476", "-0044-03-15", "0000"] {
            assert_eq!(parse(written).unwrap().to_string(), written);
        }
        assert_eq!(parse(" 2015-11-03~ ").unwrap().iso(), "2015-11-03");
    }

    #[test]
    fn the_signs_say_about_then_and_uncertain() {
        let signs = |written| parse(written).map(|date| (date.approximate, date.uncertain));
        assert_eq!(signs("2015"), Ok((false, false)));
        assert_eq!(signs("2015~"), Ok((true, false)));
        assert_eq!(signs("2015?"), Ok((false, true)));
        assert_eq!(signs("2015%"), Ok((true, true)));
    }

    #[test]
    fn what_is_no_date_is_refused() {
        let malformed = [
            "",
            "~",
            "15",
            "201",
            "20155",
            "2015-1",
            "2015-11-3",
            "2015-11-03-01",
            "2015/11/03",
            "٢٠١٥",
            "2015-",
            "--2015",
            "2015~?",
            "nov",
            "+2015",
        ];
        for written in malformed {
            assert_eq!(parse(written), Err(DateError::Malformed), "{written}");
        }
        assert_eq!(parse("2015-13"), Err(DateError::Month(13)));
        assert_eq!(parse("2015-00-01"), Err(DateError::Month(0)));
        assert_eq!(parse("2023-02-29"), Err(DateError::Day { year: 2023, month: 2, day: 29, last: 28 }));
        assert_eq!(parse("1900-02-29"), Err(DateError::Day { year: 1900, month: 2, day: 29, last: 28 }));
        assert!(parse("2000-02-29").is_ok());
        assert!(parse("2015-04-31").is_err() && parse("2015-04-00").is_err());
    }

    #[test]
    fn newest_first_puts_the_coarser_after_the_finer() {
        let mut dates: Vec<Date> = ["2014-12-31", "2015", "2015-11", "2015-11-03", "2016~"].map(|written| parse(written).unwrap()).to_vec();
        dates.sort_by(|a, b| b.cmp(a));
        let order: Vec<String> = dates.iter().map(Date::to_string).collect();
        assert_eq!(order, ["2016~", "2015-11-03", "2015-11", "2015", "2014-12-31"]);
    }
}
