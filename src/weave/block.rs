//! Renders a block under layers: the entry to the steps of the weave.

use std::borrow::Cow;

use crate::html::Html;
use crate::source::block::Block;
use crate::text::{Cut, Cuts, Lang, TextRange};
use crate::weave::encode::Encoder;
use crate::weave::layer::{Held, Layer, Point, Resolve};
use crate::weave::range::PositionRange;
use crate::weave::stack::Nesting;
use crate::weave::tape::LaidOutBlock;
use crate::weave::{mark, segment};

/// Renders the content of a block's element, under layers and with apparatus at points.
///
/// Layers and points may come in any order, and may lie beyond the end of the text: they are then
/// drawn at its end. A fragment that several layers have is written once, with the first. If
/// several layers over the same words want to be the link, the first is.
pub fn weave(
    block: &Block,
    lang: &Lang,
    layers: &[Layer],
    points: &[Point],
    resolve: &dyn Resolve,
) -> Html {
    weave_corrected(block, lang, layers, &[], points, resolve)
}

/// Renders a block like [`weave`], with the addresses of what lies within corrected words.
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
    let tape = LaidOutBlock::lay(block, lang, &names, resolve);
    let address = |held: &Held| Layer {
        range: held.range,
        fragment: Some(held.fragment.clone()),
        ..Layer::default()
    };
    // Of layers over the same words, later ones are put around earlier ones. Addresses go around
    // all others.
    let all: Cow<'_, [Layer]> = if held.is_empty() {
        layers.into()
    } else {
        layers
            .iter()
            .cloned()
            .chain(held.iter().map(address))
            .collect()
    };
    let stretches: Vec<PositionRange> = all
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

/// Returns the words that a correction of `range` replaces on the page.
///
/// Elements never part letters that join, nor Arabic letters of one word. So the received words
/// that are hidden, and the reading that is shown instead of them, cover whole words there.
pub fn received_range(text: &str, range: TextRange) -> TextRange {
    Cuts::of(text).around(Cut::Isolate, range)
}

/// Returns the positions that a layer's element covers. `corrected` says that the corrected reading
/// hides its words.
fn stretch(tape: &LaidOutBlock<'_>, layer: &Layer, corrected: bool) -> PositionRange {
    let visible = tape.cuts.around(
        if corrected {
            Cut::Isolate
        } else {
            Cut::Element
        },
        layer.range,
    );
    let mut stretch = tape.stretch(visible);
    // If the words begin with a line end, the break before them is hidden too.
    if corrected
        && layer.range.slice(tape.text).starts_with('\n')
        && tape.is_break_before(stretch.start)
    {
        stretch.start -= 1;
    }
    stretch
}
