//! `hashiya export`: what it writes, where to, and what it refuses.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

#[path = "support/program.rs"]
mod program;

use std::io::Read as _;
use std::process::Stdio;

use serde_json::Value;
use tempfile::TempDir;

use program::{Ran, hashiya, read, run, write};

const FILES: &[(&str, &str)] = &[
    (
        "hashiya.yaml",
        "title: {en: Lamps, ar: مصابيح}\nlanguages: [en, ar]\nbase_url: https://example.org/lamps/\ntags: {spelling: {en: Spelling, ar: إملاء}}\nlints: {entity-unused: allow, translation-missing: allow}\n",
    ),
    (
        "content/entities/all.yaml",
        "\
lamp-co: {kind: organization, name: {en: Lamp Works, ar: مصنع المصابيح}, aliases: {en: [The Works, Lamp Co]}, born: 1901}
sara: {kind: person, name: {en: 'Sara \"Sun\" Nour', ar: سارة نور}, gender: f, summary: {en: \"Keeper, *first*.\"}, same_as: {wikidata: Q42}}
hidden: {kind: person, name: Hidden Person, draft: true}
",
    ),
    (
        "content/articles/lamps/article.yaml",
        "title: {en: Lamps, ar: مصابيح}\n",
    ),
    (
        "content/articles/lamps/en.txt",
        "Lamp Works said: \"No lamp, ever, goes out.\"\n\nThe kepper was tired.\n\nA secret remark.\n",
    ),
    (
        "content/articles/lamps/ar.txt",
        "قال مصنع المصابيح: «لا ينطفئ مصباح، أبدا».\n\nكان الحارس متعبا.\n\nملاحظة.\n",
    ),
    (
        "content/articles/lamps/annotations.yaml",
        "\
mentions:
  lamp-co: [Lamp Works, {quote: مصنع المصابيح, lang: ar}]
annotations:
  - id: boast
    quote: {en: 'No lamp, ever, goes out.', ar: 'لا ينطفئ مصباح، أبدا'}
    claim: {verdict: disputed, speaker: lamp-co, said: 1911-05, said_in: {en: A speech, ar: خطاب}}
    sources: ['A \"Letter\", 1911', https://example.org/a]
    by: {en: A Reader, ar: قارئ}
    date: 2024-03-01
  - id: keeper
    quote: kepper
    correction: {text: keeper, reason: \"Misspelt,\\n\\nas *often*.\"}
    tags: [spelling]
  - id: weary
    quote: متعبا
    lang: ar
    correction: {after: ' جدا'}
  - {id: remark, quote: A secret remark., claim: {verdict: disputed}, draft: true}
",
    ),
    (
        "content/articles/night/article.yaml",
        "title: Night\n",
    ),
    ("content/articles/night/en.txt", "Night came.\n"),
    (
        "content/articles/sketch/article.yaml",
        "title: Sketch\ndraft: true\n",
    ),
    (
        "content/articles/sketch/en.txt",
        "Lamp Works is only sketched.\n",
    ),
];

fn site() -> TempDir {
    let folder = TempDir::new().unwrap();
    for (path, text) in FILES {
        write(&folder, path, text);
    }
    folder
}

fn export(site: &TempDir, arguments: &[&str]) -> Ran {
    run(site, &[&["export"], arguments].concat())
}

fn exported(site: &TempDir, arguments: &[&str]) -> String {
    let ran = export(site, arguments);
    assert_eq!(ran.code, 0, "{arguments:?}\n{}", ran.stderr);
    ran.stdout
}

/// The rows of a table, the headings first.
fn rows(table: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(table.as_bytes());
    let records = reader.records().map(Result::unwrap);
    records
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect()
}

#[test]
fn what_a_build_writes_for_other_programs_is_exported_as_it_is() {
    let site = site();
    let out = TempDir::new().unwrap();
    let folder = out.path().join("built");
    let built = run(&site, &["build", "--out", folder.to_str().unwrap()]);
    assert_eq!(built.code, 0, "{}", built.stderr);
    let one = ["--article", "lamps"];
    for (arguments, file) in [
        (&["annotations"][..], "data/articles/lamps.jsonld"),
        (
            &["annotations", "--format", "jsonld"],
            "data/articles/lamps.jsonld",
        ),
        (&["tei"], "data/articles/lamps.tei.xml"),
        (&["tei", "--format", "xml"], "data/articles/lamps.tei.xml"),
    ] {
        let arguments = [arguments, &one].concat();
        assert_eq!(exported(&site, &arguments), read(&folder, file), "{file}");
    }
    for (arguments, file) in [
        (&["entities"][..], "data/entities.jsonld"),
        (&["entities", "--format", "jsonld"], "data/entities.jsonld"),
        (&["entities", "--format", "ttl"], "data/entities.ttl"),
    ] {
        assert_eq!(exported(&site, arguments), read(&folder, file), "{file}");
    }
    let all: Value = serde_json::from_str(&exported(&site, &["annotations"])).unwrap();
    let of_lamps: Value =
        serde_json::from_str(&read(&folder, "data/articles/lamps.jsonld")).unwrap();
    let all = all.as_array().unwrap();
    assert_eq!(all.len(), 2);
    assert!(all.contains(&of_lamps));
}

#[test]
fn mentions_have_a_row_each_with_the_sentence_and_the_name() {
    let table = exported(&site(), &["mentions", "--format", "csv"]);
    let [headings, english, arabic] = &rows(&table)[..] else {
        panic!("{table}")
    };
    assert_eq!(
        headings.join(","),
        "article,language,block,sentence,entity,name,address"
    );
    assert_eq!(
        english[..6],
        [
            "lamps",
            "en",
            "1",
            "Lamp Works said: \"No lamp, ever, goes out.\"",
            "lamp-co",
            "Lamp Works"
        ]
    );
    assert_eq!(
        arabic[..6],
        [
            "lamps",
            "ar",
            "1",
            "قال مصنع المصابيح: «لا ينطفئ مصباح، أبدا».",
            "lamp-co",
            "مصنع المصابيح"
        ]
    );
    assert!(
        english[6].starts_with("https://example.org/lamps/en/articles/lamps/#"),
        "{english:?}"
    );
    assert!(
        arabic[6].starts_with("https://example.org/lamps/ar/articles/lamps/#"),
        "{arabic:?}"
    );
}

#[test]
fn claims_have_a_row_for_each_text_that_makes_them() {
    let table = exported(&site(), &["claims"]);
    let [headings, english, arabic] = &rows(&table)[..] else {
        panic!("{table}")
    };
    assert_eq!(
        headings.join(","),
        "article,annotation,language,words,speaker,verdict,said,said_in,sources,by,date,address"
    );
    let sources = "A \"Letter\", 1911;https://example.org/a";
    let row = |lang, words, said_in, by| {
        [
            "lamps",
            "boast",
            lang,
            words,
            "lamp-co",
            "disputed",
            "1911-05",
            said_in,
            sources,
            by,
            "2024-03-01",
        ]
    };
    assert_eq!(
        english[..11],
        row("en", "No lamp, ever, goes out.", "A speech", "A Reader")
    );
    assert_eq!(
        arabic[..11],
        row("ar", "لا ينطفئ مصباح، أبدا", "خطاب", "قارئ")
    );
    assert!(table.contains("\"A \"\"Letter\"\", 1911;"), "{table}");
}

#[test]
fn corrections_have_what_was_received_and_what_it_becomes() {
    let table = exported(&site(), &["corrections"]);
    let [headings, keeper, weary] = &rows(&table)[..] else {
        panic!("{table}")
    };
    assert_eq!(
        headings.join(","),
        "article,annotation,language,received,change,corrected,reason,tags,by,date,address"
    );
    let reason = "Misspelt,\nas often.";
    assert_eq!(
        keeper[..10],
        [
            "lamps", "keeper", "en", "kepper", "replace", "keeper", reason, "spelling", "", ""
        ]
    );
    assert_eq!(
        weary[..6],
        ["lamps", "weary", "ar", "متعبا", "insert", "متعبا جدا"]
    );
}

#[test]
fn the_table_of_entities_can_be_imported_again() {
    let table = exported(&site(), &["entities", "--format", "csv"]);
    let rows = rows(&table);
    let cell = |row: usize, heading: &str| {
        let column = rows[0].iter().position(|cell| cell == heading).unwrap();
        rows[row][column].as_str()
    };
    assert_eq!(rows.len(), 3, "{table}");
    assert_eq!(
        ["id", "kind", "name:ar", "aliases:en", "born"].map(|of| cell(1, of)),
        [
            "lamp-co",
            "organization",
            "مصنع المصابيح",
            "The Works;Lamp Co",
            "1901"
        ]
    );
    assert_eq!(
        ["id", "name:en", "gender", "summary:en", "wikidata"].map(|of| cell(2, of)),
        ["sara", "Sara \"Sun\" Nour", "f", "Keeper, *first*.", "Q42"]
    );
    let other = TempDir::new().unwrap();
    write(&other, "hashiya.yaml", "languages: [en, ar]\n");
    write(&other, "all.csv", &table);
    let imported = run(&other, &["import", "all.csv"]);
    assert_eq!(imported.code, 0, "{}", imported.stderr);
    assert_eq!(exported(&other, &["entities", "--format", "csv"]), table);
}

#[test]
fn drafts_are_left_out_unless_they_are_asked_for() {
    let site = site();
    for (what, words) in [
        ("annotations", "secret"),
        ("claims", "secret"),
        ("mentions", "sketched"),
        ("entities", "Hidden"),
    ] {
        assert!(!exported(&site, &[what]).contains(words), "{what}");
        let all = exported(&site, &[what, "--drafts"]);
        assert!(all.contains(words), "{what}\n{all}");
    }
    let ran = export(&site, &["tei", "--article", "sketch"]);
    assert_eq!(ran.code, 2, "{}", ran.stderr);
}

#[test]
fn only_articles_that_are_named_are_exported() {
    let site = site();
    let headings = exported(&site, &["claims", "--article", "night"]);
    assert_eq!(rows(&headings).len(), 1, "{headings}");
    let both = ["claims", "--article", "night", "--article", "lamps"];
    assert_eq!(exported(&site, &both), exported(&site, &["claims"]));
}

#[test]
fn a_file_is_written_instead_of_standard_output() {
    let site = site();
    let out = TempDir::new().unwrap();
    let file = out.path().join("claims.csv");
    for option in ["--out", "-o"] {
        let ran = export(&site, &["claims", option, file.to_str().unwrap()]);
        assert_eq!((ran.code, ran.stdout.as_str()), (0, ""), "{}", ran.stderr);
        assert_eq!(read(&out, "claims.csv"), exported(&site, &["claims"]));
        std::fs::remove_file(&file).unwrap();
    }
    assert_eq!(
        exported(&site, &["claims", "--out", "-"]),
        exported(&site, &["claims"])
    );
    let ran = export(&site, &["claims", "--out", "content/entities/all.yaml"]);
    assert_eq!(ran.code, 2, "{}", ran.stderr);
    assert!(read(&site, "content/entities/all.yaml").contains("lamp-co"));
}

#[test]
fn what_cannot_be_exported_is_usage_and_says_what_can() {
    let site = site();
    for (arguments, said) in [
        (
            &["claims", "--format", "ttl"][..],
            "the formats of `claims` are: csv",
        ),
        (
            &["entities", "--format", "xml"],
            "the formats of `entities` are: jsonld, ttl, csv",
        ),
        (&["tei"], "--article SLUG"),
        (
            &["tei", "--article", "lamps", "--article", "night"],
            "--article SLUG",
        ),
        (&["entities", "--article", "lamps"], "leave out --article"),
        (
            &["claims", "--article", "lamp"],
            "no article `lamp`; did you mean `lamps`?",
        ),
    ] {
        let ran = export(&site, arguments);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{arguments:?}");
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
    }
}

#[test]
fn a_site_with_errors_exports_nothing_and_findings_go_to_standard_error() {
    let site = site();
    write(
        &site,
        "content/articles/night/article.yaml",
        "titel: Night\n",
    );
    let out = TempDir::new().unwrap();
    let file = out.path().join("claims.csv");
    let ran = export(&site, &["claims", "--out", file.to_str().unwrap()]);
    assert_eq!((ran.code, ran.stdout.as_str()), (1, ""));
    assert!(
        ran.stderr.contains("did you mean `title`?"),
        "{}",
        ran.stderr
    );
    assert!(
        ran.stderr.contains("nothing was exported"),
        "{}",
        ran.stderr
    );
    assert!(!file.exists());
}

#[test]
fn a_closed_pipe_is_no_error() {
    let site = site();
    // More than a pipe holds.
    write(
        &site,
        "content/articles/night/en.txt",
        &"Lamp Works.\n\n".repeat(3000),
    );
    let mut child = hashiya(site.path(), &["export", "mentions"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut said = String::new();
    let mut stderr = child.stderr.take().unwrap();
    stderr.read_to_string(&mut said).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(0), "{said}");
    assert!(!said.contains("pipe"), "{said}");
}
