//! The indexes of names: how they are cut into pages, how names stand in them, and the way to each kind.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use scraper::Selector;

use crate::support::page::plain;
use crate::support::{Built, Site};

const SETTINGS: &str = "=== hashiya.yaml\nlanguages: [en, ar]\nbase_url: https://example.org/\n\
                        lints: {name-shared: allow, entity-unused: allow}\n";

/// A site with so many names under each of some letters.
fn long(letters: &[(char, usize)]) -> Built {
    let mut entities = String::new();
    for (letter, count) in letters {
        for nth in 0..*count {
            let id = format!("{}{nth}", letter.to_ascii_lowercase());
            let name = format!("{letter}ame{nth:03}");
            writeln!(entities, "{id}: {{kind: person, name: {name}}}").unwrap();
        }
    }
    let site = Site::new(SETTINGS).with("content/entities/all.yaml", &entities);
    site.build()
}

/// The letters on each page of an index, each with the number of its names.
fn pages(built: &Built, path: &str, count: usize) -> Vec<Vec<(String, usize)>> {
    let (heading, name) = (
        Selector::parse("h2").unwrap(),
        Selector::parse("li").unwrap(),
    );
    let page = |number| match number {
        1 => built.page(path),
        _ => built.page(&format!("{path}page/{number}/")),
    };
    let letters = |number| {
        let page = page(number);
        let letters = page.all(".index > section").into_iter().map(|section| {
            let letter = section.select(&heading).next().unwrap();
            (plain(letter), section.select(&name).count())
        });
        letters.collect()
    };
    (1..=count).map(letters).collect()
}

fn letters(expected: &[(&str, usize)]) -> Vec<(String, usize)> {
    let letters = expected.iter();
    letters
        .map(|(letter, names)| ((*letter).to_owned(), *names))
        .collect()
}

#[test]
fn an_index_is_cut_between_letters() {
    let built = long(&[('A', 150), ('B', 60), ('C', 10), ('D', 450), ('E', 5)]);
    assert_eq!(
        pages(&built, "en/entities/", 4),
        [
            letters(&[("A", 150)]),
            letters(&[("B", 60), ("C", 10), ("D", 180)]),
            letters(&[("D", 200)]),
            letters(&[("D", 70), ("E", 5)]),
        ],
        "a letter that is longer than a page is torn, and no other"
    );
    assert_eq!(
        pages(&built, "en/kinds/person/", 3),
        [
            letters(&[("A", 100)]),
            letters(&[("A", 50)]),
            letters(&[("B", 60), ("C", 10), ("D", 80)]),
        ]
    );
    let addresses: BTreeMap<String, String> = built
        .page("en/entities/")
        .all(".letters a")
        .into_iter()
        .map(|link| (plain(link), link.attr("href").unwrap().to_owned()))
        .collect();
    assert_eq!(addresses["A"], "/en/entities/#letter-1");
    assert_eq!(addresses["D"], "/en/entities/page/2/#letter-4");
    assert_eq!(addresses["E"], "/en/entities/page/4/#letter-5");
    assert!(
        built
            .page("en/entities/page/4/")
            .by_id("letter-5")
            .is_some()
    );
}

#[test]
fn pages_that_an_index_had_lead_to_its_first() {
    let built = long(&[('A', 120), ('B', 160)]);
    for (path, to) in [
        ("en/entities/page/6/", "/en/entities/"),
        ("ar/kinds/person/page/4/", "/ar/kinds/person/"),
    ] {
        let moved = built.text(&format!("{path}index.html"));
        assert!(moved.contains(&format!("url={to}")), "{moved}");
        assert!(!built.text("sitemap.xml").contains(path));
    }
    assert!(!built.has("en/entities/page/7/index.html"));
}

#[test]
fn a_name_stands_as_it_is_filed_with_its_years() {
    let built = Site::new(SETTINGS)
        .with(
            "content/entities/all.yaml",
            "rosee: {kind: person, name: {en: Pasqua Rosée, ar: باسكوا روزي}, sort: {en: 'Rosée, Pasqua'}, born: 1620~, died: 1656}
basra: {kind: place, name: {en: al-Baṣra, ar: البصرة}, sort: {en: Basra}}
talks: {kind: event, name: {en: Talks, ar: محادثات}, born: 2023-11-01, died: 2023-11-02}
",
        )
        .build();
    let names = |path: &str| built.page(path).texts(".names .name");
    assert_eq!(
        names("en/entities/"),
        [
            "al-Baṣra البصرة",
            "Rosée, Pasqua (about 1620 – 1656) باسكوا روزي",
            "Talks (2023) محادثات"
        ],
        "a form with other words only sorts"
    );
    assert_eq!(
        names("en/kinds/person/"),
        ["Rosée, Pasqua (about 1620 – 1656) باسكوا روزي"]
    );
    assert_eq!(
        built.page("en/entities/rosee/").texts("h1")[0]
            .split(' ')
            .next(),
        Some("Pasqua")
    );
}

#[test]
fn every_index_leads_to_the_kinds_and_marks_its_own() {
    let built = Site::new(SETTINGS)
        .with(
            "content/entities/all.yaml",
            "omar: {kind: person, name: Omar}\nzayn: {kind: person, name: Zayn}\nbasra: {kind: place, name: Basra}\n",
        )
        .build();
    for (path, current) in [
        ("en/entities/", "All"),
        ("en/kinds/person/", "People"),
        ("en/kinds/place/", "Places"),
    ] {
        let page = built.page(path);
        let kinds: Vec<String> = page.texts(".choices li");
        let kinds: Vec<String> = kinds
            .iter()
            .map(|kind| kind.replace('\u{a0}', " "))
            .collect();
        assert_eq!(kinds, ["All 3", "People 2", "Places 1"], "{path}");
        assert_eq!(page.texts(".choices [aria-current=page]"), [current]);
        let hrefs: Vec<_> = page
            .all(".choices a")
            .iter()
            .filter_map(|link| link.attr("href").map(str::to_owned))
            .collect();
        assert_eq!(
            hrefs,
            ["/en/entities/", "/en/kinds/person/", "/en/kinds/place/"]
        );
    }
    let people = Site::new(SETTINGS).with(
        "content/entities/all.yaml",
        "omar: {kind: person, name: Omar}\n",
    );
    assert!(
        people
            .build()
            .page("en/entities/")
            .all(".choices")
            .is_empty()
    );
}
