//! Dates, as readers and other programs are told them.

use std::collections::BTreeSet;

use crate::support::page::plain;
use crate::support::{Built, Site};

fn site(calendar: &str) -> Site {
    Site::new(
        "=== content/entities/all.yaml
        anna: {kind: person, name: {en: Anna, ar: آنا}, born: 1058/1059, died: ../1100}
        badr: {kind: person, name: {en: Badr, ar: بدر}, born: 0756~, died: 1111}
        caia: {kind: person, name: {en: Caia, ar: كايا}, born: -0043, died: 0014-08}
        dawn: {kind: organization, name: {en: Dawn, ar: فجر}, born: 19XX, died: 192X?}
        echo: {kind: event, name: {en: Echo, ar: صدى}, born: 1010/1107, died: 192X~/19XX}
        fern: {kind: person, name: {en: Fern, ar: سرخس}, born: 1100~/.., relations: [{kind: leads, to: dawn, since: 1920/1925, until: ../1930}, {kind: founded, to: dawn, since: 1920/1921}]}
        === content/articles/a/article.yaml
        title: {en: A, ar: أ}
        date: 1920/1925
        === content/articles/a/en.txt
        Anna, Badr, Caia, Dawn, Echo and Fern.
        ",
    )
    .with("hashiya.yaml", &format!("base_url: https://example.org/\nlanguages: [en, ar]\n{calendar}"))
}

/// What the facts of an entity say of its beginning and its end.
fn told(built: &Built, lang: &str, entity: &str) -> Vec<String> {
    let page = built.page(&format!("{lang}/entities/{entity}/"));
    page.all(".facts dd")
        .iter()
        .take(2)
        .map(|dd| plain(*dd))
        .collect()
}

#[test]
fn dates_between_others_and_of_long_ago_are_told_in_words() {
    let built = site("").build();
    assert_eq!(
        told(&built, "en", "anna"),
        ["between 1058 and 1059", "no later than 1100"]
    );
    assert_eq!(
        told(&built, "ar", "anna"),
        ["بين 1058 و1059", "1100 أو قبل ذلك"]
    );
    assert_eq!(told(&built, "en", "badr"), ["about 756 AD", "1111"]);
    assert_eq!(told(&built, "en", "caia"), ["44 BC", "August 14 AD"]);
    assert_eq!(told(&built, "en", "dawn"), ["20th century", "1920s (?)"]);
    assert_eq!(
        told(&built, "ar", "dawn"),
        ["في القرن العشرين", "في عشرينيات القرن العشرين (؟)"]
    );
    assert_eq!(
        told(&built, "en", "echo"),
        [
            "between 1010 and 1107",
            "between about the 1920s and the 20th century"
        ]
    );
    assert_eq!(
        told(&built, "ar", "echo")[1],
        "بين نحو عشرينيات القرن العشرين والقرن العشرين"
    );
    let relations = |lang: &str| {
        built
            .page(&format!("{lang}/entities/fern/"))
            .all(".relations dd")
            .iter()
            .map(|dd| plain(*dd))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        relations("en"),
        [
            "Dawn (between 1920 and 1921)",
            "Dawn (began between 1920 and 1925, ended no later than 1930)"
        ]
    );
    assert_eq!(
        relations("ar"),
        [
            "فجر (بين 1920 و1921)",
            "فجر (البداية بين 1920 و1925، النهاية في 1930 أو قبل ذلك)"
        ]
    );
    assert_eq!(
        plain(built.page("en/articles/a/").all(".meta span")[0]),
        "between 1920 and 1925"
    );
}

#[test]
fn the_second_calendar_stands_beside_years_months_and_what_is_between() {
    let built = site("calendar: {en: islamic-civil, ar: islamic-civil}\n").build();
    assert_eq!(told(&built, "en", "badr")[1], "1111 (504–505 AH)");
    assert_eq!(told(&built, "ar", "badr")[1], "1111 (504–505 هـ)");
    assert_eq!(
        told(&built, "en", "anna"),
        [
            "between 1058 and 1059 (449–451 AH)",
            "no later than 1100 (493–494 AH)"
        ]
    );
    assert_eq!(
        told(&built, "en", "echo")[0],
        "between 1010 and 1107 (400–501 AH)"
    );
}

