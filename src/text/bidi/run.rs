//! Runs the Unicode Bidirectional Algorithm over a line.

use unicode_bidi::{BidiInfo, Level};

use crate::text::bidi::cell::{Cell, Cells};
use crate::text::bidi::strong::letter_direction;
use crate::text::{Direction, TextRange};

/// Adds the maximal ranges of a line that the algorithm puts on a level above the line's own, and
/// that contain a letter of the other direction.
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
    /// Whether it contains a letter of the other direction.
    lettered: bool,
    /// Whether it contains, or is inside, explicit formatting characters.
    explicit: bool,
}

impl Run {
    fn add(&mut self, cell: &Cell, direction: Direction) {
        self.end = cell.end;
        self.lettered |= letter_direction(cell.proxy) == Some(direction);
        self.explicit |= cell.explicit;
    }
}
