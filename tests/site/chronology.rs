//! Chronologies: what they have, in what order, and where its words lead.

use std::fmt::Write as _;

use scraper::Selector;

use crate::support::page::plain;
use crate::support::{Built, Site};

const SITE: &str = "=== hashiya.yaml
    languages: [en, ar]
    base_url: https://example.org/
    tags: {sea: {en: Sea, ar: بحر}}
    === content/entities/all.yaml
    salma:
      kind: person
      gender: f
      name: {en: Salma, ar: سلمى}
      born: 1840-05
      died: ../1900
      relations:
        - {kind: founded, to: board, since: 1871-03-02, note: {en: with others}}
        - {kind: member-of, to: board, since: 1871-12, until: 1875, certainty: probable}
        - {kind: leads, to: board, until: 188X}
    board: {kind: organization, name: {en: The board, ar: المجلس}, born: 1871~}
    sidon: {kind: place, name: {en: Sidon, ar: صيدا}, born: -0043}
    === content/articles/note/article.yaml
    title: {en: A note, ar: كتاب}
    date: 1950-01-09
    tags: [sea]
    letter: {from: salma, to: board, place: sidon, written: 1871-04/1871-05}
    === content/articles/note/en.txt
    The board and Salma met at the harbour.
    === content/articles/note/annotations.yaml
    annotations:
      - {quote: at the harbour, claim: {verdict: disputed, speaker: salma, said: 1871-06-05, said_in: {en: A letter}}}
      - {quote: The board, claim: {verdict: unverified, said: 1872}}
      - {quote: met, claim: {verdict: supported, speaker: salma}}
    === content/articles/other/article.yaml
    title: {en: Other, ar: آخر}
    date: 1950
    === content/articles/other/en.txt
    Nobody came.
    ";

/// The lines of a chronology: the year, the month and the event.
fn lines(built: &Built, path: &str) -> Vec<String> {
    let page = built.page(path);
    let select = |what: &str| Selector::parse(what).unwrap();
    let mut lines = Vec::new();
    for period in page.all(".chronology > section") {
        let year = plain(period.select(&select("h2")).next().unwrap());
        for month in period.select(&select(".month")) {
            let label = month.select(&select("h3")).next();
            let label = label.map(plain).unwrap_or_default();
            for event in month.select(&select("li")) {
                lines.push(format!("{year} | {label} | {}", plain(event)));
            }
        }
    }
    lines
}

#[test]
fn everything_with_a_date_stands_in_one_line_of_time() {
    let built = Site::new(SITE).build();
    assert_eq!(
        lines(&built, "en/chronology/"),
        [
            "44 BC |  | Began: Sidon",
            "1840 | May | Born: Salma",
            "1871 |  | about 1871 Founded: The board",
            "1871 | March | 2 Salma founded The board with others",
            "1871 | April | between April 1871 and May 1871 Letter from Salma to The board: A note",
            "1871 | June | 5 ‹at the harbour› Claimed by Salma, A letter; ⬖ disputed.",
            "1871 | December | Salma member of The board (until 1875) (probable)",
            "1872 |  | ‹The board› ◇ unverified.",
            "1880s |  | Salma leads The board (until the 1880s)",
            "1900 |  | no later than 1900 Died: Salma",
            "1950 |  | Article: Other",
            "1950 | January | 9 Article: A note",
        ]
    );
    assert_eq!(
        lines(&built, "ar/chronology/").get(1).map(String::as_str),
        Some("1840 | مايو | الميلاد: سلمى")
    );
}

#[test]
fn an_entity_and_a_tag_with_several_events_have_their_own() {
    let built = Site::new(SITE).build();
    assert_eq!(lines(&built, "en/entities/salma/chronology/").len(), 7);
    assert_eq!(
        built.page("en/entities/salma/chronology/").says("h1"),
        "Chronology: Salma"
    );
    assert_eq!(lines(&built, "en/tags/sea/chronology/").len(), 7);
    assert!(!built.has("en/entities/sidon/chronology/index.html"));
    let linked = |path: &str, to: &str| {
        let page = built.page(path);
        assert_eq!(page.all(&format!("main a[href='{to}']")).len(), 1, "{path}");
    };
    linked("en/articles/", "/en/chronology/");
    linked("en/entities/salma/", "/en/entities/salma/chronology/");
    linked("en/tags/sea/", "/en/tags/sea/chronology/");
}

#[test]
fn a_site_without_dates_has_no_chronology() {
    let built = Site::new("=== content/articles/a/en.txt\nNothing happened.\n").build();
    assert!(!built.has("en/chronology/index.html"));
    assert_eq!(built.page("en/articles/").all(".way").len(), 0);
}

