//! The claims of an article, as other pages show them.

use super::quotation::{Quotation, in_reading_order, quotations};
use crate::date::Date;
use crate::edition::apparatus::Apparatus;
use crate::nonempty::NonEmpty;
use crate::source::annotation::AnnotationIndex;
use crate::source::article::Article;
use crate::source::body::Someone;
use crate::source::id::VerdictId;

/// A claim, as other pages than those of its article show it.
#[derive(Clone, Debug, Hash)]
pub struct ClaimSummary {
    /// The words of the claim, in each text that has them.
    pub quotations: NonEmpty<Quotation>,
    /// The verdict.
    pub verdict: VerdictId,
    /// Who makes the claim.
    pub speaker: Option<Someone>,
    /// When it was said.
    pub said: Option<Date>,
    /// What it was said in: an entity or words.
    pub said_in: Option<Someone>,
    /// The sources of the annotation.
    pub sources: Vec<String>,
}

/// Summarises the claims of an article that have a place, in reading order. `apparatus` has an item
/// for each text.
pub(super) fn claims(article: &Article, apparatus: &[Apparatus]) -> Vec<ClaimSummary> {
    let summary = |index: AnnotationIndex| {
        let body = &article[index].body;
        let claim = body.claim.as_ref()?;
        let sources = body.sources.iter();
        Some(ClaimSummary {
            quotations: quotations(article, apparatus, index)?,
            verdict: claim.verdict.value.clone(),
            speaker: claim.speaker.clone(),
            said: claim.said,
            said_in: claim.said_in.clone(),
            sources: sources.map(|source| source.value.clone()).collect(),
        })
    };
    let annotations = in_reading_order(apparatus);
    annotations.into_iter().filter_map(summary).collect()
}
