//! The corrections of the edition: all of them, and those with a tag.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::edition::index::{ArticleIndex, CorrectionIndex, CorrectionSummaryIndex};
use crate::edition::summary::Summary;
use crate::source::id::TagId;

/// Which corrections a list has.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CorrectionList {
    /// All of the edition.
    All,
    /// Those with a tag.
    Tag(TagId),
}

/// The corrections of an edition, in lists. Each list is in the order of the articles, and in reading
/// order within an article. No list is empty.
#[derive(Clone, Debug, Default)]
pub struct CorrectionLists(BTreeMap<CorrectionList, Vec<CorrectionIndex>>);

impl CorrectionLists {
    /// Collects the corrections of the articles.
    pub(super) fn of(articles: &[Arc<Summary>]) -> Self {
        let mut lists: BTreeMap<CorrectionList, Vec<CorrectionIndex>> = BTreeMap::new();
        for (article, summary) in articles.iter().enumerate() {
            for (nth, correction) in summary.corrections.iter().enumerate() {
                let index = CorrectionIndex {
                    article: ArticleIndex(article),
                    correction: CorrectionSummaryIndex(nth),
                };
                let tags = correction.tags.iter().cloned().map(CorrectionList::Tag);
                for list in std::iter::once(CorrectionList::All).chain(tags) {
                    let list = lists.entry(list).or_default();
                    if list.last() != Some(&index) {
                        list.push(index);
                    }
                }
            }
        }
        Self(lists)
    }

    /// The corrections in a list.
    pub fn list(&self, list: &CorrectionList) -> &[CorrectionIndex] {
        self.0.get(list).map_or(&[], Vec::as_slice)
    }

    /// All corrections.
    pub fn all(&self) -> &[CorrectionIndex] {
        self.list(&CorrectionList::All)
    }

    /// All lists: that of all corrections, then those of the tags.
    pub fn lists(&self) -> impl Iterator<Item = (&CorrectionList, &[CorrectionIndex])> {
        self.0.iter().map(|(list, all)| (list, all.as_slice()))
    }
}
