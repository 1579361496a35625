//! `check --explain`: each page's faulty site has exactly the fault that the page is about, and its
//! remedy none; its findings matter as much as the page says.

use std::collections::BTreeSet;

use hashiya::diagnostic::Severity;
use hashiya::diagnostic::explain::{Explanation, PAGES};
use hashiya::lint::LINTS;
use hashiya::pipeline::OUTPUT_SIZE;
use hashiya::source::settings::LintLevel;

use crate::support::{Site, findings};

const SETTINGS: &str = "base_url: https://example.org\nlanguages: [en]\nlints: {entity-unused: allow, title-missing: allow}\n";

/// The site of a page's example. In it `{U+202E}` stands for the character of that number, which
/// nobody would see.
fn site(files: &str) -> Site {
    let site = Site::new(&shown_as_written(files)).on("2026-01-01");
    if site.has("hashiya.yaml") {
        site
    } else {
        site.with("hashiya.yaml", SETTINGS)
    }
}

fn shown_as_written(files: &str) -> String {
    let mut parts = files.split("{U+");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (number, rest) = part.split_once('}').unwrap();
        text.push(char::from_u32(u32::from_str_radix(number, 16).unwrap()).unwrap());
        text.push_str(rest);
    }
    text
}

/// The codes of everything that is found, and what is said: a build finds all that `check` does,
/// and faults of templates. Each finding names a file and says what to write.
fn codes(site: &Site) -> (BTreeSet<&'static str>, Vec<String>) {
    let built = site.try_build();
    for found in &built.outcome.diagnostics {
        assert!(
            found.help.is_some() && found.file(&built.outcome.sources).is_some(),
            "{found:?} names a file and says what to write"
        );
    }
    (
        built
            .outcome
            .diagnostics
            .iter()
            .map(|found| found.code.0)
            .collect(),
        built.findings(),
    )
}

fn fault(page: &Explanation) -> Option<String> {
    let mut faulty = site(page.fault());
    if page.code == OUTPUT_SIZE {
        // As if the remedied site were as large as a host allows.
        let remedied = faulty.clone().changed(page.remedy()).build();
        faulty = faulty.limited(remedied.outcome.size.unwrap().total());
    }
    let (found, said) = codes(&faulty);
    if found != BTreeSet::from([page.code.0]) {
        return Some(format!(
            "{}: the fault gives {found:?}\n{}",
            page.code.0,
            said.join("\n")
        ));
    }
    let (found, said) = codes(&faulty.changed(&shown_as_written(page.remedy())));
    (!found.is_empty()).then(|| {
        format!(
            "{}: the remedy gives {found:?}\n{}",
            page.code.0,
            said.join("\n")
        )
    })
}

#[test]
fn every_example_has_its_fault_and_is_remedied() {
    let faults: Vec<String> = PAGES.iter().filter_map(fault).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

/// What a page says is wrong of these findings, each with its severity as the printed forms have
/// it.
fn disagreements<'a>(found: impl IntoIterator<Item = (String, &'a str)>) -> Vec<String> {
    let word = |severity: &Severity| match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    let wrong = found.into_iter().filter_map(|(code, severity)| {
        let allowed = Explanation::find(&code)?.severities()?;
        (!allowed.iter().any(|allowed| word(allowed) == severity))
            .then(|| format!("{code} is of severity {severity}, and its page says otherwise"))
    });
    wrong.collect()
}

/// `severity code` in the lines that findings are written in.
fn severities(lines: &[String]) -> Vec<(String, &str)> {
    let of = |line: &String| {
        let head = line.split(" | ").next()?;
        let mut words = head.rsplit(' ');
        let code = words.next()?.to_owned();
        Some((
            code,
            ["error", "warning", "note"]
                .into_iter()
                .find(|known| words.clone().next() == Some(known))?,
        ))
    };
    lines.iter().filter_map(of).collect()
}

#[test]
fn findings_matter_as_much_as_their_pages_say() {
    let mut wrong = Vec::new();
    for page in PAGES {
        let faulty = site(page.fault());
        wrong.extend(disagreements(severities(&findings(&faulty.check()))));
        wrong.extend(disagreements(severities(&faulty.try_build().findings())));
    }
    // The faults that are told as data are more than the pages have.
    let cases = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/faults");
    for case in std::fs::read_dir(cases).unwrap() {
        let text = std::fs::read_to_string(case.unwrap().path()).unwrap();
        let expected: Vec<String> = text
            .split("=== expect")
            .skip(1)
            .flat_map(str::lines)
            .map(str::to_owned)
            .collect();
        wrong.extend(disagreements(severities(&expected)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let said = PAGES
        .iter()
        .filter(|page| page.text.contains("\nSeverity: "))
        .count();
    assert!(said >= 90, "{said} pages say how much a finding matters");
}

#[test]
fn the_page_of_a_lint_says_its_level_by_default() {
    for lint in LINTS {
        let page = Explanation::find(lint.code.0).unwrap();
        let word = match lint.level {
            LintLevel::Allow => "not reported",
            LintLevel::Note => "note",
            LintLevel::Warn => "warning",
            LintLevel::Deny => "error",
        };
        assert!(
            page.text.contains(&format!("\nSeverity: {word}")),
            "{}: {word}",
            lint.code.0
        );
    }
}
