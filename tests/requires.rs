//! `requires`: a program that is too old for a site says so, and leaves the site alone.
#![allow(clippy::unwrap_used)]

#[path = "support/program.rs"]
mod program;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use tempfile::TempDir;
use walkdir::WalkDir;

use program::run;

/// What every refusal says.
const REFUSAL: &str = "this site needs Hashiya 900.1.0 or newer, and this is Hashiya ";

/// A site of this program, and a table to import.
fn site() -> TempDir {
    let folder = TempDir::new().unwrap();
    let made = run(folder.path(), &["init", "site", "--languages", "en"]);
    assert_eq!(made.code, 0, "{}", made.stderr);
    fs::write(
        folder.path().join("table.csv"),
        "id,name,kind\njane,Jane,person\n",
    )
    .unwrap();
    folder
}

fn require(folder: &TempDir, version: &str) {
    let settings = folder.path().join("site/hashiya.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(settings, format!("requires: {version}\n{text}")).unwrap();
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let all = WalkDir::new(folder).into_iter().map(Result::unwrap);
    all.filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            (
                entry.path().display().to_string(),
                fs::read(entry.path()).unwrap(),
            )
        })
        .collect()
}

#[test]
fn every_command_that_reads_a_site_refuses_one_that_needs_a_newer_program() {
    let folder = site();
    require(&folder, "900.1");
    let settings = folder.path().join("site/hashiya.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, format!("{text}\nkey_of_900: [1]\n")).unwrap();
    let before = files(folder.path());
    let commands: &[&[&str]] = &[
        &["build", "--site", "site"],
        &["check", "--site", "site"],
        &["check", "--fix", "--site", "site"],
        &["suggest", "--write", "--site", "site"],
        &["import", "table.csv", "--site", "site"],
        &["export", "claims", "--site", "site"],
        &["annotate", "lamp", "lamp", "--note", "x", "--site", "site"],
        &["fmt", "--site", "site"],
        &["where", "lamp", "--site", "site"],
        &["entity", "rename", "coffee", "drink", "--site", "site"],
        &["new", "article", "lamp", "--site", "site"],
        &["new", "entity", "lamp", "--kind", "work", "--site", "site"],
        &["new", "page", "lamp", "--site", "site"],
        &["eject", "article.html", "--site", "site"],
        &["eject", "--diff", "--site", "site"],
        &["init", "site"],
    ];
    for command in commands {
        let ran = run(folder.path(), command);
        let said = ran.stderr.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(ran.code, 1, "{command:?}\n{}", ran.stderr);
        for part in [
            REFUSAL,
            "hashiya.yaml:1:11",
            "pipx upgrade hashiya",
            "/releases",
        ] {
            assert!(said.contains(part), "{command:?}: {part}\n{said}");
        }
        assert!(!said.contains("key_of_900"), "{command:?}\n{said}");
        assert_eq!(said.matches(REFUSAL).count(), 1, "{command:?}\n{said}");
    }
    assert!(files(folder.path()) == before, "a file was changed");
}

#[test]
fn tools_are_told_where_the_version_is_required() {
    let folder = site();
    require(&folder, "\"900.1\"");
    let ran = run(
        folder.path(),
        &[
            "check",
            "--format",
            "github",
            "--site",
            "site",
            "--report",
            "report.json",
        ],
    );
    assert_eq!(ran.code, 1, "{}", ran.stderr);
    let lines: Vec<&str> = ran.stdout.lines().collect();
    let [line] = lines.as_slice() else {
        panic!("one finding\n{}", ran.stdout);
    };
    for part in ["::error file=site/hashiya.yaml,line=1,", "H0172", REFUSAL] {
        assert!(line.contains(part), "{part}\n{line}");
    }
    let report = fs::read_to_string(folder.path().join("report.json")).unwrap();
    assert!(report.contains("H0172"), "{report}");
}

#[test]
fn a_site_that_this_program_is_new_enough_for_is_built() {
    let this = env!("CARGO_PKG_VERSION");
    for version in ["0.1", "\"0.1\"", "'0.0.10'", "0.0", this] {
        let folder = site();
        require(&folder, version);
        let ran = run(folder.path(), &["build", "--strict", "--site", "site"]);
        assert_eq!(ran.code, 0, "{version}\n{}", ran.stderr);
    }
}
