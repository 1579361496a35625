//! `hashiya stats`: its figures, for people and for programs.
#![allow(clippy::unwrap_used)]

#[path = "support/program.rs"]
mod program;

use serde_json::{Value, json};
use tempfile::TempDir;

use program::{read, run, write};

/// A site with two articles, of which each figure can be counted by hand.
const FILES: &[(&str, &str)] = &[
    (
        "hashiya.yaml",
        "title: {en: Lamps, ar: مصابيح}\nlanguages: [en, ar]\nautolink: none\nlints: {entity-unused: allow, translation-missing: allow}\n",
    ),
    (
        "content/entities/all.yaml",
        "\
lamp-co: {kind: organization, name: {en: Lamp Works, ar: مصنع المصابيح}}
sara: {kind: person, name: Sara Nour}
nobody: {kind: person, name: {en: Nobody Else, ar: لا أحد}}
hidden: {kind: person, name: Hidden Person, draft: true}
",
    ),
    (
        "content/articles/lamps/article.yaml",
        "title: {en: Lamps, ar: مصابيح}\n",
    ),
    // 10 words and 49 characters in 2 blocks, of which “Lamp Works made” is annotated.
    (
        "content/articles/lamps/en.txt",
        "Lamp Works made the lamp.\n\nSara Nour met Sara Nour.\n",
    ),
    // 3 words and 19 characters.
    ("content/articles/lamps/ar.txt", "صنعه مصنع المصابيح.\n"),
    (
        "content/articles/lamps/annotations.yaml",
        "\
mentions:
  lamp-co: [Lamp Works]
annotations:
  - {quote: made, note: By hand., gloss: {ar: صنع}}
  - {quote: Lamp Works made, correction: {text: They made}}
  - {quote: Sara Nour met, note: A draft., draft: true}
",
    ),
    (
        "content/articles/منارة/article.yaml",
        "title: Lighthouse\nsummary: A tower.\n",
    ),
    (
        "content/articles/منارة/en.md",
        "Sara Nour.\n\n```\nlet code = 1;\n```\n",
    ),
];

fn site() -> TempDir {
    let folder = TempDir::new().unwrap();
    for (path, text) in FILES {
        write(&folder, path, text);
    }
    folder
}

fn figures(site: &TempDir, arguments: &[&str]) -> Value {
    let ran = run(site, &[&["stats", "--format", "json"], arguments].concat());
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    serde_json::from_str(&ran.stdout).unwrap()
}

#[test]
fn the_figures_are_those_of_the_sources() {
    let text = |words, characters, annotated_characters, blocks, annotated_blocks| {
        json!({
            "words": words,
            "characters": characters,
            "annotated_characters": annotated_characters,
            "blocks": blocks,
            "annotated_blocks": annotated_blocks,
        })
    };
    let with = |language: &str, more: Value, text: Value| {
        let mut all = more;
        all["language"] = language.into();
        let fields = text.as_object().unwrap().clone();
        all.as_object_mut().unwrap().extend(fields);
        all
    };
    let annotations = |all, mention, note, gloss, correction| {
        json!({
            "all": all, "mention": mention, "note": note, "gloss": gloss, "correction": correction,
            "claim": 0, "see": 0, "tags": 0, "sources": 0,
        })
    };
    let word = |language: &str, what: &str, count: usize| json!({"language": language, "what": what, "count": count});
    let expected = json!({
        "errors": 0,
        "articles": 2,
        "languages": [
            with("en", json!({"texts": 2}), text(12, 59, 15, 3, 1)),
            with("ar", json!({"texts": 1}), text(3, 19, 0, 1, 0)),
        ],
        "annotations": annotations(3, 1, 1, 1, 1),
        "unannotated_names": {"names": 2, "places": 4},
        "entities": 3,
        "unused_entities": ["nobody", "sara"],
        "missing": {
            "texts": [{"language": "ar", "missing": ["منارة"]}],
            "words": [
                word("ar", "name", 1),
                word("ar", "note", 1),
                word("ar", "summary", 1),
                word("ar", "title", 1),
            ],
            "messages": [],
        },
        "by_article": [
            {
                "slug": "lamps",
                "texts": [
                    with("en", json!({}), text(10, 49, 15, 2, 1)),
                    with("ar", json!({}), text(3, 19, 0, 1, 0)),
                ],
                "annotations": annotations(3, 1, 1, 1, 1),
                "unannotated_names": {"names": 2, "places": 3},
                "missing_texts": [],
                "missing_words": [word("ar", "note", 1)],
            },
            {
                "slug": "منارة",
                "texts": [with("en", json!({}), text(2, 10, 0, 1, 0))],
                "annotations": annotations(0, 0, 0, 0, 0),
                "unannotated_names": {"names": 1, "places": 1},
                "missing_texts": ["ar"],
                "missing_words": [word("ar", "summary", 1), word("ar", "title", 1)],
            },
        ],
    });
    assert_eq!(figures(&site(), &[]), expected);
}

