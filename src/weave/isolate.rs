//! What is isolated within a text: runs of the other direction, and code, which is always left to
//! right.

use crate::html::Html;
use crate::source::block::Block;
use crate::text::{
    Cut, Cuts, DirectedRange, Direction, Lang, Layout, TextRange, Unit, block_direction,
};
use crate::weave::tape::{Stretch, Tape};

/// A stretch that is one unit for direction: it is one element, whatever lies over parts of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Isolate {
    pub stretch: Stretch,
    pub direction: Direction,
    pub kind: IsolateKind,
}

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
pub fn find(tape: &Tape<'_>, parts: &Parts, lang: &Lang) -> (Direction, Vec<Isolate>) {
    let codes = on_lines(tape.text, &parts.codes, &parts.breaks);
    let telephones = on_lines(tape.text, &parts.telephones, &parts.breaks);
    let fixed = codes.iter().chain(&telephones).copied().map(Unit::Fixed);
    let units: Vec<Unit> = fixed
        .chain(parts.phrases.iter().copied().map(Unit::Words))
        .collect();
    let layout = Layout::of(
        tape.text,
        lang.direction(),
        &units,
        &parts.breaks,
        &tape.cuts,
    );
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
    (layout.direction, nested(tape, &all))
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

/// Those that nest; of two that overlap in part the later one is left out.
fn nested(tape: &Tape<'_>, all: &[(DirectedRange, IsolateKind)]) -> Vec<Isolate> {
    let mut isolates: Vec<Isolate> = Vec::with_capacity(all.len());
    let mut open: Vec<Stretch> = Vec::new();
    for (isolate, kind) in all {
        let stretch = tape.stretch(isolate.range);
        while open.last().is_some_and(|outer| outer.end <= stretch.start) {
            open.pop();
        }
        if open.last().is_none_or(|outer| outer.contains(stretch)) {
            open.push(stretch);
            isolates.push(Isolate {
                stretch,
                direction: isolate.direction,
                kind: *kind,
            });
        }
    }
    isolates
}

/// The direction that a block's element needs: `None` where it is that of the block's language.
pub fn turned(block: &Block, lang: &Lang) -> Option<Direction> {
    Some(block_direction(&block.text, lang.direction()))
        .filter(|direction| *direction != lang.direction())
}

/// A plain string in a language, such as a title or a name: escaped, its runs of the other
/// direction isolated.
pub fn isolate_text(text: &str, lang: &Lang) -> Html {
    isolate_in(text, lang.direction(), TextRange::default())
}

/// A plain string that stands in text of a direction: escaped, its runs of the other direction
/// isolated. The keyword, a range of it, is widened to what can be cut, and stands in `<b>`; in
/// several where it crosses a run.
pub fn isolate_in(text: &str, direction: Direction, keyword: TextRange) -> Html {
    // Most strings have nothing of the other direction in them.
    if direction == Direction::Ltr && keyword.is_empty() && text.is_ascii() {
        return Html::text(text);
    }
    let cuts = Cuts::of(text);
    let keyword = cuts.around(Cut::Element, keyword);
    let layout = Layout::of(text, direction, &[], &[], &cuts);
    let mut html = Html::new();
    let turned = layout.direction != direction;
    if turned {
        html.open("bdi", &[("dir", layout.direction.as_str())]);
    }
    let mut from = 0;
    let mut open: Vec<TextRange> = Vec::new();
    for isolate in &layout.isolates {
        from = close_before(
            &mut html,
            text,
            &mut open,
            from,
            isolate.range.start(),
            keyword,
        );
        push_piece(
            &mut html,
            text,
            TextRange::new(from, isolate.range.start()),
            keyword,
        );
        from = isolate.range.start();
        html.open("bdi", &[("dir", isolate.direction.as_str())]);
        open.push(isolate.range);
    }
    from = close_before(&mut html, text, &mut open, from, text.len(), keyword);
    push_piece(&mut html, text, TextRange::new(from, text.len()), keyword);
    if turned {
        html.close("bdi");
    }
    html
}

/// Closes the isolates that end at or before a byte; returns how far the text is written.
fn close_before(
    html: &mut Html,
    text: &str,
    open: &mut Vec<TextRange>,
    from: usize,
    until: usize,
    keyword: TextRange,
) -> usize {
    let mut from = from;
    while let Some(inner) = open.pop_if(|inner| inner.end() <= until) {
        push_piece(html, text, TextRange::new(from, inner.end()), keyword);
        html.close("bdi");
        from = inner.end();
    }
    from
}

fn push_piece(html: &mut Html, text: &str, piece: TextRange, keyword: TextRange) {
    let start = keyword.start().clamp(piece.start(), piece.end());
    let end = keyword.end().clamp(piece.start(), piece.end());
    html.push_text(TextRange::new(piece.start(), start).slice(text));
    if start < end {
        html.element(
            "b",
            &[],
            &Html::text(TextRange::new(start, end).slice(text)),
        );
    }
    html.push_text(TextRange::new(end, piece.end()).slice(text));
}
