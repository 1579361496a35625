//! What is refused before anything is pushed, and what to write instead.

use std::fs;

use crate::support::{Place, SETTINGS, assert_says};

#[test]
fn without_git_the_site_is_built_by_hand() {
    let place = Place::new();
    let said = place.refuse_command(place.command(&[]).env("PATH", place.path("tmp")), 3);
    assert_says(
        &said,
        &[
            "`git` is not installed",
            "https://git-scm.com",
            "hashiya build",
        ],
    );
}

#[test]
fn a_folder_without_a_repository_needs_one() {
    let place = Place::without_repository();
    let said = place.refuse(&[], 3);
    assert_says(
        &said,
        &[
            "is in no repository of git",
            "`git init`",
            "git remote add origin https://github.com/",
        ],
    );
}

#[test]
fn a_repository_without_a_commit_needs_one() {
    let place = Place::without_repository();
    place.git(&["init", "--quiet"]);
    let said = place.refuse(&[], 3);
    assert_says(&said, &["no commit yet", "git commit -m"]);
}

#[test]
fn a_remote_must_exist() {
    let place = Place::new();
    let said = place.refuse(&["--remote", "upstream"], 2);
    assert_says(
        &said,
        &["no remote `upstream`", "there is `origin`", "--remote"],
    );
    // An address is no name.
    place.refuse(&["--remote", "../remote.git"], 2);
    place.refuse(&["--remote", "."], 2);
    place.git(&["remote", "remove", "origin"]);
    let said = place.refuse(&[], 3);
    assert_says(
        &said,
        &[
            "has no remote",
            "git remote add origin https://github.com/OWNER/REPOSITORY.git",
        ],
    );
}

#[test]
fn the_branch_of_the_sources_is_not_published_on() {
    let place = Place::new();
    assert_says(
        &place.refuse(&["--branch", "main"], 2),
        &[
            "`main` is the branch of the sources",
            "--branch",
            "gh-pages",
        ],
    );
    // Nor the one that it is pushed to, nor any that has the sources.
    place.git(&["push", "--quiet", "origin", "main:trunk"]);
    assert_says(
        &place.refuse(&["--branch", "trunk"], 2),
        &["`trunk` is the branch of the sources"],
    );
    place.git(&["config", "branch.main.remote", "origin"]);
    place.git(&["config", "branch.main.merge", "refs/heads/site"]);
    assert_says(
        &place.refuse(&["--branch", "site"], 2),
        &["`site` is the branch of the sources"],
    );
    place.git(&["switch", "--quiet", "--detach"]);
    assert_says(
        &place.refuse(&["--branch", "trunk"], 2),
        &["`trunk` is the branch of the sources"],
    );
}

#[test]
fn a_branch_has_a_name_that_git_takes() {
    let place = Place::new();
    for name in ["a b", "a..b", "x.lock", "", "@{-1}", "-x"] {
        let said = place.refuse(&[&format!("--branch={name}")], 2);
        assert_says(&said, &["cannot be the name of a branch"]);
    }
}

#[test]
fn changes_that_are_not_committed_are_not_published_unawares() {
    let place = Place::new();
    place.write("content/articles/lamp/en.txt", "The keeper slept.\n");
    assert_says(
        &place.refuse(&[], 3),
        &[
            "not committed (`content/articles/lamp/en.txt`)",
            "--allow-dirty",
        ],
    );
    place.git(&["add", "--all"]);
    assert_says(
        &place.refuse(&["--dry-run"], 3),
        &["not committed (`content/articles/lamp/en.txt`)"],
    );
    place.publish(&["--allow-dirty"]);
    assert!(place.read("en/articles/lamp/index.html").contains("slept"));
    assert_says(
        &place.remote(&["log", "-1", "--format=%B", "gh-pages"]),
        &["Hashiya-Source: ", "with changes that are not committed"],
    );
    place.commit();
    for new in ["content/pages/about/en.md", "static/new.txt"] {
        place.write(new, "New.\n");
        assert_says(
            &place.refuse(&[], 3),
            &[&format!("not committed (`{new}`)")],
        );
        place.commit();
    }
    // What no build reads does not count.
    place.write("static/new.txt~", "a backup");
    place.write("public/index.html", "an earlier build");
    place.publish(&[]);
}

#[test]
fn a_site_that_is_not_in_the_repository_is_not_committed() {
    let place = Place::new();
    place.write(".gitignore", "/private\n");
    place.write("private/hashiya.yaml", SETTINGS);
    place.commit();
    let said = place.refuse(&["--site", "private"], 3);
    assert_says(&said, &["not committed (`private/hashiya.yaml`)"]);
}

#[test]
fn sources_that_lie_in_a_linked_folder_of_the_repository_count() {
    let place = Place::new();
    place.write(
        "essays/hashiya.yaml",
        &format!("{SETTINGS}allow_links: [../shared]\n"),
    );
    place.write("shared/lamp/en.txt", "The keeper lit the lamp.\n");
    fs::create_dir_all(place.path("site/essays/content")).unwrap();
    std::os::unix::fs::symlink("../../shared", place.path("site/essays/content/articles")).unwrap();
    place.commit();
    place.publish(&["--site", "essays"]);
    assert!(
        place
            .read("en/articles/lamp/index.html")
            .contains("lit the lamp")
    );
    place.write("shared/lamp/en.txt", "The keeper slept.\n");
    assert_says(
        &place.refuse(&["--site", "essays"], 3),
        &["not committed (`shared/lamp/en.txt`)"],
    );
}

