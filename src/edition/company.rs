//! Which entities are mentioned together: in the same sentences, and in the same articles.
//!
//! It is found out for all entities at once, when the first page asks for it. The cost grows with the
//! number of mentions: a sentence with very many names is a list, and the articles with very many
//! count for their sentences only.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::edition::index::{MentionIndex, MentionLineIndex, SentenceIndex};
use crate::edition::linked_entity::LinkedEntity;
use crate::edition::summary::Summary;
use crate::source::id::EntityId;

/// The most entities in one sentence that count as mentioned together. A sentence with more is a list.
const MOST_IN_SENTENCE: usize = 64;
/// The most entities in one article that count as mentioned together because of the article.
const MOST_IN_ARTICLE: usize = 512;
/// The most companions that are kept of an entity.
const MOST_KEPT: usize = 64;

/// For each entity that is mentioned with others, its companions.
#[derive(Clone, Debug, Default)]
pub struct Company(BTreeMap<EntityId, Vec<Companion>>);

/// An entity that is mentioned together with another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Companion {
    /// The entity.
    pub entity: EntityId,
    /// The number of sentences that name both. Of an article in several texts, those of the text that
    /// has the most.
    pub sentences: u32,
    /// The number of articles that name both.
    pub articles: u32,
    /// The number of articles that name this entity.
    pub mentioning: usize,
    /// The mentions of this entity in the first sentence that names both, in each text of the first
    /// article that has one.
    pub first: Vec<MentionIndex>,
}

impl Company {
    /// Finds the companions of every entity of an edition.
    pub(super) fn new(
        articles: &[Arc<Summary>],
        entities: &BTreeMap<EntityId, Arc<LinkedEntity>>,
    ) -> Self {
        let named = articles
            .iter()
            .map(|article| NamedInArticle::new(article, |id| entities.contains_key(id)));
        let named: Vec<NamedInArticle<'_>> = named.collect();
        let mut companions = BTreeMap::new();
        for (id, linked) in entities {
            let mut found = together(linked, &named, entities);
            found.sort_by(|one, other| {
                let closer = one.compare_closeness(other);
                closer.then_with(|| one.entity.cmp(&other.entity))
            });
            found.truncate(MOST_KEPT);
            if !found.is_empty() {
                companions.insert(id.clone(), found);
            }
        }
        Self(companions)
    }

    /// The companions of an entity, at most 64. Those that share sentences with it come before those that
    /// only share articles. Of two that share equally many, the one that fewer articles name comes
    /// first: an entity that is named everywhere says little about another. Those that are equally close
    /// are in the order of their ids.
    pub fn of(&self, id: &EntityId) -> &[Companion] {
        self.0.get(id).map_or(&[], Vec::as_slice)
    }
}

impl Companion {
    /// Compares two companions of an entity: the closer one comes first.
    ///
    /// What they share is divided by the root of the number of articles that name them, as in the cosine
    /// of two vectors: divided by the number itself, a name that is mentioned once would come before all
    /// that are mentioned often. The comparison is made in squares, so that it is exact.
    pub fn compare_closeness(&self, other: &Self) -> Ordering {
        let mentioning = |companion: &Self| companion.mentioning.max(1) as u128;
        let square = |count: u32| u128::from(count) * u128::from(count);
        let closer = |own: u32, others: u32| {
            (square(others) * mentioning(self)).cmp(&(square(own) * mentioning(other)))
        };
        closer(self.sentences, other.sentences).then_with(|| closer(self.articles, other.articles))
    }
}

/// The entities with a page that an article mentions.
struct NamedInArticle<'a> {
    article: &'a Summary,
    entities: BTreeSet<&'a EntityId>,
    /// Of each sentence that names several and is no list: the first mention of each.
    sentences: BTreeMap<SentenceIndex, BTreeMap<&'a EntityId, MentionLineIndex>>,
}