#[test]
fn drafts_count_if_they_are_included_and_names_are_then_those_of_suggest() {
    let site = site();
    write(
        &site,
        "content/articles/draft/article.yaml",
        "draft: true\n",
    );
    write(&site, "content/articles/draft/en.txt", "Hidden Person.\n");
    let without = figures(&site, &[]);
    let with = figures(&site, &["--drafts"]);
    let of = |figures: &Value| {
        [
            "/articles",
            "/entities",
            "/annotations/note",
            "/unannotated_names/places",
        ]
        .map(|path| figures.pointer(path).unwrap().as_u64().unwrap())
    };
    assert_eq!(of(&without), [2, 3, 1, 4]);
    assert_eq!(of(&with), [3, 4, 2, 5]);
    let table = run(&site, &["suggest", "--format", "csv"]).stdout;
    let places = table.lines().skip(1).map(|row| {
        let cells: Vec<&str> = row.split(',').collect();
        cells[4].parse::<u64>().unwrap()
    });
    assert_eq!(places.sum::<u64>(), 5);
    let settings = read(&site, "hashiya.yaml");
    write(
        &site,
        "hashiya.yaml",
        &format!("{settings}ignore: [Sara Nour]\n"),
    );
    assert_eq!(
        of(&figures(&site, &["--drafts"]))[3],
        2,
        "ignored names do not count"
    );
}

#[test]
fn the_totals_and_the_table_are_aligned() {
    let ran = run(site(), &["stats"]);
    let expected = "\
articles             2
texts                3  en 2, ar 1
words               15  en 12, ar 3
annotations          3  mention 1, note 1, gloss 1, correction 1
annotated          19%  of the characters (en 25%, ar 0%), 1 of 4 blocks
unannotated names    2  in 4 places
entities             3
unused entities      2  nobody, sara
missing texts        1  ar: \u{2068}منارة\u{2069}
missing words        4  ar: name 1, note 1, summary 1, title 1
missing messages     0

words en  words ar  annotations  annotated  unannotated  missing  article
      10         3            3        22%            3        1  lamps
       2         -            0         0%            1        2  \u{2068}منارة\u{2069}
";
    assert_eq!((ran.code, ran.stdout.as_str()), (0, expected));
    assert_eq!(ran.stderr, "");
}

#[test]
fn an_empty_site_has_figures_and_long_lists_are_cut() {
    let empty = TempDir::new().unwrap();
    write(&empty, "hashiya.yaml", "languages: [en]\n");
    let ran = run(&empty, &["stats"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(
        ran.stdout.starts_with("articles           0\n")
            && ran
                .stdout
                .contains("annotated          -  of the characters")
            && !ran.stdout.contains("\n\n"),
        "{}",
        ran.stdout
    );
    let entity = |n: &str| format!("e{n}: {{kind: place, name: E}}\n");
    let many = ["1", "2", "3", "4", "5", "6", "7", "8", "9"].map(entity);
    write(&empty, "content/entities/all.yaml", &many.concat());
    write(&empty, "hashiya.yaml", "languages: [en, ca]\n");
    let ran = run(&empty, &["stats"]);
    assert!(
        ran.stdout.contains("  e1, e2, e3, e4, e5, and 4 more\n"),
        "{}",
        ran.stdout
    );
    let figures = figures(&empty, &[]);
    let missing = &figures["missing"]["messages"][0];
    assert_eq!(missing["language"], "ca");
    assert!(
        missing["missing"]
            .as_array()
            .unwrap()
            .contains(&"articles".into())
    );
}

#[test]
fn a_site_with_errors_has_figures_and_a_word_about_them() {
    let site = site();
    write(
        &site,
        "content/articles/lamps/article.yaml",
        "titel: Lamps\n",
    );
    let ran = run(&site, &["stats"]);
    assert_eq!(ran.code, 0);
    assert!(ran.stdout.starts_with("articles "), "{}", ran.stdout);
    assert!(
        ran.stderr.contains("1 error") && ran.stderr.contains("hashiya check"),
        "{}",
        ran.stderr
    );
    write(&site, "hashiya.yaml", "requires: \"99.0\"\n");
    assert_eq!(run(&site, &["stats"]).code, 1);
    let nowhere = TempDir::new().unwrap();
    assert_eq!(run(&nowhere, &["stats"]).code, 2);
}
