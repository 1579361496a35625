//! What locales make of numbers, dates, lists and names.

use super::*;
use crate::date::DatePoint;
use crate::html::Html;
use crate::text::Lang;

fn lang(tag: &str) -> Lang {
    Lang::parse(tag).unwrap()
}

fn locale(tag: &str, settings: LocaleSettings) -> Locale {
    Locale::new(lang(tag), settings).unwrap()
}

fn plain(tag: &str) -> Locale {
    locale(tag, LocaleSettings::default())
}

fn with_months(word: &str) -> Locale {
    locale(
        "ar",
        LocaleSettings {
            months: Some(Months::parse(word).unwrap()),
            ..LocaleSettings::default()
        },
    )
}

fn with_calendar(tag: &str, word: &str) -> Locale {
    locale(
        tag,
        LocaleSettings {
            calendar: Some(Calendar::parse(word).unwrap()),
            ..LocaleSettings::default()
        },
    )
}

fn with_numerals(tag: &str, word: &str) -> Locale {
    locale(
        tag,
        LocaleSettings {
            numerals: Some(Numerals::parse(word).unwrap()),
            ..LocaleSettings::default()
        },
    )
}

fn date(written: &str) -> DatePoint {
    written.parse().unwrap()
}

/// In the second calendar, from the beginning of one date to the end of the other.
fn second(locale: &Locale, from: &str, to: &str) -> String {
    locale.second_date(&date(from), &date(to)).unwrap()
}

#[test]
fn a_locale_serves_all_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Locale>();
    shared::<Catalogue>();
}

#[test]
fn numerals_change_counts_and_dates_and_years_are_ungrouped() {
    let arabic = with_numerals("ar", "arab");
    assert_eq!(arabic.number(12_345), "١٢٬٣٤٥");
    assert_eq!(arabic.plain_number(2024), "٢٠٢٤");
    assert_eq!(arabic.date(&date("2024-10-28")), "٢٨ أكتوبر ٢٠٢٤");
    assert_eq!(arabic.digits()[9], '٩');
    assert_eq!(plain("ar").number(12_345), "12,345");
    assert_eq!(plain("en").plain_number(2024), "2024");
    assert_eq!(with_numerals("ar-EG", "latn").date(&date("2024")), "2024");
    assert_eq!(with_numerals("fa", "latn").number(1_000), "1,000");
}

#[test]
fn dates_are_as_coarse_as_they_are_known() {
    let english = plain("en");
    assert_eq!(english.date(&date("2015")), "2015");
    assert_eq!(english.date(&date("2015-11")), "November 2015");
    assert_eq!(english.date(&date("2015-11-03~")), "November 3, 2015");
    assert_eq!(plain("ar").date(&date("2015-11")), "نوفمبر 2015");
    assert_eq!(plain("fr").date(&date("2015-11-03")), "3 novembre 2015");
}

#[test]
fn a_year_before_the_first_says_so() {
    assert_eq!(plain("en").date(&date("-0043")), "44 BC");
}

#[test]
fn month_names_follow_the_setting() {
    let day = date("2024-10-28");
    assert_eq!(with_months("transliterated").date(&day), "28 أكتوبر 2024");
    assert_eq!(with_months("levantine").date(&day), "28 تشرين الأول 2024");
    assert_eq!(
        with_months("both").date(&day),
        "28 تشرين الأول (أكتوبر) 2024"
    );
    assert_eq!(
        with_months("both").date(&date("2024-10")),
        "تشرين الأول (أكتوبر) 2024"
    );
    assert_eq!(with_months("both").date(&date("2024")), "2024");
    assert_eq!(
        with_months("maghrebi").date(&date("2024-01-05")),
        "5 جانفي 2024"
    );
    assert_eq!(plain("ar-SY").date(&day), "٢٨ تشرين الأول ٢٠٢٤");
}

#[test]
fn the_setting_of_the_months_keeps_the_digits_of_the_language() {
    let months = Some(Months::Transliterated);
    assert_eq!(
        locale(
            "ar-SY",
            LocaleSettings {
                months,
                ..LocaleSettings::default()
            }
        )
        .date(&date("2024-10-28")),
        "٢٨ أكتوبر ٢٠٢٤"
    );
    let refused = Locale::new(
        lang("en"),
        LocaleSettings {
            months,
            ..LocaleSettings::default()
        },
    );
    assert!(matches!(refused, Err(LocaleError::Months(_))));
}

