//! Lays out the blocks of a text: which ranges and marks the weave puts over each of them.

use std::collections::HashMap;

use crate::anchor::BlockRange;
use crate::href::Fragment;
use crate::render::compose::text::annotated::AnnotatedText;
use crate::render::compose::text::correction::{PlaceInBlock, lay_corrections};
use crate::render::compose::text::mark::{Mark, mark_html, place_marks};
use crate::render::compose::text::mention::{mention_link, names_in};
use crate::source::block::{Block, BlockNumber};
use crate::text::TextRange;
use crate::weave::{HiddenAddress, Insertion, InsertionKind, Layer};

/// What the weave lays over one block.
#[derive(Debug, Default)]
pub struct BlockLayout {
    /// Annotated words, names, sentences and corrected words.
    pub layers: Vec<Layer>,
    /// Element ids of what begins within words that the corrected reading hides.
    pub hidden_addresses: Vec<HiddenAddress>,
    /// Marks and corrected readings.
    pub insertions: Vec<Insertion>,
}

impl BlockLayout {
    /// The number of marks in the block.
    pub fn count_marks(&self) -> usize {
        let marks = self.insertions.iter();
        marks
            .filter(|insertion| insertion.kind == InsertionKind::Mark)
            .count()
    }
}

/// The layout of each block of a text.
pub type Layout = HashMap<BlockNumber, BlockLayout>;

/// A sentence that the other text of the page answers: the number of the pair of sentences that it
/// is in, and where it stands.
pub type PairedSentence = (u32, BlockRange);

/// Lays annotations, names, sentences and corrections over the blocks of a text.
pub fn lay_out(
    shown: &AnnotatedText<'_>,
    sentences: impl Iterator<Item = PairedSentence>,
) -> Layout {
    lay_out_some(shown, sentences, |_| true)
}

/// Does the same as [`lay_out`] for the blocks that `wanted` accepts.
pub fn lay_out_some(
    shown: &AnnotatedText<'_>,
    sentences: impl Iterator<Item = PairedSentence>,
    wanted: impl Fn(BlockNumber) -> bool,
) -> Layout {
    let mut places: HashMap<BlockNumber, Vec<PlaceInBlock<'_>>> = HashMap::new();
    for place in &shown.apparatus().places {
        for at in &place.place.ranges {
            let here = places.entry(at.block).or_default();
            here.push((place, at.range));
        }
    }
    let mut sentences_in: HashMap<BlockNumber, Vec<(u32, TextRange)>> = HashMap::new();
    for (number, at) in sentences {
        let here = sentences_in.entry(at.block).or_default();
        here.push((number, at.range));
    }
    let blocks = shown.text().blocks.iter();
    blocks
        .filter(|block| wanted(block.number))
        .map(|block| {
            let places = places.get(&block.number).map_or(&[][..], Vec::as_slice);
            let sentences = sentences_in.get(&block.number);
            let sentences = sentences.map_or(&[][..], Vec::as_slice);
            (block.number, lay_out_block(shown, block, places, sentences))
        })
        .collect()
}

fn lay_out_block(
    shown: &AnnotatedText<'_>,
    block: &Block,
    places: &[PlaceInBlock<'_>],
    sentences: &[(u32, TextRange)],
) -> BlockLayout {
    let (mut layers, mut marks) = (Vec::new(), Vec::new());
    let unit = shown.numbering.unit(shown.column, block.number);
    for (place, range) in places {
        let key = unit.and_then(|unit| shown.numbering.key(unit, place.annotation));
        layers.push(annotation_layer(shown, block, (place, *range), key));
        if let Some(key) = key.filter(|_| place.end().block == block.number) {
            marks.push(Mark {
                number: shown.numbering.number(place.annotation).unwrap_or(0),
                range: *range,
                insertion: Insertion {
                    at: place.end().range.end(),
                    kind: InsertionKind::Mark,
                    html: mark_html(shown, place, key),
                },
            });
        }
    }
    layers.extend(name_layers(shown, block.number));
    layers.extend(sentences.iter().map(|(number, range)| Layer {
        range: *range,
        sentence: Some(*number),
        ..Layer::default()
    }));
    let mut insertions = place_marks(shown.view, &shown.text().lang, &block.text, marks);
    let hidden_addresses = lay_corrections(shown, block, places, &mut layers, &mut insertions);
    BlockLayout {
        layers,
        hidden_addresses,
        insertions,
    }
}

/// The layer of the words that an annotation is about. `key` is the number of the annotation's
/// entry within its unit.
fn annotation_layer(
    shown: &AnnotatedText<'_>,
    block: &Block,
    (place, range): PlaceInBlock<'_>,
    key: Option<u32>,
) -> Layer {
    let annotation = shown.annotation(place.annotation);
    let begins = place.start().block == block.number;
    let entity = annotation.body.entity.as_ref();
    let gloss = annotation.body.gloss.as_ref();
    Layer {
        range,
        fragment: begins.then(|| Fragment::new(format!("{}{}", shown.prefix(), place.fragment))),
        link: entity.and_then(|entity| mention_link(shown, &entity.value, Some(annotation))),
        key,
        gloss: gloss.is_some(),
        across: place.place.ranges.len() > 1,
        // A range shows nothing that a layer could hide but the line under a gloss.
        filed: gloss
            .map(|_| shown.layers.of_entry(annotation))
            .unwrap_or_default(),
        ..Layer::default()
    }
}

fn name_layers(shown: &AnnotatedText<'_>, block: BlockNumber) -> impl Iterator<Item = Layer> {
    names_in(shown, block).map(|name| Layer {
        range: name.at.range,
        fragment: Some(Fragment::new(format!(
            "{}{}",
            shown.prefix(),
            name.fragment
        ))),
        link: Some(name)
            .filter(|name| name.linked)
            .and_then(|name| mention_link(shown, &name.entity, None)),
        ..Layer::default()
    })
}
