//! Runs of the Unicode Bidirectional Algorithm.

use unicode_bidi::{BidiInfo, Level};

use crate::text::bidi::cell::{Cell, Cells};
use crate::text::bidi::strong::letter_direction;
use crate::text::{Direction, TextRange};

/// The maximal stretches that the algorithm gives the direction opposite to the line's, and that
/// hold a letter of it.
pub(super) fn foreign_runs(cells: &Cells<'_>, out: &mut Vec<TextRange>) {
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
