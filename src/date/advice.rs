//! Proposes what to write instead of a string that is not a date.

use super::error::DateError;
use super::hijri;
use super::interval::Date;

/// The forms of dates, for the end of every message about one.
pub const FORMS: &str = "dates are Gregorian: `2015`, `2015-11`, `2015-11-03`, `0756`, `-0043` (44 BC), `1920/1925` (between), \
    `../1100` (before), `1920/..` (after), `192X`, `19XX` (a century), with `~` after it for about (`1058~`) and `?` for uncertain; \
    Hijri dates cannot be written";

/// A proposal for a string that is not a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// What to write, as a clause: "write `0756`".
    pub words: String,
    /// The date, if the string can mean no other.
    pub fix: Option<String>,
}

impl Advice {
    fn sure(date: String) -> Self {
        Self {
            words: format!("write `{date}`"),
            fix: Some(date),
        }
    }

    fn likely(words: String) -> Self {
        Self { words, fix: None }
    }
}

/// Proposes what to write instead of a string that is not a date. Returns `None` if there is nothing to
/// propose.
pub fn advise(written: &str, error: DateError) -> Option<Advice> {
    match error {
        DateError::Malformed => malformed(&normalized(written)),
        DateError::Reversed => written
            .trim()
            .split_once('/')
            .map(|(from, to)| format!("{to}/{from}"))
            .filter(|date| is_date(date))
            .map(Advice::sure),
        DateError::Season { year, number } => Some(Advice::likely(in_season(year, number))),
        DateError::Month(_) | DateError::Day { .. } => None,
    }
}

/// Does the string say that it is a Hijri date?
pub fn is_hijri(written: &str) -> bool {
    hijri_part(&normalized(written)).is_some()
}

fn malformed(written: &str) -> Option<Advice> {
    if let Some(rest) = hijri_part(written) {
        return in_gregorian(rest);
    }
    year_zero_with_sign(written)
        .or_else(|| day_or_month_first(written))
        .or_else(|| between(written))
        .or_else(|| open(written))
        .or_else(|| single(written))
}