#[test]
fn drafts_are_in_no_chronology() {
    let site = Site::new(SITE).with(
        "content/entities/all.yaml",
        "salma: {kind: person, name: {en: Salma, ar: سلمى}, born: 1840, draft: true}
board: {kind: organization, name: {en: The board, ar: المجلس}, relations: [{kind: owns, to: salma, since: 1850}]}
sidon: {kind: place, name: {en: Sidon, ar: صيدا}}
",
    );
    let told = lines(&site.build(), "en/chronology/");
    assert_eq!(told.len(), 5, "{told:?}");
    assert_eq!(lines(&site.drafts().build(), "en/chronology/").len(), 7);
}

#[test]
fn the_drawing_leads_to_the_years_and_runs_as_the_page_does() {
    let built = Site::new(SITE).build();
    let first = |lang: &str| {
        let page = built.page(&format!("{lang}/entities/salma/chronology/"));
        let links = page.all(".timeline a");
        let link = links.first().unwrap();
        assert_eq!(link.attr("href"), Some("#y1840"));
        assert!(page.by_id("y1840").is_some());
        let rect = link
            .select(&Selector::parse("rect").unwrap())
            .next()
            .unwrap();
        let x = rect.attr("x").unwrap().trim_end_matches('%');
        (x.parse::<f64>().unwrap(), page.all(".timeline .span").len())
    };
    let ((left, spans), (right, _)) = (first("en"), first("ar"));
    assert!(left < 5.0 && right > 90.0, "{left} {right}");
    assert_eq!(spans, 1, "one relation has a beginning and an end");
}

#[test]
fn a_long_chronology_is_cut_between_years() {
    let mut entities = String::new();
    for nth in 0..450 {
        let year = 1000 + nth / 30;
        writeln!(
            entities,
            "e{nth}: {{kind: event, name: E{nth}, born: {year}}}"
        )
        .unwrap();
    }
    let site = Site::new(
        "=== hashiya.yaml\nlanguages: [en]\nbase_url: https://example.org/\nlints: {entity-unused: allow}\n",
    )
    .with("content/entities/all.yaml", &entities);
    let built = site.build();
    let headings = |path: &str| built.page(path).texts(".chronology h2");
    assert_eq!(
        headings("en/chronology/").last().map(String::as_str),
        Some("1005")
    );
    assert_eq!(
        headings("en/chronology/page/2/")
            .first()
            .map(String::as_str),
        Some("1006")
    );
    assert_eq!(headings("en/chronology/page/3/").len(), 3);
    let links = built.page("en/chronology/page/2/");
    let links = links.all(".timeline a");
    let hrefs: Vec<_> = links.iter().filter_map(|link| link.attr("href")).collect();
    assert!(hrefs.contains(&"/en/chronology/#y1000"), "{hrefs:?}");
    assert!(hrefs.contains(&"#y1006"), "{hrefs:?}");
    assert!(hrefs.contains(&"/en/chronology/page/3/#y1012"), "{hrefs:?}");
}

#[test]
fn an_old_address_of_an_entity_leads_to_its_chronology() {
    let site = Site::new(SITE);
    let renamed = site.files().0["content/entities/all.yaml"].clone();
    let renamed = String::from_utf8(renamed).unwrap();
    let built = site
        .with(
            "content/entities/all.yaml",
            &renamed.replace("  kind: person", "  kind: person\n  redirect_from: [selma]"),
        )
        .build();
    assert!(
        built
            .text("en/entities/selma/chronology/index.html")
            .contains("/en/entities/salma/chronology/")
    );
}

#[test]
fn a_second_calendar_stands_in_full_beside_the_part_of_a_date() {
    let settings = "languages: [en, ar]\nbase_url: https://example.org/\ncalendar: {en: islamic-civil}\ntags: {sea: Sea}\n";
    let built = Site::new(SITE).with("hashiya.yaml", settings).build();
    let all = lines(&built, "en/chronology/");
    let day = all.iter().find(|line| line.contains("founded")).unwrap();
    assert!(day.contains("| March (Dhuʻl-Hijjah 1287"), "{day}");
    assert!(day.contains("| 2 (Dhuʻl-Hijjah 9, 1287 AH) Salma"), "{day}");
}

#[test]
fn a_month_under_its_year_is_named_as_it_is_alone() {
    let settings = "languages: [en, ar, fa, he, tr]\nbase_url: https://example.org/\n";
    let born = "salma: {kind: person, name: Salma, born: 1840-05}\nboard: {kind: organization, name: Board, born: 1871-01}\n";
    let site = Site::new("=== content/articles/note/en.txt\nSalma came.\n");
    let built = site
        .with("hashiya.yaml", settings)
        .with("content/entities/all.yaml", born)
        .build();
    // Persian joins a month to a year with a sign that is wrong without one, Hebrew with a prefix.
    for (lang, months) in [
        ("en", ["May", "January"]),
        ("ar", ["مايو", "يناير"]),
        ("fa", ["مه", "ژانویه"]),
        ("he", ["מאי", "ינואר"]),
        ("tr", ["Mayıs", "Ocak"]),
    ] {
        let page = built.page(&format!("{lang}/chronology/"));
        assert_eq!(page.texts(".chronology h3"), months, "{lang}");
    }
}
