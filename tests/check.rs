//! `hashiya check` as people and their tools run it.
#![allow(clippy::unwrap_used)]

#[path = "support/program.rs"]
mod program;

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use program::{hashiya, run};

/// One error (a date) with a place, one note (a doubled stop).
fn faulty() -> TempDir {
    let folder = TempDir::new().unwrap();
    let article = folder.path().join("read/content/articles/lamp");
    fs::create_dir_all(&article).unwrap();
    fs::write(
        folder.path().join("read/hashiya.yaml"),
        "base_url: https://example.org\nlanguages: [ar]\n",
    )
    .unwrap();
    fs::write(article.join("article.yaml"), "title: المصباح\ndate: soon\n").unwrap();
    fs::write(article.join("ar.txt"), "أضاء المصباح الميناء. .\n").unwrap();
    folder
}

#[test]
fn a_code_is_explained_outside_of_any_site() {
    let folder = TempDir::new().unwrap();
    let ran = run(folder.path(), &["check", "--explain", "h203"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    for part in ["H0203: ", "For example:", "    === content/", "The remedy:"] {
        assert!(ran.stdout.contains(part), "{part}\n{}", ran.stdout);
    }
    let unknown = run(folder.path(), &["check", "--explain", "H0299"]);
    assert_eq!(unknown.code, 2);
    assert!(
        unknown
            .stderr
            .contains("no code `H0299`; did you mean H0209?"),
        "{}",
        unknown.stderr
    );
}

#[test]
fn the_address_may_be_given_as_for_a_build() {
    let folder = faulty();
    fs::write(folder.path().join("read/hashiya.yaml"), "languages: [ar]\n").unwrap();
    let check = |more: &[&str]| {
        let arguments = ["check", "--site", "read", "--format", "github"];
        run(folder.path(), &[&arguments, more].concat()).stdout
    };
    let without = check(&[]);
    assert!(without.contains("without `base_url`"), "{without}");
    let with = check(&["--base-url", "https://example.org/read"]);
    assert!(!with.contains("base_url"), "{with}");
    assert!(with.contains("H0111"), "{with}");
    let refused = run(folder.path(), &["check", "--base-url", "example"]);
    assert_eq!(refused.code, 2, "{}", refused.stderr);
}

#[test]
fn notes_are_counted_and_shown_when_asked_for() {
    let folder = faulty();
    let brief = run(folder.path(), &["check", "--site", "read"]);
    assert_eq!(brief.code, 1);
    assert!(
        brief.stderr.contains("error[H0111]") && !brief.stderr.contains("H0511"),
        "{}",
        brief.stderr
    );
    assert!(
        brief.stderr.contains("one note is not printed; --notes"),
        "{}",
        brief.stderr
    );
    let full = run(folder.path(), &["check", "--site", "read", "--notes"]);
    assert!(
        full.stderr.contains("note[H0511]") && full.stderr.contains("at 1:21 ‹. .›"),
        "{}",
        full.stderr
    );
    let report = run(folder.path(), &["check", "--site", "read", "--report", "-"]);
    let report: Value = serde_json::from_str(&report.stdout).unwrap();
    assert_eq!(
        report["diagnostics"].as_array().unwrap().len(),
        2,
        "the report has all"
    );
}

#[test]
fn tools_get_every_finding_on_standard_output() {
    let folder = faulty();
    let of = |format: &str| {
        let ran = run(
            folder.path(),
            &["check", "--site", "read", "--format", format],
        );
        assert_eq!((ran.code, ran.stderr.as_str()), (1, ""), "{format}");
        ran.stdout
    };
    let json: Value = serde_json::from_str(&of("json")).unwrap();
    assert_eq!((&json["errors"], &json["notes"]), (&1.into(), &1.into()));
    assert_eq!(json["findings"][1]["code"], "H0111");
    let github = of("github");
    let lines: Vec<&str> = github.lines().collect();
    assert!(
        lines[0].starts_with(
            "::notice file=read/content/articles/lamp/ar.txt,line=1,endLine=1,col=21,"
        ),
        "{github}"
    );
    assert!(
        lines[1].starts_with("::error file=read/content/articles/lamp/article.yaml,line=2,"),
        "{github}"
    );
    let sarif: Value = serde_json::from_str(&of("sarif")).unwrap();
    assert_eq!(
        (
            &sarif["version"],
            sarif["runs"][0]["results"].as_array().unwrap().len()
        ),
        (&"2.1.0".into(), 2)
    );
    let both = run(
        folder.path(),
        &[
            "check", "--site", "read", "--format", "json", "--report", "-",
        ],
    );
    assert_eq!(both.code, 2, "two documents in one stream are none");
}

/// Ends the program when the test does, however it does.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts `check --watch` on the site in a folder. Returns it with the lines that it prints for
/// people.
fn watch(folder: &TempDir) -> (Running, impl Iterator<Item = String>) {
    let mut running = Running(
        hashiya(folder.path(), &["check", "--site", "read", "--watch"])
            .stderr(Stdio::piped())
            .spawn()
            .unwrap(),
    );
    let lines = BufReader::new(running.0.stderr.take().unwrap())
        .lines()
        .map(Result::unwrap);
    (running, lines)
}

#[test]
fn it_checks_again_when_a_source_has_changed() {
    let folder = faulty();
    let (_running, mut lines) = watch(&folder);
    assert!(lines.any(|line| line.contains("the site has 1 error")));
    assert!(lines.any(|line| line.contains("Watching for changes")));
    fs::write(
        folder
            .path()
            .join("read/content/articles/lamp/article.yaml"),
        "title: المصباح\ndate: 2015\n",
    )
    .unwrap();
    assert!(
        lines.any(|line| line.contains("── check 2 ")),
        "a line parts what was said before from what follows"
    );
    assert!(lines.any(|line| line.contains("Checked 1 article")));
}

#[test]
fn what_code_scanning_is_told_to_replace_is_what_fix_writes() {
    let folder = TempDir::new().unwrap();
    let article = folder.path().join("read/content/articles/lamp");
    fs::create_dir_all(&article).unwrap();
    fs::write(
        folder.path().join("read/hashiya.yaml"),
        "\u{FEFF}base_url: https://example.org\nlints: {entity-unusde: allow}\n",
    )
    .unwrap();
    fs::write(
        article.join("article.yaml"),
        "title: المصباح # ours\r\nautolink: \"frist\"\r\n",
    )
    .unwrap();
    fs::write(article.join("ar.txt"), "أضاء المصباح الميناء.\n").unwrap();
    fs::write(
        article.join("annotations.yaml"),
        "annotations:\n  - {quote: المصباح, noet: من نحاس, certainty: 'probabel'}\n",
    )
    .unwrap();
    let ran = run(
        folder.path(),
        &["check", "--site", "read", "--format", "sarif"],
    );
    let sarif: Value = serde_json::from_str(&ran.stdout).unwrap();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    let fixes: Vec<&Value> = results
        .iter()
        .filter_map(|result| result.get("fixes"))
        .map(|fixes| &fixes[0])
        .collect();
    assert!(fixes.len() >= 3, "{}", ran.stdout);
    let mut expected = std::collections::BTreeMap::new();
    for change in fixes
        .iter()
        .flat_map(|fix| fix["artifactChanges"].as_array().unwrap())
    {
        let path = folder
            .path()
            .join(change["artifactLocation"]["uri"].as_str().unwrap());
        let stretches: &mut Vec<(usize, usize, String)> = expected.entry(path).or_default();
        for replacement in change["replacements"].as_array().unwrap() {
            let (region, text) = (
                &replacement["deletedRegion"],
                &replacement["insertedContent"]["text"],
            );
            let number = |key: &str| usize::try_from(region[key].as_u64().unwrap()).unwrap();
            stretches.push((
                number("byteOffset"),
                number("byteLength"),
                text.as_str().unwrap().to_owned(),
            ));
        }
    }
    for (path, stretches) in &mut expected {
        let mut text = fs::read_to_string(path).unwrap();
        stretches.sort();
        for (start, length, with) in stretches.iter().rev() {
            text.replace_range(*start..start + length, with);
        }
        *stretches = vec![(0, 0, text)];
    }
    run(folder.path(), &["check", "--site", "read", "--fix"]);
    for (path, stretches) in expected {
        assert_eq!(
            fs::read_to_string(&path).unwrap(),
            stretches[0].2,
            "{}",
            path.display()
        );
    }
}

#[test]
fn settings_that_are_gone_or_misnamed_are_told_and_the_watch_goes_on() {
    let folder = faulty();
    let settings = folder.path().join("read/hashiya.yaml");
    let (_running, mut lines) = watch(&folder);
    assert!(lines.any(|line| line.contains("Watching for changes")));
    fs::rename(&settings, settings.with_extension("yml")).unwrap();
    assert!(lines.any(|line| line.contains("hashiya.yaml is gone from")));
    let ran = run(folder.path(), &["check", "--site", "read"]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.stderr
            .contains("hashiya.yml` is not read; call it hashiya.yaml"),
        "{}",
        ran.stderr
    );
    fs::rename(settings.with_extension("yml"), &settings).unwrap();
    assert!(lines.any(|line| line.contains("the site has 1 error")));
}
