//! Tests of names that are found automatically, in whole builds: the report, the pages and the
//! warnings about shared names.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::BTreeMap;

use hashiya::output::MemoryTarget;
use hashiya::pipeline::{Options, build_files};
use hashiya::source::files::Memory;
use serde_json::{Value, json};

const ENTITIES: &str = "
sami: {kind: person, name: {ar: سامي الهاشمي, en: Sami Hashimi}, aliases: {ar: [الهاشمي]}}
nimbus: {kind: organization, name: {ar: نيمبوس, en: Nimbus}}
union: {kind: place, name: {ar: الولايات المتحدة}}
hidden: {kind: place, name: {ar: الرصيف}, draft: true}
";

const ARABIC: &str = "# سامي الهاشمي وNimbus\n
وصل سامي الهاشمي إلى الولايات المتحدة، ثم عاد من الرصيف.\n
قال الهاشمي لنيمبوس: انظر [موقع Nimbus](https://example.org/)، ثم كتب لNimbus.\n
وكتب للولايات المتحدة وللهاشمي.\n";

const ENGLISH: &str =
    "# Title\n\nSami Hashimi came.\n\nNimbus wrote to Sami Hashimi.\n\nNothing more was said.\n";

struct Built {
    report: Value,
    pages: BTreeMap<String, Vec<u8>>,
}

impl Built {
    /// A site with these settings, annotations and further entities.
    fn new(settings: &str, annotations: &str, entities: &str) -> Self {
        let entities = format!("{ENTITIES}{entities}");
        let files = Memory::new(&[
            ("hashiya.yaml", settings),
            ("content/entities/all.yaml", entities.as_str()),
            (
                "content/articles/port/article.yaml",
                "title: {ar: الميناء, en: The port}\n",
            ),
            ("content/articles/port/ar.md", ARABIC),
            ("content/articles/port/en.md", ENGLISH),
            ("content/articles/port/annotations.yaml", annotations),
            (
                "content/articles/quiet/article.yaml",
                "title: {ar: هدوء, en: Quiet}\nautolink: none\n",
            ),
            ("content/articles/quiet/ar.md", "نيمبوس\n"),
        ]);
        let target = MemoryTarget::new();
        let outcome = build_files(&files, &Options::default(), &target, &|_| {}).unwrap();
        assert!(!outcome.failed(), "{:?}", outcome.diagnostics);
        Self {
            report: serde_json::to_value(&outcome.report).unwrap(),
            pages: target.files(),
        }
    }

    /// The names that become links, as `lang block start-end entity: text`.
    fn links(&self) -> Vec<String> {
        self.found(|place| place["linked"] == json!(true))
    }

    /// The names that satisfy a condition.
    fn found(&self, such: impl Fn(&Value) -> bool) -> Vec<String> {
        let articles = self.report["articles"].as_array().unwrap();
        let links = articles
            .iter()
            .flat_map(|article| article["autolinks"].as_array().unwrap())
            .filter(|place| such(place));
        let text = |value: &Value| {
            value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned)
        };
        let shown = |link: &Value| {
            let [lang, block, start, end, entity, words] =
                ["lang", "block", "start", "end", "entity", "text"].map(|key| text(&link[key]));
            format!("{lang} {block} {start}-{end} {entity}: {words}")
        };
        links.map(shown).collect()
    }

    fn page(&self, path: &str) -> &str {
        std::str::from_utf8(&self.pages[path]).unwrap()
    }

    fn codes(&self) -> Vec<&str> {
        self.report["diagnostics"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|found| found["code"].as_str())
            .collect()
    }
}

/// The elements of a page whose id begins with `m-`: the id, the class, and whether the element
/// links to the entity.
fn mentions(page: &str) -> Vec<(String, String)> {
    let html = scraper::Html::parse_document(page);
    let selector = scraper::Selector::parse("[id^='m-']").unwrap();
    let of = |element: scraper::ElementRef<'_>| {
        (
            element.attr("id").unwrap_or("").to_owned(),
            element.attr("class").unwrap_or("").to_owned(),
        )
    };
    html.select(&selector).map(of).collect()
}

#[test]
fn the_first_place_in_each_text_is_a_link_and_every_place_counts() {
    let built = Built::new("{}", "", "");
    assert_eq!(
        built.links(),
        [
            "ar 2 4-16 sami: سامي الهاشمي",
            "ar 2 21-37 union: الولايات المتحدة",
            "ar 3 13-19 nimbus: نيمبوس",
            "en 2 0-12 sami: Sami Hashimi",
            "en 3 0-6 nimbus: Nimbus",
        ]
    );
    assert_eq!(
        built.report["mentions"]["sami"],
        json!({"annotated": 0, "autolinked": 6})
    );
    assert_eq!(built.report["mentions"]["hidden"], Value::Null);
    assert!(
        built
            .page("ar/entities/sami/index.html")
            .contains("#m-sami"),
        "the concordance links to the place"
    );
}

