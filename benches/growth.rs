//! How the time of a build grows: sites that have much of one thing, each in two sizes. The larger has
//! four times as much, and should take about four times as long.
#![allow(missing_docs, clippy::unwrap_used)]

use divan::Bencher;
use hashiya::output::MemoryTarget;
use hashiya::pipeline::{Options, build_files};
use hashiya::source::files::Memory;

fn main() {
    divan::main();
}

const SETTINGS: (&str, &str) = ("hashiya.yaml", "languages: [ar, en]\n");

/// A different word of five letters for each number.
fn word(number: usize) -> String {
    let letters: Vec<char> = "بتجدرسعفقلمنه".chars().collect();
    let powers = (0..5).map(|place| number / letters.len().pow(place));
    powers
        .filter_map(|rest| letters.get(rest % letters.len()))
        .collect()
}

/// Joins what `make` makes of each number.
fn each(count: usize, between: &str, make: impl Fn(usize) -> String) -> String {
    (0..count).map(make).collect::<Vec<_>>().join(between)
}

/// Builds a site of an article with these files.
fn build(bencher: Bencher<'_, '_>, files: &[(&str, &str)]) {
    let files: Vec<(&str, &str)> = [SETTINGS].iter().chain(files).copied().collect();
    let files = Memory::new(&files);
    bencher.bench(|| {
        let target = MemoryTarget::new();
        let outcome = build_files(&files, &Options::default(), &target, &|_| {}).unwrap();
        assert!(!outcome.failed());
        target.files().len()
    });
}

const TEXT: &str = "content/articles/a/ar.txt";
const OTHER: &str = "content/articles/a/en.txt";
const NOTES: &str = "content/articles/a/annotations.yaml";
const ENTITIES: &str = "content/entities/all.yaml";

/// Notes on one paragraph of fifty words.
#[divan::bench(args = [1_000, 4_000], sample_count = 5)]
fn notes_on_a_paragraph(bencher: Bencher<'_, '_>, count: usize) {
    let note = |at: usize| format!("  - {{quote: {}, note: {{ar: شرح {at}}}}}\n", word(at % 50));
    let notes = format!("annotations:\n{}", each(count, "", note));
    build(bencher, &[(TEXT, &each(50, " ", word)), (NOTES, &notes)]);
}

/// Mentions in one sentence.
#[divan::bench(args = [500, 2_000], sample_count = 5)]
fn mentions_in_a_sentence(bencher: Bencher<'_, '_>, count: usize) {
    let name = |at: usize| format!("زيد{} كتاب بحر", word(at % 50));
    let mention = |at: usize| format!("  e{at}: [زيد{}]\n", word(at));
    let entity = |at: usize| format!("e{at}: {{kind: person, name: {{ar: زيد{}}}}}\n", word(at));
    let files = [
        (TEXT, each(count, " ", name)),
        (NOTES, format!("mentions:\n{}", each(50, "", mention))),
        (ENTITIES, each(50, "", entity)),
    ];
    build(
        bencher,
        &files.each_ref().map(|(path, text)| (*path, text.as_str())),
    );
}

/// Corrections in one paragraph.
#[divan::bench(args = [500, 2_000], sample_count = 5)]
fn corrections_in_a_paragraph(bencher: Bencher<'_, '_>, count: usize) {
    let correction =
        |at: usize| format!("  - {{quote: {}, correction: {{text: صواب}}}}\n", word(at));
    let corrections = format!("annotations:\n{}", each(count, "", correction));
    build(
        bencher,
        &[(TEXT, &each(count, " ", word)), (NOTES, &corrections)],
    );
}

/// Quotes in blocks of ten words: both the text and the quotes grow.
#[divan::bench(args = [2_000, 8_000], sample_count = 5)]
fn quotes_in_a_text(bencher: Bencher<'_, '_>, count: usize) {
    let block = |at: usize| each(10, " ", |next| word(10 * at + next));
    let note = |at: usize| format!("  - {{quote: {}, note: {{ar: شرح}}}}\n", word(at));
    let notes = format!("annotations:\n{}", each(count, "", note));
    build(
        bencher,
        &[(TEXT, &each(count / 10, "\n", block)), (NOTES, &notes)],
    );
}

/// Two texts side by side.
#[divan::bench(args = [1_000, 4_000], sample_count = 5)]
fn blocks_of_two_texts(bencher: Bencher<'_, '_>, count: usize) {
    let block = |at: usize| each(5 + at % 7, " ", |next| word(at + next));
    let other = |at: usize| each(6 + at % 7, " ", |next| format!("word{}", at + next));
    let files = [
        (TEXT, each(count, "\n", block)),
        (OTHER, each(count, "\n", other)),
    ];
    build(
        bencher,
        &files.each_ref().map(|(path, text)| (*path, text.as_str())),
    );
}

/// Entities, in their indexes.
#[divan::bench(args = [250, 1_000], sample_count = 5)]
fn entities(bencher: Bencher<'_, '_>, count: usize) {
    let entity = |at: usize| format!("e{at}: {{kind: person, name: {{ar: زيد{}}}}}\n", word(at));
    build(
        bencher,
        &[(TEXT, "كتاب."), (ENTITIES, &each(count, "", entity))],
    );
}
