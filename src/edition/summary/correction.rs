//! The corrections of an article, as other pages show them.

use super::quotation::{Quotation, in_reading_order, quotations};
use crate::edition::apparatus::Apparatus;
use crate::nonempty::NonEmpty;
use crate::source::annotation::AnnotationIndex;
use crate::source::article::Article;
use crate::source::body::Change;
use crate::source::id::TagId;
use crate::source::localized::Localized;

/// A correction, as other pages than those of its article show it.
#[derive(Clone, Debug, Hash)]
pub struct CorrectionSummary {
    /// The received words, in each text that has them.
    pub quotations: NonEmpty<Quotation>,
    /// How the words change.
    pub change: Change,
    /// The reason, in Markdown.
    pub reason: Option<Localized>,
    /// The tags of the annotation.
    pub tags: Vec<TagId>,
}

/// Summarises the corrections of an article that have a place, in reading order. `apparatus` has an
/// item for each text.
pub(super) fn corrections(article: &Article, apparatus: &[Apparatus]) -> Vec<CorrectionSummary> {
    let summary = |index: AnnotationIndex| {
        let body = &article[index].body;
        let correction = body.correction.as_ref()?;
        let tags = body.tags.iter();
        Some(CorrectionSummary {
            quotations: quotations(article, apparatus, index)?,
            change: correction.change.value.clone(),
            reason: correction.reason.clone(),
            tags: tags.map(|tag| tag.value.clone()).collect(),
        })
    };
    let annotations = in_reading_order(apparatus);
    annotations.into_iter().filter_map(summary).collect()
}
