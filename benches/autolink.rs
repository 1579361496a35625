//! Measures anchoring and the search for names: 1,000 articles of about a thousand words with 50
//! annotations each, and 2,000 names; then the same texts with more and more names.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::BTreeMap;

use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use hashiya::anchor::{AnchorInput, Gazetteer, Outcome, anchor_and_autolink};
use hashiya::source::drafts::Drafts;
use hashiya::source::files::Memory;
use hashiya::source::settings::Autolink;
use hashiya::source::{Sources, load};
use hashiya::text::fold::Folded;

fn main() {
    divan::main();
}

const ARTICLES: usize = 1_000;
const ANNOTATIONS: usize = 50;
const BLOCKS: usize = 20;

/// A different word of four to six letters for each number.
fn word(number: usize) -> String {
    let letters: Vec<char> = "بتثجحخدذرزسشصضطظعغفقكلمنهي".chars().collect();
    let mut rest = number.wrapping_mul(2_654_435_761) % 11_881_376;
    (0..4 + number % 3)
        .map(|_| {
            let letter = letters[rest % letters.len()];
            rest = rest / letters.len() + 7 * rest % 97;
            letter
        })
        .collect()
}

fn name(number: usize) -> String {
    match number % 4 {
        0 => format!("{} {}", word(number), word(number + 1)),
        1 => format!("ال{}", word(number)),
        2 => format!("{}-{number}", word(number)),
        _ => format!("Name{number} Corp"),
    }
}

/// A paragraph of fifty words, of which one or two are names.
fn block(article: usize, number: usize) -> String {
    let seed = article * BLOCKS + number;
    let words = (0..50).map(|at| match at {
        17 => format!("و{}", name(seed % 2_000)),
        31 if seed.is_multiple_of(2) => format!("“{}”،", name(seed * 7 % 2_000)),
        49 => format!("{}.", word(seed * 50 + at)),
        _ => word(seed * 50 + at),
    });
    words.collect::<Vec<_>>().join(" ")
}

fn site(names: usize) -> Sources {
    let mut files = Memory(BTreeMap::new());
    let mut add = |path: String, content: String| files.0.insert(path, content.into_bytes());
    add(
        "hashiya.yaml".to_owned(),
        "languages: [ar]\nbase_url: https://example.org/\n".to_owned(),
    );
    let entities: Vec<String> = (0..names)
        .map(|number| format!("e{number}: {{kind: concept, name: \"{}\"}}\n", name(number)))
        .collect();
    add("content/entities/all.yaml".to_owned(), entities.concat());
    for article in 0..ARTICLES {
        let blocks: Vec<String> = (0..BLOCKS).map(|number| block(article, number)).collect();
        let quote = |number: usize| {
            let words: Vec<&str> = blocks[number % BLOCKS].split(' ').collect();
            let from = 2 + 13 * (number / BLOCKS);
            format!(
                "  - {{quote: \"{}\", note: n}}\n",
                words[from..from + 3].join(" ")
            )
        };
        let annotations: Vec<String> = (0..ANNOTATIONS).map(quote).collect();
        add(
            format!("content/articles/a{article}/ar.txt"),
            blocks.join("\n"),
        );
        add(
            format!("content/articles/a{article}/annotations.yaml"),
            format!("annotations:\n{}", annotations.concat()),
        );
    }
    let loaded = load(&files).unwrap();
    assert!(
        loaded.diagnostics.is_empty(),
        "{:?}",
        loaded.diagnostics.first()
    );
    loaded.value
}

fn bytes(sources: &Sources) -> usize {
    sources
        .articles
        .iter()
        .flat_map(|article| &article.texts)
        .flat_map(|text| &text.blocks)
        .map(|block| block.text.len())
        .sum()
}

/// Annotations and names together. The aim is less than a second on one core.
#[divan::bench(args = [2_000, 20_000], sample_count = 5, sample_size = 1)]
fn anchor_and_link(bencher: Bencher<'_, '_>, names: usize) {
    let sources = site(names);
    let gazetteer = Gazetteer::new(sources.entities.values().map(AsRef::as_ref)).value;
    bencher
        .counter(BytesCount::new(bytes(&sources)))
        .counter(ItemsCount::new(ARTICLES))
        .bench_local(|| {
            let mut found = 0;
            for article in &sources.articles {
                let input = AnchorInput {
                    texts: &article.texts,
                    annotations: &article.annotations,
                    lock: &article.lock,
                    drafts: Drafts::Exclude,
                };
                let anchored = anchor_and_autolink(&input, &gazetteer, Autolink::All).value;
                assert!(
                    anchored
                        .targets
                        .iter()
                        .flatten()
                        .all(|target| matches!(target.outcome, Outcome::Found(_)))
                );
                found += anchored.autolinked.iter().map(Vec::len).sum::<usize>()
                    + anchored.targets.len();
            }
            found
        });
}

/// The search for names alone.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn link(bencher: Bencher<'_, '_>) {
    let sources = site(2_000);
    let gazetteer = Gazetteer::new(sources.entities.values().map(AsRef::as_ref)).value;
    bencher
        .counter(BytesCount::new(bytes(&sources)))
        .counter(ItemsCount::new(ARTICLES))
        .bench_local(|| {
            let of = |article: &hashiya::source::article::Article| {
                let input = AnchorInput {
                    texts: &article.texts,
                    annotations: &[],
                    lock: &article.lock,
                    drafts: Drafts::Exclude,
                };
                anchor_and_autolink(&input, &gazetteer, Autolink::All)
                    .value
                    .autolinked
                    .iter()
                    .map(Vec::len)
                    .sum::<usize>()
            };
            sources.articles.iter().map(of).sum::<usize>()
        });
}

/// Folding alone, which the other steps need.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn fold(bencher: Bencher<'_, '_>) {
    let sources = site(10);
    bencher
        .counter(BytesCount::new(bytes(&sources)))
        .bench_local(|| {
            let texts = sources.articles.iter().flat_map(|article| &article.texts);
            texts
                .flat_map(|text| &text.blocks)
                .map(|block| Folded::new(&block.text).as_str().len())
                .sum::<usize>()
        });
}

/// Compiling the names, which a build does once.
#[divan::bench(args = [2_000, 20_000], sample_count = 5, sample_size = 1)]
fn compile(bencher: Bencher<'_, '_>, names: usize) {
    let sources = site(names);
    bencher
        .counter(ItemsCount::new(names))
        .bench_local(|| Gazetteer::new(sources.entities.values().map(AsRef::as_ref)));
}
