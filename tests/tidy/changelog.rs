//! CHANGELOG.md has the form of Keep a Changelog, which the release workflow reads.

use hashiya::date::Date;

const CHANGELOG: &str = include_str!("../../CHANGELOG.md");

/// The groups of changes that the form has.
const GROUPS: [&str; 6] = [
    "Added",
    "Changed",
    "Deprecated",
    "Removed",
    "Fixed",
    "Security",
];

/// The numbers of `[0.2.0] - 2026-12-01`; `None` if the heading has another form.
fn version(heading: &str) -> Option<Vec<u32>> {
    let (version, date) = heading.strip_prefix('[')?.split_once("] - ")?;
    let is_day = date.len() == 10 && date.parse::<Date>().is_ok();
    let numbers = version.split('.').map(|number| number.parse().ok());
    let numbers: Vec<u32> = numbers.collect::<Option<_>>()?;
    (is_day && numbers.len() == 3).then_some(numbers)
}

#[test]
fn the_changelog_has_what_is_unreleased_and_then_the_releases_from_the_newest() {
    let mut sections = CHANGELOG
        .lines()
        .filter_map(|line| line.strip_prefix("## "));
    assert_eq!(sections.next(), Some("[Unreleased]"));
    let releases: Vec<Vec<u32>> = sections
        .map(|heading| version(heading).unwrap_or_else(|| panic!("## {heading}")))
        .collect();
    assert!(
        releases.is_sorted_by(|newer, older| newer > older),
        "{releases:?}"
    );
}

#[test]
fn a_section_has_each_group_once_and_each_change_once() {
    for section in CHANGELOG.split("\n## ").skip(1) {
        let groups: Vec<&str> = section
            .lines()
            .filter_map(|line| line.strip_prefix("### "))
            .collect();
        let order: Vec<Option<usize>> = groups
            .iter()
            .map(|group| GROUPS.iter().position(|known| known == group))
            .collect();
        assert!(
            order.iter().all(Option::is_some) && order.is_sorted_by(|a, b| a < b),
            "{groups:?}"
        );
        let mut changes: Vec<&str> = section
            .lines()
            .filter(|line| line.starts_with("- "))
            .collect();
        changes.sort_unstable();
        let twice = changes.windows(2).find(|pair| pair[0] == pair[1]);
        assert_eq!(twice, None);
    }
}
