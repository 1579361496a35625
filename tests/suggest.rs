//! Tests of `suggest`: which names it lists, in which order and form, and what `--write` adds.
#![allow(clippy::unwrap_used)]

#[path = "support/program.rs"]
mod program;

use tempfile::TempDir;

use program::{all, read, run, write};

const ENTITIES: &str = "\
# Who.
sara-nour:  # a name
  kind: person
  name: {ar: سارة نور, en: Sara Nour}
  aliases: {ar: [نور]}
lighthouse-co:
  kind: organization
  name: {ar: شركة المنارة, en: Lighthouse}
nour-street:
  kind: place
  name: {ar: نور}
";

/// A site with one article and these further files.
fn site(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    write(&folder, "hashiya.yaml", "");
    write(&folder, "content/entities/who.yaml", ENTITIES);
    write(
        &folder,
        "content/articles/lamps/article.yaml",
        "title: {ar: المصابيح, en: Lamps}\n",
    );
    for (path, text) in files {
        write(&folder, path, text);
    }
    folder
}

const AR: &str = "content/articles/lamps/ar.txt";
const NOTES: &str = "content/articles/lamps/annotations.yaml";

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
