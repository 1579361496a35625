//! What `check --fix` and `suggest --write` do to the files that they change: owner, permissions,
//! links, what a killed run left.
#![allow(clippy::unwrap_used)]

#[path = "support/program.rs"]
mod program;

use std::fs;

use tempfile::TempDir;

use program::{read, run, write};

/// A site with one sure fault, in its settings and in an article.
fn mendable() -> TempDir {
    let folder = TempDir::new().unwrap();
    write(&folder, "hashiya.yaml", "titel: Lamps\n");
    write(
        &folder,
        "content/articles/lamps/article.yaml",
        "titel: Lamps\n",
    );
    write(&folder, "content/articles/lamps/en.txt", "A lamp burned.\n");
    folder
}

#[test]
fn what_a_killed_run_left_waiting_is_cleared_and_that_of_a_running_one_is_not() {
    let site = mendable();
    let left = [
        "content/articles/lamps/.hashiya-write-4242",
        "content/entities/.who.yaml.hashiya-17",
        ".hashiya-write-5",
    ];
    for path in left {
        write(&site, path, "half");
    }
    write(&site, "content/articles/lamps/.hashiya-write-6", "half");
    write(&site, "content/articles/lamps/.mine-7", "mine");
    let running = fs::File::options()
        .write(true)
        .open(site.path().join("content/articles/lamps/.hashiya-write-6"))
        .unwrap();
    running.lock().unwrap();
    let is_there = |path: &str| site.path().join(path).exists();
    run(&site, &["check", "--fix", "--dry-run"]);
    assert_eq!(left.map(is_there), [true; 3]);
    run(&site, &["check", "--fix"]);
    assert_eq!(left.map(is_there), [false; 3]);
    assert_eq!(read(&site, "hashiya.yaml"), "title: Lamps\n");
    assert!(
        is_there("content/articles/lamps/.hashiya-write-6")
            && is_there("content/articles/lamps/.mine-7")
    );
    drop(running);
    run(&site, &["suggest", "--write"]);
    assert!(!is_there("content/articles/lamps/.hashiya-write-6"));
}

#[test]
fn a_read_only_file_is_refused_before_anything_is_changed() {
    let site = mendable();
    let article = site.path().join("content/articles/lamps/article.yaml");
    let mut permissions = fs::metadata(&article).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&article, permissions).unwrap();
    let ran = run(&site, &["check", "--fix"]);
    assert_eq!(ran.code, 3);
    assert!(
        ran.stderr
            .contains("article.yaml` is read-only, and nothing was changed"),
        "{}",
        ran.stderr
    );
    assert_eq!(
        read(&site, "content/articles/lamps/article.yaml"),
        "titel: Lamps\n"
    );
    assert_eq!(
        read(&site, "hashiya.yaml"),
        "titel: Lamps\n",
        "the other file is as it was, too"
    );
}

#[cfg(unix)]
#[test]
fn owner_and_permissions_stay_and_a_hard_link_is_refused() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
    let site = mendable();
    let settings = site.path().join("hashiya.yaml");
    // Only a superuser may give a file away; others see that their own stays theirs.
    let _ = chown(&settings, Some(1234), Some(4321));
    fs::set_permissions(&settings, fs::Permissions::from_mode(0o640)).unwrap();
    let state = || {
        fs::metadata(&settings)
            .map(|found| (found.uid(), found.gid(), found.mode()))
            .unwrap()
    };
    let before = state();
    run(&site, &["check", "--fix"]);
    assert_eq!(read(&site, "hashiya.yaml"), "title: Lamps\n");
    assert_eq!(state(), before);

    write(&site, "hashiya.yaml", "titel: Lamps\n");
    fs::hard_link(&settings, site.path().join("backup")).unwrap();
    let ran = run(&site, &["check", "--fix"]);
    assert_eq!(ran.code, 3);
    assert!(
        ran.stderr.contains("hashiya.yaml` is a hard link"),
        "{}",
        ran.stderr
    );
    assert_eq!(
        [read(&site, "hashiya.yaml"), read(&site, "backup")],
        ["titel: Lamps\n"; 2]
    );
}
