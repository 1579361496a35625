//! `hashiya annotate`: what it adds to `annotations.yaml`, what it keeps, and what it refuses.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

#[path = "support/program.rs"]
mod program;

use tempfile::TempDir;

use program::{Ran, all, read, run, write};

const NOTES: &str = "content/articles/lamps/annotations.yaml";
const EN: &str = "\
Sara lit the lamp. The lamp burned; a kepper saw it.

The lamplighter's lamp, the lamp: Orion.
";
const AR: &str = "أضاءت سارة المصباح. قرأت كِتابا لا كتابا عن للبلدان وOrion.\n";

fn site(notes: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    write(
        &folder,
        "hashiya.yaml",
        "languages: [ar, en]\nlints: {translation-missing: allow, entity-unused: allow}\n",
    );
    write(
        &folder,
        "content/entities/all.yaml",
        "sara: {kind: person, name: {en: Sara, ar: سارة}}\nthe-lamp: {kind: product, name: Lamp}\nlands: {kind: place, name: البلدان}\n",
    );
    write(
        &folder,
        "content/articles/lamps/article.yaml",
        "title: {ar: مصابيح, en: Lamps}\noriginal: en\n",
    );
    write(&folder, "content/articles/lamps/en.txt", EN);
    write(&folder, "content/articles/lamps/ar.txt", AR);
    write(&folder, NOTES, notes);
    folder
}

fn annotate(site: &TempDir, arguments: &[&str]) -> Ran {
    run(site, &[&["annotate", "lamps"], arguments].concat())
}

/// The file after an annotation was added to it.
fn added(notes: &str, arguments: &[&str]) -> String {
    let site = site(notes);
    let ran = annotate(&site, arguments);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(ran.stderr.contains(&format!("Changed {NOTES}")));
    read(&site, NOTES)
}

/// What is said when nothing is added.
fn refused(site: &TempDir, arguments: &[&str]) -> (i32, String) {
    let before = all(site.path());
    let ran = annotate(site, arguments);
    assert_eq!(ran.stdout, "", "{arguments:?}");
    assert_eq!(all(site.path()), before, "{arguments:?}");
    (ran.code, ran.stderr)
}

