//! Finds the parts of a block that need a direction of their own: runs of the other direction, and
//! code, which is always left to right.

use crate::source::block::Block;
use crate::text::{
    BidiLayout, Cuts, DirectedRange, Direction, Lang, LayoutUnit, TextRange, block_direction,
};

/// The element that an isolate becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IsolateKind {
    /// `bdi`, or the link over exactly these words.
    Words,
    /// `code`.
    Code,
}

/// The ranges of a block that its layout depends on.
#[derive(Default)]
pub struct LayoutRanges {
    /// Code spans.
    pub codes: Vec<TextRange>,
    /// The words of links to telephone numbers, which are always left to right.
    pub telephones: Vec<TextRange>,
    /// Mentions, and the words of other links.
    pub phrases: Vec<TextRange>,
    /// The bytes at which lines end.
    pub breaks: Vec<usize>,
}

/// Returns the direction of the block and its isolates, ordered by start, the outer before the
/// inner.
pub fn find(
    text: &str,
    cuts: &Cuts,
    parts: &LayoutRanges,
    lang: &Lang,
) -> (Direction, Vec<(DirectedRange, IsolateKind)>) {
    let codes = on_lines(text, &parts.codes, &parts.breaks);
    let telephones = on_lines(text, &parts.telephones, &parts.breaks);
    let fixed = codes
        .iter()
        .chain(&telephones)
        .copied()
        .map(LayoutUnit::Fixed);
    let units: Vec<LayoutUnit> = fixed
        .chain(parts.phrases.iter().copied().map(LayoutUnit::Words))
        .collect();
    let layout = BidiLayout::of(text, lang.direction(), &units, &parts.breaks, cuts);
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
    // Of two isolates over the same words, code comes last and so becomes the inner one.
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

/// Cuts ranges at line ends, because an isolate does not reach across one.
fn on_lines(text: &str, ranges: &[TextRange], breaks: &[usize]) -> Vec<TextRange> {
    let mut pieces = Vec::with_capacity(ranges.len());
    for range in ranges {
        let first = breaks.partition_point(|at| *at <= range.start());
        let after = |at: usize| {
            at + text
                .get(at..)
                .map_or(0, |rest| usize::from(rest.starts_with('\n')))
        };
        let mut from = if breaks.binary_search(&range.start()).is_ok() {
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

/// Returns the direction that a block's element must state: `None` if it is that of the block's
/// language.
pub fn turned(block: &Block, lang: &Lang) -> Option<Direction> {
    Some(block_direction(&block.text, lang.direction()))
        .filter(|direction| *direction != lang.direction())
}
