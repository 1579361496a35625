//! The articles and annotations of each tag.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::edition::index::{ArticleIndex, TaggedAnnotationIndex, TaggedIndex};
use crate::edition::summary::Summary;
use crate::source::id::TagId;

/// The articles and annotations that carry one tag.
#[derive(Clone, Debug, Default)]
pub struct Tagged {
    /// The articles with the tag, in the order of `Edition::articles`.
    pub articles: Vec<ArticleIndex>,
    /// The annotations with the tag, in the order of their articles.
    pub annotations: Vec<TaggedIndex>,
}

/// Collects the articles and the annotations of every tag.
pub(super) fn tags(articles: &[Arc<Summary>]) -> BTreeMap<TagId, Tagged> {
    let mut tags: BTreeMap<TagId, Tagged> = BTreeMap::new();
    for (index, article) in articles.iter().enumerate() {
        let index = ArticleIndex(index);
        for tag in &article.tags {
            let tagged = tags.entry(tag.clone()).or_default();
            if tagged.articles.last() != Some(&index) {
                tagged.articles.push(index);
            }
        }
        for (nth, annotation) in article.tagged.iter().enumerate() {
            for tag in &annotation.tags {
                let tagged = tags.entry(tag.clone()).or_default();
                let annotation = TaggedIndex {
                    article: index,
                    tagged: TaggedAnnotationIndex(nth),
                };
                if tagged.annotations.last() != Some(&annotation) {
                    tagged.annotations.push(annotation);
                }
            }
        }
    }
    tags
}
