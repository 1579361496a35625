//! The shape of the program: which module may import which, how long a file may be, that a code
//! means one thing.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Module → what it may import besides itself and [`LEAVES`]. A module that is not named here may
/// import nothing of ours.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("html", &["text"]),
    ("text", &[]),
    // A diagnostic in print shows bidi controls and counts columns.
    ("diagnostic", &["text"]),
    // Messages and names come out as markup, dates are spelled.
    ("locale", &["text", "html", "diagnostic"]),
    ("source", &["diagnostic", "text"]),
    ("anchor", &["source", "text", "diagnostic"]),
    (
        "edition",
        &["anchor", "source", "locale", "text", "diagnostic"],
    ),
    ("address", &["edition", "source", "text"]),
    ("weave", &["source", "html", "text"]),
    (
        "lint",
        &["edition", "anchor", "source", "text", "diagnostic"],
    ),
    (
        "render",
        &[
            "address",
            "search",
            "weave",
            "edition",
            "anchor",
            "source",
            "locale",
            "html",
            "text",
            "diagnostic",
        ],
    ),
    ("search", &["text"]),
    (
        "export",
        &[
            "address",
            "edition",
            "anchor",
            "source",
            "html",
            "text",
            "diagnostic",
        ],
    ),
    ("import", &["source", "text", "diagnostic"]),
    (
        "authoring",
        &["edition", "anchor", "source", "text", "diagnostic"],
    ),
    ("output", &["diagnostic"]),
    (
        "pipeline",
        &[
            "address",
            "lint",
            "search",
            "export",
            "output",
            "render",
            "weave",
            "edition",
            "anchor",
            "source",
            "locale",
            "html",
            "text",
            "diagnostic",
        ],
    ),
    (
        "session",
        &[
            "pipeline",
            "render",
            "edition",
            "anchor",
            "source",
            "locale",
            "output",
            "text",
            "diagnostic",
        ],
    ),
    (
        "serve",
        &[
            "session",
            "pipeline",
            "output",
            "source",
            "html",
            "diagnostic",
        ],
    ),
    ("publish", &["session", "pipeline", "output", "diagnostic"]),
    (
        "ide",
        &[
            "session",
            "pipeline",
            "authoring",
            "edition",
            "anchor",
            "source",
            "text",
            "diagnostic",
        ],
    ),
    ("lsp", &["ide", "session", "source", "text", "diagnostic"]),
];

/// Import nothing of ours; all may import them.
const LEAVES: &[&str] = &["date", "artifact", "fingerprint", "percent", "xml"];

/// What only the binary sees: it stands on the library, never the other way round.
const BINARY: &[&str] = &["main", "cli"];

/// Lines of a file before its unit tests.
const LONGEST: usize = 600;

struct Source {
    /// Relative to `src/`.
    path: String,
    /// Without unit tests and comments.
    code: String,
    /// Lines before the unit tests.
    lines: usize,
}

impl Source {
    fn module(&self) -> &str {
        let first = self.path.split('/').next().unwrap();
        first.strip_suffix(".rs").unwrap_or(first)
    }

    /// Modules of ours that the file names.
    fn imports(&self) -> BTreeSet<&str> {
        let names = self.code.split("crate::").skip(1);
        names
            .map(|rest| {
                rest.split(|c: char| !c.is_ascii_lowercase() && c != '_')
                    .next()
                    .unwrap_or_default()
            })
            .collect()
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    collect(&root, &mut paths);
    paths.sort();
    let sources: Vec<_> = paths.iter().map(|path| source(&root, path)).collect();
    assert!(sources.len() > 50, "the sources are not where they were");
    sources
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|ending| ending == "rs") && !is_test(&path) {
            paths.push(path);
        }
    }
}

/// Files that hold nothing but unit tests and what they need.
fn is_test(path: &Path) -> bool {
    path.file_stem()
        .is_some_and(|stem| stem == "tests" || stem == "testing")
}

fn source(root: &Path, path: &Path) -> Source {
    let text = fs::read_to_string(path).unwrap();
    let end = text.find("#[cfg(test)]\nmod tests {").unwrap_or(text.len());
    let code: Vec<&str> = text[..end]
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect();
    let path = path
        .strip_prefix(root)
        .unwrap()
        .to_string_lossy()
        .replace('\\', "/");
    Source {
        path,
        code: code.join("\n"),
        lines: text[..end].lines().count(),
    }
}

