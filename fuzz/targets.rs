//! What is fuzzed. Each function takes any bytes and must return: a panic is a bug.
//!
//! An input is text, cut into sections by lines of `===`, so that seeds can be written and read
//! as small files. The functions are included by the fuzz targets, and by `tests/fuzz.rs`, which
//! runs them over all seeds and over the inputs that once failed.

use std::path::Path;

use hashiya::anchor::{AnchorInput, Outcome, anchor as anchor_article};
use hashiya::authoring::fix;
use hashiya::date::Day;
use hashiya::diagnostic::{Diagnostic, SourceMap, print};
use hashiya::html::Html;
use hashiya::output::MemoryTarget;
use hashiya::pipeline::{Options, build_files, check_files, remember_translations};
use hashiya::source::drafts::Drafts;
use hashiya::source::files::{Files, Memory};
use hashiya::source::{LoadError, load};
use hashiya::text::{Cut, Cuts, TextRange};
use hashiya::weave::{
    self as woven, Insertion, InsertionKind, Layer, LayerSet, MentionLink, NoLinks, Readings,
};

use crate::markup;

/// Longer inputs make slow runs and find nothing that shorter ones do not.
const LONGEST: usize = 4096;

/// The sections of an input; bytes that are not UTF-8 are replaced.
fn sections<const N: usize>(input: &[u8]) -> Option<[String; N]> {
    if input.len() > LONGEST {
        return None;
    }
    let text = String::from_utf8_lossy(input);
    let mut sections = text.split("\n===\n");
    Some(std::array::from_fn(|_| {
        sections.next().unwrap_or_default().to_owned()
    }))
}

/// Every printer prints every finding: their places must lie within their files.
fn print_all(diagnostics: &[Diagnostic], sources: &SourceMap) {
    let root = Path::new("");
    let _ = print::human::render(diagnostics, sources, root, 80);
    let _ = print::json::render(diagnostics, sources);
    let _ = print::github::render(diagnostics, sources, root);
}

/// YAML to sources. Sections: `hashiya.yaml`, `article.yaml`, `annotations.yaml`, entities, an
/// Arabic text, an English one.
pub fn sources(input: &[u8]) {
    let Some(files) = small_site(input) else {
        return;
    };
    match load(&files) {
        Ok(loaded) => print_all(&loaded.diagnostics, &loaded.value.map),
        Err(LoadError::ProgramTooOld(found)) => print_all(&[found.finding], &found.map),
        Err(LoadError::Files(error)) => panic!("memory is readable: {error}"),
    }
}

/// The files that an input of [`sources`] and [`site`] stands for; `None` if it is too long.
pub fn small_site(input: &[u8]) -> Option<Memory> {
    let [settings, article, annotations, entities, arabic, english] = sections(input)?;
    Some(Memory::new(&[
        ("hashiya.yaml", &settings),
        ("content/articles/a/article.yaml", &article),
        ("content/articles/a/annotations.yaml", &annotations),
        ("content/articles/a/ar.md", &arabic),
        ("content/articles/a/en.md", &english),
        ("content/entities/e.yaml", &entities),
    ]))
}

/// Markdown and ranges through the weave. Sections: Markdown in Arabic; numbers, of which each
/// three are a start, an end (in bytes of a block) and the kind of a layer.
///
/// The markup must be well formed, and its text without the apparatus must be the block's text,
/// with U+FFFD for the control characters that HTML cannot contain.
pub fn weave(input: &[u8]) {
    let Some([markdown, numbers]) = sections(input) else {
        return;
    };
    let files = Memory::new(&[
        ("hashiya.yaml", "languages: [ar, en]"),
        ("content/articles/a/ar.md", &markdown),
    ]);
    let loaded = load(&files).expect("memory is readable");
    let numbers: Vec<usize> = numbers
        .split_whitespace()
        .filter_map(|number| number.parse().ok())
        .take(3 * 16)
        .collect();
    let texts = loaded
        .value
        .articles
        .iter()
        .flat_map(|article| &article.texts);
    for text in texts {
        for block in &text.blocks {
            let layers = layers(&block.text, &numbers);
            let insertions: Vec<Insertion> = layers
                .iter()
                .filter(|layer| layer.key.is_some())
                .map(mark)
                .collect();
            let html = woven::weave(block, &text.lang, &layers, &insertions, &NoLinks);
            let read = markup::read(html.as_str()).unwrap_or_else(|fault| {
                panic!("{fault}: {}", html.as_str());
            });
            let expected = markup::read(Html::text(&block.text).as_str()).expect("escaped text");
            assert_eq!(read.text, expected.text, "{}", html.as_str());
        }
    }
}

