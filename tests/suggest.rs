//! Tests of `suggest`: which names it lists, in which order and form, and what `--write` adds.
#![allow(clippy::unwrap_used)]

#[path = "support/lamps.rs"]
mod lamps;
#[path = "support/program.rs"]
mod program;

use tempfile::TempDir;

use lamps::{AR, NOTES, site};
use program::{all, read, run};

const AR_TEXT: &str = "\
افتتحت شركة المنارة مصنعها أمس. وقالت سارة نور إن المصابيح جاهزة، وأضافت ولشركة المنارة خطط.

وقال المهندس ياسر حداد إن المصباح \"قمر البحر\" أقوى. وزار نور الحي مع فريق Blue Lamp 7 وOrion.

سماه البحارة \"قمر البحر\" وكتبوا عن سارة نور.
";
const EN_TEXT: &str = "Lighthouse opened its factory. Dr. Yasser Haddad spoke. Sara Nour and Ann Lee said so.\n\nOne.\n\nTwo.\n";

#[test]
fn names_that_nothing_annotates_are_listed_with_their_contexts() {
    let notes = "mentions:\n  sara-nour: [{quote: سارة نور, block: 1}]\n";
    let site = site(&[
        (AR, AR_TEXT),
        ("content/articles/lamps/en.txt", EN_TEXT),
        (NOTES, notes),
    ]);
    let before = all(site.path());
    let ran = run(&site, &["suggest"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let names = &ran.stdout;
    assert!(
        names.contains("شركة المنارة\u{2069} (ar) 2× → lighthouse-co\n"),
        "{names}"
    );
    assert!(
        names.contains("[شركة المنارة] مصنعها أمس") && names.contains("ول[شركة المنارة]"),
        "{names}"
    );
    assert!(
        names.contains("سارة نور\u{2069} (ar) 1× → sara-nour\n"),
        "the other is annotated: {names}"
    );
    assert!(
        names.contains("نور\u{2069} (ar) 1× → nour-street, sara-nour (shared"),
        "{names}"
    );
    assert!(names.contains("Lighthouse\u{2069} (en) 1×"), "{names}");
    assert_eq!(all(site.path()), before);
}

/// A name is suggested only where `build` would link it.
#[test]
fn names_in_code_headings_and_links_are_not_suggested() {
    let text = "# Lighthouse\n\nRun `Lighthouse` twice. See [Lighthouse](https://example.org/).\n";
    let site = site(&[
        ("content/articles/lamps/en.md", text),
        (AR, "نص بلا أسماء.\n"),
    ]);
    let ran = run(&site, &["suggest"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (0, "nothing to suggest\n"));
    let text = format!("{text}\nThen Lighthouse burned.\n");
    std::fs::write(site.path().join("content/articles/lamps/en.md"), text).unwrap();
    let ran = run(&site, &["suggest"]);
    assert!(
        ran.stdout.contains("Lighthouse\u{2069} (en) 1×")
            && ran.stdout.contains("Then [Lighthouse] burned"),
        "{}",
        ran.stdout
    );
}

/// A name that `build` finds in another spelling is written as the text has it, because `mentions:`
/// finds only that.
#[test]
fn a_name_in_another_spelling_is_suggested_as_the_text_has_it() {
    let site = site(&[(AR, "افتتحت شركه المنارة مصنعها.\n")]);
    run(&site, &["suggest", "--write"]);
    assert_eq!(
        read(&site, NOTES),
        "mentions:\n  lighthouse-co: [شركه المنارة]\n"
    );
    assert_eq!(
        run(&site, &["check"]).code,
        0,
        "{}",
        run(&site, &["check"]).stderr
    );
}

#[test]
fn names_are_added_once_and_in_the_style_of_the_file() {
    let notes = "# who\nmentions:\n  sara-nour: [{quote: سارة نور, block: 1}]   # in the first\n\nannotations: []  # none yet\n";
    let site = site(&[
        (AR, AR_TEXT),
        ("content/articles/lamps/en.txt", EN_TEXT),
        (NOTES, notes),
    ]);
    let written = run(&site, &["suggest", "lamps", "--write"]);
    assert_eq!(written.code, 0, "{}", written.stderr);
    assert!(
        written.stdout.contains("+  lighthouse-co: [شركة المنارة"),
        "{}",
        written.stdout
    );
    let now = read(&site, NOTES);
    let expected = "# who\nmentions:\n  sara-nour: [{quote: سارة نور, block: 1}, سارة نور, {quote: Sara Nour, lang: en}]   # in the first\n  \
                    lighthouse-co: [شركة المنارة, {quote: Lighthouse, lang: en}]\n\nannotations: []  # none yet\n";
    assert_eq!(now, expected);
    assert_eq!(
        run(&site, &["check"]).code,
        0,
        "{}",
        run(&site, &["check"]).stderr
    );
    run(&site, &["suggest", "--write"]);
    assert_eq!(read(&site, NOTES), now, "a second run adds nothing");
}

#[test]
fn an_article_without_annotations_gets_its_file_and_braces_get_a_message() {
    let fresh = site(&[(AR, AR_TEXT)]);
    run(&fresh, &["suggest", "--write"]);
    assert_eq!(
        read(&fresh, NOTES),
        "mentions:\n  sara-nour: [سارة نور]\n  lighthouse-co: [شركة المنارة]\n"
    );
    let braces = site(&[(AR, AR_TEXT), (NOTES, "mentions: {}\n")]);
    let ran = run(&braces, &["suggest", "--write"]);
    assert_eq!(ran.code, 0);
    assert!(
        ran.stderr.contains("Not changed") && ran.stderr.contains("in braces"),
        "{}",
        ran.stderr
    );
    assert_eq!(read(&braces, NOTES), "mentions: {}\n");
}

#[test]
fn an_article_that_is_not_there_is_named_with_the_nearest() {
    let site = site(&[(AR, AR_TEXT)]);
    let ran = run(&site, &["suggest", "lmaps"]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.stderr.contains("did you mean `lamps`?"),
        "{}",
        ran.stderr
    );
}

/// A site in which one name stands in two articles and in two languages, and one is shared.
fn ranked(settings: &str) -> TempDir {
    let harbour = "content/articles/harbour/en.txt";
    site(&[
        ("hashiya.yaml", settings),
        (AR, "قال نور ثم نور ثم نور ثم نور. وقالت سارة نور.\n"),
        (
            "content/articles/lamps/en.txt",
            "Sara Nour spoke.\n\nLighthouse, Lighthouse.\n",
        ),
        (
            harbour,
            "In \"Lighthouse\", Lighthouse of Lighthouse, met Sara Nour.\n",
        ),
    ])
}

/// The lines that begin a name.
fn names(list: &str) -> Vec<&str> {
    let lines = list.lines();
    lines.filter(|line| !line.starts_with(' ')).collect()
}

#[test]
fn names_with_more_places_come_first_and_shared_ones_last() {
    let ran = run(ranked(""), &["suggest"]);
    let expected = [
        "\u{2068}Lighthouse\u{2069} (en) 5× → lighthouse-co",
        "\u{2068}Sara Nour\u{2069} (en) 2× → sara-nour",
        "\u{2068}سارة نور\u{2069} (ar) 1× → sara-nour",
        "\u{2068}نور\u{2069} (ar) 4× → nour-street, sara-nour (shared: --write does not add it)",
    ];
    assert_eq!(names(&ran.stdout), expected);
    let articles = "  harbour 3×\n      \u{2068}In \"[Lighthouse]\", Lighthouse of Lighthouse, met…\u{2069}\n  \
                    lamps 2×\n";
    assert!(ran.stdout.contains(articles), "{}", ran.stdout);

    let one = run(ranked(""), &["suggest", "harbour"]);
    let expected = [
        "\u{2068}Lighthouse\u{2069} (en) 3× → lighthouse-co",
        "\u{2068}Sara Nour\u{2069} (en) 1× → sara-nour",
    ];
    assert_eq!(names(&one.stdout), expected);
}

#[test]
fn names_with_few_places_can_be_left_out_and_are_then_not_written() {
    let site = ranked("");
    let ran = run(&site, &["suggest", "--min", "3"]);
    assert_eq!(names(&ran.stdout).len(), 2, "{}", ran.stdout);
    let none = run(&site, &["suggest", "--min", "6"]);
    assert_eq!(
        (none.code, none.stdout.as_str()),
        (0, "nothing to suggest\n")
    );
    run(&site, &["suggest", "--min", "3", "--write"]);
    let lighthouse = |lang| format!("mentions:\n  lighthouse-co: [{lang}]\n");
    assert_eq!(
        read(&site, NOTES),
        lighthouse("{quote: Lighthouse, lang: en}")
    );
    assert_eq!(
        read(&site, "content/articles/harbour/annotations.yaml"),
        lighthouse("Lighthouse")
    );
}

#[test]
fn a_table_has_a_row_for_each_name_and_article() {
    let site = ranked("");
    let ran = run(&site, &["suggest", "--format", "csv"]);
    let expected = "\
article,language,words,entities,count,context
harbour,en,Lighthouse,lighthouse-co,3,\"In \"\"[Lighthouse]\"\", Lighthouse of Lighthouse, met…\"
lamps,en,Lighthouse,lighthouse-co,2,\"[Lighthouse], Lighthouse.\"
harbour,en,Sara Nour,sara-nour,1,\"…Lighthouse of Lighthouse, met [Sara Nour].\"
lamps,en,Sara Nour,sara-nour,1,[Sara Nour] spoke.
lamps,ar,سارة نور,sara-nour,1,…نور ثم نور. وقالت [سارة نور].
lamps,ar,نور,nour-street;sara-nour,4,قال [نور] ثم نور ثم نور…
";
    assert_eq!((ran.code, ran.stdout.as_str()), (0, expected));
    let nothing = run(&site, &["suggest", "--format", "csv", "--min", "9"]);
    assert_eq!(
        nothing.stdout,
        "article,language,words,entities,count,context\n"
    );
    let both = run(&site, &["suggest", "--format", "csv", "--write"]);
    assert_eq!((both.code, both.stdout.as_str()), (2, ""));
    assert!(both.stderr.contains("--write"), "{}", both.stderr);
}

#[test]
fn ignored_names_are_neither_suggested_nor_written_but_still_linked() {
    let listed = |settings: &str| {
        let ran = run(ranked(settings), &["suggest"]);
        let words = names(&ran.stdout).into_iter();
        words
            .map(|line| {
                line.split('\u{2069}')
                    .next()
                    .unwrap()
                    .replace('\u{2068}', "")
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(
        listed("ignore: [Lighthouse, نـُور]\n"),
        ["Sara Nour", "سارة نور"],
        "words are compared as quotes are, and longer names are others"
    );
    assert_eq!(
        listed("ignore: {en: [Lighthouse, سارة نور], ar: Sara Nour}\n"),
        ["Sara Nour", "سارة نور", "نور"],
        "by the language of the text"
    );
    let site = ranked("ignore: Lighthouse\n");
    run(&site, &["suggest", "--write"]);
    assert!(!read(&site, NOTES).contains("lighthouse-co"));
    let built = run(&site, &["build"]);
    assert_eq!(built.code, 0, "{}", built.stderr);
    let page = read(&site, "public/en/articles/harbour/index.html");
    assert!(page.contains("/en/entities/lighthouse-co/"), "{page}");
}

#[test]
fn faults_of_the_ignored_words_are_reported_with_their_places() {
    let site = ranked("ignore:\n  fr: [Phare]\n  en: [\"\", {a: b}]\n");
    let ran = run(&site, &["check"]);
    assert_eq!(ran.code, 1);
    for found in [
        "hashiya.yaml:2:3",
        "`fr` is not a language of this site",
        "hashiya.yaml:3:8",
        "nothing is written here",
        "hashiya.yaml:3:12",
        "text is wanted here",
    ] {
        assert!(ran.stderr.contains(found), "{found}\n{}", ran.stderr);
    }
}
