//! `note-without-source`: a note or a claim has no source.

use super::finding::LintFinding;
use super::linted_article::LintedArticle;
use crate::source::body::Body;

pub(super) fn check(anchored: &LintedArticle<'_>) -> Vec<LintFinding> {
    anchored
        .article
        .annotations
        .iter()
        .filter_map(|annotation| unbacked(&annotation.body))
        .collect()
}

fn unbacked(body: &Body) -> Option<LintFinding> {
    if !body.sources.is_empty() {
        return None;
    }
    let (what, span) = match (&body.claim, &body.note) {
        (Some(claim), _) => ("this claim", claim.verdict.span),
        (None, Some(note)) => ("this note", note.span()),
        (None, None) => return None,
    };
    Some(LintFinding::new(
        span,
        format!("{what} has no source"),
        "add `sources:`, web addresses or titles",
    ))
}
