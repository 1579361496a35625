//! Lays out a block: applies the steps to each line, and puts the results into order.

use crate::text::bidi::cell::Cells;
use crate::text::bidi::direction::block_direction;
use crate::text::bidi::range::{DirectedRange, LayoutUnit};
use crate::text::bidi::run::foreign_runs;
use crate::text::bidi::strong::holds;
use crate::text::bidi::{passage, sign};
use crate::text::{Cut, Cuts, Direction, TextRange, merge_overlapping};

/// The layout of a block of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BidiLayout {
    /// The direction of the whole block.
    pub direction: Direction,
    /// The parts to isolate, ordered by start, the longer before the shorter. Two either nest or
    /// are apart.
    pub isolates: Vec<DirectedRange>,
}

impl BidiLayout {
    /// Lays out `text`, a block in a language of direction `language`.
    ///
    /// `units` may come in any order. `breaks` are the bytes at which lines end, in order; no
    /// isolate reaches across them. Isolates are widened so that they part no letters that join
    /// (see [`Cut::Isolate`]).
    pub fn of(
        text: &str,
        language: Direction,
        units: &[LayoutUnit],
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
        let by_line = units_by_line(units, breaks);
        let mut start = 0;
        for (end, units) in breaks.iter().copied().chain([text.len()]).zip(&by_line) {
            let line = TextRange::new(start, end.max(start));
            line_isolates(text, line, direction, units, &mut runs, &mut inner);
            // The newline itself belongs to neither line.
            start = end
                + text
                    .get(end..)
                    .map_or(0, |rest| usize::from(rest.starts_with('\n')));
        }
        // Where letters of the two directions join, two widened runs may overlap.
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

/// Divides units among the lines that end at `breaks`: each line gets those that reach into it.
fn units_by_line(units: &[LayoutUnit], breaks: &[usize]) -> Vec<Vec<LayoutUnit>> {
    let mut by_line = vec![Vec::new(); breaks.len() + 1];
    for unit in units {
        let range = unit.range();
        let first = breaks.partition_point(|end| *end < range.start());
        let last = breaks.partition_point(|end| *end < range.end());
        for line in by_line.iter_mut().take(last + 1).skip(first) {
            line.push(*unit);
        }
    }
    by_line
}

/// Finds the isolates of one line. Adds its runs to `runs`, in order, and to `inner` the units that
/// are isolated even inside a run.
fn line_isolates(
    text: &str,
    line: TextRange,
    base: Direction,
    units: &[LayoutUnit],
    runs: &mut Vec<TextRange>,
    inner: &mut Vec<DirectedRange>,
) {
    let mut cells = Cells::of(text, line, base, units);
    // An address that contains right-to-left letters is isolated inside the run that it belongs to.
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

/// Sorts isolates by start, the longer before the shorter. Of two that are equal or overlap without
/// nesting, the later one is left out.
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
