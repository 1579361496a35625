//! Measures anchoring of annotations whose text is unchanged and of annotations whose text was
//! edited.
#![allow(clippy::indexing_slicing)]

use divan::Bencher;
use divan::counter::ItemsCount;
use hashiya::anchor::{AnchorInput, anchor};
use hashiya::source::article::Article;
use hashiya::source::drafts::Drafts;
use hashiya::source::files::Memory;
use hashiya::source::load;

fn main() {
    divan::main();
}

const SYLLABLES: [&str; 16] = [
    "با", "نو", "سير", "مد", "قال", "تور", "هيم", "لاف", "دان", "شوك", "رام", "عيد", "زين", "كوب",
    "فلت", "غصن",
];

/// A word for each number below 4,096.
fn word(number: usize) -> String {
    [number, number / 16, number / 256]
        .map(|digit| SYLLABLES[digit % 16])
        .concat()
}

/// Sixty words in an order that no other paragraph has.
fn paragraph(number: usize) -> Vec<String> {
    (0..60)
        .map(|at| word((number * 977 + at * 31) % 4096))
        .collect()
}

/// An article with a quotation of eight words in every paragraph. The first `edited` quotations
/// differ from the text in a letter.
fn article(paragraphs: usize, edited: usize) -> Article {
    let text: Vec<String> = (0..paragraphs)
        .map(|number| paragraph(number).join(" "))
        .collect();
    let quotes = (0..paragraphs).map(|number| {
        let mut words = paragraph(number)[20..28].to_vec();
        if number < edited {
            words[4].push('ه');
        }
        format!("  - {{quote: {}, note: x}}\n", words.join(" "))
    });
    let annotations = "annotations:\n".to_owned() + &quotes.collect::<String>();
    let site = Memory::new(&[
        ("hashiya.yaml", "languages: [ar]\n"),
        ("content/articles/a/article.yaml", "title: A\n"),
        ("content/articles/a/ar.txt", &text.join("\n")),
        ("content/articles/a/annotations.yaml", &annotations),
    ]);
    load(&site)
        .expect("a site in memory")
        .value
        .articles
        .remove(0)
}

fn run(bencher: Bencher<'_, '_>, article: &Article) {
    let input = AnchorInput {
        texts: &article.texts,
        annotations: &article.annotations,
        lock: &article.lock,
        drafts: Drafts::Exclude,
    };
    bencher
        .counter(ItemsCount::new(article.annotations.len()))
        .bench(|| anchor(&input));
}

/// Fifty annotations of three thousand words, all unchanged.
#[divan::bench]
fn as_written(bencher: Bencher<'_, '_>) {
    run(bencher, &article(50, 0));
}

/// Fifty annotations, of which five are edited.
#[divan::bench]
fn some_edited(bencher: Bencher<'_, '_>) {
    run(bencher, &article(50, 5));
}

/// Fifty annotations, all of them edited.
#[divan::bench]
fn all_edited(bencher: Bencher<'_, '_>) {
    run(bencher, &article(50, 50));
}

/// A book of sixty thousand words with a thousand annotations, of which ten are edited.
#[divan::bench(sample_count = 10)]
fn book(bencher: Bencher<'_, '_>) {
    run(bencher, &article(1000, 10));
}
