//! The layout of a block.

use crate::text::bidi::cell::Cells;
use crate::text::bidi::direction::block_direction;
use crate::text::bidi::range::{DirectedRange, Unit};
use crate::text::bidi::run::foreign_runs;
use crate::text::bidi::strong::holds;
use crate::text::bidi::{passage, sign};
use crate::text::{Cut, Cuts, Direction, TextRange, merge_overlapping};

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
