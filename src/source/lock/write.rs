//! Writes `anchors.lock`.

use std::fmt::Write as _;

use super::{LastPlace, Lock};
use crate::source::block::BlockNumber;
use crate::source::yaml::double_quoted_visibly;

/// The first line of the file.
const HEADER: &str = "# Where annotations last stood, and what translations were made from. Written by `hashiya check --fix`; commit it.\n";

impl Lock {
    /// The content of the file: sorted, with one line for each annotation, and then one for each block
    /// of a translation. `parse` is the inverse.
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
        for (lang, block, original, noticed) in self.translations.lines() {
            let original: Vec<String> = original.iter().map(ToString::to_string).collect();
            let noticed = noticed.and_then(|day| day.iso());
            let noticed = noticed.map_or_else(String::new, |day| format!(", noticed: {day}"));
            let _ = writeln!(
                yaml,
                "- {{translation: {lang}, block: {block}, original: [{}]{noticed}}}",
                original.join(", ")
            );
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
