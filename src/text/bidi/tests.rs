use super::*;
use crate::text::{Cuts, Direction, TextRange};

/// The isolates of a block, outer ones before those in them.
fn isolates<'a>(text: &'a str, base: Direction, units: &[&str]) -> Vec<&'a str> {
    let range = |part: &str| {
        let start = text.find(part).unwrap();
        LayoutUnit::Words(TextRange::new(start, start + part.len()))
    };
    let units: Vec<LayoutUnit> = units.iter().map(|part| range(part)).collect();
    let layout = BidiLayout::of(text, base, &units, &[], &Cuts::of(text));
    layout
        .isolates
        .into_iter()
        .map(|isolate| isolate.range.slice(text))
        .collect()
}

#[test]
fn a_run_is_what_the_algorithm_gives_the_other_direction() {
    let cases: &[(&str, &[&str])] = &[
        ("نموذج Meta's Llama الجديد", &["Meta's Llama"]),
        ("رقاقات Nvidia H100 و GPT-4.", &["Nvidia H100", "GPT-4"]),
        (
            "شركة Johnson & Johnson (Ohio) هنا",
            &["Johnson & Johnson (Ohio)"],
        ),
        ("شركة U.S. Steel مع Dr. Smith", &["U.S. Steel", "Dr. Smith"]),
        ("برخصة Apache 2.0 هنا", &["Apache 2.0"]),
        (
            "كتاب Doe, J. (1990), pp. 12–19 هنا",
            &["Doe, J. (1990), pp. 12–19"],
        ),
        ("في iPhone 15 وفي 3M", &["iPhone 15", "3M"]),
        ("بين 2015–2024 وحدها", &[]),
        ("وxAI", &["xAI"]),
        ("e\u{301}te\u{301} هنا", &["e\u{301}te\u{301}"]),
        ("سعره 5B أو 5 فقط", &["5B"]),
    ];
    for (text, expected) in cases {
        assert_eq!(isolates(text, Direction::Rtl, &[]), *expected, "{text}");
    }
}

#[test]
fn the_separators_of_the_block_end_a_run() {
    assert_eq!(
        isolates("لدى xAI، Grok؛ الجديد", Direction::Rtl, &[]),
        ["xAI", "Grok"]
    );
    assert_eq!(
        isolates("Then أحمد, «سالم»; خالد came", Direction::Ltr, &[]),
        ["أحمد", "سالم", "خالد"]
    );
    assert_eq!(
        isolates("قال (Red، green) نعم", Direction::Rtl, &[]),
        ["Red", "green"]
    );
}

#[test]
fn a_foreign_passage_is_one_run_with_its_punctuation() {
    assert_eq!(
        isolates(
            "قالت «We will, soon.» وانظر (Doe, p. 12).",
            Direction::Rtl,
            &[]
        ),
        ["We will, soon.", "Doe, p. 12"]
    );
    assert_eq!(
        isolates("قالت ”We will.“ ثم \"No!\" كما", Direction::Rtl, &[]),
        ["We will.", "No!"]
    );
    assert_eq!(
        isolates("He wrote: «نعم، ثم لا.» again", Direction::Ltr, &[]),
        ["نعم، ثم لا."]
    );
    assert_eq!(
        isolates("قال “Musk” OpenAI ثم", Direction::Rtl, &[]),
        ["Musk", "OpenAI"]
    );
    assert_eq!(
        isolates("كلمة [Musk’s] هنا", Direction::Rtl, &[]),
        ["Musk’s"]
    );
}

#[test]
fn a_name_or_link_is_one_run_with_its_punctuation() {
    assert_eq!(
        isolates("شركة Acme, Inc. هنا", Direction::Rtl, &["Acme, Inc."]),
        ["Acme, Inc."]
    );
    assert_eq!(
        isolates("شركة Acme, Inc. هنا", Direction::Rtl, &[]),
        ["Acme, Inc"]
    );
    assert_eq!(
        isolates("من Smith (Jr.) أمس", Direction::Rtl, &["Smith (Jr.)"]),
        ["Smith (Jr.)"]
    );
    assert_eq!(
        isolates("شركة Acme هنا", Direction::Rtl, &["شركة Acme"]),
        ["Acme"]
    );
}

