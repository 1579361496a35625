//! The names that a language has for months, to know them in a text.

use std::collections::BTreeSet;

use icu::calendar::{Date as IcuDate, Iso};
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::{YM, YMD};
use icu::datetime::parts;
use icu::locale::Locale;
use icu::locale::extensions::unicode::{Value, key};

use super::NoData;
use super::parts::Parts;

/// The calendars whose months texts name.
const CALENDARS: [&str; 4] = ["gregory", "islamic-civil", "persian", "hebrew"];

/// Where months have other names in Arabic.
const ARABIC: [&str; 4] = ["ar", "ar-SY", "ar-DZ", "ar-MA"];

/// The months of all calendars, as the language writes them alone, within dates and shortened
/// (without the stop), longest first. A language in which months are numbers has none.
pub(super) fn month_names(locale: &Locale) -> Result<Vec<String>, NoData> {
    let regions: &[&str] = if locale.id.language.as_str() == "ar" {
        &ARABIC
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

fn collect(locale: &Locale, names: &mut BTreeSet<String>) -> Result<(), NoData> {
    let (long, short) = (
        DateTimeFormatter::try_new(locale.into(), YMD::long())?,
        DateTimeFormatter::try_new(locale.into(), YMD::medium())?,
    );
    let alone = DateTimeFormatter::try_new(locale.into(), YM::long())?;
    for day in days() {
        for shown in [
            Parts::of(&long.format(&day)),
            Parts::of(&short.format(&day)),
            Parts::of(&alone.format(&day)),
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

/// Days of every month of every calendar, leap months among them.
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
