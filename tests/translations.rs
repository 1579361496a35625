//! Translations whose original was changed: what `check` lists, what `check --fix` remembers, and what
//! `confirm` clears.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

#[path = "support/program.rs"]
mod program;

use std::fs;

use program::{Ran, all, hashiya, read, run, write};
use tempfile::TempDir;

const AR: &str = "content/articles/lamp/ar.txt";
const EN: &str = "content/articles/lamp/en.txt";
const FR: &str = "content/articles/lamp/fr.txt";
const LOCK: &str = "content/articles/lamp/anchors.lock";
const ARABIC: &str = "أُوقد مصباح الميناء القديم.\n\nثم نامت المدينة كلها حتى الصباح.\n\nوعادت السفن من الجزر البعيدة.\n";
const ENGLISH: &str = "The lamp of the old harbour was lit.\n\nThen the whole city slept until the morning.\n\nAnd the ships came back from the far islands.\n";
const FRENCH: &str = "On alluma la lampe du vieux port.\n\nPuis toute la ville dormit jusqu’au matin.\n\nEt les navires revinrent des îles lointaines.\n";

/// A site without findings: an Arabic original and its translation into English. Nothing is remembered.
fn site() -> TempDir {
    let site = TempDir::new().unwrap();
    let settings = "base_url: https://example.org\nlanguages: [ar, en]\n";
    let about = "title: {ar: المصباح, en: The lamp}\noriginal: ar\n";
    for (path, text) in [
        ("hashiya.yaml", settings),
        ("content/articles/lamp/article.yaml", about),
        (AR, ARABIC),
        (EN, ENGLISH),
    ] {
        write(&site, path, text);
    }
    site
}

/// The same site after `check --fix`.
fn remembered() -> TempDir {
    let site = site();
    is_clean(&run(&site, &["check", "--fix", "--strict"]));
    site
}

/// Changes words of a file.
fn change(site: &TempDir, path: &str, from: &str, to: &str) {
    let text = read(site, path);
    assert!(text.contains(from), "{path} has no {from}");
    write(site, path, &text.replace(from, to));
}

/// The places of the findings of `check`, as `path:line`.
fn places(site: &TempDir) -> Vec<String> {
    let checked = run(site, &["check", "--format", "json"]);
    let told: serde_json::Value = serde_json::from_str(&checked.stdout).unwrap();
    let found = told["findings"].as_array().unwrap().iter();
    found
        .filter(|found| found["code"] == "H0530")
        .map(|found| format!("{}:{}", found["file"].as_str().unwrap(), found["line"]))
        .collect()
}