#[test]
fn machines_are_told_only_what_they_can_read() {
    let built = site("").build();
    let machine = |entity: &str| -> Vec<String> {
        let page = built.page(&format!("en/entities/{entity}/"));
        page.all(".facts time")
            .iter()
            .filter_map(|time| time.attr("datetime").map(str::to_owned))
            .collect()
    };
    assert_eq!(machine("badr"), ["0756", "1111"]);
    assert_eq!((machine("anna"), machine("dawn")), (vec![], vec![]));
    assert_eq!(machine("caia"), ["0014-08"]);
    let turtle = built.text("data/entities.ttl");
    for written in [
        "\"1058/1059\"^^edtf:EDTF",
        "\"../1100\"^^edtf:EDTF",
        "\"19XX\"^^edtf:EDTF",
        "\"-0043\"^^edtf:EDTF",
        "\"1111\"^^xsd:gYear",
    ] {
        assert!(turtle.contains(written), "{written}");
    }
    assert!(
        built
            .text("data/articles/a.tei.xml")
            .contains("<date notBefore=\"1920\" notAfter=\"1925\">1920/1925</date>")
    );
    assert!(
        built
            .text("en/feed.xml")
            .contains("<published>1920-01-01T00:00:00Z</published>")
    );
    let open = site("")
        .with(
            "content/articles/a/article.yaml",
            "title: {en: A, ar: أ}\ndate: ../19XX\n",
        )
        .build();
    assert!(
        open.text("data/articles/a.tei.xml")
            .contains("<date notAfter=\"1999-12-31\">../19XX</date>")
    );
    assert!(
        open.text("en/feed.xml")
            .contains("<published>1900-01-01T00:00:00Z</published>")
    );
}

#[test]
fn articles_stand_in_the_order_of_their_beginnings() {
    let mut site = Site::new("=== hashiya.yaml\nlanguages: [en]\n");
    for (slug, date) in [
        ("a", "../1920"),
        ("b", "1920/1925"),
        ("c", "192X"),
        ("d", "-0043"),
        ("e", "1921"),
        ("f", "0756"),
    ] {
        site = site
            .with(
                &format!("content/articles/{slug}/article.yaml"),
                &format!("title: {slug}\ndate: {date}\n"),
            )
            .with(&format!("content/articles/{slug}/en.txt"), "Words.\n");
    }
    let built = site.build();
    let order: Vec<_> = built
        .page("en/articles/")
        .all("main h2 a, main h3 a")
        .iter()
        .map(|link| plain(*link))
        .collect();
    assert_eq!(order, ["e", "b", "a", "c", "f", "d"]);
}

