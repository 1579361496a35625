//! How dates, numbers and words come out in each language.

use crate::support::page::plain;
use crate::support::{Built, Site};

fn dated(settings: &str) -> Built {
    Site::new(
        "=== content/articles/a/article.yaml\ntitle: A 2024\ndate: 2024-10-28\n=== content/articles/a/ar.txt\nفي سنة 2024 وصل 12 رجلًا.\n",
    )
    .with("hashiya.yaml", settings)
    .build()
}

fn date(built: &Built, lang: &str) -> String {
    let page = built.page(&format!("{lang}/articles/a/"));
    let time = page.one(".meta time");
    assert_eq!(time.attr("datetime"), Some("2024-10-28"));
    plain(time)
}

#[test]
fn months_have_the_names_that_the_setting_says() {
    let with = |months: &str| {
        date(
            &dated(&format!("languages: [ar]\nmonths: {{ar: {months}}}\n")),
            "ar",
        )
    };
    assert_eq!(with("transliterated"), "28 أكتوبر 2024");
    assert_eq!(with("levantine"), "28 تشرين الأول 2024");
    assert_eq!(with("maghrebi"), "28 أكتوبر 2024");
    let both = with("both");
    assert!(
        both.contains("أكتوبر") && both.contains("تشرين الأول"),
        "{both}"
    );
    let site = Site::new(
        "=== hashiya.yaml\nlanguages: [ar]\nmonths: {ar: maghrebi}\n=== content/articles/a/article.yaml\ndate: 2024-01\n=== content/articles/a/ar.txt\nنص.\n",
    );
    assert!(plain(site.build().page("ar/articles/a/").one(".meta time")).contains("جانفي"));
}

#[test]
fn a_region_chooses_the_order_of_a_date() {
    let built = dated("languages: [en, ar]\n");
    assert_eq!(date(&built, "en"), "October 28, 2024");
    let built = dated("languages: [en, ar]\nregions: {en: GB}\n");
    assert_eq!(date(&built, "en"), "28 October 2024");
    let locale = built.page("en/articles/a/");
    let locale = locale.one("meta[property=\"og:locale\"]").attr("content");
    assert_eq!(locale, Some("en_GB"));
}

#[test]
fn numerals_change_what_is_generated_and_nothing_that_was_received() {
    let built = dated("languages: [ar]\nnumerals: {ar: arab}\n");
    assert_eq!(
        date(&built, "ar"),
        "\u{662}\u{668} أكتوبر \u{662}\u{660}\u{662}\u{664}"
    );
    let page = built.page("ar/articles/a/");
    assert!(page.says("#p1").ends_with("في سنة 2024 وصل 12 رجلًا."));
    assert!(
        page.says("#p1").starts_with('\u{661}'),
        "the paragraph's number is generated"
    );
    assert_eq!(page.says("h1"), "A 2024");
}

#[test]
fn a_second_calendar_stands_beside_the_gregorian_date() {
    let hijri = date(
        &dated("languages: [ar]\ncalendar: {ar: islamic-umalqura}\n"),
        "ar",
    );
    assert!(
        hijri.contains("28 أكتوبر 2024") && hijri.contains("25 ربيع الآخر 1446"),
        "{hijri}"
    );
    let civil = date(
        &dated("languages: [ar]\ncalendar: {ar: islamic-civil}\n"),
        "ar",
    );
    assert!(civil.contains("24 ربيع الآخر 1446"), "{civil}");
    let fa = |settings: &str| {
        let site = Site::new(
            "=== content/articles/a/article.yaml\ndate: 2024-10-28\n=== content/articles/a/fa.txt\nمتن.\n",
        );
        date(&site.with("hashiya.yaml", settings).build(), "fa")
    };
    let gregorian = fa("languages: [fa]\n");
    assert!(
        gregorian.contains("اکتبر") && gregorian.contains("۲۰۲۴") && !gregorian.contains("آبان"),
        "{gregorian}"
    );
    let persian = fa("languages: [fa]\ncalendar: {fa: persian}\n");
    assert!(
        persian.contains("اکتبر") && persian.contains("آبان") && persian.contains("۱۴۰۳"),
        "{persian}"
    );
}