#[test]
fn a_submodule_that_is_not_checked_out_is_not_left_out() {
    let place = Place::new();
    place.git_in("", &["init", "--quiet", "--initial-branch=main", "texts"]);
    place.write_at("texts/rope/en.txt", "The rope held.\n");
    place.git_in("texts", &["add", "--all"]);
    place.git_in("texts", &["commit", "--quiet", "--message", "Texts"]);
    place.git(&["rm", "--quiet", "-r", "content"]);
    place.git(&[
        "submodule",
        "--quiet",
        "add",
        "../texts",
        "content/articles",
    ]);
    place.commit();
    place.publish(&[]);
    assert!(place.read("en/articles/rope/index.html").contains("held"));
    place.write("content/articles/rope/en.txt", "The rope broke.\n");
    assert_says(
        &place.refuse(&[], 3),
        &["not committed (`content/articles`)"],
    );
    place.git(&["submodule", "--quiet", "deinit", "--force", "--all"]);
    let said = place.refuse(&[], 3);
    assert_says(
        &said,
        &[
            "submodule `content/articles` is not checked out",
            "git submodule update --init",
        ],
    );
}

#[test]
fn warnings_are_errors_unless_they_may_be_published() {
    let place = Place::new();
    place.write(
        "content/articles/lamp/annotations.yaml",
        "annotations:\n  - {quote: nowhere, note: Lost.}\n",
    );
    place.commit();
    let said = place.refuse(&[], 1);
    assert_says(
        &said,
        &["error[H0201]", "nothing was published", "--no-strict"],
    );
    let ran = place.publish(&["--no-strict"]);
    assert_says(&ran.stderr, &["warning[H0201]", "Published"]);
}

#[test]
fn a_site_with_errors_is_not_published() {
    let place = Place::new();
    place.write("hashiya.yaml", "titel: x\n");
    place.commit();
    let said = place.refuse(&["--no-strict"], 1);
    assert_says(&said, &["did you mean `title`?", "nothing was published"]);
    // What is an error without strictness, too, needs no advice about it.
    let said = place.refuse(&[], 1);
    assert!(!said.contains("--no-strict"), "{said}");
}

#[test]
fn other_peoples_files_are_not_replaced() {
    let place = Place::new();
    place.push_as_somebody(&[
        ("index.html", "by another program"),
        ("a.css", ""),
        ("b/c.js", ""),
        ("d.txt", ""),
    ]);
    let said = place.refuse(&[], 3);
    assert_says(
        &said,
        &[
            "the branch `gh-pages` of `origin` has files that hashiya did not write (`a.css`, `b/c.js`, `d.txt` and 1 more)",
            "another branch with --branch",
            "`git push origin --delete gh-pages` removes the branch",
        ],
    );
    place.refuse(&["--squash"], 3);
    place.remote(&["update-ref", "-d", "refs/heads/gh-pages"]);
    place.publish(&[]);
}

#[test]
fn files_that_were_added_or_edited_by_hand_are_not_replaced() {
    let place = Place::new();
    place.publish(&[]);
    let ours = place.commits()[0].clone();
    for (path, text) in [("verify.html", "mine"), ("index.html", "mine")] {
        place.push_as_somebody(&[(path, text)]);
        place.edit(&format!("The keeper lit the lamp, for {path}.\n"));
        let said = place.refuse(&[], 3);
        assert_says(
            &said,
            &[
                &format!("did not write (`{path}`)"),
                &format!("git push origin +{ours}:refs/heads/gh-pages"),
            ],
        );
        place.git(&[
            "push",
            "--quiet",
            "origin",
            &format!("+{ours}:refs/heads/gh-pages"),
        ]);
    }
    place.publish(&[]);
}

#[test]
fn git_must_know_who_publishes() {
    let place = Place::new();
    place.git(&["config", "user.useConfigOnly", "true"]);
    let mut command = place.command(&[]);
    for name in [
        "GIT_AUTHOR_NAME",
        "GIT_AUTHOR_EMAIL",
        "GIT_COMMITTER_NAME",
        "GIT_COMMITTER_EMAIL",
    ] {
        command.env_remove(name);
    }
    let said = place.refuse_command(&mut command, 3);
    assert_says(
        &said,
        &["git does not know who publishes", "user.name", "user.email"],
    );
}

#[test]
fn a_repository_that_git_does_not_open_is_told_in_its_words() {
    let place = Place::new();
    fs::write(place.path("site/.git/config"), "[core\n").unwrap();
    let said = place.refuse(&[], 3);
    assert_says(&said, &["Git says:", "bad config"]);
}

#[test]
fn a_site_that_needs_a_newer_program_is_not_pushed() {
    let place = Place::new();
    place.write(
        "hashiya.yaml",
        &format!("{SETTINGS}requires: 900.1\nshape: new\n"),
    );
    place.commit();
    let said = place.refuse(&[], 1);
    assert_says(&said, &["this site needs Hashiya 900.1.0", "H0172"]);
    assert!(!said.contains("shape"), "{said}");
}
