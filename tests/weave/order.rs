//! What a reader sees: the markup's isolates given to the bidirectional algorithm, and the visual
//! order read off.

use crate::support::{block, lang, mark, mention, note, woven};
use hashiya::text::Direction;
use unicode_bidi::{BidiInfo, Level};

/// The visible characters from left to right, as a browser would lay them out in one line.
fn seen(tag: &str, markup: &str) -> String {
    let level = if lang(tag).direction() == Direction::Rtl {
        Level::rtl()
    } else {
        Level::ltr()
    };
    let text = controls(markup);
    let info = BidiInfo::new(&text, Some(level));
    let paragraph = &info.paragraphs[0];
    let line = info.reorder_line(paragraph, paragraph.range.clone());
    line.chars()
        .filter(|c| !matches!(c, '\u{2066}'..='\u{2069}'))
        .collect()
}

/// The text of markup, its elements with `dir` as isolate controls.
fn controls(markup: &str) -> String {
    let (mut text, mut open) = (String::new(), Vec::new());
    for piece in markup.split_inclusive(['<', '>']) {
        if let Some(tag) = piece.strip_suffix('>') {
            if tag.starts_with('/') {
                text.push_str(open.pop().unwrap());
            } else {
                let isolate = [("dir=\"ltr\"", "\u{2066}"), ("dir=\"rtl\"", "\u{2067}")];
                let isolate = isolate
                    .iter()
                    .find(|(attribute, _)| tag.contains(attribute));
                text.push_str(isolate.map_or("", |(_, control)| control));
                open.push(isolate.map_or("", |_| "\u{2069}"));
            }
        } else {
            text.push_str(piece.trim_end_matches('<'));
        }
    }
    text
}

fn position(line: &str, words: &str) -> usize {
    line.find(words)
        .unwrap_or_else(|| panic!("{words} is not in {line}"))
}

#[test]
fn of_two_latin_names_in_an_arabic_list_the_first_is_on_the_right() {
    let line = seen(
        "ar",
        &woven("ar", &block("لدى xAI، Grok، الجديد"), &[], &[]),
    );
    assert!(position(&line, "xAI") > position(&line, "Grok"), "{line}");
}

#[test]
fn the_stop_after_a_latin_name_ends_an_arabic_sentence_on_the_left() {
    let line = seen("ar", &woven("ar", &block("هذا من شركة xAI."), &[], &[]));
    assert!(line.starts_with(".xAI "), "{line}");
}

#[test]
fn a_mark_after_a_latin_name_is_on_its_left_in_arabic_and_on_its_right_in_english() {
    for (tag, words, expected) in [
        ("ar", "هذا من Nimbus هنا", "1Nimbus"),
        ("en", "this is ماسك here", "كسام1"),
    ] {
        let sentence = block(words);
        let name = if tag == "ar" { "Nimbus" } else { "ماسك" };
        let layers = [note(&sentence, name, 1), mention(&sentence, name, "x")];
        let insertions = [mark(&layers[0])];
        let line = seen(tag, &woven(tag, &sentence, &layers, &insertions));
        assert!(line.contains(expected), "{line}");
    }
}

#[test]
fn a_mark_within_a_latin_run_follows_its_word() {
    let sentence = block("هذا Meta Llama هنا");
    let layers = [
        note(&sentence, "Meta", 1),
        mention(&sentence, "هذا Meta Llama", "x"),
    ];
    let insertions = [mark(&layers[0])];
    let line = seen("ar", &woven("ar", &sentence, &layers, &insertions));
    assert!(line.contains("Meta1 Llama"), "{line}");
}

#[test]
fn a_number_follows_an_arabic_name_in_an_english_sentence() {
    let sentence = block("Found: إيلون ماسك: 28 times");
    let line = seen(
        "en",
        &woven(
            "en",
            &sentence,
            &[mention(&sentence, "إيلون ماسك", "m")],
            &[],
        ),
    );
    assert!(line.ends_with(": 28 times"), "{line}");
}

#[test]
fn a_number_that_is_part_of_a_name_stays_with_it() {
    let sentence = block("عند Llama 3 نماذج");
    for layers in [&[][..], &[mention(&sentence, "Llama 3", "llama")]] {
        let line = seen("ar", &woven("ar", &sentence, layers, &[]));
        assert!(line.contains("Llama 3"), "{line}");
    }
}

#[test]
fn two_links_in_one_latin_run_keep_its_order() {
    let sentence = block("عند شركة Meta Llama هنا");
    let layers = [
        mention(&sentence, "شركة Meta Llama", "a"),
        mention(&sentence, "Llama", "b"),
    ];
    let line = seen("ar", &woven("ar", &sentence, &layers, &[]));
    assert!(line.contains("Meta Llama"), "{line}");
}
