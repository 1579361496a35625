//! Remote repositories that cannot be reached, do not take the push, or have moved; and hooks.

use crate::support::{Place, assert_says};

#[test]
fn a_remote_that_cannot_be_read_is_named_with_the_words_of_git() {
    let place = Place::new();
    place.git(&["remote", "set-url", "origin", "../nowhere.git"]);
    let said = place.refuse(&[], 3);
    assert_says(
        &said,
        &[
            "the remote `origin` cannot be read",
            "nowhere.git",
            "git fetch origin",
        ],
    );
}

#[test]
fn passwords_are_not_printed() {
    let place = Place::new();
    place.git(&[
        "remote",
        "set-url",
        "origin",
        "http://layla:s3cret@127.0.0.1:1/essays.git",
    ]);
    let said = place.refuse(&[], 3);
    assert_says(&said, &["cannot be read", "127.0.0.1:1/essays.git"]);
    assert!(
        !said.contains("s3cret") && !said.contains("layla"),
        "{said}"
    );

    // A hook is told the address, and may say it.
    let place = Place::new();
    place.git(&[
        "remote",
        "set-url",
        "origin",
        "http://layla:s3cret@127.0.0.1:1/essays.git",
    ]);
    place.git(&[
        "config",
        "url.../remote.git.insteadOf",
        "http://layla:s3cret@127.0.0.1:1/essays.git",
    ]);
    place.write_script(
        "site/.git/hooks/pre-push",
        "echo 'to http://layla:s3cret@127.0.0.1:1/essays.git' >&2; exit 1",
    );
    let said = place.refuse(&[], 3);
    assert_says(&said, &["to http://127.0.0.1:1/essays.git"]);
    assert!(!said.contains("s3cret"), "{said}");
}

#[test]
fn a_push_that_is_refused_is_told_in_the_words_of_the_remote() {
    let place = Place::new();
    place.write_script(
        "remote.git/hooks/pre-receive",
        "echo 'this branch is protected' >&2; exit 1",
    );
    let said = place.refuse(&[], 3);
    assert_says(
        &said,
        &[
            "did not take the site, and is as it was",
            "this branch is protected",
            "git push --dry-run origin HEAD:refs/heads/gh-pages",
        ],
    );
}

#[test]
fn a_branch_that_is_checked_out_at_the_remote_is_refused_by_it() {
    let place = Place::new();
    place.git_in(
        "",
        &["init", "--quiet", "--initial-branch=gh-pages", "desk"],
    );
    place.git_in(
        "desk",
        &["commit", "--quiet", "--allow-empty", "--message", "x"],
    );
    let before = place.git_in("desk", &["rev-parse", "HEAD"]);
    place.git(&["remote", "set-url", "origin", "../desk"]);
    let said = place.refuse(&[], 3);
    assert_says(&said, &["did not take the site", "checked out"]);
    assert_eq!(place.git_in("desk", &["rev-parse", "HEAD"]), before);
}

/// Moves the branch of the remote repository on by an empty commit, in the shell.
const MOVE: &str = "export GIT_DIR=../remote.git; unset GIT_QUARANTINE_PATH
git update-ref refs/heads/gh-pages \
$(git commit-tree -m moved -p refs/heads/gh-pages refs/heads/gh-pages^{tree})";

#[test]
fn a_branch_that_moves_during_the_build_is_left_alone() {
    let place = Place::new();
    place.publish(&[]);
    place.edit("The keeper lit the lamps.\n");
    // Whoever asks the remote repository for its branches moves them afterwards.
    place.write_script("upload-pack", &format!("git-upload-pack \"$@\"\n({MOVE})"));
    let script = place.path("upload-pack");
    place.git(&[
        "config",
        "remote.origin.uploadpack",
        script.to_str().unwrap(),
    ]);
    let ran = crate::support::ran(&mut place.command(&[]));
    assert_eq!(ran.code, 3, "{}", ran.stderr);
    assert_says(
        &ran.stderr,
        &["was changed by somebody else", "publish again"],
    );
    assert_eq!(
        place.remote(&["log", "-1", "--format=%s", "gh-pages"]),
        "moved"
    );

    place.git(&["config", "--unset", "remote.origin.uploadpack"]);
    place.publish(&[]);
    assert!(
        place
            .read("en/articles/lamp/index.html")
            .contains("lit the lamps")
    );
}

#[test]
fn a_branch_that_moves_during_the_push_is_left_alone_too() {
    let place = Place::new();
    place.publish(&[]);
    place.edit("The keeper lit the lamps.\n");
    place.write_script("site/.git/hooks/pre-push", MOVE);
    let ran = crate::support::ran(&mut place.command(&["--squash"]));
    assert_eq!(ran.code, 3, "{}", ran.stderr);
    assert_says(
        &ran.stderr,
        &["was changed by somebody else", "publish again"],
    );
    assert_eq!(
        place.remote(&["log", "-1", "--format=%s", "gh-pages"]),
        "moved"
    );
}

#[test]
fn only_the_hook_before_a_push_runs() {
    let place = Place::new();
    for hook in [
        "pre-commit",
        "commit-msg",
        "prepare-commit-msg",
        "post-commit",
        "post-index-change",
        "post-checkout",
    ] {
        place.write_script(
            &format!("site/.git/hooks/{hook}"),
            "echo $0 >> ../ran; exit 1",
        );
    }
    place.write_script("site/.git/hooks/pre-push", "echo pre-push >> ../ran");
    place.publish(&[]);
    assert_eq!(
        std::fs::read_to_string(place.path("ran")).unwrap(),
        "pre-push\n"
    );

    place.edit("The keeper lit the lamps.\n");
    place.write_script(
        "site/.git/hooks/pre-push",
        "echo 'not on a Friday' >&2; exit 1",
    );
    assert_says(
        &place.refuse(&[], 3),
        &["did not take the site", "not on a Friday"],
    );
}
