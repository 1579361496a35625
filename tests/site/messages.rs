//! The built-in messages, as catalogues and as templates use them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::support::{Site, sites_on_disk};

/// What follows `=` and its indented lines, by id.
fn messages(lang: &str) -> BTreeMap<String, String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("templates/messages/{lang}.ftl"));
    let mut messages: BTreeMap<String, String> = BTreeMap::new();
    let mut current = None;
    for line in fs::read_to_string(path)
        .unwrap()
        .lines()
        .filter(|line| !line.starts_with('#'))
    {
        if let Some((id, text)) = line
            .split_once(" =")
            .filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
        {
            assert!(
                messages.insert(id.to_owned(), text.to_owned()).is_none(),
                "{lang}.ftl: {id} stands twice"
            );
            current = Some(id.to_owned());
        } else if let Some(id) = &current {
            let text = messages.get_mut(id).unwrap();
            text.push('\n');
            text.push_str(line);
        }
    }
    messages
}

#[test]
fn every_arabic_choice_by_number_has_the_six_forms() {
    for (id, text) in messages("ar") {
        let keys: BTreeSet<&str> = text
            .split('[')
            .skip(1)
            .map(|rest| rest.split(']').next().unwrap_or_default())
            .collect();
        let plural = ["two", "few", "many"]
            .iter()
            .any(|form| keys.contains(form));
        if plural {
            let forms = [
                ["zero", "0"],
                ["one", "1"],
                ["two", "2"],
                ["few", "few"],
                ["many", "many"],
                ["other", "other"],
            ];
            let missing: Vec<_> = forms
                .iter()
                .filter(|names| !names.iter().any(|name| keys.contains(name)))
                .collect();
            assert!(missing.is_empty(), "{id} lacks {missing:?}");
        }
    }
    assert!(messages("ar")["count-notes"].contains("[many]"));
}

fn read_all(folder: &Path, ending: &str, text: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read_all(&path, ending, text);
        } else if path.extension().is_some_and(|own| own == ending) {
            text.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

/// Families whose members are asked for by a name that is put together.
const FAMILIES: &[&str] = &[
    "kind-",
    "relation-",
    "verdict-",
    "language-",
    "site-",
    "certainty-",
    "reading-",
    "date-",
    "mark-",
    "layer-",
    "annotation-",
];

/// Written ahead of what will show them: the headings of an index’s other letters, the words for a
/// whole block in the margin.
const AWAITED: &[&str] = &["letters-other-script", "whole-block"];

#[test]
fn no_message_is_left_that_nothing_shows() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut used = String::new();
    read_all(&root.join("templates"), "html", &mut used);
    read_all(&root.join("src"), "rs", &mut used);
    read_all(&root.join("static/hashiya"), "js", &mut used);
    let unused: Vec<_> = messages("en")
        .into_keys()
        .filter(|id| !AWAITED.contains(&id.as_str()))
        .filter(|id| {
            !used.contains(&format!("\"{id}\""))
                && !FAMILIES.iter().any(|family| id.starts_with(family))
        })
        .collect();
    assert!(unused.is_empty(), "nothing asks for {unused:?}");
    let idle: Vec<_> = FAMILIES
        .iter()
        .filter(|family| {
            !used.contains(&format!("\"{family}")) && !used.contains(&format!("{family}{{"))
        })
        .collect();
    assert!(idle.is_empty(), "no name is put together from {idle:?}");
}

#[test]
fn no_page_shows_a_message_that_failed() {
    for site in sites_on_disk() {
        for (path, bytes) in site
            .own
            .files
            .iter()
            .filter(|(path, _)| !path.contains("fonts/"))
        {
            let text = String::from_utf8_lossy(bytes);
            for sign in ["Unknown localization", "{$", "{ $", "NUMBER(", "{{", "{%"] {
                let has_braces = [".js", ".css", ".bib"]
                    .iter()
                    .any(|end| path.ends_with(end));
                assert!(has_braces || !text.contains(sign), "{path}: {sign}");
            }
        }
    }
}

#[test]
fn a_message_that_nearly_has_a_built_in_name_is_told_apart() {
    let found = Site::new("=== hashiya.yaml\n")
        .with(
            "templates/messages/en.ftl",
            "artciles = Stories\nmy-own = Mine\n",
        )
        .try_build()
        .findings();
    let found: Vec<_> = found
        .iter()
        .filter(|line| line.starts_with("templates/"))
        .collect();
    assert_eq!(found.len(), 2, "{found:#?}");
    assert!(
        found[0].starts_with("templates/messages/en.ftl:1:1") && found[0].contains("articles"),
        "{found:#?}"
    );
    assert!(
        found[1].starts_with("templates/messages/en.ftl:2:1 warning H0803"),
        "{found:#?}"
    );
}
