//! Renders a block under layers: the entry to the steps of the weave.

use std::borrow::Cow;

use crate::html::Html;
use crate::source::block::Block;
use crate::text::{Cut, Cuts, Lang, TextRange};
use crate::weave::encode::Encoder;
use crate::weave::layer::{HiddenAddress, Insertion, Layer, Readings, Resolve};
use crate::weave::range::PositionRange;
use crate::weave::stack::Nesting;
use crate::weave::tape::LaidOutBlock;
use crate::weave::{mark, segment};

/// Renders the content of a block's element, under layers and with reference marks and corrected readings
/// inserted.
///
/// Layers and insertions may come in any order, and may lie beyond the end of the text: they are then
/// drawn at its end. A fragment that several layers have is written once, with the first. If
/// several layers over the same words want to be the link, the first is.
pub fn weave(
    block: &Block,
    lang: &Lang,
    layers: &[Layer],
    insertions: &[Insertion],
    resolve: &dyn Resolve,
) -> Html {
    weave_corrected(block, lang, layers, &[], insertions, resolve)
}

/// Renders a block like [`weave`], with the addresses of what begins within corrected words.
pub fn weave_corrected(
    block: &Block,
    lang: &Lang,
    layers: &[Layer],
    hidden: &[HiddenAddress],
    insertions: &[Insertion],
    resolve: &dyn Resolve,
) -> Html {
    let names: Vec<TextRange> = layers
        .iter()
        .filter(|layer| layer.link.is_some())
        .map(|layer| layer.range)
        .collect();
    let tape = LaidOutBlock::lay(block, lang, &names, resolve);
    let address = |hidden: &HiddenAddress| Layer {
        range: hidden.range,
        fragment: Some(hidden.fragment.clone()),
        ..Layer::default()
    };
    // Of layers over the same words, later ones are put around earlier ones. Addresses go around
    // all others.
    let all: Cow<'_, [Layer]> = if hidden.is_empty() {
        layers.into()
    } else {
        layers
            .iter()
            .cloned()
            .chain(hidden.iter().map(address))
            .collect()
    };
    let stretches: Vec<PositionRange> = all
        .iter()
        .enumerate()
        .map(|(number, layer)| {
            let is_address = number >= layers.len();
            let readings = if is_address {
                Readings::ReceivedOnly
            } else {
                layer.readings
            };
            stretch(&tape, layer.range, readings)
        })
        .collect();
    let insertions = mark::place(&tape, insertions);
    let cut = segment::cut(&tape, &all, &stretches, &insertions);
    Encoder::new(
        Nesting::new(&tape, &all, layers.len(), &stretches, &cut, &insertions),
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

/// Returns the positions that the element of some words covers, which are shown in these readings.
fn stretch(tape: &LaidOutBlock<'_>, words: TextRange, readings: Readings) -> PositionRange {
    let cut = match readings {
        Readings::Both => Cut::Element,
        Readings::ReceivedOnly => Cut::Isolate,
    };
    let mut stretch = tape.stretch(tape.cuts.around(cut, words));
    // If the words begin with a line end, the break before them is hidden too.
    if readings == Readings::ReceivedOnly
        && words.slice(tape.text).starts_with('\n')
        && tape.is_break_before(stretch.start)
    {
        stretch.start -= 1;
    }
    stretch
}
