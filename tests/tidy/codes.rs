//! Codes of diagnostics: each is defined once, explained once, and made with the severity that its
//! page names.

use std::collections::{BTreeMap, BTreeSet};

use hashiya::diagnostic::explain::{Explanation, PAGES};

use crate::source::{Source, sources};

/// Codes that no site can bring about: targets in languages that an article lacks are left out
/// before they are anchored (H0218).
const UNREACHED: [&str; 1] = ["H0218"];

/// The constants of a file: the name and the code.
fn constants(source: &Source) -> impl Iterator<Item = (&str, &str)> {
    source.text.split("const ").skip(1).filter_map(|rest| {
        let (name, value) = rest.split_once(": Code = Code(\"")?;
        Some((name, value.split('"').next()?))
    })
}

/// Every code that a file defines, as a constant or in a table.
fn codes(source: &Source) -> impl Iterator<Item = &str> {
    const START: &str = "Code(\"";
    let starts = source.code.match_indices(START);
    starts.map(|(at, _)| source.text[at + START.len()..].split('"').next().unwrap())
}

#[test]
fn a_code_means_one_thing() {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for source in sources() {
        for code in codes(&source) {
            let is_sound = code.len() == 5
                && code.starts_with('H')
                && code[1..].bytes().all(|byte| byte.is_ascii_digit());
            assert!(is_sound, "src/{}: `{code}` is no code", source.path);
            if let Some(other) = seen.insert(code.to_owned(), source.path.clone()) {
                panic!(
                    "{code} is defined in src/{other} and in src/{}",
                    source.path
                );
            }
        }
    }
    assert!(seen.len() > 40);
    let explained: BTreeSet<&str> = PAGES.iter().map(|page| page.code.0).collect();
    let defined = seen
        .keys()
        .map(String::as_str)
        .filter(|code| !UNREACHED.contains(code));
    assert_eq!(
        explained,
        defined.collect(),
        "every code has a page in src/diagnostic/explain, and every page a code"
    );
}

fn severity(page: &Explanation) -> Option<&str> {
    page.text
        .lines()
        .find_map(|line| line.strip_prefix("Severity: "))
}

#[test]
fn every_page_names_the_severity_of_its_code() {
    for page in PAGES {
        let severity = severity(page);
        assert!(
            severity.is_some_and(|line| {
                ["error", "warning", "note", "not reported"]
                    .iter()
                    .any(|word| line.contains(word))
            }),
            "src/diagnostic/explain/{}.md: write a line `Severity: …`",
            page.code.0
        );
    }
}

#[test]
fn findings_are_made_with_a_severity_that_their_pages_name() {
    let sources = sources();
    let mut codes: BTreeMap<(&str, &str), &str> = BTreeMap::new();
    for source in &sources {
        codes.extend(constants(source).map(|(name, code)| ((source.area(), name), code)));
    }
    let mut seen = 0;
    for source in &sources {
        for severity in ["error", "warning", "note"] {
            for rest in source
                .code
                .split(&format!("Diagnostic::{severity}("))
                .skip(1)
            {
                let end = |c: char| !c.is_ascii_alphanumeric() && c != '_' && c != ':';
                let name = rest.trim_start().split(end).next().unwrap();
                let name = name.rsplit("::").next().unwrap();
                let Some(code) = codes.get(&(source.area(), name)) else {
                    continue;
                };
                let Some(line) = Explanation::find(code).and_then(self::severity) else {
                    continue;
                };
                seen += 1;
                assert!(
                    line.contains(severity),
                    "src/{}: {name} ({code}) is made as {severity}; its page has `{line}`",
                    source.path
                );
            }
        }
    }
    assert!(seen > 80, "{seen}");
}
