//! Repositories of all kinds.

use std::fs;

use crate::program::run;
use crate::support::{Place, assert_says, ran};

#[test]
fn a_site_in_a_folder_of_its_repository_is_published_alone() {
    let place = Place::new();
    let essays = place.path("site/essays");
    fs::create_dir(&essays).unwrap();
    for name in ["hashiya.yaml", "content"] {
        fs::rename(place.site().join(name), essays.join(name)).unwrap();
    }
    place.write("src/main.rs", "fn main() {}\n");
    place.commit();
    // Changes elsewhere are no part of what is published.
    place.write("src/main.rs", "fn main() { }\n");
    place.publish(&["--site", "essays"]);
    let published = place.published();
    assert!(published.contains(&"en/articles/lamp/index.html".to_owned()));
    assert!(
        !published
            .iter()
            .any(|path| path.contains("main.rs") || path.starts_with("essays"))
    );

    place.write("essays/content/articles/lamp/en.txt", "The keeper slept.\n");
    let said = place.refuse(&["--site", "essays"], 3);
    assert_says(&said, &["(`essays/content/articles/lamp/en.txt`)"]);
}

#[test]
fn a_repository_that_names_objects_by_sha_256_works() {
    let place = Place::without_repository();
    place.git_in(
        "",
        &[
            "init",
            "--quiet",
            "--bare",
            "--object-format=sha256",
            "remote.git",
        ],
    );
    place.git(&[
        "init",
        "--quiet",
        "--initial-branch=main",
        "--object-format=sha256",
    ]);
    place.git(&["remote", "add", "origin", "../remote.git"]);
    place.commit();
    place.publish(&[]);
    place.edit("The keeper lit the lamps.\n");
    place.publish(&[]);
    assert_eq!(place.commits().len(), 2);
    assert_eq!(place.commits()[0].len(), 64);
    assert_says(&place.publish(&[]).stderr, &["Nothing changed"]);
}

#[test]
fn a_shallow_clone_works_and_stays_shallow() {
    let place = Place::new();
    place.edit("The keeper lit the lamps.\n");
    place.git(&["push", "--quiet", "origin", "main"]);
    place.publish(&[]);
    place.edit("The keeper lit a lamp.\n");
    place.publish(&[]);
    place.edit("The keeper lit no lamp.\n");
    place.git(&["push", "--quiet", "origin", "main"]);
    let remote = format!("file://{}", place.path("remote.git").display());
    fs::remove_dir_all(place.site()).unwrap();
    place.git_in(
        "",
        &[
            "clone",
            "--quiet",
            "--depth=1",
            "--branch=main",
            &remote,
            "site",
        ],
    );
    place.publish(&[]);
    assert_eq!(place.commits().len(), 3);
    assert!(
        place
            .read("en/articles/lamp/index.html")
            .contains("lit no lamp")
    );
    assert_eq!(place.git(&["rev-list", "--count", "HEAD"]), "1");
}

#[test]
fn a_commit_without_a_branch_can_be_published() {
    let place = Place::new();
    place.git(&["switch", "--quiet", "--detach"]);
    place.publish(&[]);
    assert_eq!(place.commits().len(), 1);
}

#[test]
fn a_worktree_of_the_branch_keeps_its_files_and_its_commit() {
    let place = Place::new();
    place.publish(&[]);
    place.git(&["fetch", "--quiet", "origin"]);
    place.git(&["worktree", "add", "--quiet", "../pages", "gh-pages"]);
    let before = place.git_in("pages", &["rev-parse", "HEAD"]);
    place.edit("The keeper lit the lamps.\n");
    place.publish(&[]);
    assert_eq!(place.git_in("pages", &["rev-parse", "HEAD"]), before);
    assert_eq!(place.git_in("pages", &["status", "--porcelain"]), "");
    assert_eq!(place.commits()[1], before);
    place.git_in(
        "pages",
        &["merge", "--quiet", "--ff-only", "origin/gh-pages"],
    );
    assert_eq!(
        place.git_in("pages", &["rev-parse", "HEAD"]),
        place.commits()[0]
    );
}