/// What was said, with single spaces, whatever the lines.
fn unwrapped(said: &str) -> String {
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_clean(ran: &Ran) {
    assert_eq!(ran.code, 0, "{}{}", ran.stdout, ran.stderr);
}

/// Runs `check --fix` on a day, in seconds since 1970, and returns what it then finds.
fn fix_on(site: &TempDir, seconds: &str) -> String {
    let mut command = hashiya(site.path(), &["check", "--fix"]);
    let output = command.env("SOURCE_DATE_EPOCH", seconds).output().unwrap();
    assert!(output.status.success());
    unwrapped(&String::from_utf8(output.stderr).unwrap())
}

#[test]
fn a_translation_that_was_never_remembered_is_not_reported() {
    let site = site();
    change(&site, AR, "كلها", "بأهلها");
    is_clean(&run(&site, &["check", "--strict"]));
    is_clean(&run(&site, &["build", "--strict"]));
    assert!(
        !site.path().join(LOCK).exists(),
        "only --fix and confirm write it"
    );
}

#[test]
fn a_changed_original_is_listed_with_both_places_until_it_is_confirmed() {
    let site = remembered();
    assert_eq!(read(&site, LOCK).matches("translation: en").count(), 3);
    change(&site, AR, "كلها", "بأهلها");
    let checked = run(&site, &["check"]);
    assert_eq!(checked.code, 0);
    for part in [
        "warning[H0530]",
        "content/articles/lamp/en.txt:3:1",
        "content/articles/lamp/ar.txt:3:1",
        "hashiya confirm lamp#p2`",
    ] {
        assert!(
            unwrapped(&checked.stderr).contains(part),
            "{part}: {}",
            checked.stderr
        );
    }
    assert_eq!(run(&site, &["build", "--strict"]).code, 1);

    let before = all(site.path());
    let shown = run(&site, &["confirm", "lamp#p2", "--dry-run"]);
    assert_eq!(all(site.path()), before);
    let confirmed = run(&site, &["confirm", "lamp#p2"]);
    is_clean(&confirmed);
    assert_eq!(
        confirmed.stdout, shown.stdout,
        "what was shown is what was done"
    );
    assert!(
        confirmed.stderr.contains("Confirmed block 2 of `en`"),
        "{}",
        confirmed.stderr
    );
    assert_eq!(read(&site, LOCK).matches("translation: en").count(), 3);
    is_clean(&run(&site, &["check", "--strict"]));
    assert_eq!(run(&site, &["check", "--fix"]).stdout, "");

    // What is confirmed twice says so, and changes nothing.
    let again = run(&site, &["confirm", "lamp#p2"]);
    assert_eq!((again.code, again.stdout.as_str()), (0, ""));
    assert!(
        again.stderr.contains("was not outdated"),
        "{}",
        again.stderr
    );
}

#[test]
fn without_a_block_all_of_the_article_is_confirmed() {
    let site = remembered();
    change(&site, AR, "كلها", "بأهلها");
    change(&site, AR, "السفن", "المراكب");
    assert_eq!(places(&site), [format!("{EN}:3"), format!("{EN}:5")]);
    is_clean(&run(&site, &["confirm", "lamp#p3"]));
    assert_eq!(places(&site), [format!("{EN}:3")]);
    change(&site, AR, "المراكب", "القوارب");
    let confirmed = run(&site, &["confirm", "lamp"]);
    assert!(
        confirmed.stderr.contains("Confirmed blocks 2, 3 of `en`"),
        "{}",
        confirmed.stderr
    );
    assert_eq!(places(&site), [""; 0]);
}

#[test]
fn the_first_day_on_which_fix_saw_the_change_is_remembered() {
    let site = remembered();
    change(&site, AR, "كلها", "بأهلها");
    let shown = fix_on(&site, "951782400");
    assert!(shown.contains("(noticed on 2000-02-29)"), "{shown}");
    change(&site, AR, "بأهلها", "وأهلها");
    let shown = fix_on(&site, "1709251199");
    assert!(shown.contains("(noticed on 2000-02-29)"), "{shown}");
    assert_eq!(read(&site, LOCK).matches("noticed: 2000-02-29").count(), 1);
    // Back to what it was, nothing is outdated, and nothing was noticed.
    change(&site, AR, "وأهلها", "كلها");
    is_clean(&run(&site, &["check", "--strict"]));
    fix_on(&site, "1709251199");
    assert!(!read(&site, LOCK).contains("noticed"));
}

#[test]
fn a_change_of_the_translation_counts_as_its_translation() {
    let site = remembered();
    change(&site, AR, "كلها", "بأهلها");
    fix_on(&site, "951782400");
    change(&site, EN, "the whole city", "the city and its people");
    is_clean(&run(&site, &["check", "--strict"]));
    fix_on(&site, "951782400");
    assert!(!read(&site, LOCK).contains("noticed"));
    // What was written anew is remembered from then on.
    change(&site, AR, "بأهلها", "وأهلها");
    assert_eq!(places(&site), [format!("{EN}:3")]);
}

#[test]
fn what_was_moved_renumbered_or_written_otherwise_is_no_change() {
    let site = remembered();
    let [first, second, third]: [&str; 3] = ARABIC
        .trim_end()
        .split("\n\n")
        .collect::<Vec<_>>()
        .try_into()
        .unwrap();
    for text in [
        format!("{third}\n\n{first}\n\n{second}\n"),
        format!("كان ذلك في قديم الزمان.\n\n{first}\n\n{second}\n\n{third}\n"),
        ARABIC.replace("نامت المدينة", "نَامَتِ   المدينـة"),
    ] {
        write(&site, AR, &text);
        assert_eq!(places(&site), [""; 0], "{text}");
    }
    write(&site, EN, &format!("An old story.\n\n{ENGLISH}"));
    assert_eq!(places(&site), [""; 0]);
    change(&site, AR, "السفن", "المراكب");
    assert_eq!(places(&site), [format!("{EN}:7")]);
}

#[test]
fn an_original_that_is_gone_is_reported_without_a_place() {
    let site = remembered();
    write(
        &site,
        "content/articles/lamp/article.yaml",
        "title: {ar: المصباح, en: The lamp}\noriginal: ar\nalignment:\n  - {ar: 1, en: 1}\n  - {en: 2}\n  - {ar: 2, en: 3}\n",
    );
    change(&site, AR, "ثم نامت المدينة كلها حتى الصباح.\n\n", "");
    let checked = run(&site, &["check"]);
    assert!(
        unwrapped(&checked.stderr)
            .contains("what block 2 of `en` was translated from is not in `ar` any more"),
        "{}",
        checked.stderr
    );
    is_clean(&run(&site, &["confirm", "lamp#p2"]));
    is_clean(&run(&site, &["check", "--strict"]));
    assert_eq!(read(&site, LOCK).matches("translation: en").count(), 2);
}

#[test]
fn of_several_translations_one_is_named() {
    let site = site();
    write(
        &site,
        "hashiya.yaml",
        "base_url: https://example.org\nlanguages: [ar, en, fr]\nlints: {translation-missing: allow}\n",
    );
    write(&site, FR, FRENCH);
    is_clean(&run(&site, &["check", "--fix", "--strict"]));
    change(&site, AR, "كلها", "بأهلها");
    assert_eq!(places(&site), [format!("{EN}:3"), format!("{FR}:3")]);
    let checked = run(&site, &["check"]);
    assert!(
        unwrapped(&checked.stderr).contains("confirm lamp#p2 --lang fr`"),
        "{}",
        checked.stderr
    );
    let refused = run(&site, &["confirm", "lamp#p2"]);
    assert_eq!(refused.code, 2);
    assert!(
        refused.stderr.contains("`--lang en` or `--lang fr`"),
        "{}",
        refused.stderr
    );
    is_clean(&run(&site, &["confirm", "lamp#p2", "--lang", "en"]));
    assert_eq!(places(&site), [format!("{FR}:3")]);
    is_clean(&run(&site, &["confirm", "lamp"]));
    assert_eq!(places(&site), [""; 0]);
}

#[test]
fn what_is_not_there_cannot_be_confirmed() {
    let site = remembered();
    let before = all(site.path());
    for (arguments, said) in [
        (&["lamb"][..], "did you mean `lamp`?"),
        (
            &["lamp#p9"],
            "the text `en` has no block 9; its blocks are p1 to p3",
        ),
        (
            &["lamp", "--lang", "ar"],
            "no translation into `ar`; its translations are `en`",
        ),
        (&["lamp#oil"], "the number of a block, as in `lamp#p7`"),
    ] {
        let refused = run(&site, &[&["confirm"][..], arguments].concat());
        assert_eq!(refused.code, 2, "{arguments:?}");
        assert!(refused.stderr.contains(said), "{}", refused.stderr);
    }
    fs::remove_file(site.path().join(EN)).unwrap();
    let refused = run(&site, &["confirm", "lamp"]);
    assert!(
        refused.stderr.contains("has no translation"),
        "{}",
        refused.stderr
    );
    write(&site, EN, ENGLISH);
    assert_eq!(all(site.path()), before);
}

#[test]
fn a_translation_whose_file_is_missing_for_a_while_is_still_remembered() {
    let site = remembered();
    fs::remove_file(site.path().join(EN)).unwrap();
    run(&site, &["check", "--fix"]);
    assert_eq!(read(&site, LOCK).matches("translation: en").count(), 3);
}

#[test]
fn the_lint_can_be_switched_off() {
    let site = remembered();
    change(&site, AR, "كلها", "بأهلها");
    let settings = read(&site, "hashiya.yaml");
    for (level, code) in [("note", 0), ("deny", 1), ("allow", 0)] {
        let lints = format!("{settings}lints: {{translation-outdated: {level}}}\n");
        write(&site, "hashiya.yaml", &lints);
        assert_eq!(run(&site, &["check", "--strict"]).code, code, "{level}");
    }
    assert_eq!(places(&site), [""; 0]);
}
