//! What it costs to weave: a block as they are, and blocks as they might be at worst.

use hashiya::source::block::{Block, BlockKind, BlockNumber, Inline};
use hashiya::source::body::Reference;
use hashiya::text::{Lang, TextRange};
use hashiya::weave::{
    FootnoteLink, Layer, LayerSet, MentionLink, PlacedImage, ReferenceLink, Resolve, weave,
};

fn main() {
    divan::main();
}

struct Nowhere;

impl Resolve for Nowhere {
    fn reference(&self, _: &Reference) -> Option<ReferenceLink> {
        None
    }
    fn image(&self, _: &str) -> Option<PlacedImage> {
        None
    }
    fn footnote(&self, _: hashiya::source::block::FootnoteCall) -> Option<FootnoteLink> {
        None
    }
}

fn block(words: usize) -> Block {
    let text = "زارت الباحثة مختبر Nimbus وكتبت عنه، ".repeat(words / 6);
    let range = TextRange::new(0, text.len());
    Block {
        number: BlockNumber(1),
        kind: BlockKind::Paragraph,
        text,
        inlines: vec![Inline::Text(range)],
        origins: Vec::new(),
    }
}

fn layer(number: usize, start: usize, end: usize) -> Layer {
    let link = MentionLink {
        href: "../entities/nimbus/".into(),
        auto: false,
        lang: None,
        filed: LayerSet::default(),
    };
    Layer {
        range: TextRange::new(start, end),
        fragment: Some(format!("a-{number}").into()),
        link: number.is_multiple_of(2).then_some(link),
        key: u32::try_from(number).ok(),
        ..Layer::default()
    }
}

fn run(bencher: divan::Bencher<'_, '_>, block: &Block, layers: &[Layer]) {
    let lang = Lang::parse("ar").expect("a language");
    bencher.bench(|| weave(block, &lang, layers, &[], &Nowhere));
}

/// A paragraph of a hundred words under ten annotations.
#[divan::bench]
fn everyday(bencher: divan::Bencher<'_, '_>) {
    let block = block(100);
    let layers: Vec<Layer> = (0..10).map(|n| layer(n, n * 60, n * 60 + 40)).collect();
    run(bencher, &block, &layers);
}

/// A hundred thousand short ranges, side by side and overlapping.
#[divan::bench(sample_count = 5)]
fn many_short(bencher: divan::Bencher<'_, '_>) {
    let block = block(60_000);
    let step = block.text.len() / 100_000;
    let layers: Vec<Layer> = (0..100_000)
        .map(|n| layer(n, n * step, n * step + 30))
        .collect();
    run(bencher, &block, &layers);
}

/// A hundred thousand ranges, each within the one before.
#[divan::bench(sample_count = 5)]
fn many_nested(bencher: divan::Bencher<'_, '_>) {
    let block = block(60_000);
    let end = block.text.len();
    let layers: Vec<Layer> = (0..100_000).map(|n| layer(n, n, end - n)).collect();
    run(bencher, &block, &layers);
}
