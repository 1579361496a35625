//! Every edit must keep everything that it was not asked to change, byte for byte.

use std::fmt::Write as _;

use proptest::prelude::*;

use super::append::{self, MentionWords};
use super::edits::apply;
use super::meaning::{Meaning, read};
use super::splice::EditError;
use crate::diagnostic::{Span, ValueEdit};
use crate::source::yaml::{YamlNode, YamlValue};

/// The positions of all scalars and keys with that value.
fn places(node: &YamlNode, value: &str, found: &mut Vec<Span>) {
    match &node.value {
        YamlValue::Empty => {}
        YamlValue::Scalar(text) => found.extend((text.trim_end() == value).then_some(node.span)),
        YamlValue::List(items) => items.iter().for_each(|item| places(item, value, found)),
        YamlValue::Map(entries) => {
            for entry in entries {
                found.extend((entry.key.value == value).then_some(entry.key.span));
                places(&entry.value, value, found);
            }
        }
    }
}

fn place(text: &str, value: &str) -> Span {
    let mut found = Vec::new();
    places(&read(text).unwrap(), value, &mut found);
    found[0]
}

fn rewritten(text: &str, old: &str, new: &str) -> Result<String, EditError> {
    apply(
        text,
        &[ValueEdit {
            span: place(text, old),
            replacement: new.to_owned(),
        }],
    )
}

#[test]
fn a_value_keeps_its_quotes_and_its_surroundings() {
    for (text, new, expected) in [
        ("a: old # why\n", "new", "a: new # why\n"),
        ("a: old\r\n", "n: w", "a: \"n: w\"\r\n"),
        (
            "\u{FEFF}a: 'old'  # c\nb: x\n",
            "it's",
            "\u{FEFF}a: 'it''s'  # c\nb: x\n",
        ),
        ("a: \"old\"", "a \"b\"", "a: \"a \\\"b\\\"\""),
        ("a: [old , x]\n", "new, too", "a: [\"new, too\" , x]\n"),
        ("old: {x: y}\n", "new", "new: {x: y}\n"),
        (
            "a: |  # c\n  old\n\n# d\nb: x\n",
            "one\ntwo",
            "a: |  # c\n  one\n  two\n\n# d\nb: x\n",
        ),
        (
            "- a: >-\r\n    old\r\n  b: x\r\n",
            "new",
            "- a: >-\r\n    new\r\n  b: x\r\n",
        ),
        (
            "- a: |- # c\n    old\n  b: x\n",
            " new",
            "- a: \" new\" # c\n  b: x\n",
        ),
        ("a:\n  old\nb: x\n", "new", "a:\n  new\nb: x\n"),
        ("? old\n: x\n", "new", "? new\n: x\n"),
    ] {
        assert_eq!(
            rewritten(text, "old", new).as_deref(),
            Ok(expected),
            "{text:?}"
        );
    }
}

#[test]
fn an_edit_that_would_reach_further_is_refused() {
    let anchored = "a: &name old\nb: *name\n";
    assert_eq!(
        rewritten(anchored, "old", "new"),
        Err(EditError::WouldChangeMore)
    );
    assert_eq!(
        rewritten("old: 1\nnew: 2\n", "old", "new"),
        Err(EditError::WouldChangeMore)
    );
    let nowhere = ValueEdit {
        span: Span {
            end: 1,
            ..place("a: old\n", "old")
        },
        replacement: "x".into(),
    };
    assert_eq!(apply("a: old\n", &[nowhere]), Err(EditError::NoValue));
    assert_eq!(apply("a: [", &[]), Err(EditError::NotYaml));
}

#[test]
fn a_key_goes_beside_the_quote_in_the_style_of_its_mapping() {
    for (text, expected) in [
        (
            "- quote: old # c\n  note: n\n",
            "- quote: old # c\n  occurrence: 2\n  note: n\n",
        ),
        (
            "annotations:\r\n- quote: old\r\n",
            "annotations:\r\n- quote: old\r\n  occurrence: 2\r\n",
        ),
        (
            "- {quote: old, note: n}\n",
            "- {quote: old, occurrence: 2, note: n}\n",
        ),
        (
            "- note: n\n  quote: {ar: old}  # c\n",
            "- note: n\n  quote: {ar: old}  # c\n  occurrence: 2\n",
        ),
        (
            "- quote: |\n    old\n\n  # c\n  note: n",
            "- quote: |\n    old\n  occurrence: 2\n\n  # c\n  note: n",
        ),
        (
            "- quote:\n    ar: old\n  note: n\n",
            "- quote:\n    ar: old\n  occurrence: 2\n  note: n\n",
        ),
        ("- quote: old", "- quote: old\n  occurrence: 2\n"),
    ] {
        assert_eq!(
            append::key(text, "quote", place(text, "old"), "occurrence", "2").as_deref(),
            Ok(expected),
            "{text:?}"
        );
    }
}