/// Layers over whole graphemes of a text.
fn layers(text: &str, numbers: &[usize]) -> Vec<Layer> {
    let cuts = Cuts::of(text);
    let layer = |(index, &[from, to, signs]): (usize, &[usize; 3])| {
        let at = |number: usize| {
            let mut at = number.min(text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let (from, to) = (at(from), at(to));
        let range = cuts.around(Cut::Isolate, TextRange::new(from.min(to), from.max(to)));
        let link = MentionLink {
            href: "/m/".into(),
            auto: signs & 16 > 0,
            lang: None,
            filed: LayerSet::default(),
        };
        Layer {
            range,
            fragment: Some(format!("f{index}").into()),
            link: (signs & 1 > 0).then_some(link),
            key: (signs & 2 > 0).then(|| u32::try_from(index).unwrap_or(u32::MAX)),
            gloss: signs & 4 > 0,
            readings: if signs & 8 > 0 {
                Readings::ReceivedOnly
            } else {
                Readings::Both
            },
            ..Layer::default()
        }
    };
    let (drawn, _) = numbers.as_chunks();
    drawn.iter().enumerate().map(layer).collect()
}

fn mark(layer: &Layer) -> Insertion {
    let mut html = Html::new();
    html.element("a", &[("href", "#n")], &Html::text("1"));
    Insertion {
        at: layer.range.end(),
        kind: InsertionKind::Mark,
        html,
    }
}

/// Selectors through anchoring. Sections: `annotations.yaml`, an Arabic text, an English one.
///
/// Whatever is found lies in its block, between characters; and the changes that the findings
/// propose can be tried.
pub fn anchor(input: &[u8]) {
    let Some([annotations, arabic, english]) = sections(input) else {
        return;
    };
    let files = Memory::new(&[
        ("hashiya.yaml", "languages: [ar, en]"),
        ("content/articles/a/annotations.yaml", &annotations),
        ("content/articles/a/ar.md", &arabic),
        ("content/articles/a/en.txt", &english),
        (
            "content/entities/e.yaml",
            "nimbus: {kind: organization, name: {en: Nimbus, ar: نيمبوس}}",
        ),
    ]);
    let loaded = load(&files).expect("memory is readable");
    for article in &loaded.value.articles {
        let anchored = anchor_article(&AnchorInput {
            texts: &article.texts,
            annotations: &article.annotations,
            lock: &article.lock,
            drafts: Drafts::Include,
        });
        print_all(&anchored.diagnostics, &loaded.value.map);
        for target in anchored.value.iter().flatten() {
            let Outcome::Found(places) = &target.outcome else {
                continue;
            };
            let text = article.text(&target.lang).expect("a target names a text");
            for at in places.iter().flat_map(|place| &place.ranges) {
                let block = text.block(at.block).expect("a place is in a block");
                assert!(!at.range.slice(&block.text).is_empty());
            }
        }
    }
    let check = |files: &dyn Files| {
        let outcome = check_files(files, &Options::default())?;
        Ok::<_, Box<dyn std::error::Error>>((outcome.sources, outcome.diagnostics))
    };
    let translations = |files: &dyn Files| {
        let today = Day {
            year: 2026,
            month: 11,
            day: 30,
        };
        let remembered = remember_translations(files, &Options::default(), today)?;
        Ok(remembered.continue_value().unwrap_or_default())
    };
    fix::apply_fixes(&files, check, translations).expect("memory is readable");
}

/// A small site, from its files to its pages. Sections as in [`sources`].
///
/// A second build gives the same files.
pub fn site(input: &[u8]) {
    let Some(files) = small_site(input) else {
        return;
    };
    let build = || {
        let target = MemoryTarget::new();
        let outcome = build_files(&files, &Options::default(), &target, &|_| {})
            .expect("memory is readable and writable");
        print_all(&outcome.diagnostics, &outcome.sources);
        target.files()
    };
    assert!(build() == build(), "two builds of one site differ");
}
