//! Finds what must be isolated in a block.

use crate::source::block::Block;
use crate::text::{Cuts, DirectedRange, Direction, Lang, Layout, TextRange, Unit, block_direction};

/// Which element an isolate is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IsolateKind {
    /// Words: `bdi`, or the link that covers just these words.
    Words,
    /// `code`.
    Code,
}

/// What the layout of a block depends on besides its text.
#[derive(Default)]
pub struct Parts {
    /// The author's code.
    pub codes: Vec<TextRange>,
    /// The words of links to telephone numbers.
    pub telephones: Vec<TextRange>,
    /// Mentions, and the words of other links.
    pub phrases: Vec<TextRange>,
    /// The bytes at which lines are broken.
    pub breaks: Vec<usize>,
}

/// All isolates of a block in order, outer ones before those in them, and the direction of the
/// block.
pub fn find(
    text: &str,
    cuts: &Cuts,
    parts: &Parts,
    lang: &Lang,
) -> (Direction, Vec<(DirectedRange, IsolateKind)>) {
    let codes = on_lines(text, &parts.codes, &parts.breaks);
    let telephones = on_lines(text, &parts.telephones, &parts.breaks);
    let fixed = codes.iter().chain(&telephones).copied().map(Unit::Fixed);
    let units: Vec<Unit> = fixed
        .chain(parts.phrases.iter().copied().map(Unit::Words))
        .collect();
    let layout = Layout::of(text, lang.direction(), &units, &parts.breaks, cuts);
    let words = layout
        .isolates
        .into_iter()
        .map(|isolate| (isolate, IsolateKind::Words));
    let left_to_right = |range: &TextRange| DirectedRange {
        range: *range,
        direction: Direction::Ltr,
    };
    let telephones = telephones
        .iter()
        .map(|range| (left_to_right(range), IsolateKind::Words));
    let codes = codes
        .iter()
        .map(|range| (left_to_right(range), IsolateKind::Code));
    // Of two over the same words code comes last: it is the inner one.
    let mut all: Vec<(DirectedRange, IsolateKind)> = words.chain(telephones).chain(codes).collect();
    all.retain(|(isolate, _)| !isolate.range.is_empty());
    all.sort_by_key(|(isolate, _)| {
        (
            isolate.range.start(),
            std::cmp::Reverse(isolate.range.end()),
        )
    });
    (layout.direction, all)
}

/// The ranges, cut where lines are broken: an isolate does not reach across a line's end.
fn on_lines(text: &str, ranges: &[TextRange], breaks: &[usize]) -> Vec<TextRange> {
    let mut pieces = Vec::with_capacity(ranges.len());
    for range in ranges {
        let first = breaks.partition_point(|at| *at <= range.start());
        let after = |at: usize| {
            at + text
                .get(at..)
                .map_or(0, |rest| usize::from(rest.starts_with('\n')))
        };
        let mut from = if breaks.contains(&range.start()) {
            after(range.start())
        } else {
            range.start()
        };
        for at in breaks
            .iter()
            .skip(first)
            .take_while(|at| **at < range.end())
        {
            pieces.push(TextRange::new(from, *at));
            from = after(*at);
        }
        pieces.push(TextRange::new(from, range.end()));
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// The direction that a block's element needs: `None` where it is that of the block's language.
pub fn turned(block: &Block, lang: &Lang) -> Option<Direction> {
    Some(block_direction(&block.text, lang.direction()))
        .filter(|direction| *direction != lang.direction())
}
