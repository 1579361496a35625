//! The direction of a block of text, and the parts of it that a page must isolate.
//!
//! Runs are found with the Unicode Bidirectional Algorithm (UAX #9), which browsers use too. Four
//! corrections are made before it runs, because the algorithm knows letters but not phrases:
//!
//! 1. The block's own separators end a run: `،` between two Latin names in Arabic text, `,` between
//!    two Arabic names in English text.
//! 2. A line, or the inside of a pair of brackets or quotation marks, without a letter of the
//!    block's direction is one run, with all its punctuation.
//! 3. Signs written onto a word belong to it: `.NET`, `--force`, `C++`. An address is one run, left
//!    to right.
//! 4. Explicit directional formatting characters keep their effect: nothing inside them is
//!    isolated.

mod address;
mod cell;
mod order;
mod passage;
mod sign;

use unicode_bidi::{BidiInfo, Level};

pub use crate::text::bidi::order::sets_order;

use crate::text::bidi::cell::{Cell, Cells};
use crate::text::{Cut, Cuts, Direction, TextRange, merge_overlapping};

/// A part of a text that has one direction whatever stands around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DirectedRange {
    /// Bytes of the text.
    pub range: TextRange,
    /// The direction of what it holds.
    pub direction: Direction,
}

/// A part of a text that is laid out as one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Code or a telephone number: left to right, isolated by its own element. To the text around
    /// it, it is one neutral character.
    Fixed(TextRange),
    /// A name or the words of a link. Without a letter of the block's direction they are one run,
    /// with their punctuation.
    Words(TextRange),
}

/// How a block of text is laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// The direction of the block as a whole.
    pub direction: Direction,
    /// What is isolated in it, in order of its start, the longer first. One may contain another;
    /// none overlaps another in part.
    pub isolates: Vec<DirectedRange>,
}

impl Layout {
    /// Lays out `text`, a block in a language of direction `language`.
    ///
    /// `units` may come in any order. `breaks` are the bytes at which a line ends, in order:
    /// nothing reaches across them. Isolates are widened so that they part no letters that join
    /// (see [`Cut::Isolate`]).
    pub fn of(
        text: &str,
        language: Direction,
        units: &[Unit],
        breaks: &[usize],
        cuts: &Cuts,
    ) -> Self {
        let direction = block_direction(text, language);
        if !holds(text, direction.opposite()) {
            return Self {
                direction,
                isolates: Vec::new(),
            };
        }
        let (mut runs, mut inner) = (Vec::new(), Vec::new());
        let mut start = 0;
        for end in breaks.iter().copied().chain([text.len()]) {
            let line = TextRange::new(start, end.max(start));
            line_isolates(text, line, direction, units, &mut runs, &mut inner);
            // The character of the line break itself is on neither line.
            start = end
                + text
                    .get(end..)
                    .map_or(0, |rest| usize::from(rest.starts_with('\n')));
        }
        // Where letters of the two directions join, two runs widen to overlap.
        let runs = merge_overlapping(
            runs.into_iter()
                .map(|run| cuts.around(Cut::Isolate, run))
                .collect(),
        );
        let runs = runs.into_iter().map(|range| DirectedRange {
            range,
            direction: direction.opposite(),
        });
        let inner = inner.into_iter().map(|inner| DirectedRange {
            range: cuts.around(Cut::Isolate, inner.range),
            ..inner
        });
        Self {
            direction,
            isolates: laminar(runs.chain(inner).collect()),
        }
    }
}

/// The direction of a block: that of its language, or the opposite one where all its letters have
/// that one.
///
/// A block with a separator of its language between words is a list in that language, and keeps its
/// direction.
pub fn block_direction(text: &str, language: Direction) -> Direction {
    if !holds(text, language.opposite()) {
        return language;
    }
    let mut opposite = false;
    for direction in text.chars().filter_map(letter_direction) {
        if direction == language {
            return language;
        }
        opposite = true;
    }
    let whole = TextRange::new(0, text.len());
    if opposite && !Cells::of(text, whole, language, &[]).has_separator() {
        language.opposite()
    } else {
        language
    }
}

