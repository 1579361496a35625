//! `hashiya where`: which places it finds, and that the targets it prints mean them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

#[path = "support/program.rs"]
mod program;

use serde_json::Value;
use tempfile::TempDir;

use program::{all, run, write};

const EN: &str = "\
The lamp burned. A lamplighter lit the lamp again.

Row, row, row.

He said \u{201C}lit  the
lamp\u{201D} twice.
";
const AR: &str = "المصباح مضيء، والمصباح الآخر مُطفأ.\n\nكتب كِتاب وكتاب. ثم نام: نم: نم.\n";

fn site(notes: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    write(
        &folder,
        "hashiya.yaml",
        "languages: [ar, en]\nlints: {translation-missing: allow}\n",
    );
    for (path, text) in [
        ("lamps/article.yaml", "title: {ar: مصابيح, en: Lamps}\n"),
        ("lamps/ar.txt", AR),
        ("lamps/en.txt", EN),
        ("lamps/annotations.yaml", notes),
        ("night/article.yaml", "title: Night\n"),
        ("night/en.txt", "One lamp.\n"),
    ] {
        write(&folder, &format!("content/articles/{path}"), text);
    }
    folder
}

fn find(site: &TempDir, arguments: &[&str]) -> String {
    let ran = run(site, &[&["where"], arguments].concat());
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    ran.stdout
}

/// The places with their contexts, without the targets.
fn places(found: &str) -> Vec<&str> {
    found
        .lines()
        .filter(|line| !line.starts_with(' '))
        .collect()
}

#[test]
fn every_place_has_its_file_line_column_and_context() {
    let site = site("");
    let before = all(site.path());
    let found = find(&site, &["lamp"]);
    let at = |place: &str| format!("content/articles/{place}");
    assert_eq!(
        places(&found),
        [
            at("lamps/en.txt:1:5: \u{2068}The [lamp] burned. A lamplighter lit\u{2026}\u{2069}"),
            at(
                "lamps/en.txt:1:20: \u{2068}The lamp burned. A [lamp]lighter lit the lamp again.\u{2069}"
            ),
            at("lamps/en.txt:1:40: \u{2068}\u{2026}A lamplighter lit the [lamp] again.\u{2069}"),
            at(
                "lamps/en.txt:6:1: \u{2068}\u{2026}said \u{201C}lit  the [lamp]\u{201D} twice.\u{2069}"
            ),
            at("night/en.txt:1:5: \u{2068}One [lamp].\u{2069}"),
        ],
        "{found}"
    );
    assert_eq!(places(&find(&site, &["lamp", "night"])).len(), 1);
    assert_eq!(all(site.path()), before, "and nothing is written");
}

#[test]
fn a_target_has_no_more_keys_than_its_place_needs() {
    let site = site("");
    let targets = |words: &str| {
        let found = find(&site, &[words, "lamps"]);
        let lines = found.lines().filter(|line| line.starts_with(' '));
        lines.map(str::trim).collect::<Vec<_>>().join("; ")
    };
    assert_eq!(targets("burned"), "- quote: burned; lang: en");
    assert_eq!(
        targets("lit the lamp"),
        "- quote: lit the lamp; lang: en; - quote: lit the lamp; in: lit the lamp\u{201D}; lang: en",
        "the one without a line break is exact"
    );
    assert_eq!(targets("الآخر"), "- quote: الآخر");
    assert_eq!(
        targets("كِتاب"),
        "- quote: كِتاب; - quote: كتاب",
        "of several, the one with the same signs is meant"
    );
    assert_eq!(
        targets("row"),
        "- quote: row; in: \"row,\"; lang: en; - quote: row; in: row.; lang: en"
    );
}

#[test]
fn words_that_nothing_around_tells_apart_are_counted() {
    let site = site("");
    let refrain = "Rain and rain and rain and rain and rain and rain and rain and rain and rain and rain and rain and rain and rain and rain and rain and rain and rain and rain and rain.\n";
    write(&site, "content/articles/night/en.txt", refrain);
    let found = find(&site, &["rain and", "night"]);
    assert!(
        found.contains("\n    - quote: rain and\n      occurrence: 9\n"),
        "{found}"
    );
}

#[test]
fn an_annotation_with_the_target_has_the_place() {
    let notes = "defaults: {lang: en}\n";
    let site = site(notes);
    for (words, count) in [
        ("lamp", 4),
        ("row", 2),
        ("المصباح", 2),
        ("نم", 2),
        ("the", 2),
        ("lit the lamp", 2),
    ] {
        let found = find(&site, &[words, "lamps"]);
        assert_eq!(places(&found).len(), count, "{found}");
        let targets = found.lines().filter(|line| line.starts_with(' '));
        let note = "\n      note: {en: Here.}\n    - quote:";
        let targets = targets.collect::<Vec<_>>().join("\n");
        let annotations = targets.replace("\n    - quote:", note);
        write(
            &site,
            "content/articles/lamps/annotations.yaml",
            &format!("{notes}annotations:\n{annotations}\n      note: {{en: Here.}}\n"),
        );
        let ran = run(&site, &["check", "--report", "-"]);
        assert_eq!(ran.code, 0, "{words}: {}\n{annotations}", ran.stderr);
        let report: Value = serde_json::from_str(&ran.stdout).unwrap();
        let anchored = report["articles"][0]["annotations"].as_array().unwrap();
        let ranges = |annotation: &Value| annotation["ranges"].as_array().unwrap().clone();
        let mut places: Vec<String> = anchored
            .iter()
            .map(|annotation| {
                let [only] = &ranges(annotation)[..] else {
                    panic!("{annotation}")
                };
                format!("{} {only}", annotation["lang"])
            })
            .collect();
        places.dedup();
        assert_eq!(places.len(), count, "each its own: {places:?}");
        write(&site, "content/articles/lamps/annotations.yaml", notes);
    }
}

#[test]
fn words_that_stand_nowhere_are_no_error_and_an_unknown_article_is_one() {
    let site = site("");
    for words in ["kettle", "burned. A lamp burned", "again. Row", " ", ""] {
        let found = find(&site, &[words]);
        assert!(found.contains("stands nowhere in the texts"), "{found}");
    }
    let ran = run(&site, &["where", "lamp", "lamp"]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.stderr
            .contains("there is no article `lamp`; did you mean `lamps`?"),
        "{}",
        ran.stderr
    );
}
