//! What authors are told: each file of tests/cases/faults is a small faulty site and everything
//! that must be said of it.
//!
//! The section `expect` (what `check` finds) or `expect build` has a line for each finding, in
//! their order: `file:line:column severity code | a part of the message | a part of the help`; a
//! file or folder without a line is meant as a whole, `-` stands for the whole site.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::support::page::reading_text;
use crate::support::{Built, Site, findings};

/// Lints that would say something of nearly every site that is as small as can be.
const SETTINGS: &str = "base_url: https://example.org
lints: {entity-unused: allow, mention-unknown-name: allow, title-missing: allow, translation-missing: allow}
";

struct Case {
    name: String,
    site: Site,
    expected: String,
    built: bool,
}

fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/faults");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    paths.iter().map(|path| case(path)).collect()
}

fn case(path: &Path) -> Case {
    let text = fs::read_to_string(path).unwrap();
    let (files, expected) = text
        .split_once("=== expect")
        .unwrap_or_else(|| panic!("{} expects nothing", path.display()));
    let (mode, expected) = expected.split_once('\n').unwrap_or_default();
    let mut site = Site::new(files);
    if !site.has("hashiya.yaml") {
        site = site.with("hashiya.yaml", SETTINGS);
    }
    let name = path.file_stem().unwrap().to_string_lossy().into_owned();
    Case {
        name,
        site,
        expected: expected.trim_end().to_owned(),
        built: mode.trim() == "build",
    }
}

impl Case {
    fn found(&self) -> Vec<String> {
        if self.built {
            self.site.try_build().findings()
        } else {
            findings(&self.site.check())
        }
    }

    /// What was found, in full, if it is not what was expected.
    fn fault(&self) -> Option<String> {
        let found = self.found();
        let expected: Vec<&str> = self.expected.lines().collect();
        let same = found.len() == expected.len()
            && found
                .iter()
                .zip(&expected)
                .all(|(found, expected)| answers(found, expected));
        (!same).then(|| format!("##### {}\n{}", self.name, found.join("\n")))
    }
}

/// Is this the finding that was expected?
fn answers(found: &str, expected: &str) -> bool {
    let mut found = found.splitn(3, " | ");
    let mut expected = expected.splitn(3, " | ");
    let place = found.next() == expected.next();
    place
        && expected.all(|part| {
            found.next().is_some_and(|found| {
                if part == "-" {
                    found == "-"
                } else {
                    found.contains(part)
                }
            })
        })
}

#[test]
fn every_fault_is_told_with_its_place_and_what_to_write() {
    let cases = cases();
    assert!(cases.len() >= 50);
    let faults: Vec<String> = cases.iter().filter_map(Case::fault).collect();
    assert!(
        faults.is_empty(),
        "of {} sites these found something else:\n{}",
        cases.len(),
        faults.join("\n")
    );
}

#[test]
fn thirty_different_faults_are_thirty_findings() {
    let cases = cases();
    let case = cases.iter().find(|case| case.name == "thirty").unwrap();
    let found = case.site.check().diagnostics;
    let codes: BTreeSet<_> = found.iter().map(|found| found.code).collect();
    let places: BTreeSet<_> = found.iter().map(|found| (found.span, found.code)).collect();
    assert_eq!((found.len(), codes.len(), places.len()), (30, 30, 30));
}

#[test]
fn a_build_with_errors_writes_nothing() {
    for case in cases() {
        let Built { outcome, files } = case.site.try_build();
        assert_eq!(outcome.failed(), files.is_empty(), "{}", case.name);
    }
}

#[test]
fn every_finding_names_a_file_and_says_what_to_write() {
    for case in cases() {
        for line in case.found() {
            assert!(
                !line.starts_with("- ") && !line.ends_with(" | -"),
                "{}: {line}",
                case.name
            );
        }
    }
}

#[test]
fn warnings_are_errors_where_that_is_asked_for() {
    let site = Site::new("=== content/articles/a/en.md\nThe lamp <b>burned</b> low.\n");
    assert!(!site.clone().build().outcome.failed());
    let built = site.strict().try_build();
    assert!(built.outcome.failed() && built.files.is_empty());
    assert!(
        built
            .findings()
            .iter()
            .any(|line| line.starts_with("content/articles/a/en.md:1:10 error H0118"))
    );
}

