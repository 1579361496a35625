//! `hashiya fmt`: which files it lays out, what it keeps, and what it leaves alone.
#![allow(clippy::unwrap_used)]

#[path = "support/program.rs"]
mod program;

use tempfile::TempDir;

use program::{all, read, run, write};

const NOTES: &str = "content/articles/lamps/annotations.yaml";
const WHO: &str = "content/entities/who.yaml";

const UNTIDY: &str = "\
# What is said.
annotations:
- quote:   lamp   # the first


# of it
  note: { en: Lit.,ar: مضاء }
";
const TIDY: &str = "\
# What is said.
annotations:
  - quote:   lamp   # the first

    # of it
    note: {en: Lit., ar: مضاء}
";

fn site() -> TempDir {
    let folder = TempDir::new().unwrap();
    for (path, text) in [
        (
            "hashiya.yaml",
            "title: {en: Lamps, ar: مصابيح}\nlanguages: [ en ]\n",
        ),
        (
            "content/articles/lamps/article.yaml",
            "title: {en: Lamps}\n",
        ),
        (
            "content/articles/lamps/en.txt",
            "A lamp.  \n\n\n\nIt burned.\n",
        ),
        (
            "content/articles/lamps/anchors.lock",
            "-   {annotation: \"lamp\", en: {block: 1, start: 2, end: 6, before: \"A \", after: \".\"}}\n",
        ),
        (NOTES, UNTIDY),
        (WHO, "sara:\n    kind: person\n    name: Sara\n"),
    ] {
        write(&folder, path, text);
    }
    folder
}

#[test]
fn files_are_laid_out_and_a_second_run_changes_nothing() {
    let site = site();
    let before = all(site.path());
    let ran = run(&site, &["fmt"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (0, ""), "{}", ran.stderr);
    for path in ["hashiya.yaml", NOTES, WHO] {
        assert!(
            ran.stderr.contains(&format!("Changed {path}\n")),
            "{}",
            ran.stderr
        );
    }
    assert_eq!(read(&site, NOTES), TIDY);
    assert_eq!(read(&site, WHO), "sara:\n  kind: person\n  name: Sara\n");
    for path in [
        "content/articles/lamps/en.txt",
        "content/articles/lamps/anchors.lock",
        "content/articles/lamps/article.yaml",
    ] {
        assert_eq!(Some(&read(&site, path)), before.get(path), "{path}");
    }
    let after = all(site.path());
    let again = run(&site, &["fmt"]);
    assert_eq!((again.code, again.stderr.as_str()), (0, ""));
    assert_eq!(all(site.path()), after);
}

#[test]
fn a_check_lists_the_files_that_would_change_and_changes_none() {
    let site = site();
    let before = all(site.path());
    let ran = run(&site, &["fmt", "--check"]);
    let mut listed: Vec<&str> = ran.stdout.lines().collect();
    listed.sort_unstable();
    assert_eq!((ran.code, listed), (1, vec![NOTES, WHO, "hashiya.yaml"]));
    assert_eq!(all(site.path()), before);
    run(&site, &["fmt"]);
    let ran = run(&site, &["fmt", "--check"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (0, ""), "{}", ran.stderr);
}

#[test]
fn a_file_that_is_no_yaml_is_left_and_the_others_are_laid_out() {
    let site = site();
    write(&site, WHO, "sara: {kind: person\n\n\n");
    let ran = run(&site, &["fmt"]);
    assert_eq!(ran.code, 1);
    assert!(
        ran.stderr.contains(&format!(
            "Not changed: {WHO}:1: the file must first be YAML"
        )),
        "{}",
        ran.stderr
    );
    assert_eq!(read(&site, WHO), "sara: {kind: person\n\n\n");
    assert_eq!(read(&site, NOTES), TIDY);
}

#[test]
fn what_the_program_writes_is_laid_out() {
    let folder = TempDir::new().unwrap();
    for arguments in [
        &["init", "site", "--languages", "en,ar"][..],
        &["new", "article", "lamps", "--site", "site"],
        &[
            "new", "entity", "jane-roe", "--kind", "person", "--site", "site",
        ],
        &["new", "page", "about-us", "--site", "site"],
        &["check", "--fix", "--site", "site"],
        &["fmt", "--check", "--site", "site"],
    ] {
        let ran = run(&folder, arguments);
        assert_eq!(ran.code, 0, "{arguments:?}: {}{}", ran.stdout, ran.stderr);
    }
}

#[test]
fn the_repository_is_laid_out() {
    let root = env!("CARGO_MANIFEST_DIR");
    for site in ["", "tests/browser/site", "tests/browser/data"] {
        let ran = run(format!("{root}/{site}"), &["fmt", "--check"]);
        assert_eq!((ran.code, ran.stdout.as_str()), (0, ""), "{}", ran.stderr);
    }
}
