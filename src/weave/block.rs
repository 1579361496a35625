//! Renders a block under layers.

use std::borrow::Cow;

use crate::html::Html;
use crate::source::block::Block;
use crate::text::{Cut, Cuts, Lang, TextRange};
use crate::weave::encode::Encoder;
use crate::weave::layer::{Held, Layer, Point, Resolve};
use crate::weave::range::Stretch;
use crate::weave::stack::Nesting;
use crate::weave::tape::Tape;
use crate::weave::{mark, segment};

/// The inner content of a block's element, under layers and with apparatus at points.
///
/// Layers and points may come in any order and lie anywhere: what is out of the text is drawn at
/// its end, a fragment given twice is written once. Of layers over the very same words the first is
/// the link.
pub fn weave(
    block: &Block,
    lang: &Lang,
    layers: &[Layer],
    points: &[Point],
    resolve: &dyn Resolve,
) -> Html {
    weave_corrected(block, lang, layers, &[], points, resolve)
}

/// The same with the addresses of what lies within corrected words.
pub fn weave_corrected(
    block: &Block,
    lang: &Lang,
    layers: &[Layer],
    held: &[Held],
    points: &[Point],
    resolve: &dyn Resolve,
) -> Html {
    let names: Vec<TextRange> = layers
        .iter()
        .filter(|layer| layer.link.is_some())
        .map(|layer| layer.range)
        .collect();
    let tape = Tape::lay(block, lang, &names, resolve);
    let address = |held: &Held| Layer {
        range: held.range,
        fragment: Some(held.fragment.clone()),
        ..Layer::default()
    };
    // What is held stands around all else over the same words: it comes last.
    let all: Cow<'_, [Layer]> = if held.is_empty() {
        layers.into()
    } else {
        layers
            .iter()
            .cloned()
            .chain(held.iter().map(address))
            .collect()
    };
    let stretches: Vec<Stretch> = all
        .iter()
        .enumerate()
        .map(|(number, layer)| stretch(&tape, layer, layer.received || number >= layers.len()))
        .collect();
    let points = mark::place(&tape, points);
    let cut = segment::cut(&tape, &all, &stretches, &points);
    Encoder::new(
        Nesting::new(&tape, &all, layers.len(), &stretches, &cut, &points),
        lang,
    )
    .encode()
}

/// The words that a correction of `range` really replaces on the page: letters that join, and
/// Arabic letters of one word, are never parted, so the received words, and with them the reading
/// put beside them, take in the rest.
pub fn received_range(text: &str, range: TextRange) -> TextRange {
    Cuts::of(text).around(Cut::Isolate, range)
}

/// What is drawn of a layer; `corrected`: of words that the corrected reading hides.
fn stretch(tape: &Tape<'_>, layer: &Layer, corrected: bool) -> Stretch {
    let visible = tape.cuts.around(
        if corrected {
            Cut::Isolate
        } else {
            Cut::Element
        },
        layer.range,
    );
    let mut stretch = tape.stretch(visible);
    // Words that go with the line end before them take along the break that it is.
    if corrected
        && layer.range.slice(tape.text).starts_with('\n')
        && tape.is_break_before(stretch.start)
    {
        stretch.start -= 1;
    }
    stretch
}
