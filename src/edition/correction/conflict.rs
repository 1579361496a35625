//! Corrections that cannot both be made.

use super::collect::BlockCorrection;
use crate::diagnostic::Diagnostic;
use crate::edition::codes;

/// Reports corrections of one block that cross each other, and those of the same words.
///
/// The corrections are ordered by where they begin, the longer first.
pub(super) fn report_conflicts(
    corrections: &[BlockCorrection<'_>],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut open: Vec<&BlockCorrection<'_>> = Vec::new();
    for correction in corrections {
        open.retain(|earlier| earlier.range.end() > correction.range.start());
        let crossed = open
            .iter()
            .find(|earlier| earlier.range.end() < correction.range.end());
        let same = open
            .iter()
            .find(|earlier| earlier.range == correction.range);
        if let Some(earlier) = crossed {
            let message = "this correction crosses another: neither holds the other, so there is no corrected reading";
            let diagnostic = Diagnostic::error(codes::CROSSING, correction.span, message)
                .label(earlier.span, "the other");
            diagnostics.push(
                diagnostic.help("let one of the two quote all the words that both are about"),
            );
        } else if let Some(earlier) = same {
            let message =
                "another correction is about the same words: which of the two readings is meant?";
            let diagnostic = Diagnostic::error(codes::SAME_WORDS, correction.span, message)
                .label(earlier.span, "the other");
            diagnostics.push(diagnostic.help(
                "join the two into one, or take one away; another reading can be told in a `note`",
            ));
        }
        open.push(correction);
    }
}

/// Keeps the corrections that overlap no earlier one: of nested corrections the outermost.
pub(super) fn keep_outermost(corrections: Vec<BlockCorrection<'_>>) -> Vec<BlockCorrection<'_>> {
    let mut outer: Vec<BlockCorrection<'_>> = Vec::new();
    for correction in corrections {
        let range = correction.range;
        // They are in order, so the last that was kept reaches furthest.
        let is_inside = outer
            .last()
            .is_some_and(|other| other.range.contains(range) || other.range.overlaps(range));
        if !is_inside {
            outer.push(correction);
        }
    }
    outer
}
