//! The claims of the edition: all of them, those with a verdict, and those of a speaker.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::date::Date;
use crate::edition::index::{ArticleIndex, ClaimIndex, ClaimSummaryIndex};
use crate::edition::summary::{ClaimSummary, Summary};
use crate::source::body::Someone;
use crate::source::hyphenated;
use crate::source::id::{EntityId, VerdictId};

/// The most words, and the most bytes, of a name that tell speakers without an entity apart. The name
/// of a folder may have 255 bytes.
const NAME_WORDS: usize = 12;
const NAME_BYTES: usize = 200;

/// A speaker, as lists of claims tell them apart.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SpeakerKey {
    /// An entity.
    Entity(EntityId),
    /// The name of someone who has no entity, in the form of an id: `jane-roe`. Names that differ
    /// in other signs than letters and digits are one.
    Name(Arc<str>),
}

impl SpeakerKey {
    /// The key of someone. `None` for a name without a letter or digit.
    pub fn of(someone: &Someone) -> Option<Self> {
        match someone {
            Someone::Entity(id) => Some(Self::Entity(id.value.clone())),
            Someone::Annotator(id) => Some(Self::Name(id.value.as_str().into())),
            Someone::Name(name) => {
                let (_, name) = name.values().first()?;
                let key = hyphenated(&name.value, NAME_WORDS);
                let ends = key.char_indices().map(|(at, c)| at + c.len_utf8());
                let end = ends.take_while(|end| *end <= NAME_BYTES).last()?;
                Some(Self::Name(key.get(..end)?.trim_end_matches('-').into()))
            }
        }
    }
}

/// Which claims a list has.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ClaimList {
    /// All of the edition.
    All,
    /// Those with a verdict.
    Verdict(VerdictId),
    /// Those of a speaker.
    Speaker(SpeakerKey),
}

/// The claims of an edition, in lists. Each list has the claims that were made last first, and those
/// without a date at its end, in the order of the articles. No list is empty.
#[derive(Clone, Debug, Default)]
pub struct ClaimLists(BTreeMap<ClaimList, Vec<ClaimIndex>>);

impl ClaimLists {
    /// Collects the claims of the articles.
    pub(super) fn of(articles: &[Arc<Summary>]) -> Self {
        let mut all: Vec<(Option<Date>, ClaimIndex, &ClaimSummary)> = Vec::new();
        for (index, article) in articles.iter().enumerate() {
            let article_index = ArticleIndex(index);
            all.extend(article.claims.iter().enumerate().map(|(nth, summary)| {
                let index = ClaimIndex {
                    article: article_index,
                    claim: ClaimSummaryIndex(nth),
                };
                (summary.said, index, summary)
            }));
        }
        all.sort_by_key(|(said, index, _)| (Reverse(*said), *index));
        let mut lists: BTreeMap<ClaimList, Vec<ClaimIndex>> = BTreeMap::new();
        for (_, index, claim) in all {
            let speaker = claim.speaker.as_ref().and_then(SpeakerKey::of);
            let own = [ClaimList::All, ClaimList::Verdict(claim.verdict.clone())];
            for list in own.into_iter().chain(speaker.map(ClaimList::Speaker)) {
                lists.entry(list).or_default().push(index);
            }
        }
        Self(lists)
    }

    /// The claims in a list.
    pub fn list(&self, list: &ClaimList) -> &[ClaimIndex] {
        self.0.get(list).map_or(&[], Vec::as_slice)
    }

    /// All claims.
    pub fn all(&self) -> &[ClaimIndex] {
        self.list(&ClaimList::All)
    }

    /// The claims of a speaker who is an entity.
    pub fn of_speaker(&self, speaker: &EntityId) -> &[ClaimIndex] {
        self.list(&ClaimList::Speaker(SpeakerKey::Entity(speaker.clone())))
    }

    /// All lists: that of all claims, then those of the verdicts, then those of the speakers.
    pub fn lists(&self) -> impl Iterator<Item = (&ClaimList, &[ClaimIndex])> {
        self.0
            .iter()
            .map(|(list, claims)| (list, claims.as_slice()))
    }
}