/// The direction of a letter; `None` for everything else. The tatweel belongs to no word, and has
/// none.
fn letter_direction(c: char) -> Option<Direction> {
    use unicode_bidi::BidiClass;
    if !c.is_alphabetic() || c == '\u{640}' {
        return None;
    }
    match c {
        // By far the most letters are of these, so that the search in the table is saved.
        '\0'..='\u{7F}' => Some(Direction::Ltr),
        '\u{620}'..='\u{64A}' => Some(Direction::Rtl),
        _ => match unicode_bidi::bidi_class(c) {
            BidiClass::L => Some(Direction::Ltr),
            BidiClass::R | BidiClass::AL => Some(Direction::Rtl),
            _ => None,
        },
    }
}

/// Does the text hold a letter of this direction? Most blocks do not hold one of the other
/// direction.
fn holds(text: &str, direction: Direction) -> bool {
    !(direction == Direction::Rtl && text.is_ascii())
        && text.chars().any(|c| letter_direction(c) == Some(direction))
}

/// Adds the isolates of one line: its runs, in order, and what is isolated whether or not it is
/// within a run.
fn line_isolates(
    text: &str,
    line: TextRange,
    base: Direction,
    units: &[Unit],
    runs: &mut Vec<TextRange>,
    inner: &mut Vec<DirectedRange>,
) {
    let mut cells = Cells::of(text, line, base, units);
    // An address that holds letters of the other direction is a unit of its own in the run that it
    // is part of.
    let addresses = cells.mark_addresses();
    let names = cells.mark_units(units);
    passage::mark(&mut cells);
    cells.mark_separators();
    sign::mark(&mut cells);
    foreign_runs(&cells, runs);
    inner.extend(addresses.into_iter().map(|range| DirectedRange {
        range,
        direction: Direction::Ltr,
    }));
    inner.extend(names.into_iter().map(|range| DirectedRange {
        range,
        direction: base.opposite(),
    }));
}

/// The maximal stretches that the algorithm gives the direction opposite to the line's, and that
/// hold a letter of it.
fn foreign_runs(cells: &Cells<'_>, out: &mut Vec<TextRange>) {
    let (base, direction) = (cells.base, cells.base.opposite());
    let level = match base {
        Direction::Ltr => Level::ltr(),
        Direction::Rtl => Level::rtl(),
    };
    let proxy: String = cells.iter().map(|cell| cell.proxy).collect();
    let levels = BidiInfo::new(&proxy, Some(level)).levels;
    let mut runs = Vec::new();
    let mut open: Option<Run> = None;
    for (cell, (at, _)) in cells.iter().zip(proxy.char_indices()) {
        if levels.get(at).is_some_and(|at| *at > level) {
            let run = open.get_or_insert(Run {
                start: cell.start,
                end: cell.end,
                lettered: false,
                explicit: false,
            });
            run.add(cell, direction);
        } else {
            runs.extend(open.take());
        }
    }
    runs.extend(open);
    let isolated = runs.into_iter().filter(|run| run.lettered && !run.explicit);
    out.extend(isolated.map(|run| TextRange::new(run.start, run.end)));
}

struct Run {
    start: usize,
    end: usize,
    /// It holds a letter of the opposite direction.
    lettered: bool,
    /// It holds, or lies within, explicit formatting characters.
    explicit: bool,
}

impl Run {
    fn add(&mut self, cell: &Cell, direction: Direction) {
        self.end = cell.end;
        self.lettered |= letter_direction(cell.proxy) == Some(direction);
        self.explicit |= cell.explicit;
    }
}

/// In order, the longer first. Of two that overlap in part, or are the same, the later one is left
/// out.
fn laminar(mut isolates: Vec<DirectedRange>) -> Vec<DirectedRange> {
    isolates.retain(|isolate| !isolate.range.is_empty());
    isolates.sort_by_key(|isolate| {
        (
            isolate.range.start(),
            std::cmp::Reverse(isolate.range.end()),
        )
    });
    let mut kept: Vec<DirectedRange> = Vec::with_capacity(isolates.len());
    let mut open: Vec<TextRange> = Vec::new();
    for isolate in isolates {
        while open
            .last()
            .is_some_and(|outer| outer.end() <= isolate.range.start())
        {
            open.pop();
        }
        if open
            .last()
            .is_none_or(|outer| outer.contains(isolate.range) && *outer != isolate.range)
        {
            open.push(isolate.range);
            kept.push(isolate);
        }
    }
    kept
}

#[cfg(test)]
mod tests;