#[test]
fn an_annotation_is_added_at_the_end_and_the_rest_of_the_file_stays() {
    let notes = "\
# Who.
mentions:
  sara:  [Sara]   # here

annotations:
- quote:   kepper   # sic
  correction: {text: keeper}

  # the last
- {quote: burned, note: {en: \"Long.\"}}

# The end.
";
    let site = site(notes);
    let arguments = ["saw it", "--note", "en=So they say: #1.", "--note", "يقال"];
    let ran = annotate(&site, &arguments);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let item = "- quote: saw it\n  note: {en: \"So they say: #1.\", ar: يقال}\n";
    let (before, after) = notes.split_at(notes.find("\n# The end.").unwrap());
    assert_eq!(read(&site, NOTES), format!("{before}{item}{after}"));
    assert!(
        ran.stdout.contains("+- quote: saw it\n"),
        "the change is printed: {}",
        ran.stdout
    );
    let checked = run(&site, &["check"]);
    assert_eq!(checked.code, 0, "{}", checked.stderr);
}

#[test]
fn a_file_may_be_missing_or_have_its_list_in_any_form() {
    let item = "  - quote: kepper\n    correction: {text: keeper}\n";
    let arguments = ["kepper", "--correction", "keeper"];
    for (before, after) in [
        ("", format!("annotations:\n{item}")),
        ("annotations:\n", format!("annotations:\n{item}")),
        ("annotations: # none\n", format!("annotations: # none\n{item}")),
        (
            "annotations: []\n",
            "annotations: [{quote: kepper, correction: {text: keeper}}]\n".to_owned(),
        ),
        (
            "annotations: [{quote: burned, note: {en: B}}] # one\n",
            "annotations: [{quote: burned, note: {en: B}}, {quote: kepper, correction: {text: keeper}}] # one\n"
                .to_owned(),
        ),
        (
            "mentions: {sara: Sara}",
            format!("mentions: {{sara: Sara}}\n\nannotations:\n{item}"),
        ),
        (
            "annotations:\n    -   quote: burned\n        note: {en: B}\nmentions:\n  sara: [Sara]\n",
            "annotations:\n    -   quote: burned\n        note: {en: B}\n    - quote: kepper\n      correction: {text: keeper}\nmentions:\n  sara: [Sara]\n"
                .to_owned(),
        ),
        (
            "annotations:\r\n  - quote: burned\r\n    note: {en: B}\r\n",
            format!("annotations:\r\n  - quote: burned\r\n    note: {{en: B}}\r\n{}", item.replace('\n', "\r\n")),
        ),
    ] {
        assert_eq!(added(before, &arguments), after, "{before:?}");
    }
    let site = site("");
    std::fs::remove_file(site.path().join(NOTES)).unwrap();
    assert_eq!(annotate(&site, &arguments).code, 0);
    assert_eq!(read(&site, NOTES), format!("annotations:\n{item}"));
}

#[test]
fn a_language_is_named_where_it_is_needed_and_texts_are_by_language() {
    let dawn = ["المصباح", "--gloss", "the lamp", "--note", "ملاحظة"];
    assert_eq!(
        added("", &dawn),
        "annotations:\n  - quote: المصباح\n    lang: ar\n    gloss: {en: the lamp}\n    note: {ar: ملاحظة}\n"
    );
    let lit = [
        "lit",
        "--gloss",
        "أشعلت",
        "--gloss",
        "en=kindled",
        "--note",
        "x=y",
    ];
    assert_eq!(
        added("defaults: {lang: ar}\n", &lit),
        "defaults: {lang: ar}\n\nannotations:\n  - quote: lit\n    lang: en\n    gloss: {ar: أشعلت, en: kindled}\n    note: {ar: x=y}\n",
        "`x` is no language of the site"
    );
    let orion = [
        "Orion",
        "--lang",
        "ar",
        "--note",
        "en=A ship.\n\nOr a star.",
    ];
    assert!(added("", &orion).contains("lang: ar\n    note: {en: \"A ship.\\n\\nOr a star.\"}\n"));
    let (code, said) = refused(&site(""), &["lit", "--note", "a", "--note", "ar=b"]);
    assert_eq!(code, 2);
    assert!(said.contains("the language `ar` is given twice"), "{said}");
}

#[test]
fn words_with_several_places_are_refused_and_each_is_named_by_what_means_it() {
    let site = site("");
    let (code, said) = refused(&site, &["lamp", "--note", "Here."]);
    assert_eq!(code, 2);
    let listed = "stands in 5 places of `lamps`; say which is meant, with the arguments below:
  content/articles/lamps/en.txt:1:14: \u{2068}Sara lit the [lamp]. The lamp burned; a\u{2026}\u{2069}
      'lamp' --in 'lamp.'
";
    assert!(said.contains(listed), "{said}");
    assert!(
        said.contains("      'lamp' --in 'lamplighter'\\''s'\n"),
        "{said}"
    );
    let (code, said) = refused(&site, &["Orion", "--note", "Here."]);
    assert_eq!(code, 2);
    assert!(
        said.contains("      'Orion' --lang en\n") && said.contains("      'Orion' --lang ar\n"),
        "{said}"
    );
    for (inside, line) in [
        ("lamp.", "lamp."),
        ("lit the lamp", "lamp."),
        ("lamp: Orion", "\"lamp:\""),
    ] {
        let arguments = ["lamp", "--in", inside, "--note", "en=Here."];
        let notes = added("", &arguments);
        assert!(
            notes.contains(&format!("  - quote: lamp\n    in: {line}\n")),
            "{notes}"
        );
    }
    let third = added("", &["lamp", "--occurrence", "2", "--note", "en=Here."]);
    assert!(third.contains("    in: lamp burned;\n"), "{third}");
    let signs = added("", &["كِتابا", "--note", "Here."]);
    assert!(signs.contains("- quote: كِتابا\n    lang: ar\n"), "{signs}");
    let (_, said) = refused(&site, &["كتَابا", "--note", "Here."]);
    assert!(
        said.contains("      'كِتابا'\n") && said.contains("      'كتابا'\n"),
        "{said}"
    );
}

#[test]
fn words_that_are_not_there_are_refused() {
    let site = site("");
    for (arguments, said) in [
        (&["kettle"][..], "stands nowhere in the texts of `lamps`"),
        (
            &["saw it. The lamplighter"],
            "no quote reaches over the end of a block",
        ),
        (
            &["lamp", "--in", "lit the"],
            "where --in and --occurrence say, but here:\n",
        ),
        (
            &["lamp", "--occurrence", "9"],
            "where --in and --occurrence say, but here:\n",
        ),
        (
            &["lamp", "--lang", "de"],
            "no text in `de`; its texts are in ",
        ),
    ] {
        let (code, found) = refused(&site, &[arguments, &["--note", "N"]].concat());
        assert_eq!(code, 2, "{found}");
        assert!(found.contains(said), "{found}");
    }
    let ran = run(&site, &["annotate", "lamp", "Sara", "--note", "N"]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.stderr
            .contains("there is no article `lamp`; did you mean `lamps`?")
    );
    let (code, said) = refused(&site, &["Sara"]);
    assert_eq!(code, 2, "nothing is said about it: {said}");
    assert!(said.contains("--note"), "{said}");
}

#[test]
fn an_entity_is_mentioned_by_whole_words() {
    let name = added("", &["lamp", "--in", "lamp burned", "--entity", "the-lamp"]);
    assert_eq!(
        name,
        "annotations:\n  - quote: lamp\n    in: lamp burned;\n    entity: the-lamp\n"
    );
    let lands = added(
        "",
        &["البلدان", "--entity", "lands", "--note", "en=After a lam."],
    );
    assert!(
        lands.contains("لبلدان\n    lang: ar\n    entity: lands\n    note:"),
        "{lands}"
    );
    let site = site("");
    for (words, entity, said) in [
        ("Sar", "sara", "only inside longer words"),
        (
            "Sara",
            "sarah",
            "there is no entity `sarah`; did you mean `sara`?",
        ),
    ] {
        let (code, found) = refused(&site, &[words, "--entity", entity]);
        assert_eq!(code, 2, "{found}");
        assert!(found.contains(said), "{found}");
    }
    let (_, said) = refused(&site, &["lamp", "--entity", "the-lamp"]);
    assert!(
        said.contains("in 4 places"),
        "not within `lamplighter`: {said}"
    );
}

#[test]
fn what_would_be_a_new_error_or_another_place_is_refused() {
    let first = "annotations:\n  - {quote: lit the lamp, correction: {text: x}}\n";
    for (notes, arguments, said) in [
        (
            first,
            &["Sara lit", "--correction", "y"][..],
            "the site would have new errors",
        ),
        (
            "defaults: {block: 2}\n",
            &["kepper", "--note", "N"],
            "the annotation would not have this place",
        ),
        (
            "defaults: {occurrence: all}\n",
            &["lamp", "--in", "lamp burned", "--note", "N"],
            "",
        ),
        (
            "annotations: {a: b}\n",
            &["Sara", "--note", "N"],
            "is not a list",
        ),
        (
            "{annotations: [x\n",
            &["Sara", "--note", "N"],
            "must first be YAML",
        ),
        (
            "{mentions: {sara: Sara}}\n",
            &["kepper", "--note", "N"],
            "one mapping in braces",
        ),
    ] {
        let site = site(notes);
        if said.is_empty() {
            let ran = annotate(&site, arguments);
            assert_eq!(ran.code, 0, "{}", ran.stderr);
            continue;
        }
        let (code, found) = refused(&site, arguments);
        assert_eq!(code, 1, "{found}");
        assert!(found.contains(said), "{found}");
    }
}

#[test]
fn words_are_deleted_by_an_empty_correction_and_a_dry_run_writes_nothing() {
    assert_eq!(
        added("", &["saw it", "--correction", ""]),
        "annotations:\n  - quote: saw it\n    correction: {text: \"\"}\n"
    );
    let site = site("");
    let before = all(site.path());
    let ran = annotate(&site, &["saw it", "--correction", "", "--dry-run"]);
    assert_eq!(ran.code, 0);
    assert!(
        ran.stdout.contains("+  - quote: saw it\n"),
        "{}",
        ran.stdout
    );
    assert_eq!(all(site.path()), before);
}