#[test]
fn what_counts_does_not_depend_on_what_is_linked() {
    let annotations = "mentions:\n  sami: [{quote: الهاشمي, block: 3}]\n";
    let [first, all] =
        ["first", "all"].map(|which| Built::new(&format!("autolink: {which}"), annotations, ""));
    let none = Built::new("autolink: none", annotations, "");
    assert_eq!(first.found(|_| true), all.found(|_| true));
    assert_eq!(first.report["mentions"], all.report["mentions"]);
    assert_eq!(
        all.report["mentions"]["sami"],
        json!({"annotated": 1, "autolinked": 5})
    );
    assert_eq!(
        none.report["mentions"],
        json!({"sami": {"annotated": 1, "autolinked": 0}})
    );
    for file in [
        "data/articles/port.jsonld",
        "data/articles/port.tei.xml",
        "en/entities/sami/index.html",
        "ar/entities/index.html",
    ] {
        assert_eq!(first.page(file), all.page(file), "{file}");
    }
    let items = |built: &Built| {
        let data: Value = serde_json::from_str(built.page("data/articles/port.jsonld")).unwrap();
        data["first"]["items"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|item| item["body"][0]["source"].as_str().unwrap().contains("sami"))
            .count()
    };
    assert_eq!((items(&first), items(&none)), (6, 1));
}

#[test]
fn every_line_of_the_concordance_leads_to_words_that_are_there() {
    for which in ["first", "all"] {
        let built = Built::new(&format!("autolink: {which}"), "", "");
        for entity in ["sami", "nimbus", "union"] {
            let page = scraper::Html::parse_document(
                built.page(&format!("ar/entities/{entity}/index.html")),
            );
            let lines: Vec<_> = page
                .select(&scraper::Selector::parse(".passages p").unwrap())
                .collect();
            assert!(lines.len() > 1, "{which} {entity}");
            for line in lines {
                let at = line
                    .select(&scraper::Selector::parse("p > a").unwrap())
                    .next()
                    .unwrap();
                let (path, fragment) = at.attr("href").unwrap().split_once('#').unwrap();
                let words: String = line
                    .select(&scraper::Selector::parse("b").unwrap())
                    .flat_map(|b| b.text())
                    .collect();
                let article = scraper::Html::parse_document(
                    built.page(&format!("{}index.html", path.trim_start_matches('/'))),
                );
                let place = article
                    .select(&scraper::Selector::parse(&format!("[id='{fragment}']")).unwrap())
                    .next()
                    .unwrap();
                // Letters that are joined to a name may be outside of its element.
                assert!(
                    words.contains(&place.text().collect::<String>()),
                    "{which} {entity} #{fragment}: {words}"
                );
            }
        }
    }
}

#[test]
fn every_place_is_found_where_that_is_asked_for() {
    let built = Built::new("autolink: all", "", "");
    let arabic: Vec<String> = built
        .links()
        .into_iter()
        .filter(|link| link.starts_with("ar"))
        .collect();
    assert_eq!(
        arabic,
        [
            "ar 2 4-16 sami: سامي الهاشمي",
            "ar 2 21-37 union: الولايات المتحدة",
            "ar 3 4-11 sami: الهاشمي",
            "ar 3 13-19 nimbus: نيمبوس",
            "ar 3 47-53 nimbus: Nimbus",
            "ar 4 6-21 union: لولايات المتحدة",
            "ar 4 24-30 sami: لهاشمي",
        ]
    );
}

#[test]
fn annotated_and_found_mentions_are_numbered_together() {
    let annotations = "mentions:\n  sami: [{quote: الهاشمي, block: 3}]\n";
    let built = Built::new("autolink: all", annotations, "");
    let expected = [
        ("m-sami", "r"),
        ("m-nimbus", "r"),
        ("m-sami.2", "m auto"),
        ("m-union", "m auto"),
        ("m-sami.3", "m"),
        ("m-nimbus.2", "m auto"),
        ("m-nimbus.3", "r"),
        ("m-nimbus.4", "m auto"),
        ("m-union.2", "m auto"),
        ("m-sami.4", "m auto"),
    ];
    let found = mentions(built.page("ar/articles/port/index.html"));
    let found: Vec<(&str, &str)> = found
        .iter()
        .map(|(id, class)| (id.as_str(), class.as_str()))
        .collect();
    assert_eq!(found, expected);
    assert_eq!(
        built.report["mentions"]["sami"],
        json!({"annotated": 1, "autolinked": 5})
    );
    let first = Built::new("{}", annotations, "");
    let arabic: Vec<String> = first
        .links()
        .into_iter()
        .filter(|link| link.starts_with("ar") && link.contains("sami"))
        .collect();
    assert!(
        arabic.is_empty(),
        "an annotation names him there: {arabic:?}"
    );
}

#[test]
fn nothing_is_found_where_no_one_asks() {
    assert!(Built::new("autolink: none", "", "").links().is_empty());
}

#[test]
fn a_shared_name_is_reported_once_and_linked_nowhere() {
    let built = Built::new(
        "autolink: all",
        "",
        "other: {kind: concept, name: {ar: نيمبوس}, aliases: [نيمبوس]}\n",
    );
    assert_eq!(
        built
            .codes()
            .iter()
            .filter(|code| **code == "H0230")
            .count(),
        1
    );
    assert!(
        built.links().iter().all(|link| !link.contains("نيمبوس")),
        "{:?}",
        built.links()
    );
    assert!(
        built.links().iter().any(|link| link.contains("Nimbus")),
        "its other name is its own"
    );
}

#[test]
fn a_build_is_the_same_every_time() {
    let [one, other] = [(); 2].map(|()| Built::new("autolink: all", "", ""));
    assert!(one.pages == other.pages && one.report == other.report);
}
