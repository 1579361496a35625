//! The commits of the branch.

use crate::support::{Place, assert_says};

#[test]
fn a_site_is_published_on_a_new_branch_in_a_commit_that_names_its_source() {
    let place = Place::new();
    let head = place.git(&["rev-parse", "HEAD"]);
    let ran = place.publish(&[]);
    assert_says(
        &ran.stderr,
        &[
            "Built 1 article",
            "Published on the branch `gh-pages` of `origin`, for https://example.org/reading/: ",
            "files new",
        ],
    );
    let published = place.published();
    for path in [
        ".nojekyll",
        ".hashiya-manifest",
        "404.html",
        "index.html",
        "en/articles/lamp/index.html",
    ] {
        assert!(published.iter().any(|own| own == path), "{path}");
    }
    assert!(
        place
            .read("en/articles/lamp/index.html")
            .contains("The keeper lit the lamp.")
    );
    assert_says(
        &place.remote(&["log", "-1", "--format=%B%an %ae", "gh-pages"]),
        &[
            &format!("Publish {}", &head[..10]),
            &format!("\nHashiya-Source: {head}\n"),
            "Layla layla@example.org",
        ],
    );
    assert_eq!(place.commits().len(), 1);
}

#[test]
fn nothing_of_the_users_is_touched() {
    let place = Place::new();
    place.write("notes.txt", "not committed, and no part of the site");
    place.write("README", "x");
    place.git(&["add", "README"]);
    let index = std::fs::read(place.path("site/.git/index")).unwrap();
    place.publish(&[]);
    assert_eq!(std::fs::read(place.path("site/.git/index")).unwrap(), index);
    assert_eq!(
        place.git(&["status", "--porcelain"]),
        "A  README\n?? notes.txt"
    );
    assert_eq!(place.git(&["branch", "--format=%(refname:short)"]), "main");
    assert!(!place.path("site/public").exists());
}

#[test]
fn what_is_published_already_is_not_pushed_again() {
    let place = Place::new();
    place.publish(&[]);
    let before = place.commits();
    // Another commit, of the same site.
    place.write("README", "x");
    place.commit();
    let ran = place.publish(&[]);
    assert_says(
        &ran.stderr,
        &["Nothing changed: the branch `gh-pages` of `origin` has this site already"],
    );
    assert_eq!(place.commits(), before);
}

#[test]
fn a_new_version_follows_the_last_one_and_files_that_the_site_no_longer_has_go() {
    let place = Place::new();
    place.write("content/articles/rope/en.txt", "The rope held.\n");
    place.commit();
    place.publish(&[]);
    let first = place.commits();
    std::fs::remove_dir_all(place.path("site/content/articles/rope")).unwrap();
    place.edit("The keeper lit the lamps.\n");
    let ran = place.publish(&["--message", "Two lamps"]);
    assert_says(&ran.stderr, &["changed", "removed"]);
    assert_eq!(place.commits().len(), 2);
    assert_eq!(place.commits()[1..], first);
    assert!(
        place
            .read("en/articles/lamp/index.html")
            .contains("lit the lamps")
    );
    assert!(!place.published().iter().any(|path| path.contains("rope")));
    let head = place.git(&["rev-parse", "HEAD"]);
    assert_eq!(
        place.remote(&["log", "-1", "--format=%B", "gh-pages"]),
        format!("Two lamps\n\nHashiya-Source: {head}")
    );
}

#[test]
fn a_squashed_branch_has_one_commit() {
    let place = Place::new();
    place.publish(&[]);
    place.edit("The keeper lit the lamps.\n");
    place.publish(&["--squash"]);
    assert_eq!(place.commits().len(), 1);
    assert!(
        place
            .read("en/articles/lamp/index.html")
            .contains("lit the lamps")
    );
    let before = place.commits();
    assert_says(&place.publish(&["--squash"]).stderr, &["Nothing changed"]);
    assert_eq!(place.commits(), before);

    place.edit("The keeper lit a lamp.\n");
    place.publish(&[]);
    assert_eq!(place.commits().len(), 2);
    // The earlier commits go although the site has not changed: that is what was asked for.
    place.publish(&["--squash"]);
    assert_eq!(place.commits().len(), 1);
}

#[test]
fn a_dry_run_lists_the_files_that_would_change_and_keeps_nothing() {
    let place = Place::new();
    let objects = place.git(&["count-objects", "-v"]);
    let ran = place.publish(&["--dry-run"]);
    assert_says(&ran.stdout, &["new      en/articles/lamp/index.html\n"]);
    assert_says(&ran.stderr, &["files new", "nothing was pushed"]);
    assert_eq!(place.remote(&["for-each-ref"]), "");
    assert_eq!(place.git(&["count-objects", "-v"]), objects);
    // Standard output is for one reader.
    let ran = place.publish(&["--dry-run", "--format", "json"]);
    assert!(ran.stdout.starts_with('{') && !ran.stdout.contains("new      "));
    assert_says(&ran.stderr, &["new      en/articles/lamp/index.html\n"]);

    place.write("content/articles/rope/en.txt", "The rope held.\n");
    place.commit();
    place.publish(&[]);
    let before = place.commits();
    std::fs::remove_dir_all(place.path("site/content/articles/rope")).unwrap();
    place.edit("The keeper lit the lamps.\n");
    let ran = place.publish(&["--dry-run"]);
    assert_says(
        &ran.stdout,
        &[
            "changed  en/articles/lamp/index.html\n",
            "removed  en/articles/rope/index.html\n",
        ],
    );
    assert!(!ran.stdout.contains("hashiya/fonts"), "{}", ran.stdout);
    assert_eq!(place.commits(), before);
}

#[test]
fn another_branch_and_another_remote_can_be_named() {
    let place = Place::new();
    place.git_in("", &["init", "--quiet", "--bare", "second.git"]);
    place.git(&["remote", "add", "second", "../second.git"]);
    place.publish(&["--remote", "second", "--branch", "site/pages"]);
    assert_eq!(place.remote(&["for-each-ref"]), "");
    assert_eq!(
        place.git_in("second.git", &["for-each-ref", "--format=%(refname)"]),
        "refs/heads/site/pages"
    );
}