#[test]
fn what_finds_no_place_is_an_error_in_check_and_a_warning_in_build() {
    let site = Site::new(
        "=== content/articles/a/en.txt
        The lamp burned.
        === content/articles/a/annotations.yaml
        annotations: [{quote: candle, note: Of wax.}]
        ",
    );
    assert!(site.check().failed());
    let built = site.build();
    assert!(
        built
            .findings()
            .iter()
            .any(|line| line.contains(" warning H0201 "))
    );
    let report = serde_json::to_value(&built.outcome.report).unwrap();
    assert_eq!(report["articles"][0]["annotations"][0]["state"], "orphan");
}

#[test]
fn an_article_without_a_title_is_called_what_its_text_begins_with() {
    let site = Site::new(
        "=== content/articles/a/en.txt
        The lamp burned low in the tower by the sea at night.
        === content/articles/a/ar.txt
        خفت المصباح.
        === content/articles/b/en.md
        A lamp.

        # The harbour
        ",
    );
    let built = site.build();
    let headings = |path: &str| {
        built
            .page(path)
            .all("h1")
            .iter()
            .map(|h1| reading_text(*h1))
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert!(
        headings("en/articles/a/").contains("The lamp burned low in the tower by…"),
        "{}",
        headings("en/articles/a/")
    );
    assert!(headings("ar/articles/a/").contains("خفت المصباح."));
    assert!(headings("en/articles/b/").contains("The harbour"));
}

#[cfg(unix)]
#[test]
fn links_that_lead_nowhere_or_in_a_circle_are_told_and_the_rest_goes_on() {
    use hashiya::pipeline::{self, Options};
    use std::os::unix::fs::symlink;

    let folder = tempfile::tempdir().unwrap();
    let article = folder.path().join("content/articles/a");
    fs::create_dir_all(&article).unwrap();
    fs::write(folder.path().join("hashiya.yaml"), SETTINGS).unwrap();
    fs::write(article.join("en.txt"), "The lamp [[burned.").unwrap();
    fs::write(article.join("article.yaml"), "titel: The lamp").unwrap();
    symlink("nowhere.txt", article.join("ar.txt")).unwrap();
    symlink("..", article.join("round")).unwrap();
    symlink("nowhere", article.join(".#en.txt")).unwrap();
    fs::create_dir(folder.path().join("static")).unwrap();
    symlink("nowhere.css", folder.path().join("static/own.css")).unwrap();
    let found = findings(&pipeline::check(folder.path(), &Options::default()).unwrap());
    let told = |file: &str, why: &str| {
        format!("{file} error H0112 | {file} cannot be read: it is a link {why}")
    };
    assert_eq!(found.len(), 4, "{found:?}");
    assert!(
        found[0].starts_with(&told("content/articles/a/ar.txt", "that leads nowhere")),
        "{found:?}"
    );
    assert!(
        found[1].starts_with(&told("content/articles/a/round", "to a folder")),
        "{found:?}"
    );
    assert!(
        found[2].starts_with(&told("static/own.css", "that leads nowhere")),
        "{found:?}"
    );
    assert!(found[3].contains("no key `titel`"), "{found:?}");
}

#[test]
fn no_page_runs_what_an_address_says() {
    let built = Site::new(
        "=== content/articles/a/article.yaml
        source: {name: \"javascript:alert(1)\"}
        === content/articles/a/en.md
        The [lamp](javascript:alert(2)) burned <script>alert(3)</script> low.
        === content/articles/a/annotations.yaml
        annotations:
          - {quote: burned, note: \"[x](JavaScript:alert(5)) <img src=x onerror=alert(6)>\", sources: [\"javascript:alert(7)\"]}
        === content/entities/a.yaml
        lamp: {name: \"<b>The lamp</b>\", kind: product, description: \"[x](data:text/html,x)\"}
        ",
    )
    .build();
    for page in built.pages() {
        for attribute in ["href", "src"] {
            for element in page.all(&format!("[{attribute}]")) {
                let address = element.attr(attribute).unwrap_or_default().to_lowercase();
                let safe = !address.starts_with("javascript:") && !address.starts_with("data:text");
                assert!(safe, "{}: {address}", page.path);
            }
        }
        assert!(
            page.all("script:not([src]), [onerror]").is_empty(),
            "{}",
            page.path
        );
    }
}
