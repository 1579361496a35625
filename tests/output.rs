//! What a build leaves in a folder: all of it or nothing, and never anything of somebody else's.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use hashiya::artifact::{Artifact, OutputPath};
use hashiya::output::{BuildTarget as _, CommitSummary, DiskTarget, OutputError};
use tempfile::TempDir;

struct Site {
    root: TempDir,
}

impl Site {
    fn new() -> Self {
        let root = TempDir::new().unwrap();
        fs::create_dir_all(root.path().join("content/articles")).unwrap();
        Self { root }
    }

    fn path(&self) -> &Path {
        self.root.path()
    }

    fn out(&self) -> PathBuf {
        self.path().join("public")
    }

    fn open(&self) -> Result<DiskTarget, OutputError> {
        DiskTarget::open(&self.out(), self.path())
    }

    fn build(&self, files: &[(&str, &str)]) -> CommitSummary {
        let target = self.open().unwrap();
        put_all(&target, files).unwrap();
        target.commit().unwrap()
    }

    /// Files and folders of the output, sorted, folders with a final `/`.
    fn entries(&self) -> Vec<String> {
        let mut found = Vec::new();
        list(&self.out(), "", &mut found);
        found.sort();
        found
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.out().join(path)).unwrap()
    }

    fn place(&self, path: &str, text: &str) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

fn list(folder: &Path, before: &str, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder)
        .into_iter()
        .flatten()
        .map(Result::unwrap)
    {
        let name = format!("{before}{}", entry.file_name().into_string().unwrap());
        if entry.file_type().unwrap().is_dir() {
            list(&entry.path(), &format!("{name}/"), found);
            found.push(format!("{name}/"));
        } else {
            found.push(name);
        }
    }
}

fn artifact(path: &str, bytes: &str) -> Artifact {
    Artifact {
        path: OutputPath::new(path).unwrap(),
        bytes: bytes.into(),
    }
}

fn put_all(target: &DiskTarget, files: &[(&str, &str)]) -> Result<(), OutputError> {
    files
        .iter()
        .try_for_each(|(path, bytes)| target.put(artifact(path, bytes)))
}

#[test]
fn what_an_interrupted_build_left_does_not_come_into_the_next() {
    let site = Site::new();
    for left in ["files/en/old.html", "tree/en/old.html"] {
        site.place(
            &format!("public/.hashiya-staging/{left}"),
            "of another build",
        );
    }
    site.build(&[("en/index.html", "new")]);
    assert_eq!(
        site.entries(),
        [".hashiya-manifest", "en/", "en/index.html"]
    );
}

#[test]
fn a_build_writes_its_files_and_a_manifest_of_them() {
    let site = Site::new();
    assert_eq!(
        site.build(&[("index.html", "i"), ("ar/a/index.html", "a")]),
        CommitSummary {
            written: 2,
            unchanged: 0,
            removed: 0
        }
    );
    assert_eq!(
        site.entries(),
        [
            ".hashiya-manifest",
            "ar/",
            "ar/a/",
            "ar/a/index.html",
            "index.html"
        ]
    );
    assert_eq!(
        site.read(".hashiya-manifest"),
        "ar/a/index.html\nindex.html\n"
    );
    assert_eq!(site.read("ar/a/index.html"), "a");
}

#[test]
fn unchanged_files_are_not_touched() {
    let site = Site::new();
    site.build(&[("a", "same"), ("b", "old"), ("c", "x")]);
    let times = || {
        [".hashiya-manifest", "a", "b", "c"].map(|path| {
            fs::metadata(site.out().join(path))
                .unwrap()
                .modified()
                .unwrap()
        })
    };
    let long_ago = std::time::SystemTime::UNIX_EPOCH;
    for path in [".hashiya-manifest", "a", "b", "c"] {
        fs::File::options()
            .write(true)
            .open(site.out().join(path))
            .unwrap()
            .set_modified(long_ago)
            .unwrap();
    }
    assert_eq!(
        site.build(&[("a", "same"), ("b", "new"), ("c", "longer")]),
        CommitSummary {
            written: 2,
            unchanged: 1,
            removed: 0
        }
    );
    assert_eq!(
        times().map(|time| time == long_ago),
        [true, true, false, false]
    );
}

#[test]
fn what_is_no_longer_needed_goes_with_its_empty_folders() {
    let site = Site::new();
    site.build(&[
        ("index.html", "i"),
        ("ar/old/deep/index.html", "o"),
        ("ar/new/index.html", "n"),
    ]);
    assert_eq!(
        site.build(&[("index.html", "i"), ("ar/new/index.html", "n")]),
        CommitSummary {
            written: 0,
            unchanged: 2,
            removed: 1
        }
    );
    assert_eq!(
        site.entries(),
        [
            ".hashiya-manifest",
            "ar/",
            "ar/new/",
            "ar/new/index.html",
            "index.html"
        ]
    );
}

