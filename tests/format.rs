//! FORMAT.md: its tables of keys are those of the decoders.
#![allow(clippy::unwrap_used)]

use hashiya::source::keys::{
    ANNOTATION, ANNOTATION_FILE, ARTICLE, CLAIM, CORRECTION, ENTITY, GENDERED_WORD, IMAGE, KIND,
    LETTER, ObjectType, RELATION, RELATION_KIND, SETTINGS, TEXT_SOURCE,
};

/// The sections of FORMAT.md that have tables of keys, and the objects whose keys they list. Keys of
/// one object may be split between sections that follow each other.
const SECTIONS: &[(&[&str], &[&ObjectType])] = &[
    (&["hashiya.yaml"], &[&SETTINGS]),
    (&["Kinds of entities"], &[&KIND]),
    (&["Articles"], &[&ARTICLE]),
    (&["Pictures of articles and entities"], &[&IMAGE]),
    (&["The source of a text"], &[&TEXT_SOURCE]),
    (&["Letters"], &[&LETTER]),
    (&["Files of annotations"], &[&ANNOTATION_FILE]),
    (&["Where: the target", "What: the body"], &[&ANNOTATION]),
    (&["Corrections"], &[&CORRECTION]),
    (&["Claims"], &[&CLAIM]),
    (&["Entities"], &[&ENTITY]),
    (&["Relations"], &[&RELATION]),
    (&["Kinds of relations"], &[&RELATION_KIND, &GENDERED_WORD]),
];

/// A row of a table of keys: the section, the key and the type.
type Row = (String, String, String);

/// The rows of all tables of FORMAT.md whose first columns are `key` and `type`.
fn documented_keys() -> Vec<Row> {
    let mut rows = Vec::new();
    let mut section = "";
    let mut is_key_table = false;
    for line in include_str!("../FORMAT.md").lines() {
        if let Some(heading) = line.strip_prefix('#') {
            section = heading.trim_start_matches('#').trim();
        }
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        match cells.as_slice() {
            ["", "key", "type", ..] => is_key_table = true,
            ["", rule, ..] if rule.starts_with("---") => {}
            ["", key, value, ..] if is_key_table => {
                let key = key.trim_matches('`').to_owned();
                rows.push((section.to_owned(), key, (*value).to_owned()));
            }
            _ => is_key_table = false,
        }
    }
    rows
}

#[test]
fn the_tables_of_keys_are_those_of_the_decoders() {
    let documented = documented_keys();
    for (sections, objects) in SECTIONS {
        let written: Vec<(&str, &str)> = documented
            .iter()
            .filter(|(section, ..)| sections.contains(&section.as_str()))
            .map(|(_, key, value)| (key.as_str(), value.as_str()))
            .collect();
        let decoded: Vec<(&str, String)> = objects
            .iter()
            .flat_map(|object| object.keys)
            .map(|key| {
                let required = if key.is_required() { ", required" } else { "" };
                (key.name, format!("{}{required}", key.value))
            })
            .collect();
        let decoded: Vec<(&str, &str)> = decoded
            .iter()
            .map(|(key, value)| (*key, value.as_str()))
            .collect();
        for key in &decoded {
            assert!(
                written.contains(key),
                "FORMAT.md, {sections:?}, has no row {key:?}; it has {written:?}"
            );
        }
        for key in &written {
            assert!(
                decoded.contains(key),
                "FORMAT.md, {sections:?}, lists {key:?}, which no decoder knows"
            );
        }
    }
}

#[test]
fn every_table_of_keys_is_compared() {
    for (section, key, _) in documented_keys() {
        assert!(
            SECTIONS
                .iter()
                .any(|(sections, _)| sections.contains(&section.as_str())),
            "FORMAT.md, {section}: `{key}`"
        );
    }
}