#[test]
fn signs_go_with_the_word_they_are_written_onto() {
    let text = "لغة .NET و--force ولغة C++ ولغة C# ونسبة Q3% هنا - X.";
    assert_eq!(
        isolates(text, Direction::Rtl, &[]),
        [".NET", "--force", "C++", "C#", "Q3%", "X"]
    );
    assert_eq!(isolates("الشركة.NET هنا", Direction::Rtl, &[]), ["NET"]);
    assert_eq!(
        isolates("see #وسم and -لا ok", Direction::Ltr, &[]),
        ["#وسم", "-لا"]
    );
}

#[test]
fn an_address_is_one_run_whatever_letters_it_holds() {
    let text = "انظر https://ar.example/قهوة_(مشروب)?x=1 وملف (/usr/local/bin) و~/notes.";
    let expected = [
        "https://ar.example/قهوة_(مشروب)?x=1",
        "/usr/local/bin",
        "~/notes",
    ];
    assert_eq!(isolates(text, Direction::Rtl, &[]), expected);
    assert_eq!(
        isolates("see (www.ar.example/قهوة), or", Direction::Ltr, &[]),
        ["www.ar.example/قهوة"]
    );
    assert_eq!(
        isolates("على Go https://ar.example/قهوة 5 هنا", Direction::Rtl, &[]),
        ["Go https://ar.example/قهوة 5", "https://ar.example/قهوة"]
    );
    assert_eq!(isolates("one and/or لا", Direction::Ltr, &[]), ["لا"]);
}

#[test]
fn explicit_characters_keep_their_effect() {
    assert_eq!(
        isolates("رقم \u{200E}+212 524 هنا", Direction::Rtl, &[]),
        [""; 0]
    );
    assert_eq!(
        isolates("قال OpenAI!\u{200E} هنا", Direction::Rtl, &[]),
        ["OpenAI!\u{200E}"]
    );
    assert_eq!(
        isolates(
            "قال \u{2067}نعم OpenAI\u{2069} هنا Meta",
            Direction::Rtl,
            &[]
        ),
        ["Meta"]
    );
}

#[test]
fn a_wholly_foreign_block_takes_its_letters_direction() {
    assert_eq!(
        block_direction("Doe, J., London, 1990.", Direction::Rtl),
        Direction::Ltr
    );
    assert_eq!(
        block_direction("ابن خلدون، المقدمة.", Direction::Ltr),
        Direction::Rtl
    );
    assert_eq!(block_direction("xAI، Grok", Direction::Rtl), Direction::Rtl);
    assert_eq!(
        block_direction("أحمد, سالم", Direction::Ltr),
        Direction::Ltr
    );
    assert_eq!(block_direction("كتاب Doe", Direction::Rtl), Direction::Rtl);
    assert_eq!(block_direction("1990–1991", Direction::Rtl), Direction::Rtl);
}

#[test]
fn nothing_reaches_across_a_line_break() {
    let text = "سطر OpenAI\nMeta!";
    let at = text.find('\n').unwrap();
    let layout = BidiLayout::of(text, Direction::Rtl, &[], &[at], &Cuts::of(text));
    let isolates: Vec<_> = layout
        .isolates
        .iter()
        .map(|isolate| isolate.range.slice(text))
        .collect();
    assert_eq!(isolates, ["OpenAI", "Meta!"]);
}

#[test]
fn a_mark_matters_where_the_order_depends_on_it() {
    let mark = |text: &str| {
        let at = text.find('\u{200E}').unwrap();
        sets_order(text, TextRange::new(at, at + 3), Direction::Rtl)
    };
    assert!(mark("رقم \u{200E}+212 524 هنا"));
    assert!(!mark("رقم \u{200E}هنا"));
    assert!(!mark("قال OpenAI\u{200E} هنا"));
}