#[test]
fn a_file_may_become_a_folder_and_a_folder_a_file() {
    let site = Site::new();
    site.build(&[("a", "file"), ("b/c/d", "deep"), ("b/e", "e")]);
    assert_eq!(
        site.build(&[("a/x", "x"), ("b", "file")]),
        CommitSummary {
            written: 2,
            unchanged: 0,
            removed: 3
        }
    );
    assert_eq!(site.entries(), [".hashiya-manifest", "a/", "a/x", "b"]);
}

#[test]
fn nothing_is_visible_before_the_commit_and_an_abandoned_build_leaves_no_trace() {
    let site = Site::new();
    site.build(&[("index.html", "good")]);
    let target = site.open().unwrap();
    put_all(&target, &[("index.html", "half"), ("more.html", "half")]).unwrap();
    assert_eq!(site.read("index.html"), "good");
    drop(target);
    assert_eq!(site.entries(), [".hashiya-manifest", "index.html"]);
    assert_eq!(site.read("index.html"), "good");
}

#[test]
fn an_abandoned_first_build_leaves_no_folder() {
    let site = Site::new();
    let target = site.open().unwrap();
    put_all(&target, &[("index.html", "half")]).unwrap();
    drop(target);
    assert!(!site.out().exists());
}

#[test]
fn what_a_killed_build_left_waiting_is_cleared() {
    let site = Site::new();
    site.place("public/.hashiya-staging/files/index.html", "half");
    site.build(&[("a", "1")]);
    assert_eq!(site.entries(), [".hashiya-manifest", "a"]);
}

#[test]
fn threads_may_put_at_the_same_time() {
    let site = Site::new();
    let target = site.open().unwrap();
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let target = &target;
            scope.spawn(move || {
                for page in 0..50 {
                    target
                        .put(artifact(&format!("{thread}/{page}/index.html"), "page"))
                        .unwrap();
                }
            });
        }
    });
    assert_eq!(target.commit().unwrap().written, 200);
    assert_eq!(site.read("3/49/index.html"), "page");
}

#[test]
fn two_builds_into_one_folder_do_not_mix() {
    let site = Site::new();
    let (first, second) = (site.open().unwrap(), site.open().unwrap());
    put_all(&first, &[("a", "1")]).unwrap();
    assert!(matches!(
        put_all(&second, &[("b", "2")]),
        Err(OutputError::Busy(_))
    ));
    first.commit().unwrap();
    put_all(&second, &[("c", "3")]).unwrap();
    second.commit().unwrap();
    assert_eq!(site.entries(), [".hashiya-manifest", "c"]);
    assert_eq!(site.read(".hashiya-manifest"), "c\n");
}

#[test]
fn one_path_is_written_once() {
    let site = Site::new();
    let target = site.open().unwrap();
    assert!(
        matches!(put_all(&target, &[("a", "1"), ("a", "1")]), Err(OutputError::Duplicate(path)) if path == "a")
    );
    assert!(matches!(
        put_all(&target, &[(".hashiya-manifest", "")]),
        Err(OutputError::Reserved(_))
    ));
    assert!(matches!(
        put_all(&target, &[(".hashiya-staging/x", "")]),
        Err(OutputError::Reserved(_))
    ));
}

#[test]
fn other_peoples_files_are_named_and_kept() {
    let site = Site::new();
    for name in ["CNAME", "d/thesis.doc", "a", "b"] {
        site.place(&format!("public/{name}"), "mine");
    }
    let message = site.open().unwrap_err().to_string();
    assert!(
        message.contains("`CNAME`, `a`, `b` and 1 more"),
        "{message}"
    );
    assert_eq!(site.read("d/thesis.doc"), "mine");
}

#[test]
fn files_added_to_a_built_site_are_other_peoples_too() {
    let site = Site::new();
    site.build(&[("index.html", "i")]);
    site.place("public/.well-known/security.txt", "mine");
    assert!(
        matches!(site.open(), Err(OutputError::Foreign { first, count: 1, .. }) if first == [".well-known/security.txt"])
    );
}