#[test]
fn modules_import_what_they_may() {
    let table: BTreeMap<&str, &[&str]> = MAY_IMPORT.iter().copied().collect();
    let mut faults = Vec::new();
    for source in sources() {
        let module = source.module();
        if BINARY.contains(&module) || module == "lib" {
            continue;
        }
        let allowed = table.get(module).copied().unwrap_or_default();
        for import in source.imports() {
            let sound = import == module || LEAVES.contains(&import) || allowed.contains(&import);
            if !sound {
                faults.push(format!(
                    "src/{}: {module} may not import `{import}`",
                    source.path
                ));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_use_names_one_module() {
    for source in sources() {
        assert!(
            !source.code.contains("use crate::{"),
            "src/{}: write one `use crate::…` a module, so that the table can be checked",
            source.path
        );
    }
}

#[test]
fn modules_import_one_another_in_one_direction() {
    let mut edges: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in sources().iter().filter(|source| source.module() != "lib") {
        let own = edges.entry(source.module().to_owned()).or_default();
        own.extend(
            source
                .imports()
                .into_iter()
                .filter(|import| *import != source.module())
                .map(str::to_owned),
        );
    }
    // What imports nothing that is left goes; what cannot go is a circle.
    loop {
        let free: Vec<String> = edges
            .iter()
            .filter(|(_, to)| !to.iter().any(|to| edges.contains_key(to)))
            .map(|(from, _)| from.clone())
            .collect();
        if free.is_empty() {
            break;
        }
        edges.retain(|module, _| !free.contains(module));
    }
    assert!(
        edges.is_empty(),
        "these import one another in a circle: {edges:?}"
    );
}

#[test]
fn the_table_allows_no_circle() {
    let mut left: BTreeMap<&str, &[&str]> = MAY_IMPORT.iter().copied().collect();
    for _ in MAY_IMPORT {
        let free: Vec<&str> = left
            .iter()
            .filter(|(_, to)| !to.iter().any(|to| left.contains_key(to)))
            .map(|(from, _)| *from)
            .collect();
        left.retain(|module, _| !free.contains(module));
    }
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn files_are_short() {
    let long: Vec<_> = sources()
        .into_iter()
        .filter(|source| source.lines > LONGEST)
        .map(|source| (source.path, source.lines))
        .collect();
    assert!(
        long.is_empty(),
        "longer than {LONGEST} lines before their tests: {long:?}"
    );
}

#[test]
fn a_code_means_one_thing() {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for source in sources() {
        for rest in source.code.split("Code(\"").skip(1) {
            let code = rest.split('"').next().unwrap();
            let sound = code.len() == 5
                && code.starts_with('H')
                && code[1..].bytes().all(|byte| byte.is_ascii_digit());
            assert!(sound, "src/{}: `{code}` is no code", source.path);
            if let Some(other) = seen.insert(code.to_owned(), source.path.clone()) {
                panic!(
                    "{code} is defined in src/{other} and in src/{}",
                    source.path
                );
            }
        }
    }
    assert!(seen.len() > 40);
    let explained: BTreeSet<&str> = hashiya::diagnostic::explain::PAGES
        .iter()
        .map(|page| page.code.0)
        .collect();
    let defined: BTreeSet<&str> = seen
        .keys()
        .map(String::as_str)
        .filter(|code| !UNREACHED.contains(code))
        .collect();
    assert_eq!(
        explained, defined,
        "every code has a page in src/diagnostic/explain, and every page a code"
    );
}

/// Where a finding is made with its severity in plain sight, the page of its code names that
/// severity.
#[test]
fn findings_are_made_with_a_severity_that_their_pages_name() {
    let sources = sources();
    let mut codes: BTreeMap<(&str, &str), &str> = BTreeMap::new();
    for source in &sources {
        for rest in source.code.split("const ").skip(1) {
            let Some((name, value)) = rest.split_once(": Code = Code(\"") else {
                continue;
            };
            codes.insert((source.module(), name), &value[..5]);
        }
    }
    let mut seen = 0;
    for source in &sources {
        for (form, severity) in [("error", "error"), ("warning", "warning"), ("note", "note")] {
            for rest in source.code.split(&format!("Diagnostic::{form}(")).skip(1) {
                let name = rest
                    .trim_start()
                    .split(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != ':')
                    .next()
                    .unwrap();
                let name = name.rsplit("::").next().unwrap();
                let Some(code) = codes.get(&(source.module(), name)) else {
                    continue;
                };
                let page = hashiya::diagnostic::explain::Explanation::find(code);
                let Some(line) = page.and_then(|page| {
                    page.text
                        .lines()
                        .find(|line| line.starts_with("Severity: "))
                }) else {
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

/// Codes that no site can bring about: targets in languages that an article lacks are left out
/// before they are anchored (H0218).
const UNREACHED: &[&str] = &["H0218"];
