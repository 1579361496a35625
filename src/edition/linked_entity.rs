//! An entity with its relations, mentions and backlinks, and how these are collected.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::edition::index::{ArticleIndex, MentionIndex, MentionLineIndex};
use crate::edition::relation::{self, RelationEnd};
use crate::edition::summary::Summary;
use crate::source::article::TextIndex;
use crate::source::block::BlockNumber;
use crate::source::entity::Entity;
use crate::source::id::{ArticleSlug, EntityId, PageSlug};
use crate::source::settings::Settings;

/// An entity, with everything in the site that concerns it.
#[derive(Clone, Debug)]
pub struct LinkedEntity {
    /// The entity as its author wrote it.
    pub entity: Entity,
    /// Its mentions, in the order of the articles and then in reading order.
    pub mentions: Vec<MentionIndex>,
    /// Its relations, as seen from this entity.
    pub relations: Vec<RelationEnd>,
    /// The entities that are mentioned in the same blocks, each with the number of such blocks. The
    /// most frequent come first.
    pub appears_with: Vec<(EntityId, u32)>,
    /// The articles that it wrote or translated.
    pub credits: Vec<ArticleIndex>,
    /// The articles, entities and pages whose prose links to it.
    pub backlinks: BTreeSet<Backlink>,
}

/// Something whose prose links to an entity.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Backlink {
    /// An article or its notes.
    Article(ArticleSlug),
    /// The summary or description of an entity.
    Entity(EntityId),
    /// A free page.
    Page(PageSlug),
}

/// The links from prose to entities, collected while names are checked.
#[derive(Clone, Debug, Default)]
pub struct ProseLinks(Vec<(Backlink, EntityId)>);

impl ProseLinks {
    /// Adds the entities that the prose of `from` links to.
    pub fn add(&mut self, from: &Backlink, to: impl IntoIterator<Item = EntityId>) {
        self.0.extend(to.into_iter().map(|id| (from.clone(), id)));
    }
}

/// The most entities in one block that count as appearing together. A block with more is a list,
/// and counting its pairs would take quadratic time.
const MOST_TOGETHER: usize = 64;

/// Collects for every entity what the articles, the other entities and the prose say of it.
pub(super) fn link_entities(
    entities: BTreeMap<EntityId, Entity>,
    articles: &[Summary],
    prose: &ProseLinks,
    settings: &Settings,
) -> BTreeMap<EntityId, LinkedEntity> {
    let mut relations = relation::relations(&entities, settings);
    let mut linked = BTreeMap::new();
    for (id, entity) in entities {
        let entity = LinkedEntity {
            entity,
            mentions: Vec::new(),
            relations: relations.remove(&id).unwrap_or_default(),
            appears_with: Vec::new(),
            credits: Vec::new(),
            backlinks: BTreeSet::new(),
        };
        linked.insert(id, entity);
    }
    collect_mentions(articles, &mut linked);
    for (from, to) in &prose.0 {
        if let Some(entity) = linked.get_mut(to)
            && *from != Backlink::Entity(to.clone())
        {
            entity.backlinks.insert(from.clone());
        }
    }
    linked
}

/// Adds to each entity its mentions, its credits and the entities it appears with.
fn collect_mentions(articles: &[Summary], entities: &mut BTreeMap<EntityId, LinkedEntity>) {
    let mut together: HashMap<(EntityId, EntityId), u32> = HashMap::new();
    for (index, article) in articles.iter().enumerate() {
        let index = ArticleIndex(index);
        let mut blocks: BTreeMap<(TextIndex, BlockNumber), BTreeSet<&EntityId>> = BTreeMap::new();
        for (nth, mention) in article.mentions.iter().enumerate() {
            let sentence = &article[mention.sentence];
            blocks
                .entry((sentence.text, sentence.block))
                .or_default()
                .insert(&mention.entity);
            if let Some(entity) = entities.get_mut(&mention.entity) {
                entity.mentions.push(MentionIndex {
                    article: index,
                    mention: MentionLineIndex(nth),
                });
            }
        }
        for block in blocks.values().filter(|ids| ids.len() <= MOST_TOGETHER) {
            for one in block {
                for other in block.iter().filter(|other| *other != one) {
                    *together
                        .entry(((*one).clone(), (*other).clone()))
                        .or_default() += 1;
                }
            }
        }
        for id in &article.credited {
            if let Some(entity) = entities.get_mut(id)
                && entity.credits.last() != Some(&index)
            {
                entity.credits.push(index);
            }
        }
    }
    for ((one, other), count) in together {
        if entities.contains_key(&other)
            && let Some(entity) = entities.get_mut(&one)
        {
            entity.appears_with.push((other, count));
        }
    }
    for entity in entities.values_mut() {
        entity
            .appears_with
            .sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    }
}