#[test]
fn persian_shows_gregorian_dates_and_its_own_beside_them_on_demand() {
    assert_eq!(plain("fa").date(&date("2024-10-28")), "۲۸ اکتبر ۲۰۲۴");
    assert_eq!(
        plain("fa").second_date(&date("2024-10-28"), &date("2024-10-28")),
        None
    );
    let persian = with_calendar("fa", "persian");
    assert_eq!(persian.date(&date("2024-10-28")), "۲۸ اکتبر ۲۰۲۴");
    assert_eq!(second(&persian, "2024-10-28", "2024-10-28"), "۷ آبان ۱۴۰۳");
    assert_eq!(second(&persian, "2024-10", "2024-10"), "۱۴۰۳ مهر–آبان");
    assert_eq!(second(&persian, "2024", "2024"), "۱۴۰۲–۱۴۰۳");
}

#[test]
fn the_hijri_date_depends_on_the_calendar_named() {
    let day = |calendar: &str| second(&with_calendar("ar", calendar), "2024-10-28", "2024-10-28");
    assert_eq!(day("islamic-umalqura"), "25 ربيع الآخر 1446 هـ");
    assert_eq!(day("islamic-civil"), "24 ربيع الآخر 1446 هـ");
    assert!(second(&with_calendar("he", "hebrew"), "2024-10-28", "2024-10-28").contains("תשפ"));
}

#[test]
fn months_and_years_are_stretches_of_the_second_calendar() {
    let (english, arabic) = (
        with_calendar("en", "islamic-civil"),
        with_calendar("ar", "islamic-civil"),
    );
    assert_eq!(second(&english, "1111", "1111"), "504–505 AH");
    assert_eq!(second(&arabic, "1111", "1111"), "504–505 هـ");
    assert_eq!(second(&english, "2008", "2008"), "1428–1430 AH");
    assert_eq!(second(&english, "1010", "1107"), "400–501 AH");
    assert_eq!(
        second(&english, "1111-03", "1111-03"),
        "Shaʻban–Ramadan 504 AH"
    );
    assert_eq!(second(&arabic, "1111-03", "1111-03"), "شعبان–رمضان 504 هـ");
    assert_eq!(
        second(&english, "1111-06-30", "1111-08"),
        "Dhuʻl-Hijjah 504 AH – Safar 505 AH"
    );
    assert_eq!(second(&english, "0620", "0622"), "3 BH – 1 AH");
    assert_eq!(second(&english, "19XX", "19XX"), "1317–1420 AH");
}

#[test]
fn each_name_of_a_list_stands_in_its_own_element() {
    let wrap = |_: usize, name: &str| {
        let mut html = Html::new();
        html.element("bdi", &[("dir", "ltr")], &Html::text(name));
        html
    };
    let list = plain("ar").list(&["A", "B", "C"], wrap);
    assert_eq!(
        list.as_str(),
        "<bdi dir=\"ltr\">A</bdi> و<bdi dir=\"ltr\">B</bdi> و<bdi dir=\"ltr\">C</bdi>"
    );
    assert!(plain("en").list(&[], wrap).is_empty());
    assert_eq!(
        plain("en")
            .list(&["<a>"], |_, name| Html::text(name))
            .as_str(),
        "&lt;a&gt;"
    );
}

#[test]
fn the_hebrew_conjunction_is_that_of_bare_names() {
    let hebrew = plain("he");
    let bare = |names: &[&str]| hebrew.list(names, |_, name| Html::text(name)).into_string();
    let wrapped = |names: &[&str]| {
        let marked = hebrew.list(names, |_, name| {
            let mut html = Html::new();
            html.element("bdi", &[], &Html::text(name));
            html
        });
        marked
            .into_string()
            .replace("<bdi>", "")
            .replace("</bdi>", "")
    };
    for names in [["דן", "Grok"], ["Grok", "דן"]] {
        assert_eq!(wrapped(&names), bare(&names));
    }
    assert!(bare(&["דן", "Grok"]).contains('-') || bare(&["דן", "Grok"]).contains('\u{2011}'));
    assert!(!bare(&["Grok", "דן"]).contains('-'));
}

#[test]
fn a_list_in_plain_text_isolates_what_runs_the_other_way() {
    let (arabic, english) = (lang("ar"), lang("en"));
    let list = plain("ar").list_text(&[("xAI", &english), ("ماسك", &arabic)]);
    assert_eq!(list, "\u{2066}xAI\u{2069} وماسك");
}

