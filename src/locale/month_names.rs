//! Finds the names of months in a language, so that they can be recognised in texts.

use std::collections::BTreeSet;

use icu::calendar::{Date as IcuDate, Iso};
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::{YM, YMD};
use icu::datetime::parts;
use icu::locale::Locale;
use icu::locale::extensions::unicode::{Value, key};

use super::error::DataError;
use super::formatted_parts::FormattedParts;

/// The calendars that texts are expected to use.
const CALENDARS: [&str; 4] = ["gregory", "islamic-civil", "persian", "hebrew"];

/// Arabic locales with different names of months.
const ARABIC_LOCALES: [&str; 4] = ["ar", "ar-SY", "ar-DZ", "ar-MA"];

/// Returns the names of the months of all calendars, longest first: as written alone, as written in
/// a date, and abbreviated (without the full stop). A language that numbers its months has none.
pub(super) fn month_names(locale: &Locale) -> Result<Vec<String>, DataError> {
    let regions: &[&str] = if locale.id.language.as_str() == "ar" {
        &ARABIC_LOCALES
    } else {
        &[]
    };
    let mut names = BTreeSet::new();
    for region in regions
        .iter()
        .map(|region| region.parse())
        .chain(regions.is_empty().then(|| Ok(locale.id.clone())))
    {
        let Ok(id) = region else { continue };
        for calendar in CALENDARS {
            let mut locale = Locale::from(id.clone());
            if let Ok(value) = calendar.parse::<Value>() {
                locale.extensions.unicode.keywords.set(key!("ca"), value);
            }
            collect(&locale, &mut names)?;
        }
    }
    let mut names: Vec<String> = names.into_iter().collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    Ok(names)
}

/// Adds the names in one calendar, by formatting days of all months.
fn collect(locale: &Locale, names: &mut BTreeSet<String>) -> Result<(), DataError> {
    let (long, short) = (
        DateTimeFormatter::try_new(locale.into(), YMD::long())?,
        DateTimeFormatter::try_new(locale.into(), YMD::medium())?,
    );
    let alone = DateTimeFormatter::try_new(locale.into(), YM::long())?;
    for day in days() {
        for shown in [
            FormattedParts::new(&long.format(&day)),
            FormattedParts::new(&short.format(&day)),
            FormattedParts::new(&alone.format(&day)),
        ] {
            let name = shown
                .find(parts::MONTH)
                .and_then(|range| shown.text.get(range))
                .unwrap_or_default()
                .trim_end_matches('.');
            if name.contains(char::is_alphabetic) && !name.contains(char::is_numeric) {
                names.insert(name.to_owned());
            }
        }
    }
    Ok(())
}

/// Returns two days of each month of two years: enough to meet every month of every calendar, leap
/// months included.
fn days() -> impl Iterator<Item = IcuDate<Iso>> {
    let months = (2023..=2024).flat_map(|year| (1..=12).map(move |month| (year, month)));
    months.flat_map(|(year, month)| {
        [3, 18]
            .into_iter()
            .filter_map(move |day| IcuDate::try_new_iso(year, month, day).ok())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(tag: &str) -> Vec<String> {
        month_names(&tag.parse().unwrap()).unwrap()
    }

    #[test]
    fn months_are_known_by_all_their_names() {
        for (tag, wanted) in [
            ("en", ["October", "Oct", "May", "Ramadan"]),
            ("ar", ["أكتوبر", "تشرين الأول", "أفريل", "رمضان"]),
            ("he", ["אוקטובר", "ינואר", "ניסן", "מרץ"]),
            ("fa", ["اکتبر", "مهر", "رمضان", "اسفند"]),
            ("ru", ["октября", "октябрь", "мая", "марта"]),
        ] {
            let names = names(tag);
            for name in wanted {
                assert!(
                    names.iter().any(|known| known == name),
                    "{tag}: {name} is none of {names:?}"
                );
            }
        }
        assert!(
            names("zh")
                .iter()
                .all(|name| !name.contains(char::is_numeric))
        );
    }
}
