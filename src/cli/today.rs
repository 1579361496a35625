//! The current day, for the note about dates in the future and for changes of originals.

use std::time::{SystemTime, UNIX_EPOCH};

use hashiya::date::Day;

use super::exit::CommandError;

/// The environment variable that fixes the time of a build, in seconds since 1970 (UTC).
/// Source: <https://reproducible-builds.org/specs/source-date-epoch/>.
const EPOCH: &str = "SOURCE_DATE_EPOCH";

/// Seconds in a day.
const DAY: i64 = 24 * 60 * 60;

/// Seconds by which the earliest time zone (UTC+14) is ahead: there, too, a date of today must not
/// count as one in the future.
const EARLIEST: i64 = 14 * 60 * 60;

/// The day that `SOURCE_DATE_EPOCH` gives; without it, today in the earliest time zone.
///
/// # Errors
/// If the variable is set but is not a number.
pub fn today() -> Result<Day, CommandError> {
    day_ahead_by(EARLIEST)
}

/// The day that `SOURCE_DATE_EPOCH` gives; without it, today in UTC.
///
/// # Errors
/// If the variable is set but is not a number.
pub fn today_utc() -> Result<Day, CommandError> {
    day_ahead_by(0)
}

/// Today in a time zone that is ahead of UTC by some seconds, unless `SOURCE_DATE_EPOCH` gives the day.
fn day_ahead_by(seconds_ahead: i64) -> Result<Day, CommandError> {
    let fixed = std::env::var_os(EPOCH).filter(|written| !written.is_empty());
    if let Some(written) = fixed.map(|written| written.to_string_lossy().into_owned()) {
        return written
            .trim()
            .parse()
            .map(|seconds: i64| day(seconds))
            .map_err(|_| CommandError::Epoch(written));
    }
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    Ok(day(i64::try_from(now)
        .unwrap_or(i64::MAX)
        .saturating_add(seconds_ahead)))
}

/// The Gregorian day (UTC) of a number of seconds since 1970.
///
/// The algorithm is `civil_from_days` by Howard Hinnant
/// (<https://howardhinnant.github.io/date_algorithms.html>): years start in March, so that a leap
/// day is the last day of its year, and are counted in cycles of 400 years, which have 146,097 days.
fn day(seconds: i64) -> Day {
    // Days since March 1 of the year 0.
    let days = seconds.div_euclid(DAY) + 719_468;
    let (cycle, of_cycle) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_cycle =
        (of_cycle - of_cycle / 1_460 + of_cycle / 36_524 - of_cycle / 146_096) / 365;
    let of_year = of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
    let month_from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 {
        month_from_march + 3
    } else {
        month_from_march - 9
    };
    let year = cycle * 400 + year_of_cycle + i64::from(month <= 2);
    let byte = |number: i64| u8::try_from(number).unwrap_or(1);
    Day {
        year: i32::try_from(year).unwrap_or(i32::MAX),
        month: byte(month),
        day: byte(day),
    }
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn seconds_are_days_of_the_calendar() {
        let iso = |seconds: i64| day(seconds).iso().unwrap();
        assert_eq!(iso(0), "1970-01-01");
        assert_eq!(iso(-1), "1969-12-31");
        assert_eq!(iso(951_782_400), "2000-02-29");
        assert_eq!(iso(951_868_800), "2000-03-01");
        assert_eq!(iso(1_709_251_199), "2024-02-29");
        assert_eq!(iso(4_107_542_400), "2100-03-01");
    }
}
