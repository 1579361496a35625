//! Parses dates.

use std::str::FromStr;

use super::error::DateError;
use super::interval::Date;
use super::point::{DatePoint, Precision, validated};

impl FromStr for Date {
    type Err = DateError;

    fn from_str(written: &str) -> Result<Self, DateError> {
        let written = written.trim();
        let Some((from, to)) = written.split_once('/') else {
            return written.parse().map(Self::At);
        };
        let end = |written: &str| {
            if matches!(written, "" | "..") {
                Ok(None)
            } else {
                written.parse::<DatePoint>().map(Some)
            }
        };
        match (end(from)?, end(to)?) {
            (None, None) => Err(DateError::Malformed),
            (Some(from), Some(to)) if from.first() > to.last() => Err(DateError::Reversed),
            (from, to) => Ok(Self::Between { from, to }),
        }
    }
}

impl FromStr for DatePoint {
    type Err = DateError;

    fn from_str(written: &str) -> Result<Self, DateError> {
        let sign = written
            .chars()
            .next_back()
            .filter(|sign| matches!(sign, '~' | '?' | '%'));
        let unsigned = sign.map_or(written, |sign| {
            written.strip_suffix(sign).unwrap_or(written)
        });
        let (is_negative, digits) = unsigned
            .strip_prefix('-')
            .map_or((false, unsigned), |digits| (true, digits));
        // A month or a day that is not known.
        let known = digits
            .strip_suffix("-XX-XX")
            .or_else(|| digits.strip_suffix("-XX"))
            .unwrap_or(digits);
        let mut parts = known.split('-');
        let (year, year_precision) =
            parse_year(parts.next().unwrap_or_default()).ok_or(DateError::Malformed)?;
        let mut part = || {
            parts
                .next()
                .map(|part| parse_two_digits(part).ok_or(DateError::Malformed))
                .transpose()
        };
        let precision = match (year_precision, part()?, part()?) {
            (precision, None, None) => precision,
            (Precision::Year, Some(month), None) => Precision::Month(month),
            (Precision::Year, Some(month), Some(day)) => Precision::Day(month, day),
            _ => return Err(DateError::Malformed),
        };
        // The year 0 has no sign, and decades and centuries before Christ cannot be written.
        let may_be_negative = year_precision == Precision::Year && year != 0;
        if digits.matches('-').count() > 2 || is_negative && !may_be_negative {
            return Err(DateError::Malformed);
        }
        validated(Self {
            year: if is_negative { -year } else { year },
            precision,
            approximate: matches!(sign, Some('~' | '%')),
            uncertain: matches!(sign, Some('?' | '%')),
        })
    }
}

/// Parses four digits, of which the last one or two may be `X`.
fn parse_year(written: &str) -> Option<(i32, Precision)> {
    let (digits, known) = match written.strip_suffix('X') {
        None => (written.to_owned(), Precision::Year),
        Some(rest) => rest.strip_suffix('X').map_or_else(
            || (format!("{rest}0"), Precision::Decade),
            |rest| (format!("{rest}00"), Precision::Century),
        ),
    };
    parse_digits(&digits, 4).map(|year| (i32::from(year), known))
}

fn parse_two_digits(written: &str) -> Option<u8> {
    parse_digits(written, 2).and_then(|number| u8::try_from(number).ok())
}

/// Parses exactly so many ASCII digits.
fn parse_digits(written: &str, width: usize) -> Option<u16> {
    (written.len() == width && written.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| written.parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(written: &str) -> Result<Date, DateError> {
        written.parse()
    }

    #[test]
    fn every_form_is_written_back_as_it_was() {
        let forms = "2015 2015-11 2015-11-03 2015~ 2015? 2015-11% 2024-02-29 0476 -0044-03-15 0000 19XX 192X 00XX 192X~ \
            1058/1059 1920/.. ../1100 1920~/1925-03? -0043/0014 1914-07-28/1918-11-11";
        for written in forms.split_whitespace() {
            assert_eq!(parse(written).unwrap().to_string(), written);
        }
        assert_eq!(parse(" 2015-11-03~ ").unwrap().to_string(), "2015-11-03~");
        for (written, same) in [
            ("2015-XX", "2015"),
            ("2015-XX-XX?", "2015?"),
            ("2015-11-XX", "2015-11"),
            ("1920/", "1920/.."),
            ("/1920", "../1920"),
        ] {
            assert_eq!(parse(written), parse(same), "{written}");
        }
    }

    #[test]
    fn the_signs_say_about_then_and_uncertain() {
        let signs = |written: &str| {
            written
                .parse::<DatePoint>()
                .map(|point| (point.approximate, point.uncertain))
        };
        assert_eq!(signs("2015"), Ok((false, false)));
        assert_eq!(signs("2015~"), Ok((true, false)));
        assert_eq!(signs("2015?"), Ok((false, true)));
        assert_eq!(signs("2015%"), Ok((true, true)));
    }

    #[test]
    fn what_is_no_date_is_refused() {
        let malformed = "|~|15|201|20155|2015-1|2015-11-3|2015-11-03-01|2015/11/03|٢٠١٥|2015-|--2015|2015~?|nov|+2015|/|../..|../|\
            1X|1XXX|X|XXXX|-19XX|192X-05|19xx|2015-XX-03|1920/25|1920/1925/1930|-0000|-0000-03";
        for written in malformed.split('|') {
            assert_eq!(parse(written), Err(DateError::Malformed), "{written}");
        }
        assert_eq!(parse("2015-13"), Err(DateError::Month(13)));
        assert_eq!(parse("2015-00-01"), Err(DateError::Month(0)));
        assert_eq!(
            parse("2015-23"),
            Err(DateError::Season {
                year: 2015,
                number: 23
            })
        );
        assert_eq!(
            parse("2023-02-29"),
            Err(DateError::Day {
                year: 2023,
                month: 2,
                day: 29,
                last: 28
            })
        );
        assert_eq!(
            parse("1900-02-29"),
            Err(DateError::Day {
                year: 1900,
                month: 2,
                day: 29,
                last: 28
            })
        );
        assert!(parse("2000-02-29").is_ok());
        assert!(parse("2015-04-31").is_err() && parse("2015-04-00").is_err());
        assert_eq!(parse("1925/1920"), Err(DateError::Reversed));
        assert!(parse("1920-05/1920").is_ok());
    }
}
