//! Dates, as readers and other programs are told them.

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
        .skip(1)
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
            "Dawn (began between 1920 and 1925, ended no later than 1930)",
            "Dawn (between 1920 and 1921)"
        ]
    );
    assert_eq!(
        relations("ar"),
        [
            "فجر (البداية بين 1920 و1925، النهاية في 1930 أو قبل ذلك)",
            "فجر (بين 1920 و1921)"
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
