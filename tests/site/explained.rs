//! `check --explain`: each page's faulty site has exactly the fault that the page is about, and its cure none.

use std::collections::BTreeSet;

use hashiya::diagnostic::explain::{PAGES, Page};

use crate::support::Site;

const SETTINGS: &str = "base_url: https://example.org\nlanguages: [en]\nlints: {entity-unused: allow, title-missing: allow}\n";

/// The site of a page's example. In it `{U+202E}` stands for the character of that number, which nobody would see.
fn site(files: &str) -> Site {
    let site = Site::new(&shown_as_written(files));
    if site.has("hashiya.yaml") { site } else { site.with("hashiya.yaml", SETTINGS) }
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

/// The codes of everything that is found, and what is said: a build finds all that `check` does, and faults of templates. Each
/// finding names a file and says what to write.
fn codes(site: &Site) -> (BTreeSet<&'static str>, Vec<String>) {
    let built = site.try_build();
    for found in &built.outcome.diagnostics {
        assert!(found.help.is_some() && found.file(&built.outcome.sources).is_some(), "{found:?} names a file and says what to write");
    }
    (built.outcome.diagnostics.iter().map(|found| found.code.0).collect(), built.findings())
}

fn fault(page: &Page) -> Option<String> {
    let faulty = site(page.fault());
    let (found, said) = codes(&faulty);
    if found != BTreeSet::from([page.code.0]) {
        return Some(format!("{}: the fault gives {found:?}\n{}", page.code.0, said.join("\n")));
    }
    let (found, said) = codes(&faulty.changed(&shown_as_written(page.cure())));
    (!found.is_empty()).then(|| format!("{}: the cure gives {found:?}\n{}", page.code.0, said.join("\n")))
}

#[test]
fn every_example_has_its_fault_and_is_cured() {
    let faults: Vec<String> = PAGES.iter().filter_map(fault).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}
