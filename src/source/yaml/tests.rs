//! YAML as authors write it.

use super::{YamlNode, YamlValue, fault, parse};
use crate::diagnostic::{Diagnostic, FileId, SourceFile};

fn read(text: &str) -> (Option<YamlNode>, Vec<Diagnostic>) {
    let source = SourceFile::new("a.yaml".into(), text.into());
    let mut diagnostics = Vec::new();
    let node = parse(FileId(0), &source, &mut diagnostics);
    (node, diagnostics)
}

fn scalars(node: &YamlNode, text: &str, out: &mut Vec<(String, String)>) {
    match &node.value {
        YamlValue::Empty => out.push(("(empty)".into(), String::new())),
        YamlValue::Scalar(value) => out.push((
            value.clone(),
            text[node.span.start as usize..node.span.end as usize].to_owned(),
        )),
        YamlValue::List(items) => items.iter().for_each(|item| scalars(item, text, out)),
        YamlValue::Map(entries) => entries
            .iter()
            .for_each(|entry| scalars(&entry.value, text, out)),
    }
}

#[test]
fn scalars_are_text_as_written_with_their_places() {
    let text = "\u{FEFF}a: 1.10\r\nb: no\r\nc: 12:30\r\nd: 'it''s'\r\ne: 2024-12-16\r\nf: ~\r\ng:\r\nno: [true, 0x1F, ماسك]\r\n";
    let (node, diagnostics) = read(text);
    assert_eq!(diagnostics, []);
    let mut found = Vec::new();
    scalars(&node.unwrap(), text, &mut found);
    let values: Vec<_> = found.iter().map(|(value, _)| value.as_str()).collect();
    assert_eq!(
        values,
        [
            "1.10",
            "no",
            "12:30",
            "it's",
            "2024-12-16",
            "~",
            "(empty)",
            "true",
            "0x1F",
            "ماسك"
        ]
    );
    assert_eq!(found[3].1, "'it''s'");
    assert_eq!(found[9].1, "ماسك");
}

#[test]
fn every_duplicate_key_is_reported_and_the_first_kept() {
    let (node, diagnostics) = read("a: 1\nb: {c: 1, c: 2}\na: 2\n");
    assert_eq!(diagnostics.len(), 2);
    assert_eq!(diagnostics[0].span.unwrap().start, 15);
    let YamlValue::Map(entries) = node.unwrap().value else {
        panic!("a mapping")
    };
    assert_eq!(entries.len(), 2);
}

#[test]
fn a_fault_of_syntax_has_a_place() {
    let (node, diagnostics) = read("a: b\nquote: x: y\n");
    assert!(node.is_none());
    let source = SourceFile::new("a.yaml".into(), "a: b\nquote: x: y\n".into());
    assert_eq!(source.position(diagnostics[0].span.unwrap().start).line, 2);
    assert!(diagnostics[0].help.as_ref().unwrap().contains("in quotes"));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 4_000, ..Default::default() })]
    #[test]
    fn no_text_breaks_the_search_for_what_is_wrong_with_it(text in "([a-c:#&*!|>%@`\"'\\\\{}\\[\\],؛،٢م?\u{A0}\t-]| |  |: |- |\n|\n  |\n    ){0,24}") {
        let source = SourceFile::new("a.yaml".into(), text.as_str().into());
        let (node, diagnostics) = read(&text);
        for found in &diagnostics {
            let span = found.span.unwrap();
            proptest::prop_assert!(span.start <= span.end && span.end as usize <= text.len() + 1, "{found:?}");
            proptest::prop_assert!(found.help.is_some() && source.position(span.start).line > 0);
        }
        proptest::prop_assert!(node.is_some() || !diagnostics.is_empty());
        for at in 0..=text.len() {
            let _ = (fault::find_cause(&text, at), fault::find_misplaced(&text, at));
        }
    }
}

#[test]
fn a_bracket_that_closes_nothing_is_shown_where_it_is() {
    let text = "a: {b: c}  ]\n";
    let found = read(text).1.remove(0);
    assert!(
        found.message.contains("closes what none has opened"),
        "{}",
        found.message
    );
    let span = found.span.unwrap();
    assert_eq!(&text[span.start as usize..span.end as usize], "]");
}

#[test]
fn an_empty_file_is_an_empty_mapping() {
    for text in ["", "\u{FEFF}", "# nothing\n\n"] {
        assert!(
            matches!(read(text).0.unwrap().value, YamlValue::Map(entries) if entries.is_empty())
        );
    }
}
