//! The same site makes the same bytes.

use std::fs;
use std::path::Path;

use hashiya::output::DiskTarget;
use hashiya::pipeline::{self, Options};
use tempfile::TempDir;

use crate::support::{OnDisk, sites_on_disk};

/// As `output::CommitSummary`, of one build into a folder.
fn build(site: &OnDisk, folder: &Path) -> (usize, usize) {
    let target = DiskTarget::open(folder, &site.root).unwrap();
    let outcome = pipeline::build(&site.root, &Options::default(), &target, &|_| {}).unwrap();
    assert!(!outcome.failed());
    (outcome.report.files_written, outcome.report.files_removed)
}

#[test]
fn a_second_build_into_a_folder_writes_nothing_and_the_folder_holds_what_memory_holds() {
    for site in sites_on_disk() {
        let folder = TempDir::new().unwrap();
        let out = folder.path().join("public");
        assert_eq!(build(site, &out), (site.own.files.len(), 0));
        for (path, bytes) in &site.own.files {
            assert!(
                fs::read(out.join(path)).unwrap() == *bytes,
                "{path} differs between two builds"
            );
        }
        assert_eq!(build(site, &out), (0, 0));
    }
}

#[test]
fn a_second_build_restores_what_was_changed_and_removes_what_is_no_longer_made() {
    let site = &sites_on_disk()[0];
    let folder = TempDir::new().unwrap();
    let out = folder.path().join("public");
    build(site, &out);
    let page = out.join("ar/index.html");
    fs::write(&page, "other").unwrap();
    assert_eq!(build(site, &out).0, 1);
    assert!(fs::read(&page).unwrap() == site.own.files["ar/index.html"]);
}

#[test]
fn the_report_of_two_runs_is_the_same() {
    for site in sites_on_disk() {
        let report = || {
            let outcome = pipeline::check(&site.root, &Options::default()).unwrap();
            serde_json::to_string(&outcome.report).unwrap()
        };
        assert_eq!(report(), report());
    }
}

#[test]
fn the_repository_is_a_site_without_errors_or_warnings() {
    for site in sites_on_disk() {
        let outcome = pipeline::check(&site.root, &Options::default()).unwrap();
        let found = crate::support::findings(&outcome);
        let found: Vec<_> = found
            .iter()
            .filter(|line| !line.contains(" note "))
            .collect();
        assert!(found.is_empty(), "{found:#?}");
    }
}
