//! Keeps together what is read as one with a number or a month: the unit after the number, the year
//! after the month.

use super::unit_at;

/// Words that may be between a month and its year.
const BETWEEN: &[&str] = &[
    "of",
    "de",
    "del",
    "di",
    "من عام",
    "من سنة",
    "من",
    "عام",
    "سنة",
    "لعام",
    "سال",
];

/// Particles that Arabic and Hebrew write joined to the name of a month.
const PARTICLES: &str = "وفبكلהובכלמש";

/// Moves a cut to the end of the measure or date that it would divide.
///
/// If a number ends right before the byte `at`, the cut moves behind its unit; if a month does,
/// behind its year; and so on with what follows these. Returns `at` itself if nothing would be
/// divided. `months` are the names of months, longest first.
pub fn measure_end(text: &str, at: usize, months: &[String]) -> usize {
    let mut end = at;
    let mut in_unit = false;
    while let (Some(before), Some(after)) = (text.get(..end), text.get(end..)) {
        let next = if ends_with_month(before, months) {
            in_unit = false;
            number_of_month(after, 1).or_else(|| other_name(after, months))
        } else if ends_with_month_and_day(before, months) {
            number_of_month(after, 3)
        } else if before.ends_with(char::is_numeric) || in_unit {
            in_unit = true;
            let spaces = spaces(after);
            let rest = &after[spaces..];
            let day = before.ends_with(char::is_numeric) && is_day(before) && spaces > 0;
            unit_at(rest)
                .or_else(|| if day { month_at(rest, months) } else { None })
                .map(|length| spaces + length)
        } else {
            None
        };
        match next {
            Some(length) => end += length,
            None => break,
        }
    }
    end
}

/// Returns the length of the white space at the beginning, up to a line end.
fn spaces(text: &str) -> usize {
    text.len()
        - text
            .trim_start_matches(|c: char| c.is_whitespace() && c != '\n')
            .len()
}

/// Returns the length of the year after a month, with what is before it: `2023`, `, 2023`, `من عام
/// 2023`. It must have at least `least_digits` digits and at most four; with a small limit, days
/// match too.
fn number_of_month(after: &str, least_digits: usize) -> Option<usize> {
    let rest = after.trim_start_matches([',', '\u{60C}', '.']);
    let mut from = after.len() - rest.len() + spaces(rest);
    let word = BETWEEN
        .iter()
        .filter_map(|word| {
            after[from..]
                .strip_prefix(word)
                .filter(|rest| spaces(rest) > 0)
                .map(|_| word.len())
        })
        .max();
    if let Some(word) = word {
        from += word;
        from += spaces(&after[from..]);
    }
    let digits = after[from..].chars().take_while(|c| c.is_numeric());
    let (count, length) = digits.fold((0, 0), |(count, length), digit| {
        (count + 1, length + digit.len_utf8())
    });
    let is_more = after[from + length..].starts_with(char::is_alphabetic);
    (from > 0 && (least_digits..=4).contains(&count) && !is_more).then_some(from + length)
}

/// Returns the length of a second name of the month after a slash: `أكتوبر/تشرين الأول`.
fn other_name(after: &str, months: &[String]) -> Option<usize> {
    let rest = after.trim_start().strip_prefix('/')?;
    let from = after.len() - rest.len() + spaces(rest);
    month_at(&after[from..], months).map(|length| from + length)
}

fn month_at(text: &str, months: &[String]) -> Option<usize> {
    let found = months.iter().find(|month| {
        text.strip_prefix(month.as_str())
            .is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
    })?;
    Some(found.len() + usize::from(text[found.len()..].starts_with('.')))
}

fn ends_with_month(before: &str, months: &[String]) -> bool {
    let before = before.strip_suffix('.').unwrap_or(before);
    months
        .iter()
        .filter_map(|month| before.strip_suffix(month.as_str()))
        .any(|rest| {
            let joined = rest.trim_end_matches(|c| PARTICLES.contains(c));
            !joined.ends_with(char::is_alphabetic)
                && rest.len() - joined.len() <= 2 * 'و'.len_utf8()
        })
}

/// Does the text end with a month and a day: `March 5`?
fn ends_with_month_and_day(before: &str, months: &[String]) -> bool {
    let month = before.trim_end_matches(char::is_numeric);
    before.ends_with(char::is_numeric)
        && is_day(before)
        && ends_with_month(month.trim_end(), months)
}

/// Does the text end with a number of one or two digits?
fn is_day(before: &str) -> bool {
    let digits = before.chars().rev().take_while(|c| c.is_numeric()).count();
    digits <= 2
        && !before
            .trim_end_matches(char::is_numeric)
            .ends_with(['.', ',', '\u{66B}'])
}

#[cfg(test)]
mod tests {
    use super::measure_end;

    /// The text has `|` at the place in question, and `^` where it should be.
    fn case(text: &str) {
        let months: Vec<String> = [
            "تشرين الأول",
            "October",
            "أكتوبر",
            "March",
            "mars",
            "Oct",
            "מרץ",
        ]
        .map(str::to_owned)
        .into();
        let at = text.find('|').unwrap();
        let plain = text.replace('|', "");
        let expected = plain.find('^').unwrap_or(at);
        let plain = plain.replace('^', "");
        assert_eq!(
            &plain[..measure_end(&plain, at, &months)],
            &plain[..expected],
            "{text}"
        );
    }

    #[test]
    fn a_month_keeps_its_year() {
        for text in [
            "in March| 2023^ the",
            "March|, 2023^.",
            "14| March 2023^",
            "March| 5, 2023^.",
            "on March 5|, 2023^.",
            "Oct.| 2023^",
            "وفي أكتوبر| ٢٠٢٣^ نشرت",
            "أكتوبر|/تشرين الأول 2024^",
            "تشرين الأول| من عام 2024^،",
            "במרץ| 2024^",
            "1 mars| 2024^",
            "أكتوبر| 1446 هـ^ ثم",
        ] {
            case(text);
        }
    }

    #[test]
    fn a_number_keeps_its_unit() {
        for text in [
            "about 415| TWh^ a year",
            "415| %^",
            "415|%^",
            "٤١٥| تيراواط ساعة^،",
            "5| million dollars^ were",
            "1.5| °C^.",
            "7| في المئة^",
            "3|\u{A0}km^",
            "12|\u{202F}km^",
            "2024| م^",
        ] {
            case(text);
        }
    }

    #[test]
    fn other_words_are_left_where_they_are() {
        for text in [
            "in 2023| the ship",
            "March| winds",
            "Marchand| 2023",
            "a lamp| 3 km",
            "in 2023| March saw",
            "line 4|\nkm",
            "no |2023",
            "on March 5| and",
        ] {
            case(text);
        }
    }
}