#[test]
fn a_worktree_of_the_sources_can_be_published_from() {
    let place = Place::new();
    place.git(&["worktree", "add", "--quiet", "-b", "draft", "../draft"]);
    place.write_at("draft/content/articles/lamp/en.txt", "The keeper slept.\n");
    place.git_in(
        "draft",
        &["commit", "--quiet", "--all", "--message", "Sleep"],
    );
    let published = ran(&mut place.command_in("draft", &[]));
    assert_eq!(published.code, 0, "{}", published.stderr);
    assert!(place.read("en/articles/lamp/index.html").contains("slept"));
}

#[test]
fn variables_of_another_repository_are_not_followed() {
    let place = Place::new();
    place.git_in("", &["init", "--quiet", "elsewhere"]);
    let elsewhere = place.path("elsewhere/.git");
    let mut command = place.command(&[]);
    command
        .env("GIT_DIR", &elsewhere)
        .env("GIT_WORK_TREE", place.path("elsewhere"))
        .env("GIT_INDEX_FILE", elsewhere.join("index"))
        .env("GIT_OBJECT_DIRECTORY", elsewhere.join("objects"))
        .env("GIT_NAMESPACE", "other")
        .env("GIT_PREFIX", "sub/");
    let published = ran(&mut command);
    assert_eq!(published.code, 0, "{}", published.stderr);
    assert_eq!(place.commits().len(), 1);
    assert!(!elsewhere.join("index").exists());
    assert_eq!(
        place.git_in("elsewhere", &["count-objects"]),
        "0 objects, 0 kilobytes"
    );
}

#[test]
fn settings_of_the_users_git_change_nothing() {
    let place = Place::new();
    for (key, value) in [
        ("status.showUntrackedFiles", "no"),
        ("core.quotePath", "true"),
        ("core.splitIndex", "true"),
        ("color.ui", "always"),
        ("commit.gpgSign", "true"),
        ("push.followTags", "true"),
        ("push.default", "nothing"),
        ("fetch.prune", "true"),
        ("grep.patternType", "perl"),
        ("log.showSignature", "true"),
        ("i18n.commitEncoding", "ISO-8859-1"),
    ] {
        place.git(&["config", key, value]);
    }
    place.write("static/رسالة.txt", "x");
    place.git(&["add", "--all"]);
    place.git(&["commit", "--quiet", "--no-gpg-sign", "--message", "Sources"]);
    place.git(&["tag", "--annotate", "--no-sign", "--message", "x", "v1"]);
    place.publish(&["--message", "أول نشر"]);
    place.write("content/articles/lamp/en.txt", "The keeper slept.\n");
    let said = place.refuse(&[], 3);
    assert_says(&said, &["not committed", "content/articles/lamp/en.txt"]);
    place.publish(&["--allow-dirty"]);
    assert_eq!(place.commits().len(), 2);
    assert!(place.published().contains(&"رسالة.txt".to_owned()));
    assert_says(
        &place.remote(&["log", "--format=%B", "gh-pages"]),
        &["أول نشر"],
    );
    assert_eq!(place.remote(&["tag"]), "");
}

#[test]
fn a_site_can_be_built_into_a_folder_of_its_repository_and_into_a_worktree() {
    let place = Place::new();
    place.git(&["switch", "--quiet", "--orphan", "pages"]);
    place.git(&["commit", "--quiet", "--allow-empty", "--message", "x"]);
    place.git(&["switch", "--quiet", "main"]);
    place.git(&["worktree", "add", "--quiet", "../pages", "pages"]);
    for text in ["The keeper lit the lamp.\n", "The keeper slept.\n"] {
        place.write("content/articles/lamp/en.txt", text);
        for (out, folder) in [("docs", "site"), ("../pages", "pages")] {
            let built = run(place.site(), &["build", "--out", out]);
            assert_eq!(built.code, 0, "{}", built.stderr);
            let page = place.site().join(out).join("en/articles/lamp/index.html");
            assert!(fs::read_to_string(page).unwrap().contains(text.trim()));
            place.git_in(folder, &["add", "--all"]);
            place.git_in(folder, &["commit", "--quiet", "--message", text]);
            assert_eq!(place.git_in(folder, &["status", "--porcelain"]), "");
        }
    }
    assert!(place.git(&["ls-files", "docs"]).contains("docs/.nojekyll"));
    // What is built is no source.
    place.publish(&[]);
}