fn index(locale: &Locale, names: &[&str]) -> Vec<(String, Vec<String>)> {
    let items: Vec<(String, String)> = names
        .iter()
        .enumerate()
        .map(|(at, name)| (format!("e{at}"), (*name).to_owned()))
        .collect();
    let sections = locale.index(items, |item| &item.1, |item| &item.0);
    sections
        .into_iter()
        .map(|section| {
            (
                section.heading,
                section.items.into_iter().map(|item| item.1).collect(),
            )
        })
        .collect()
}

fn headings(locale: &Locale, names: &[&str]) -> Vec<String> {
    index(locale, names)
        .into_iter()
        .map(|(heading, _)| heading)
        .collect()
}

#[test]
fn the_arabic_index_follows_arabic_order() {
    let sections = index(
        &plain("ar"),
        &[
            "Grok",
            "إيلون",
            "ألتمان",
            "گوگل",
            "“ماسك”",
            "احمد",
            "پاريس",
            "آدم",
            "أحمد",
            "ؤ",
            "٣ أصوات",
            "ء",
        ],
    );
    let expected = [
        ("#", vec!["٣ أصوات"]),
        (
            "ا",
            vec!["ء", "ؤ", "آدم", "أحمد", "احمد", "ألتمان", "إيلون"],
        ),
        ("ب", vec!["پاريس"]),
        ("ك", vec!["گوگل"]),
        ("م", vec!["“ماسك”"]),
        ("A–Z", vec!["Grok"]),
    ];
    let expected: Vec<(String, Vec<String>)> = expected
        .into_iter()
        .map(|(heading, names)| {
            (
                heading.to_owned(),
                names.into_iter().map(str::to_owned).collect(),
            )
        })
        .collect();
    assert_eq!(sections, expected);
}

#[test]
fn an_index_skips_the_article_where_the_site_says_so() {
    let skipping = locale(
        "ar",
        LocaleSettings {
            index_article: IndexArticle::Skip,
            ..LocaleSettings::default()
        },
    );
    assert_eq!(headings(&skipping, &["القاهرة", "ألتمان"]), ["ا", "ق"]);
    assert_eq!(headings(&plain("ar"), &["القاهرة", "ألتمان"]), ["ا"]);
}

#[test]
fn other_scripts_come_last_in_every_index() {
    assert_eq!(
        headings(
            &plain("en"),
            &["ماسك", "Élan", "zebra", "7 things", "Москва"]
        ),
        ["#", "E", "Z", "А–Я", "أ–ي"]
    );
    assert_eq!(
        headings(&plain("fa"), &["آبان", "ژاله", "گرگان", "کرج", "xAI"]),
        ["آ", "ژ", "ک", "گ", "A–Z"]
    );
    assert_eq!(
        headings(&plain("ja"), &["東京", "Grok", "かな"])
            .last()
            .unwrap(),
        "A–Z"
    );
    assert_eq!(headings(&plain("ckb"), &["ئارام", "بەغدا"]).len(), 2);
}

#[test]
fn names_that_are_equal_stand_by_their_ids() {
    let mut items = vec![("b", "ماسك"), ("c", "«ماسك»"), ("a", "ماسك")];
    plain("ar").sort(&mut items, |item| item.1, |item| item.0);
    let ids: Vec<&str> = items.iter().map(|item| item.0).collect();
    assert_eq!(ids[..2], ["a", "b"]);
}

#[test]
fn letters_count_in_each_language() {
    let letters = |tag: &str, numbers: &[u32]| {
        let locale = plain(tag);
        numbers
            .iter()
            .map(|number| locale.letter(*number))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        letters("en", &[1, 2, 26, 27, 28, 52, 53, 702, 703]),
        ["a", "b", "z", "aa", "ab", "az", "ba", "zz", "aaa"]
    );
    assert_eq!(
        letters("ar", &[1, 2, 3, 4, 5, 28, 29, 30]),
        ["أ", "ب", "ج", "د", "هـ", "غ", "أأ", "أب"]
    );
    assert_eq!(letters("ar-EG", &[3]), ["ج"]);
    assert_eq!(letters("fa", &[1, 2, 3]), ["الف", "ب", "پ"]);
    assert_eq!(letters("he", &[1, 2, 22, 23]), ["א", "ב", "ת", "אא"]);
    assert_eq!(letters("ru", &[1, 4]), ["а", "г"]);
    assert_eq!(letters("tr", &[4, 10, 11]), ["ç", "ı", "i"]);
    assert_eq!(letters("cs", &[4]), ["č"]);
    assert_eq!(letters("ja", &[1, 27]), ["a", "aa"]);
}
