//! `relation-told-otherwise`: a symmetric relation is written at both ends with different dates.

use super::finding::LintFinding;
use crate::edition::relation::contradictions;
use crate::source::entity::Entities;
use crate::source::settings::Settings;

pub(super) fn check(settings: &Settings, entities: &Entities) -> Vec<LintFinding> {
    let found = contradictions(entities, settings)
        .into_iter()
        .map(|(first, second)| {
            let message = format!(
                "`{}` `{}` has other dates here than there: two relations are shown",
                second.kind.value, second.to.value
            );
            let help =
                "write the same `since` and `until` at both ends, or the relation at one end only";
            LintFinding::new(second.span, message, help).label(first.span, "the other end")
        });
    found.collect()
}
