//! The field that filters the rows of a register.

use crate::render::compose::frame::page::script_url;
use crate::render::compose::view::View;
use crate::render::compose::wording::examples::plural_examples;
use crate::render::context::{Frame, RowFilter};

/// The script that filters.
const SCRIPT: &str = "filter";
/// The fewest rows for which there is a field.
const FEWEST: usize = 6;

/// The field for a page with so many rows, whose frame then loads the script. `None` if the rows are
/// few enough to be seen together.
pub fn row_filter(view: View<'_>, rows: usize, frame: &mut Frame) -> Option<RowFilter> {
    if rows < FEWEST {
        return None;
    }
    frame.scripts.push(script_url(view, SCRIPT));
    Some(RowFilter {
        counts: plural_examples(view, "search-count"),
        digits: view.locale.digits().iter().collect(),
    })
}