#[test]
fn arabic_counts_have_their_six_forms() {
    let count = |notes: usize| {
        let list = (1..=notes)
            .map(|n| format!("  - {{quote: كلمة, note: رقم {n}}}"))
            .collect::<Vec<_>>()
            .join("\n");
        let site = Site::new(
            "=== hashiya.yaml\nlanguages: [ar]\n=== content/articles/a/ar.txt\nكلمة هنا.\n",
        );
        let built = site
            .with(
                "content/articles/a/annotations.yaml",
                &format!("annotations:\n{list}"),
            )
            .build();
        plain(built.page("ar/articles/a/").one(".margin > summary"))
    };
    let said: Vec<_> = [1, 2, 3, 11, 100].into_iter().map(count).collect();
    assert_eq!(
        said,
        ["حاشية واحدة", "حاشيتان", "3 حواشٍ", "11 حاشية", "100 حاشية"]
    );
}

#[test]
fn the_arabic_index_follows_arabic_order() {
    let names = [
        "إيلون",
        "ألتمان",
        "أحمد",
        "آدم",
        "OpenAI",
        "پاريس",
        "باب",
        "القاهرة",
    ];
    let entities = names
        .iter()
        .enumerate()
        .map(|(n, name)| format!("e-{n}: {{name: {{ar: {name}}}, kind: concept}}"))
        .collect::<Vec<_>>()
        .join("\n");
    let order = |settings: &str| {
        let site = Site::new("")
            .with("hashiya.yaml", settings)
            .with("content/entities/a.yaml", &entities);
        let built = site.build();
        let page = built.page("ar/entities/");
        page.all(".names .name a")
            .into_iter()
            .map(plain)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        order("languages: [ar]\nindex_article: {ar: skip}\n"),
        [
            "آدم",
            "أحمد",
            "ألتمان",
            "إيلون",
            "باب",
            "پاريس",
            "القاهرة",
            "OpenAI"
        ]
    );
    let kept = order("languages: [ar]\n");
    let place = |name: &str| kept.iter().position(|own| own == name).unwrap();
    assert!(place("القاهرة") < place("باب"), "{kept:?}");
}

#[test]
fn a_year_is_never_grouped() {
    for lang in ["ar", "en"] {
        let shown = date(&dated("languages: [en, ar]\n"), lang);
        assert!(shown.contains("2024"), "{shown}");
    }
}

#[test]
fn the_interface_of_a_language_without_messages_is_english_and_says_so() {
    for (languages, lang, of_direction) in [
        ("[ar, sv, en]", "sv", None),
        ("[sv]", "sv", None),
        ("[ps, ar]", "ps", Some("ltr")),
    ] {
        let site = Site::new("=== content/articles/a/article.yaml\ntitle: A\n")
            .with("hashiya.yaml", &format!("languages: {languages}\n"));
        let built = site
            .with(&format!("content/articles/a/{lang}.txt"), "Lampe.\n")
            .build();
        let page = built.page(&format!("{lang}/articles/"));
        let spoken = page.all("span[lang=en]");
        assert!(
            spoken
                .iter()
                .any(|words| plain(*words).contains("paragraph")),
            "{languages}"
        );
        assert!(
            spoken.iter().all(|words| words.attr("dir") == of_direction),
            "{languages}"
        );
        assert!(page.all("span[lang=ar]").is_empty(), "{languages}");
    }
}

#[test]
fn the_words_of_another_language_are_isolated_in_titles() {
    let built = Site::new(
        "=== hashiya.yaml
        languages: [ar, en]
        title: {ar: حاشية}
        === content/articles/a/article.yaml
        title: {ar: OpenAI في المحكمة, en: OpenAI in court}
        === content/articles/a/ar.txt
        نص.
        ",
    )
    .build();
    let title = |lang: &str| {
        built
            .page(&format!("{lang}/articles/a/"))
            .one("title")
            .text()
            .collect::<String>()
    };
    assert!(
        title("ar").starts_with("\u{2067}OpenAI في المحكمة\u{2069}"),
        "{:?}",
        title("ar")
    );
    assert!(
        title("en").contains("\u{2067}حاشية\u{2069}"),
        "{:?}",
        title("en")
    );
}

#[test]
fn text_missing_in_a_language_is_taken_from_the_first_language_that_has_it() {
    let built = Site::new(
        "
        === hashiya.yaml
        languages: [ar, en, fr]
        title: {ar: الموقع, fr: Le site}
        === content/articles/a/article.yaml
        title: {ar: المصباح, fr: La lampe}
        === content/articles/a/ar.txt
        نص.
        ",
    )
    .build();
    for (lang, title) in [("ar", "المصباح"), ("en", "المصباح"), ("fr", "La lampe")] {
        let page = built.page(&format!("{lang}/articles/a/"));
        assert_eq!(page.says("h1"), title, "{lang}");
    }
}
