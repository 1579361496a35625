//! Writes `anchors.lock`.

use std::fmt::Write as _;

use super::{LastPlace, Lock};
use crate::source::block::BlockNumber;
use crate::source::yaml::double_quoted_visibly;

/// The first line of the file.
const HEADER: &str = "# Where annotations last stood. Kept by `hashiya check --fix`. Commit it; it may be deleted.\n";

impl Lock {
    /// The content of the file: sorted, with one line for each annotation. `parse` is the inverse.
    pub fn to_yaml(&self) -> String {
        let mut yaml = String::from(HEADER);
        for (id, places) in &self.places {
            // Writing to a string cannot fail.
            let _ = write!(
                yaml,
                "- {{annotation: {}",
                double_quoted_visibly(id.as_str())
            );
            for (lang, place) in places {
                let _ = write!(yaml, ", {lang}: {}", of_place(place));
            }
            yaml.push_str("}\n");
        }
        yaml
    }
}

fn of_place(place: &LastPlace) -> String {
    let LastPlace {
        block: BlockNumber(block),
        start,
        end,
        before,
        after,
    } = place;
    let (before, after) = (double_quoted_visibly(before), double_quoted_visibly(after));
    format!("{{block: {block}, start: {start}, end: {end}, before: {before}, after: {after}}}")
}