fn mentioned(text: &str) -> Result<String, EditError> {
    append::mention(
        text,
        "musk",
        MentionWords {
            quote: "ماسك",
            lang: None,
        },
    )
}

#[test]
fn a_mention_goes_where_mentions_are() {
    for (text, expected) in [
        ("", "mentions:\n  musk: [ماسك]\n"),
        (
            "# c\nannotations: []",
            "# c\nannotations: []\n\nmentions:\n  musk: [ماسك]\n",
        ),
        (
            "mentions:\r\n  musk: [a , b] # c\r\n",
            "mentions:\r\n  musk: [a , b, ماسك] # c\r\n",
        ),
        (
            "mentions:\n  musk:\n  - a # c\n  # d\n  x: [y]\n",
            "mentions:\n  musk:\n  - a # c\n  - ماسك\n  # d\n  x: [y]\n",
        ),
        (
            "mentions:\n    x: [y] # c\n# d\nannotations:\n",
            "mentions:\n    x: [y] # c\n    musk: [ماسك]\n# d\nannotations:\n",
        ),
        (
            "mentions:  # c\nannotations:\n",
            "mentions:  # c\n  musk: [ماسك]\nannotations:\n",
        ),
        (
            "mentions:\n  x: [\n    y, # c\n  ]\n",
            "mentions:\n  x: [\n    y, # c\n  ]\n  musk: [ماسك]\n",
        ),
    ] {
        assert_eq!(mentioned(text).as_deref(), Ok(expected), "{text:?}");
    }
    let in_english = append::mention(
        "mentions: {}\n",
        "x",
        MentionWords {
            quote: "X",
            lang: Some("en"),
        },
    );
    assert!(matches!(in_english, Err(EditError::Layout(_))));
    let in_english = append::mention(
        "",
        "x",
        MentionWords {
            quote: "X, Inc",
            lang: Some("en"),
        },
    );
    assert_eq!(
        in_english.as_deref(),
        Ok("mentions:\n  x: [{quote: \"X, Inc\", lang: en}]\n")
    );
}

#[test]
fn where_nothing_can_be_added_the_author_is_told_why() {
    for text in [
        "{mentions: {}}",
        "{a: b}",
        "mentions: {x: [y]}\n",
        "mentions: [x]\n",
        "mentions:\n  musk: []\n",
        "mentions:\n  musk: Musk\n",
    ] {
        assert!(
            matches!(mentioned(text), Err(EditError::Layout(_))),
            "{text}: {:?}",
            mentioned(text)
        );
    }
}

/// Words that are hard to quote.
fn words() -> impl Strategy<Value = String> {
    let awkward = [
        "ماسك",
        "it's",
        "say \"no\"",
        "a: b",
        "a #b",
        "- x",
        "[y]",
        "{z",
        "x,",
        "12:30",
        "~",
        "no",
        "back\\slash",
        "«قال»",
        "",
    ];
    prop_oneof![
        proptest::sample::select(awkward.to_vec()).prop_map(str::to_owned),
        "[ -~\u{621}-\u{64A}\n]{0,12}"
    ]
}

/// A file of annotations in a random style, with numbered values and with comments everywhere.
fn file() -> impl Strategy<Value = String> {
    let value = 0..6_u8;
    let item = (value, any::<bool>());
    (proptest::collection::vec(item, 1..6), any::<bool>(), any::<bool>(), any::<bool>()).prop_map(|(items, crlf, bom, ended)| {
        let mut text = String::from("# head\ndefaults: {by: x}  # who\nannotations:\n");
        for (number, (style, flow)) in items.into_iter().enumerate() {
            let quote = written(style, number, flow);
            if flow {
                let _ = writeln!(text, "  - {{quote: {quote}, note: n}}  # flow {number}");
            } else {
                let _ = writeln!(text, "  # before {number}\n  - note: n\n    quote: {quote}\n\n    tags: [a , b] # t");
            }
        }
        text.push_str("# tail");
        let text = if ended { text + "\n" } else { text };
        let text = if crlf { text.replace('\n', "\r\n") } else { text };
        if bom { format!("\u{FEFF}{text}") } else { text }
    })
}

