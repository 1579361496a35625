//! Places reference marks and inserted readings, and writes them.

use crate::html::Html;
use crate::text::Cut;
use crate::weave::layer::{Insertion, InsertionKind};
use crate::weave::tape::LaidOutBlock;

/// An insertion with its position on the tape.
#[derive(Clone, Copy, Debug)]
pub struct PlacedInsertion<'a> {
    pub at: usize,
    pub insertion: &'a Insertion,
}

/// Returns the insertions with their positions on the tape, in the order in which they are written.
pub fn place<'a>(tape: &LaidOutBlock<'_>, insertions: &'a [Insertion]) -> Vec<PlacedInsertion<'a>> {
    let at = |insertion: &Insertion| match insertion.kind {
        InsertionKind::ReadingBefore => {
            tape.after_objects(tape.cuts.floor(Cut::Isolate, insertion.at))
        }
        InsertionKind::ReadingAfter | InsertionKind::Mark => {
            tape.before_objects(tape.cuts.ceil(Cut::Isolate, insertion.at))
        }
    };
    let mut placed: Vec<PlacedInsertion<'a>> = insertions
        .iter()
        .map(|insertion| PlacedInsertion {
            at: at(insertion),
            insertion,
        })
        .collect();
    placed.sort_by_key(|placed| (placed.at, placed.insertion.kind));
    placed
}

/// Writes the apparatus of one place. Each element states the direction of the text, so that it
/// follows the word in reading order whichever way that word runs.
pub fn write(html: &mut Html, insertions: &[PlacedInsertion<'_>], dir: &'static str) {
    let mut in_marks = false;
    for placed in insertions {
        let is_mark = placed.insertion.kind == InsertionKind::Mark;
        match (in_marks, is_mark) {
            (false, true) => html.open("sup", &[("dir", dir), ("data-apparatus", "")]),
            (true, true) => html.push_text(" "),
            (true, false) => html.close("sup"),
            (false, false) => {}
        }
        in_marks = is_mark;
        if is_mark {
            html.push(&placed.insertion.html);
        } else {
            html.element(
                "ins",
                &[("dir", dir), ("data-apparatus", "")],
                &placed.insertion.html,
            );
        }
    }
    if in_marks {
        html.close("sup");
    }
}