#[test]
fn a_clone_or_a_worktree_of_git_is_built_into_and_its_git_stays() {
    for git in ["public/.git", "public/.git/config"] {
        let site = Site::new();
        site.place(git, "mine");
        site.build(&[("index.html", "i"), ("en/index.html", "e")]);
        site.build(&[("index.html", "j")]);
        assert_eq!(fs::read_to_string(site.path().join(git)).unwrap(), "mine");
        assert!(!site.out().join("en").exists());
        // All else is still other people's.
        site.place("public/a/.git", "mine");
        assert!(
            matches!(site.open(), Err(OutputError::Foreign { first, count: 1, .. }) if first == ["a/.git"])
        );
    }
}

#[test]
fn no_file_of_a_build_gets_into_a_clones_git() {
    let site = Site::new();
    let target = site.open().unwrap();
    for path in [".git", ".git/config", ".GIT/hooks/pre-push"] {
        assert!(matches!(
            target.put(artifact(path, "x")),
            Err(OutputError::Reserved(_))
        ));
    }
}

#[test]
fn a_folder_whose_list_is_lost_is_said_to_be_perhaps_an_earlier_builds() {
    let site = Site::new();
    site.build(&[("index.html", "i")]);
    site.place("public/notes/config", "mine");
    let advice = |site: &Site| site.open().unwrap_err().to_string();
    assert!(!advice(&site).contains("delete them"), "{}", advice(&site));
    for damage in [None, Some(&b"\xff\xfe"[..]), Some(b"")] {
        let list = site.out().join(".hashiya-manifest");
        damage
            .map_or_else(|| fs::remove_file(&list), |bytes| fs::write(&list, bytes))
            .unwrap();
        assert!(
            advice(&site).contains("if an earlier build wrote them, delete them"),
            "{damage:?}: {}",
            advice(&site)
        );
    }
}

#[test]
fn what_file_managers_leave_is_nobodys() {
    let site = Site::new();
    site.build(&[
        ("index.html", "i"),
        ("ar/old/index.html", "o"),
        ("en/index.html", "e"),
    ]);
    for name in [
        ".DS_Store",
        "ar/old/Thumbs.db",
        "ar/desktop.ini",
        "en/._index.html",
        "en/deep/.DS_Store",
    ] {
        site.place(&format!("public/{name}"), "left about");
    }
    site.build(&[("index.html", "i"), ("en", "a file now")]);
    assert_eq!(
        site.entries(),
        [".DS_Store", ".hashiya-manifest", "en", "index.html"]
    );
}

#[test]
fn a_folder_of_another_site_is_refused() {
    let site = Site::new();
    site.place("hashiya.yaml", "");
    let other = TempDir::new().unwrap();
    fs::write(other.path().join("hashiya.yaml"), "").unwrap();
    for out in ["public", "new/folder", "content/x"] {
        let refused = DiskTarget::open(&other.path().join(out), site.path());
        assert!(
            matches!(refused, Err(OutputError::InOtherSite { .. })),
            "{out}: {refused:?}"
        );
    }
    // A site within a site has its own output, and not the outer one's.
    site.place("inner/hashiya.yaml", "");
    let inner = site.path().join("inner");
    assert!(DiskTarget::open(&inner.join("public"), &inner).is_ok());
    assert!(matches!(
        DiskTarget::open(&site.out(), &inner),
        Err(OutputError::InOtherSite { .. })
    ));
    assert!(matches!(
        DiskTarget::open(&inner.join("public"), site.path()),
        Err(OutputError::InOtherSite { .. })
    ));
}

#[test]
fn a_commit_that_fails_says_what_is_new_and_what_is_old_and_the_next_build_repairs_it() {
    let site = Site::new();
    site.build(&[("a", "old"), ("b", "old"), ("c", "old"), ("gone", "old")]);
    let target = site.open().unwrap();
    put_all(
        &target,
        &[
            ("a", "new"),
            ("b", "new"),
            ("c", "new"),
            ("d/e/f", "new"),
            ("d/g", "new"),
        ],
    )
    .unwrap();
    // Meanwhile somebody puts a folder with a file of theirs in the place of `b`.
    fs::remove_file(site.out().join("b")).unwrap();
    site.place("public/b/mine", "mine");
    let message = target.commit().unwrap_err().to_string();
    for says in [
        "new in the output folder: `d/e/f`, `d/g`, `a`",
        "as before: `b`, `c`",
        "no longer needed, but still there: `gone`",
        "the next build repairs",
    ] {
        assert!(message.contains(says), "{says}: {message}");
    }
    assert_eq!(
        [
            site.read("a"),
            site.read("b/mine"),
            site.read("c"),
            site.read("d/e/f")
        ],
        ["new", "mine", "old", "new"]
    );
    drop(target);
    fs::remove_dir_all(site.out().join("b")).unwrap();
    site.build(&[
        ("a", "new"),
        ("b", "new"),
        ("c", "new"),
        ("d/e/f", "new"),
        ("d/g", "new"),
    ]);
    assert_eq!(
        site.entries(),
        [
            ".hashiya-manifest",
            "a",
            "b",
            "c",
            "d/",
            "d/e/",
            "d/e/f",
            "d/g"
        ]
    );
    assert_eq!([site.read("b"), site.read("c")], ["new", "new"]);
}

