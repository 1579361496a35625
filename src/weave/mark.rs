//! Places reference marks and inserted readings, and writes them.

use crate::html::Html;
use crate::text::Cut;
use crate::weave::layer::{Point, PointKind};
use crate::weave::tape::LaidOutBlock;

/// A point with its position on the tape.
#[derive(Clone, Copy, Debug)]
pub struct PlacedPoint<'a> {
    pub at: usize,
    pub point: &'a Point,
}

/// Returns the points with their positions on the tape, in the order in which they are written.
pub fn place<'a>(tape: &LaidOutBlock<'_>, points: &'a [Point]) -> Vec<PlacedPoint<'a>> {
    let at = |point: &Point| match point.kind {
        PointKind::InsertionBefore => tape.after_objects(tape.cuts.floor(Cut::Isolate, point.at)),
        PointKind::InsertionAfter | PointKind::Mark => {
            tape.before_objects(tape.cuts.ceil(Cut::Isolate, point.at))
        }
    };
    let mut placed: Vec<PlacedPoint<'a>> = points
        .iter()
        .map(|point| PlacedPoint {
            at: at(point),
            point,
        })
        .collect();
    placed.sort_by_key(|placed| (placed.at, placed.point.kind));
    placed
}

/// Writes the apparatus of one place. Each element states the direction of the text, so that it
/// follows the word in reading order whichever way that word runs.
pub fn write(html: &mut Html, points: &[PlacedPoint<'_>], dir: &'static str) {
    let mut in_marks = false;
    for placed in points {
        let is_mark = placed.point.kind == PointKind::Mark;
        match (in_marks, is_mark) {
            (false, true) => html.open("sup", &[("dir", dir), ("data-apparatus", "")]),
            (true, true) => html.push_text(" "),
            (true, false) => html.close("sup"),
            (false, false) => {}
        }
        in_marks = is_mark;
        if is_mark {
            html.push(&placed.point.html);
        } else {
            html.element(
                "ins",
                &[("dir", dir), ("data-apparatus", "")],
                &placed.point.html,
            );
        }
    }
    if in_marks {
        html.close("sup");
    }
}
