//! What each annotator of the settings wrote.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::edition::index::{ArticleIndex, SignedIndex, SignedSummaryIndex};
use crate::edition::summary::Summary;
use crate::source::id::AnnotatorId;

/// The annotations of each annotator who has any, in the order of the articles. Within an article those
/// that only say whom or what the words mention come last, and both kinds are in reading order.
pub type AnnotationsBy = BTreeMap<AnnotatorId, Vec<SignedIndex>>;

/// Collects the annotations of annotators.
pub(super) fn annotations_by(articles: &[Arc<Summary>]) -> AnnotationsBy {
    let mut by = AnnotationsBy::new();
    for (article, summary) in articles.iter().enumerate() {
        let all = summary.signed.iter().enumerate();
        let (mentions, others): (Vec<_>, Vec<_>) = all.partition(|(_, signed)| signed.is_mention());
        for (nth, signed) in others.into_iter().chain(mentions) {
            by.entry(signed.by.clone()).or_default().push(SignedIndex {
                article: ArticleIndex(article),
                signed: SignedSummaryIndex(nth),
            });
        }
    }
    by
}