impl<'a> NamedInArticle<'a> {
    fn new(article: &'a Summary, has_page: impl Fn(&EntityId) -> bool) -> Self {
        let mut entities = BTreeSet::new();
        let mut sentences: BTreeMap<SentenceIndex, BTreeMap<_, _>> = BTreeMap::new();
        for (nth, mention) in article.mentions.iter().enumerate() {
            if has_page(&mention.entity) {
                entities.insert(&mention.entity);
                let beside = sentences.entry(mention.sentence).or_default();
                beside
                    .entry(&mention.entity)
                    .or_insert(MentionLineIndex(nth));
            }
        }
        sentences.retain(|_, beside| (2..=MOST_IN_SENTENCE).contains(&beside.len()));
        Self {
            article,
            entities,
            sentences,
        }
    }
}

/// What is known of a companion while mentions are counted.
#[derive(Default)]
struct Together {
    sentences: u32,
    articles: u32,
    first: Vec<MentionIndex>,
}

/// Counts the entities that are mentioned with one. `named` is about each article of the edition.
fn together(
    linked: &LinkedEntity,
    named: &[NamedInArticle<'_>],
    entities: &BTreeMap<EntityId, Arc<LinkedEntity>>,
) -> Vec<Companion> {
    let own = &linked.entity.id;
    let mut found: BTreeMap<&EntityId, Together> = BTreeMap::new();
    let of_article = |one: &MentionIndex, other: &MentionIndex| one.article == other.article;
    for mentions in linked.mentions.chunk_by(of_article) {
        let of = |first: &MentionIndex| named.get(first.article.0);
        let Some(named) = mentions.first().and_then(of) else {
            continue;
        };
        let shared = sentences_shared(mentions, named);
        let few = named.entities.len() <= MOST_IN_ARTICLE;
        if few {
            for id in named.entities.iter().filter(|id| **id != own) {
                found.entry(id).or_default().articles += 1;
            }
        }
        for (id, shared) in shared.into_iter().filter(|(id, _)| *id != own) {
            let tally = found.entry(id).or_default();
            tally.articles += u32::from(!few);
            tally.sentences += shared.of_text.iter().copied().max().unwrap_or(0);
            if tally.first.is_empty() {
                tally.first = shared.first;
            }
        }
    }
    let found = found.into_iter();
    found
        .map(|(id, tally)| Companion {
            entity: id.clone(),
            sentences: tally.sentences,
            articles: tally.articles,
            mentioning: entities.get(id).map_or(0, |linked| linked.mentioning),
            first: tally.first,
        })
        .collect()
}

/// The sentences of one article that name an entity beside another.
#[derive(Default)]
struct Shared {
    /// Their number in each text that has some.
    of_text: Vec<u32>,
    /// The first mention of the entity in the first of them, for each of these texts.
    first: Vec<MentionIndex>,
}

/// The entities in the sentences of these mentions, which are those of one entity in one article.
fn sentences_shared<'a>(
    mentions: &[MentionIndex],
    named: &NamedInArticle<'a>,
) -> BTreeMap<&'a EntityId, Shared> {
    let mut shared: BTreeMap<&EntityId, Shared> = BTreeMap::new();
    let sentence = |mention: &MentionIndex| named.article[mention.mention].sentence;
    let text = |mention: &MentionIndex| named.article[sentence(mention)].text;
    for of_text in mentions.chunk_by(|one, other| text(one) == text(other)) {
        let mut counted: BTreeMap<&EntityId, (u32, MentionIndex)> = BTreeMap::new();
        let in_sentences = of_text.chunk_by(|one, other| sentence(one) == sentence(other));
        for here in in_sentences.filter_map(|mentions| mentions.first()) {
            for (id, mention) in named.sentences.get(&sentence(here)).into_iter().flatten() {
                let first = MentionIndex {
                    article: here.article,
                    mention: *mention,
                };
                counted.entry(id).or_insert((0, first)).0 += 1;
            }
        }
        for (id, (count, first)) in counted {
            let shared = shared.entry(id).or_default();
            shared.of_text.push(count);
            shared.first.push(first);
        }
    }
    shared
}