/// The words of dates within phrases, in languages that decline them or choose prepositions by them.
#[test]
fn dates_have_the_form_that_their_phrase_needs() {
    let times = [
        "since: 2023-03-14",
        "since: 1950",
        "since: 195X",
        "since: 19XX",
        "since: 1650~",
        "until: 2023-03-01",
        "until: 1950",
        "until: 195X",
        "until: 19XX",
        "since: 165X, until: 1670",
        "since: 1650, until: 1670",
        "since: 1920/1925, until: ../1930",
    ];
    let relations = times
        .iter()
        .enumerate()
        .map(|(n, time)| format!("{{kind: leads, to: o{n}, {time}}}"))
        .collect::<Vec<_>>();
    let ends = (0..times.len())
        .map(|n| format!("o{n}: {{kind: organization, name: O{n}}}\n"))
        .collect::<Vec<_>>()
        .concat();
    let entities = format!(
        "lead: {{kind: person, name: Lead, relations: [{}]}}\n{ends}
ann: {{kind: person, gender: f, name: Ann, born: 16XX}}
ann-other: {{kind: person, name: Ann}}
org: {{kind: organization, name: Org, born: 16XX}}
org-other: {{kind: organization, name: Org}}
",
        relations.join(", ")
    );
    let expected = [
        (
            "en",
            [
                "since March 14, 2023",
                "since 1950",
                "since the 1950s",
                "since the 20th century",
                "since about 1650",
                "until March 1, 2023",
                "until 1950",
                "until the 1950s",
                "until the 20th century",
                "1650s – 1670",
                "1650–1670",
                "began between 1920 and 1925, ended no later than 1930",
                "born in the 17th century",
                "since the 17th century",
            ],
        ),
        (
            "ar",
            [
                "منذ 14 مارس 2023",
                "منذ 1950",
                "منذ خمسينيات القرن العشرين",
                "منذ القرن العشرين",
                "منذ نحو 1650",
                "حتى 1 مارس 2023",
                "حتى 1950",
                "حتى خمسينيات القرن العشرين",
                "حتى القرن العشرين",
                "خمسينيات القرن السابع عشر – 1670",
                "1650–1670",
                "البداية بين 1920 و1925، النهاية في 1930 أو قبل ذلك",
                "وُلدت في القرن السابع عشر",
                "منذ القرن السابع عشر",
            ],
        ),
        (
            "fr",
            [
                "depuis le 14 mars 2023",
                "depuis 1950",
                "depuis les années 1950",
                "depuis le XXe siècle",
                "depuis 1650 environ",
                "jusqu’au 1er mars 2023",
                "jusqu’en 1950",
                "jusqu’aux années 1950",
                "jusqu’au XXe siècle",
                "années 1650 – 1670",
                "1650–1670",
                "début entre 1920 et 1925, fin au plus tard en 1930",
                "née au XVIIe siècle",
                "depuis le XVIIe siècle",
            ],
        ),
        (
            "es",
            [
                "desde el 14 de marzo de 2023",
                "desde 1950",
                "desde la década de 1950",
                "desde el siglo XX",
                "desde aproximadamente 1650",
                "hasta el 1 de marzo de 2023",
                "hasta 1950",
                "hasta la década de 1950",
                "hasta el siglo XX",
                "década de 1650 – 1670",
                "1650–1670",
                "inicio entre 1920 y 1925, fin en 1930 o antes",
                "n. en el siglo XVII",
                "desde el siglo XVII",
            ],
        ),
        (
            "de",
            [
                "seit dem 14. März 2023",
                "seit 1950",
                "seit den 1950er Jahren",
                "seit dem 20. Jahrhundert",
                "seit ca. 1650",
                "bis zum 1. März 2023",
                "bis 1950",
                "bis in die 1950er Jahre",
                "bis zum 20. Jahrhundert",
                "1650er Jahre – 1670",
                "1650–1670",
                "Beginn zwischen 1920 und 1925, Ende spätestens 1930",
                "geboren im 17. Jahrhundert",
                "seit dem 17. Jahrhundert",
            ],
        ),
        (
            "he",
            [
                "מאז 14 במרץ 2023",
                "מאז 1950",
                "מאז שנות החמישים של המאה ה־20",
                "מאז המאה ה־20",
                "מאז 1650 בערך",
                "עד 1 במרץ 2023",
                "עד 1950",
                "עד שנות החמישים של המאה ה־20",
                "עד המאה ה־20",
                "שנות החמישים של המאה ה־17 – 1670",
                "1650–1670",
                "התחלה: בין 1920 לבין 1925, סיום: 1930 או לפני כן",
                "ילידת המאה ה־17",
                "מאז המאה ה־17",
            ],
        ),
        (
            "fa",
            [
                "از ۱۴ مارس ۲۰۲۳",
                "از ۱۹۵۰",
                "از دههٔ ۱۹۵۰ میلادی",
                "از قرن بیستم میلادی",
                "از حدود ۱۶۵۰",
                "تا ۱ مارس ۲۰۲۳",
                "تا ۱۹۵۰",
                "تا دههٔ ۱۹۵۰ میلادی",
                "تا قرن بیستم میلادی",
                "دههٔ ۱۶۵۰ میلادی تا ۱۶۷۰",
                "۱۶۵۰ تا ۱۶۷۰",
                "آغاز: بین ۱۹۲۰ و ۱۹۲۵، پایان: ۱۹۳۰ یا پیش از آن",
                "زادهٔ قرن هفدهم میلادی",
                "از قرن هفدهم میلادی",
            ],
        ),
        (
            "tr",
            [
                "14 Mart 2023 tarihinden beri",
                "1950 yılından beri",
                "1950’lerden beri",
                "20. yüzyıldan beri",
                "1650 civarından beri",
                "1 Mart 2023 tarihine kadar",
                "1950 yılına kadar",
                "1950’lere kadar",
                "20. yüzyıla kadar",
                "1650’ler – 1670",
                "1650–1670",
                "başlangıç: 1920 ile 1925 arasında, bitiş: en geç 1930",
                "d. 17. yüzyıl",
                "17. yüzyıldan beri",
            ],
        ),
    ];
    let languages = expected.map(|(lang, _)| lang).join(", ");
    let built = Site::new("")
        .with("hashiya.yaml", &format!("languages: [{languages}]\n"))
        .with("content/entities/all.yaml", &entities)
        .build();
    for (lang, expected) in expected {
        let page = built.page(&format!("{lang}/entities/lead/"));
        let relations = page.all(".relations .when").into_iter().map(plain);
        let page = built.page(&format!("{lang}/entities/"));
        let names = page.all(".names .when").into_iter().map(plain);
        // Relations are sorted by their dates.
        let told: BTreeSet<_> = relations.chain(names).collect();
        let expected = expected.map(|words| format!("({words})"));
        assert_eq!(told, BTreeSet::from(expected), "{lang}");
    }
}

#[test]
fn an_article_was_updated_at_a_time_of_any_form() {
    let updated = |lang: &str, date: &str| {
        let built = Site::new("=== content/articles/a/en.txt\nWords.\n")
            .with("hashiya.yaml", "languages: [en, ar, fr, de]\n")
            .with(
                "content/articles/a/article.yaml",
                &format!("title: A\nupdated: {date}\n"),
            )
            .build();
        let page = built.page(&format!("{lang}/articles/a/"));
        plain(page.all(".about li")[0])
    };
    for (lang, date, words) in [
        ("en", "2023-11-01", "updated November 1, 2023"),
        ("en", "19XX", "updated in the 20th century"),
        ("ar", "2023-11", "حُدّث في نوفمبر 2023"),
        ("ar", "19XX", "حُدّث في القرن العشرين"),
        ("ar", "1920/1925", "حُدّث بين 1920 و1925"),
        ("fr", "2023-11-01", "mise à jour le 1er novembre 2023"),
        ("fr", "2023-11", "mise à jour en novembre 2023"),
        ("fr", "1650~", "mise à jour vers 1650"),
        ("de", "2023-11", "aktualisiert im November 2023"),
        ("de", "../1950", "aktualisiert spätestens 1950"),
    ] {
        assert_eq!(updated(lang, date), words);
    }
}
