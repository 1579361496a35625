//! `note-without-source`: a note or a claim that nothing backs.

use super::Anchored;
use super::found::Found;
use crate::source::body::Body;

pub(super) fn check(anchored: &Anchored<'_>) -> Vec<Found> {
    anchored
        .article
        .annotations
        .iter()
        .filter_map(|annotation| unbacked(&annotation.body))
        .collect()
}

fn unbacked(body: &Body) -> Option<Found> {
    if !body.sources.is_empty() {
        return None;
    }
    let (what, span) = match (&body.claim, &body.note) {
        (Some(claim), _) => ("this claim", claim.verdict.span),
        (None, Some(note)) => ("this note", note.span()),
        (None, None) => return None,
    };
    Some(Found::new(
        span,
        format!("{what} has no source"),
        "add `sources:`, web addresses or titles",
    ))
}