#[cfg(unix)]
#[test]
fn a_new_folder_comes_whole() {
    use std::os::unix::fs::MetadataExt as _;
    let site = Site::new();
    site.build(&[("ar/a/index.html", "a")]);
    let target = site.open().unwrap();
    put_all(
        &target,
        &[
            ("ar/a/index.html", "a"),
            ("ar/b/index.html", "b"),
            ("ar/b/c/d/index.html", "d"),
            ("e/f", "f"),
        ],
    )
    .unwrap();
    // Where they wait they have their folders already, so that one step shows all of a folder.
    let inode = |path: &Path| fs::metadata(path).unwrap().ino();
    let waiting =
        ["ar/b", "e"].map(|folder| inode(&site.out().join(".hashiya-staging/tree").join(folder)));
    assert!(!site.out().join("ar/b").exists());
    target.commit().unwrap();
    assert_eq!(
        ["ar/b", "e"].map(|folder| inode(&site.out().join(folder))),
        waiting
    );
    assert_eq!(site.read("ar/b/c/d/index.html"), "d");
}

#[test]
fn a_folder_that_somebody_made_meanwhile_is_filled() {
    let site = Site::new();
    let target = site.open().unwrap();
    put_all(&target, &[("ar/a/x", "x"), ("ar/b", "b")]).unwrap();
    site.place("public/ar/a/theirs", "mine");
    target.commit().unwrap();
    assert_eq!(
        [
            site.read("ar/a/x"),
            site.read("ar/b"),
            site.read("ar/a/theirs")
        ],
        ["x", "b", "mine"]
    );
}

#[test]
fn an_empty_folder_will_do() {
    let site = Site::new();
    fs::create_dir_all(site.out().join("a")).unwrap();
    site.build(&[("a", "1")]);
    assert_eq!(site.read("a"), "1");
}

#[test]
fn the_sites_own_folders_are_no_output() {
    let site = Site::new();
    let open = |out: &str| DiskTarget::open(&site.path().join(out), site.path()).map(drop);
    for holds in ["", ".", "..", "content/..", "new/.."] {
        assert!(
            matches!(open(holds), Err(OutputError::HoldsSite(_))),
            "{holds}"
        );
    }
    for inside in [
        "content",
        "content/articles/x",
        "static/built",
        "templates",
        "public/../content/x",
    ] {
        assert!(
            matches!(open(inside), Err(OutputError::InSources { .. })),
            "{inside}"
        );
    }
    for fine in ["public", "build/site", "contents", "content-built"] {
        assert!(open(fine).is_ok(), "{fine}");
    }
    site.place("file", "");
    assert!(matches!(open("file"), Err(OutputError::NotAFolder(_))));
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_symbolic_link() {
    use std::os::unix::fs::symlink;
    let site = Site::new();
    let elsewhere = TempDir::new().unwrap();
    symlink(elsewhere.path(), site.out()).unwrap();
    assert!(matches!(site.open(), Err(OutputError::SymbolicLink(_))));
    fs::remove_file(site.out()).unwrap();

    site.build(&[("ar/index.html", "a")]);
    fs::remove_dir_all(site.out().join("ar")).unwrap();
    symlink(elsewhere.path(), site.out().join("ar")).unwrap();
    assert!(matches!(site.open(), Err(OutputError::Foreign { first, .. }) if first == ["ar"]));

    symlink(site.path().join("content"), site.path().join("link")).unwrap();
    let through_link = DiskTarget::open(&site.path().join("link/built"), site.path());
    assert!(matches!(through_link, Err(OutputError::InSources { .. })));
}

#[test]
fn the_same_target_takes_build_after_build() {
    let site = Site::new();
    let target = site.open().unwrap();
    put_all(&target, &[("a", "1"), ("b", "1")]).unwrap();
    target.commit().unwrap();
    put_all(&target, &[("a", "2")]).unwrap();
    assert_eq!(
        target.commit().unwrap(),
        CommitSummary {
            written: 1,
            unchanged: 0,
            removed: 1
        }
    );
    assert_eq!(site.entries(), [".hashiya-manifest", "a"]);
}
