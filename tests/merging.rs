//! Two people who work on one article: git merges `anchors.lock` without a conflict. The program `git`
//! must be installed; the settings of the user's git are not read.
#![allow(clippy::unwrap_used)]

#[path = "support/program.rs"]
mod program;

use std::path::Path;
use std::process::Command;

use program::{read, run, write};
use tempfile::TempDir;

/// The settings of a site without findings.
const SETTINGS: &str = "base_url: https://example.org\nlanguages: [ar]\n";
const AR: &str = "content/articles/lamps/ar.txt";
const NOTES: &str = "content/articles/lamps/annotations.yaml";
const LOCK: &str = "content/articles/lamps/anchors.lock";
const TEXT: &str = "أضاءت سارة مصباح الميناء.\n\nثم نامت المدينة كلها.\n";
const HERS: &str = "content/articles/lamps/annotations/hers.yaml";
const HIS: &str = "content/articles/lamps/annotations/his.yaml";

/// Runs git in a folder, and returns whether it succeeded and what it printed.
fn try_git(folder: &Path, arguments: &[&str]) -> (bool, String) {
    let mut command = Command::new("git");
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("GIT_") {
            command.env_remove(name);
        }
    }
    let output = command
        .current_dir(folder)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_SYSTEM", "/dev/null")
        .args(["-c", "user.name=Sara", "-c", "user.email=sara@example.org"])
        .args(arguments)
        .output()
        .unwrap();
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.success(),
        String::from_utf8_lossy(&said).into_owned(),
    )
}

fn git(folder: &Path, arguments: &[&str]) {
    let (is_done, said) = try_git(folder, arguments);
    assert!(is_done, "git {arguments:?}: {said}");
}

/// Makes two branches of a site with one annotation. On each, a person writes files and runs `check
/// --fix`. The branch of the first is checked out.
fn branches(first: &[(&str, &str)], second: &[(&str, &str)]) -> TempDir {
    let notes = "annotations:\n  - {id: m, quote: المدينة, note: {ar: أي مدينة؟}}\n";
    let about = "content/articles/lamps/article.yaml";
    let site = TempDir::new().unwrap();
    let folder = site.path();
    for (path, text) in [
        ("hashiya.yaml", SETTINGS),
        (about, "title: المصابيح\n"),
        (AR, TEXT),
        (NOTES, notes),
    ] {
        write(folder, path, text);
    }
    // What `init` gives to a site that exists.
    assert_eq!(run(folder, &["init"]).code, 0);
    git(folder, &["init", "--quiet", "--initial-branch", "first"]);
    let commit = |files: &[(&str, &str)]| {
        for (path, text) in files {
            write(folder, path, text);
        }
        assert_eq!(run(folder, &["check", "--fix"]).code, 0);
        git(folder, &["add", "--all"]);
        git(
            folder,
            &["commit", "--quiet", "--allow-empty", "--message", "notes"],
        );
    };
    commit(&[]);
    git(folder, &["branch", "second"]);
    commit(first);
    git(folder, &["checkout", "--quiet", "second"]);
    commit(second);
    git(folder, &["checkout", "--quiet", "first"]);
    site
}

/// Asserts that the merged site has no findings, and that the next `check --fix` makes the lock that a
/// site without one would get.
fn is_sound_and_settles(folder: &Path) {
    let checked = run(folder, &["check", "--strict", "--notes"]);
    assert_eq!((checked.code, checked.stdout.as_str()), (0, ""));
    assert_eq!(run(folder, &["check", "--fix"]).code, 0);
    let settled = read(folder, LOCK);
    std::fs::remove_file(folder.join(LOCK)).unwrap();
    assert_eq!(run(folder, &["check", "--fix"]).code, 0);
    assert_eq!(settled, read(folder, LOCK));
    assert_eq!(run(folder, &["check", "--fix"]).stdout, "");
}

#[test]
fn neighbouring_notes_of_two_people_merge_without_a_conflict() {
    let site = branches(
        &[(
            HERS,
            "annotations:\n  - {id: n1, quote: مصباح, note: {ar: من زيت.}}\n",
        )],
        &[(
            HIS,
            "annotations:\n  - {id: n2, quote: الميناء, note: {ar: القديم.}}\n",
        )],
    );
    let folder = site.path();
    git(folder, &["merge", "--quiet", "--no-edit", "second"]);
    let merged = read(folder, LOCK);
    assert!(
        merged.contains("\"n1\"") && merged.contains("\"n2\""),
        "{merged}"
    );
    is_sound_and_settles(folder);

    // Without the attribute, the same two lines are a conflict.
    git(folder, &["reset", "--quiet", "--hard", "HEAD~1"]);
    write(folder, ".gitattributes", "");
    let (is_done, said) = try_git(folder, &["merge", "--no-edit", "second"]);
    assert!(!is_done && said.contains("anchors.lock"), "{said}");
}

#[test]
fn of_a_line_that_both_changed_the_one_that_agrees_with_the_text_counts() {
    let site = branches(
        &[(AR, &format!("في قديم الزمان.\n\n{TEXT}"))],
        &[(
            NOTES,
            "annotations:\n  - {id: m, quote: المدينة كلها, note: {ar: أي مدينة؟}}\n",
        )],
    );
    let folder = site.path();
    let (is_done, said) = try_git(folder, &["merge", "--no-edit", "second"]);
    assert!(is_done, "{said}");
    let merged = read(folder, LOCK);
    assert_eq!(merged.matches("\"m\"").count(), 2, "{merged}");
    is_sound_and_settles(folder);
}

#[test]
fn translations_that_two_people_confirmed_merge_without_a_conflict() {
    const EN: &str = "content/articles/lamps/en.txt";
    let about = "title: {ar: المصابيح, en: Lamps}\noriginal: ar\n";
    let english = "Sara lit the lamp of the harbour.\n\nThen the whole city slept.\n";
    // Both change the same line of the lock: one the original of the first block, one its translation.
    let site = branches(
        &[
            (
                "hashiya.yaml",
                "base_url: https://example.org\nlanguages: [ar, en]\nlints: {translation-missing: allow}\n",
            ),
            ("content/articles/lamps/article.yaml", about),
            (EN, english),
        ],
        &[],
    );
    let folder = site.path();
    git(folder, &["branch", "--force", "second"]);
    let commit = |message| {
        git(folder, &["add", "--all"]);
        git(folder, &["commit", "--quiet", "--message", message]);
    };
    write(folder, AR, &TEXT.replace("كلها", "بأهلها"));
    assert_eq!(run(folder, &["confirm", "lamps#p2"]).code, 0);
    commit("confirmed");
    git(folder, &["checkout", "--quiet", "second"]);
    write(
        folder,
        EN,
        &english.replace("lit the lamp", "lit the old lamp"),
    );
    assert_eq!(run(folder, &["check", "--fix"]).code, 0);
    commit("translated");
    git(folder, &["checkout", "--quiet", "first"]);
    git(folder, &["merge", "--quiet", "--no-edit", "second"]);
    is_sound_and_settles(folder);

    // Doubled lines that contradict each other: what agrees with the text counts.
    let lock = read(folder, LOCK);
    write(folder, AR, &TEXT.replace("كلها", "وأهلها"));
    assert_eq!(run(folder, &["check", "--strict"]).code, 1);
    assert_eq!(run(folder, &["confirm", "lamps"]).code, 0);
    let reversed: Vec<String> = read(folder, LOCK)
        .lines()
        .rev()
        .map(str::to_owned)
        .collect();
    write(folder, LOCK, &format!("{lock}{}\n", reversed.join("\n")));
    is_sound_and_settles(folder);
}
