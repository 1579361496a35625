//! Runs the tables of `tests/cases/edits`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use hashiya::source::files::Memory;

use crate::support::{Anchored, anchored, article};

/// The expected outcome of a case.
#[derive(Debug)]
enum Expected {
    /// The annotation is found in this block, over these words.
    Found(u32, String),
    /// There is no place. The given words, if any, must be shown as a similar place.
    Gone(Option<String>),
    /// There is a place, but it is not found. The loss is accepted.
    Missed(u32, String),
}

struct Case {
    name: String,
    target: String,
    /// The words of annotations that are listed before and after the one under test.
    above: String,
    below: String,
    before: String,
    now: String,
    alone: Expected,
    kept: Expected,
}

#[derive(Debug, Default)]
struct Counts {
    cases: usize,
    /// For edits of one letter or one word: how many were found with and without the lock, and how
    /// many there are.
    small_found: BTreeMap<&'static str, usize>,
    small: usize,
    found_right: usize,
    orphaned_rightly: usize,
    orphaned_needlessly: usize,
    wrong: usize,
}

#[test]
fn edited_texts_are_anchored_where_they_must_be_and_nowhere_else() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/edits");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    files.sort();
    let (mut counts, mut faults) = (Counts::default(), String::new());
    for path in files {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let lang = name.split('-').next().unwrap();
        for case in std::fs::read_to_string(&path)
            .unwrap()
            .split("\n\n")
            .filter(|case| !case.trim().is_empty())
            .map(parse)
        {
            counts.cases += 1;
            let is_small = name.ends_with("-letters") || name.ends_with("-words");
            counts.small += usize::from(is_small);
            let lock = anchored(article(&site(lang, &case, &case.before))).lock;
            for (expected, lock) in [(&case.alone, None), (&case.kept, Some(lock))] {
                let mut files = site(lang, &case, &case.now);
                let with = if lock.is_some() { "kept" } else { "alone" };
                if let Some(lock) = lock {
                    files.0.insert(
                        "content/articles/a/anchors.lock".to_owned(),
                        lock.into_bytes(),
                    );
                }
                let found = counts.found_right;
                if let Err(fault) = check(&anchored(article(&files)), expected, &mut counts) {
                    writeln!(faults, "{name}: {}: {with}: {fault}", case.name).unwrap();
                }
                if is_small {
                    *counts.small_found.entry(with).or_default() += counts.found_right - found;
                }
            }
        }
    }
    println!("{counts:#?}");
    assert!(faults.is_empty(), "{faults}");
    assert!(counts.cases >= 300 && counts.wrong == 0);
    assert!(counts.small_found["kept"] * 100 >= counts.small * 95);
}

fn check(anchored: &Anchored, expected: &Expected, counts: &mut Counts) -> Result<(), String> {
    let index = anchored
        .article
        .annotations
        .iter()
        .position(|annotation| annotation.id.as_str() == "it")
        .unwrap();
    let place = anchored.targets[index]
        .iter()
        .find_map(|target| anchored.place(target));
    let at = place
        .as_ref()
        .map(|(block, words, _)| (*block, words.as_str()));
    let shown = || {
        anchored
            .diagnostics
            .iter()
            .flat_map(|found| &found.secondary)
            .map(|label| label.text.as_str())
            .collect::<Vec<_>>()
    };
    let warned = anchored
        .diagnostics
        .iter()
        .any(|found| ["H0220", "H0240", "H0242"].contains(&found.code.0));
    if warned != place.as_ref().is_some_and(|(.., approximate)| *approximate) {
        return Err("an approximate place and no other is warned of".to_owned());
    }
    match (expected, at) {
        (Expected::Found(block, words), Some(at)) if at == (*block, words) => {
            counts.found_right += 1;
        }
        (Expected::Gone(None), None) => counts.orphaned_rightly += 1,
        (Expected::Gone(Some(like)), None) => {
            counts.orphaned_rightly += 1;
            if !shown()
                .iter()
                .any(|label| label.contains(&format!("[{like}")))
            {
                return Err(format!("shows {:?}", shown()));
            }
        }
        (Expected::Missed(..), None) => counts.orphaned_needlessly += 1,
        (Expected::Missed(block, words), Some(at)) if at == (*block, words) => {
            return Err("better than expected".to_owned());
        }
        (_, None) => return Err(format!("orphaned; {:?}", anchored.diagnostics)),
        (_, Some(at)) => {
            counts.wrong += 1;
            return Err(format!("wrongly at {at:?}"));
        }
    }
    Ok(())
}

fn site(lang: &str, case: &Case, text: &str) -> Memory {
    let body = if case.target.contains("\nentity:") {
        ""
    } else {
        "    note: Something.\n"
    };
    let lines: String = case
        .target
        .lines()
        .fold(String::new(), |lines, line| lines + "    " + line + "\n");
    let neighbour = |words: &str| {
        if words.is_empty() {
            String::new()
        } else {
            format!("  - {{quote: '{words}', note: Else.}}\n")
        }
    };
    let (above, below) = (neighbour(&case.above), neighbour(&case.below));
    Memory::new(&[
        ("hashiya.yaml", &format!("languages: [{lang}]\n")),
        (
            "content/entities/a.yaml",
            "someone: {kind: person, name: Someone}\n",
        ),
        ("content/articles/a/article.yaml", "title: A\n"),
        (&format!("content/articles/a/{lang}.txt"), text),
        (
            "content/articles/a/annotations.yaml",
            &format!("annotations:\n{above}  - id: it\n{lines}{body}{below}"),
        ),
    ])
}

fn parse(case: &str) -> Case {
    let lines = || case.trim().lines();
    let starting = |start: &'static str| {
        lines()
            .filter_map(move |line| line.strip_prefix(start))
            .collect::<Vec<_>>()
            .join("\n")
    };
    let is_target = |line: &&str| {
        !["# ", "< ", "> ", "alone ", "kept ", "above: ", "below: "]
            .iter()
            .any(|start| line.starts_with(start))
    };
    let as_yaml = |line: &str| {
        line.split_once(": ")
            .map(|(key, value)| format!("{key}: {}", quoted(key, value)))
    };
    Case {
        name: starting("# "),
        target: lines()
            .filter(is_target)
            .map(|line| as_yaml(line).unwrap())
            .collect::<Vec<_>>()
            .join("\n"),
        above: starting("above: "),
        below: starting("below: "),
        before: starting("< "),
        now: starting("> "),
        alone: expected(&starting("alone ")),
        kept: expected(&starting("kept ")),
    }
}

/// Writes a value of a case as YAML.
fn quoted(key: &str, value: &str) -> String {
    if key == "entity" || key == "block" {
        value.to_owned()
    } else {
        format!("'{}'", value.replace('\'', "''"))
    }
}

fn expected(written: &str) -> Expected {
    let place = |written: &str| {
        let (block, words) = written
            .split_once(": ")
            .unwrap_or_else(|| panic!("{written}"));
        (block.parse().unwrap(), words.to_owned())
    };
    match written.strip_prefix("orphan") {
        Some("") => Expected::Gone(None),
        Some(rest) => {
            if let Some(like) = rest.strip_prefix(", like ") {
                return Expected::Gone(Some(like.to_owned()));
            }
            let (block, words) = place(rest.trim_start_matches(" (").trim_end_matches(')'));
            Expected::Missed(block, words)
        }
        None => {
            let (block, words) = place(written);
            Expected::Found(block, words)
        }
    }
}