fn written(style: u8, number: usize, flow: bool) -> String {
    match style {
        0 => format!("'value{number}'"),
        1 => format!("\"value{number}\""),
        2 if !flow => format!("|\n      value{number}"),
        3 if !flow => format!(">- # folded\n      value{number}"),
        _ if !flow => format!("value{number}  # plain"),
        _ => format!("value{number}"),
    }
}

/// The text before a value and its quotes or header, and the text after it. A block scalar ends
/// with its last line.
fn around(text: &str, span: Span) -> (&str, &str) {
    let end = text[..span.end as usize].trim_end().len();
    let head = text[..span.start as usize].rfind("quote: ").unwrap() + "quote: ".len();
    let is_block = text[head..span.start as usize].contains('\n');
    let tail = if is_block {
        end + text[end..].find('\n').unwrap() + 1
    } else {
        end
    };
    (&text[..head], &text[tail..])
}

proptest! {
    #[test]
    fn an_edit_changes_its_value_and_nothing_else(text in file(), new in words(), number in 0_usize..6) {
        let old = format!("value{number}");
        let mut found = Vec::new();
        places(&read(&text).unwrap(), &old, &mut found);
        let Some(span) = found.first().copied() else { return Ok(()) };
        let edit = ValueEdit { span, replacement: new.clone() };
        let changed = apply(&text, &[edit]).unwrap();
        let mut values = Vec::new();
        places(&read(&changed).unwrap(), new.trim_end(), &mut values);
        prop_assert!(!values.is_empty(), "{changed}");
        let (head, tail) = around(&text, span);
        prop_assert!(changed.starts_with(head) && changed.ends_with(tail), "{changed}");
        prop_assert_eq!(text.matches("# folded").count(), changed.matches("# folded").count() - new.matches("# folded").count());
        let again = place_of(&changed, &new, span);
        if let Some(span) = again {
            let same = apply(&changed, &[ValueEdit { span, replacement: new }]).unwrap();
            prop_assert_eq!(same, changed);
        }
    }

    #[test]
    fn what_is_added_is_all_that_is_added(text in file(), quote in words(), number in 0_usize..6) {
        prop_assume!(!quote.is_empty());
        let mentioned = append::mention(&text, "musk", MentionWords { quote: &quote, lang: None }).unwrap();
        let twice = append::mention(&mentioned, "musk", MentionWords { quote: &quote, lang: Some("en") }).unwrap();
        let mut found = Vec::new();
        places(&read(&twice).unwrap(), &format!("value{number}"), &mut found);
        let Some(span) = found.first().copied() else { return Ok(()) };
        let keyed = append::key(&twice, "quote", span, "occurrence", "2").unwrap();
        let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
        let without = keyed.replacen(", occurrence: 2", "", 1).replacen(&format!("    occurrence: 2{line_end}"), "", 1);
        prop_assert!(without.starts_with(&text), "{keyed}");
        prop_assert_eq!(keyed.matches('\n').count() == keyed.matches("\r\n").count(), text.contains("\r\n"));
    }

    #[test]
    fn any_text_is_edited_or_refused_but_nothing_breaks(text in "[a-c:\\-\\[\\]{}'\"|> #&*\n]{0,40}", new in words()) {
        let Some(tree) = read(&text) else { return Ok(()) };
        let mut found = Vec::new();
        for value in ["a", "b", "c", "ab", "a b"] {
            places(&tree, value, &mut found);
        }
        for span in found {
            if let Ok(changed) = apply(&text, &[ValueEdit { span, replacement: new.clone() }]) {
                prop_assert!(read(&changed).is_some());
            }
            let _ = append::key(&text, "a", span, "k", &new);
        }
        if let Ok(changed) = append::mention(&text, "e", MentionWords { quote: &new, lang: None }) {
            prop_assert!(Meaning::of(&read(&changed).unwrap()) != Meaning::of(&tree));
        }
    }
}

/// The position of the value that begins at the same byte.
fn place_of(text: &str, value: &str, near: Span) -> Option<Span> {
    let mut found = Vec::new();
    places(&read(text)?, value.trim_end(), &mut found);
    found.into_iter().find(|span| span.start == near.start)
}