/// The string in ASCII digits and hyphens, without invisible characters, and in lower case.
fn normalized(written: &str) -> String {
    let letters = written.trim().chars().filter(|c| {
        !matches!(
            c,
            '\u{200E}' | '\u{200F}' | '\u{61C}' | '\u{640}' | '\u{2066}'..='\u{2069}'
        )
    });
    let plain = letters.map(|c| match c {
        '\u{660}'..='\u{669}' => digit(c, '\u{660}'),
        '\u{6F0}'..='\u{6F9}' => digit(c, '\u{6F0}'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{A0}' | '\u{202F}' => ' ',
        '\u{61F}' => '?',
        other => other.to_ascii_lowercase(),
    });
    plain.collect()
}

fn digit(c: char, zero: char) -> char {
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

fn is_date(written: &str) -> bool {
    written.parse::<Date>().is_ok()
}

// Hijri dates

const HIJRI: &[&str] = &["a.h.", "ah", "hijri", "هجرية", "هجري", "ه.", "ه"];
const ARTICLE: &str = "ال";

/// The part of the string before or after a word for the Hijri calendar.
fn hijri_part(written: &str) -> Option<&str> {
    let before = HIJRI.iter().find_map(|word| written.strip_suffix(word));
    let rest = before
        .or_else(|| written.strip_suffix('h'))
        .or_else(|| written.strip_prefix("ah "))?;
    let rest = rest.trim_end();
    let rest = rest.strip_suffix(ARTICLE).unwrap_or(rest).trim();
    (rest.contains(|c: char| c.is_ascii_digit()) || century(rest).is_some()).then_some(rest)
}

fn in_gregorian(rest: &str) -> Option<Advice> {
    let (first, last) = if let Some(century) = century(rest) {
        (century * 100 - 99, century * 100)
    } else {
        let numbers = numbers(rest);
        let year = *numbers
            .iter()
            .find(|year| **year > 31)
            .or(numbers.first())?;
        (year, year)
    };
    let (begins, ends) = (
        hijri::gregorian_years(first)?.0,
        hijri::gregorian_years(last)?.1,
    );
    let date = if begins == ends {
        format!("{begins:04}")
    } else {
        format!("{begins:04}/{ends:04}")
    };
    Some(Advice::likely(format!(
        "write `{date}` for the year{} {}",
        if first == last { "" } else { "s" },
        ah(first, last)
    )))
}

fn ah(first: i64, last: i64) -> String {
    if first == last {
        format!("{first} AH")
    } else {
        format!("{first} to {last} AH")
    }
}

fn numbers(written: &str) -> Vec<i64> {
    written
        .split(|c: char| !c.is_ascii_digit())
        .filter_map(|number| number.parse().ok())
        .collect()
}

// Times between two dates, or with an open end

/// A time between two dates: `1920-1925`, `1058 or 1059`, `between 1058 and 1059`.
fn between(written: &str) -> Option<Advice> {
    const BEFORE: &[&str] = &["between ", "from ", "بين ", "من "];
    const AMONG: &[&str] = &[
        " and ", " to ", " or ", " - ", "/", "-", " و ", " و", " أو ", " إلى ",
    ];
    let rest = BEFORE
        .iter()
        .find_map(|word| written.strip_prefix(word))
        .unwrap_or(written);
    let (from, to) = AMONG.iter().find_map(|word| {
        let (from, to) = rest.split_once(word)?;
        let whole = |written: &str| written.bytes().filter(u8::is_ascii_digit).count() >= 3;
        let from = date_of(from).filter(|_| whole(from))?;
        let to = if whole(to) {
            date_of(to)
        } else {
            short(&from, to)
        }?;
        Some((from, to))
    })?;
    let date = format!("{from}/{to}");
    is_date(&date).then(|| {
        if written.contains(" or ") {
            Advice::likely(format!("write `{date}`"))
        } else {
            Advice::sure(date)
        }
    })
}

/// The second year of `1920/25`, whose last two digits cannot be a month.
fn short(from: &str, to: &str) -> Option<String> {
    let number: u8 = to.trim().parse().ok()?;
    (from.len() == 4 && to.trim().len() == 2 && number > 12)
        .then(|| format!("{}{number:02}", from.get(..2).unwrap_or_default()))
}

/// A date with an open end: `before 1100`, `after 1100`, `1920-present`.
fn open(written: &str) -> Option<Advice> {
    const BEFORE: &[&str] = &["before ", "ante ", "until ", "<", "قبل ", "حتى "];
    const AFTER: &[&str] = &["after ", "post ", "since ", ">", "بعد ", "منذ "];
    const NOW: &[&str] = &["present", "now", "today", "الآن", "اليوم"];
    let to = BEFORE
        .iter()
        .find_map(|word| written.strip_prefix(word))
        .and_then(date_of);
    if let Some(to) = to {
        return Some(Advice::likely(format!("write `../{to}`")));
    }
    let still = NOW
        .iter()
        .find_map(|word| written.strip_suffix(word))
        .map(|rest| rest.trim_end_matches([' ', '-', '/', 'o', 't']));
    let still = still.or_else(|| written.strip_suffix('-'));
    let from = AFTER
        .iter()
        .find_map(|word| written.strip_prefix(word))
        .or(still)
        .and_then(date_of)?;
    Some(Advice::likely(format!("write `{from}/..`")))
}

// Single dates

/// `-0000`: the year before 1 has no sign.
fn year_zero_with_sign(written: &str) -> Option<Advice> {
    let date = written.strip_prefix('-')?;
    (date.starts_with("0000") && is_date(date)).then(|| Advice::sure(date.to_owned()))
}

fn single(written: &str) -> Option<Advice> {
    if let Some(year) = written
        .strip_prefix('-')
        .filter(|year| (1..=3).contains(&year.len()))
        .and_then(|year| year.parse::<i32>().ok())
    {
        return Some(Advice::likely(format!(
            "write `-{:04}` for {year} BC, `-{year:04}` for {} BC",
            year - 1,
            year + 1
        )));
    }
    let date = date_of(written)?;
    let known = date
        .trim_start_matches('-')
        .get(..4)
        .and_then(|year| year.parse::<i32>().ok());
    let guess = written.len() < 3
        || written.contains('?')
        || known.is_none() && written.contains(|c: char| c.is_alphabetic() && c != 'x');
    Some(if guess {
        Advice::likely(format!("write `{date}`"))
    } else {
        Advice::sure(date)
    })
}

/// The date that a part of the string means, which may be approximate or uncertain.
fn date_of(written: &str) -> Option<String> {
    const ABOUT: &[&str] = &[
        "c. ",
        "c.",
        "ca. ",
        "ca ",
        "circa ",
        "about ",
        "around ",
        "~",
        "\u{2248}",
        "نحو ",
        "حوالي ",
    ];
    let written = written.trim();
    if let Some(rest) = ABOUT.iter().find_map(|word| written.strip_prefix(word)) {
        return certain(rest)
            .map(|date| format!("{date}~"))
            .filter(|date| is_date(date));
    }
    if let Some(rest) = written.strip_prefix('?') {
        return certain(rest)
            .map(|date| format!("{date}?"))
            .filter(|date| is_date(date));
    }
    let signed = written
        .strip_suffix(['~', '?', '%'])
        .map(|rest| (rest, &written[rest.len()..]));
    let (rest, sign) = signed.unwrap_or((written, ""));
    let date = certain(rest).map(|date| format!("{date}{sign}"));
    date.filter(|date| is_date(date))
}

/// A date without a sign: with an era, a century, a decade, or numbers.
fn certain(written: &str) -> Option<String> {
    const ERA: &[&str] = &["ad", "ce", "a.d.", "ميلادية", "م"];
    const BEFORE: &[&str] = &["bc", "bce", "b.c.", "ق.م.", "ق.م", "ق م"];
    let written = written.trim();
    if let Some(rest) = BEFORE.iter().find_map(|era| written.strip_suffix(era)) {
        let year: i32 = rest.trim().parse().ok()?;
        return (1..10_000).contains(&year).then(|| {
            if year == 1 {
                "0000".to_owned()
            } else {
                format!("-{:04}", year - 1)
            }
        });
    }
    let written = ERA
        .iter()
        .find_map(|era| written.strip_suffix(era))
        .unwrap_or(written)
        .trim();
    let upper = written.to_ascii_uppercase();
    if is_date(&upper) {
        return Some(upper);
    }
    century(written)
        .map(|century| format!("{:02}XX", century - 1))
        .or_else(|| decade(written))
        .or_else(|| numeric(written))
}

/// A decade: `1920s`, `1920's`, `192-`.
fn decade(written: &str) -> Option<String> {
    let digits = written
        .strip_suffix("'s")
        .or_else(|| written.strip_suffix('s'))
        .and_then(|rest| rest.strip_suffix('0'));
    let digits = digits.or_else(|| written.strip_suffix('-'))?;
    (digits.len() == 3 && digits.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| format!("{digits}X"))
}

/// The number of a century: `20th century`, `القرن 20`.
fn century(written: &str) -> Option<i64> {
    const ORDINALS: &[&str] = &[
        "أول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر",
    ];
    let arabic = written.strip_prefix("القرن").map(str::trim);
    let rest = arabic.or_else(|| written.strip_suffix("century").map(str::trim))?;
    let rest = rest.strip_prefix("the ").unwrap_or(rest);
    let digits = rest
        .trim_end_matches("st")
        .trim_end_matches("nd")
        .trim_end_matches("rd")
        .trim_end_matches("th");
    let named = || {
        let mut words = rest.split(' ');
        let unit = words.next()?.strip_prefix(ARTICLE)?;
        let unit = if unit == "حادي" {
            1
        } else {
            (1..).zip(ORDINALS).find(|(_, name)| **name == unit)?.0
        };
        match words.next() {
            None => Some(unit),
            Some("عشر") => Some(unit + 10),
            Some(_) => None,
        }
    };
    digits
        .parse()
        .ok()
        .or_else(named)
        .filter(|century| (1..=30).contains(century))
}

/// A date from numbers and names of months, if their order is clear.
fn numeric(written: &str) -> Option<String> {
    // A time of day is left out.
    let written = written
        .split_once('t')
        .filter(|(date, _)| is_date(date))
        .map_or(written, |(date, _)| date);
    let (before, digits) = written
        .strip_prefix('-')
        .map_or(("", written), |rest| ("-", rest));
    let parts: Vec<&str> = digits
        .split([' ', '-', '/', '.', ',', '\u{60C}'])
        .filter(|part| !part.is_empty())
        .collect();
    let value = |part: &str| part.parse::<u32>().ok().or_else(|| month(part));
    let is_year = |part: &str| {
        part.len() >= 3 && part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let date = match parts.as_slice() {
        [year] => format!("{before}{:04}", year.parse::<u32>().ok()?),
        [year, other] if is_year(year) => format!("{before}{year:0>4}-{:02}", value(other)?),
        [other, year] if is_year(year) => format!("{year:0>4}-{:02}", value(other)?),
        [year, other, day] if is_year(year) => {
            format!("{before}{year:0>4}-{:02}-{:02}", value(other)?, value(day)?)
        }
        [first, second, year] if is_year(year) => {
            let (first, second) = if month(first).is_some() {
                (*second, *first)
            } else {
                (*first, *second)
            };
            let (day, other) = (value(first)?, value(second)?);
            let (day, other) = if other > 12 {
                (other, day)
            } else {
                (day, other)
            };
            format!("{year:0>4}-{other:02}-{day:02}")
        }
        _ => return None,
    };
    is_date(&date).then_some(date)
}

/// A date of which day and month are unclear: `3/11/2015` is in November or in March.
fn day_or_month_first(written: &str) -> Option<Advice> {
    let parts: Vec<&str> = written.split(['/', '.', '-']).collect();
    let [first, second, year] = parts.as_slice() else {
        return None;
    };
    let (first, second, year): (u32, u32, &str) = (first.parse().ok()?, second.parse().ok()?, year);
    let unclear = year.len() == 4 && first <= 12 && second <= 12 && first != second;
    let (one, other) = (
        format!("{year}-{second:02}-{first:02}"),
        format!("{year}-{first:02}-{second:02}"),
    );
    (unclear && is_date(&one) && is_date(&other))
        .then(|| Advice::likely(format!("write `{one}` or `{other}`, whichever is meant")))
}

/// The number of a month, from 1, from its English or Arabic name.
fn month(name: &str) -> Option<u32> {
    const ENGLISH: &str = "janfebmaraprmayjunjulaugsepoctnovdec";
    const ARABIC: &[&str] = &[
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "مايو",
        "يونيو",
        "يوليو",
        "أغسطس",
        "سبتمبر",
        "أكتوبر",
        "نوفمبر",
        "ديسمبر",
    ];
    let english = name
        .is_ascii()
        .then(|| name.get(..3))
        .flatten()
        .and_then(|start| ENGLISH.find(start))
        .filter(|at| at % 3 == 0)
        .map(|at| at / 3);
    let index = english.or_else(|| ARABIC.iter().position(|known| *known == name))?;
    u32::try_from(index + 1).ok()
}

/// The advice for a season: which months to write.
fn in_season(year: i32, number: u8) -> String {
    let months = match number {
        21 => ("03", "05"),
        22 => ("06", "08"),
        23 => ("09", "11"),
        33 => ("01", "03"),
        34 => ("04", "06"),
        35 => ("07", "09"),
        36 => ("10", "12"),
        24 => {
            return format!(
                "write its months, as in `{year:04}-12/{:04}-02`, or the year alone, `{year:04}`",
                year + 1
            );
        }
        _ => {
            return format!(
                "write its first and last month, as in `{year:04}-03/{year:04}-05`, or the year alone, `{year:04}`"
            );
        }
    };
    format!(
        "write its months, as in `{year:04}-{}/{year:04}-{}`, or the year alone, `{year:04}`",
        months.0, months.1
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn advice(written: &str) -> Option<Advice> {
        advise(written, written.parse::<Date>().unwrap_err())
    }

    fn words(written: &str) -> String {
        advice(written)
            .map(|advice| advice.words)
            .unwrap_or_default()
    }

    #[test]
    fn what_can_mean_one_date_only_is_mended() {
        for (written, date) in [
            ("756", "0756"),
            ("756~", "0756~"),
            ("756-3", "0756-03"),
            ("2015-1-3", "2015-01-03"),
            ("2015/11/03", "2015-11-03"),
            ("13.11.2015", "2015-11-13"),
            ("\u{662}\u{660}\u{661}\u{665}", "2015"),
            ("\u{6F2}\u{6F0}\u{6F1}\u{6F5}-\u{6F1}\u{6F1}", "2015-11"),
            ("1920-1925", "1920/1925"),
            ("1920 \u{2013} 1925", "1920/1925"),
            ("between 1058 and 1059", "1058/1059"),
            ("بين 1058 و1059", "1058/1059"),
            ("756/760", "0756/0760"),
            ("1920/25", "1920/1925"),
            ("1925/1920", "1920/1925"),
            ("19xx", "19XX"),
            ("c. 1100", "1100~"),
            ("-0000", "0000"),
            ("~1100", "1100~"),
            ("44 BC", "-0043"),
            ("November 2015", "2015-11"),
            ("3 Nov 2015", "2015-11-03"),
            ("3 نوفمبر 2015", "2015-11-03"),
            ("2015-11-03T10:00:00Z", "2015-11-03"),
        ] {
            assert_eq!(
                advice(written).and_then(|advice| advice.fix).as_deref(),
                Some(date),
                "{written}"
            );
        }
    }

    #[test]
    fn what_is_likely_is_said_and_left_to_the_author() {
        for (written, said) in [
            ("15", "write `0015`"),
            ("before 1100", "write `../1100`"),
            ("قبل 1100", "write `../1100`"),
            ("after 1100", "write `1100/..`"),
            ("1920-present", "write `1920/..`"),
            ("1920-", "write `1920/..`"),
            ("1920s", "write `192X`"),
            ("20th century", "write `19XX`"),
            (
                "3/11/2015",
                "write `2015-11-03` or `2015-03-11`, whichever is meant",
            ),
            ("-44", "write `-0043` for 44 BC, `-0044` for 45 BC"),
            (
                "2015-23",
                "write its months, as in `2015-09/2015-11`, or the year alone, `2015`",
            ),
        ] {
            assert_eq!(words(written), said, "{written}");
            assert_eq!(advice(written).unwrap().fix, None, "{written}");
        }
        for nothing in ["yesterday", "", "20155", "Spring 2015", "[1667..1668]"] {
            assert_eq!(advice(nothing), None, "{nothing}");
        }
    }

    #[test]
    fn hijri_years_are_given_in_gregorian_ones() {
        for (written, said) in [
            ("450 AH", "write `1058/1059` for the year 450 AH"),
            (
                "\u{664}\u{665}\u{660} ه\u{640}",
                "write `1058/1059` for the year 450 AH",
            ),
            ("1429H", "write `2008` for the year 1429 AH"),
            ("3/5/450 AH", "write `1058/1059` for the year 450 AH"),
            (
                "5th century AH",
                "write `1010/1107` for the years 401 to 500 AH",
            ),
            (
                "القرن الخامس الهجري",
                "write `1010/1107` for the years 401 to 500 AH",
            ),
        ] {
            assert!(is_hijri(written), "{written}");
            assert_eq!(words(written), said, "{written}");
        }
        assert!(!is_hijri("March") && !is_hijri("1100"));
    }
}
