//! An entity with its relations and mentions, and how these are collected.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::edition::index::{ArticleIndex, MentionIndex, MentionLineIndex};
use crate::edition::relation::{self, RelationEnd};
use crate::edition::summary::Summary;
use crate::source::entity::{Entities, Entity};
use crate::source::id::EntityId;
use crate::source::settings::Settings;

/// An entity, with everything in the site that concerns it.
#[derive(Clone, Debug)]
pub struct LinkedEntity {
    /// The entity as its author wrote it.
    pub entity: Arc<Entity>,
    /// Its mentions, in the order of the articles and then in reading order.
    pub mentions: Vec<MentionIndex>,
    /// The number of articles that mention it.
    pub mentioning: usize,
    /// Its relations, as seen from this entity.
    pub relations: Vec<RelationEnd>,
    /// The articles that it wrote or translated.
    pub credits: Vec<ArticleIndex>,
}

/// Collects for every entity what the articles and the other entities say of it.
pub(super) fn link_entities(
    entities: Entities,
    articles: &[Arc<Summary>],
    settings: &Settings,
) -> BTreeMap<EntityId, Arc<LinkedEntity>> {
    let mut relations = relation::relations(&entities, settings);
    let mut linked = BTreeMap::new();
    for (id, entity) in entities {
        let entity = LinkedEntity {
            entity,
            mentions: Vec::new(),
            mentioning: 0,
            relations: relations.remove(&id).unwrap_or_default(),
            credits: Vec::new(),
        };
        linked.insert(id, entity);
    }
    collect_mentions(articles, &mut linked);
    linked
        .into_iter()
        .map(|(id, entity)| (id, Arc::new(entity)))
        .collect()
}

/// Takes over what each entity and the others say of it. Which entities there are stays.
pub(super) fn relate_again(
    linked: &mut BTreeMap<EntityId, Arc<LinkedEntity>>,
    entities: &Entities,
    settings: &Settings,
) {
    let mut relations = relation::relations(entities, settings);
    for (id, linked) in linked.iter_mut() {
        let linked = Arc::make_mut(linked);
        if let Some(entity) = entities.get(id) {
            linked.entity = Arc::clone(entity);
        }
        linked.relations = relations.remove(id).unwrap_or_default();
    }
}

/// Takes over what another version of an article says of entities. Returns the entities that one of the
/// two mentions.
pub(super) fn mention_again(
    linked: &mut BTreeMap<EntityId, Arc<LinkedEntity>>,
    index: ArticleIndex,
    before: &Summary,
    now: &Summary,
) -> BTreeSet<EntityId> {
    let mut mentions: BTreeMap<&EntityId, Vec<MentionIndex>> = BTreeMap::new();
    for mention in &before.mentions {
        mentions.entry(&mention.entity).or_default();
    }
    for (nth, mention) in now.mentions.iter().enumerate() {
        mentions
            .entry(&mention.entity)
            .or_default()
            .push(MentionIndex {
                article: index,
                mention: MentionLineIndex(nth),
            });
    }
    let touched = mentions.keys().map(|id| (*id).clone()).collect();
    for (id, now) in mentions {
        if let Some(entity) = linked.get_mut(id) {
            let entity = Arc::make_mut(entity);
            let all = &mut entity.mentions;
            let from = all.partition_point(|mention| mention.article < index);
            let to = all.partition_point(|mention| mention.article <= index);
            entity.mentioning += usize::from(!now.is_empty());
            entity.mentioning -= usize::from(from < to);
            all.splice(from..to, now);
        }
    }
    for id in before.credited.iter().chain(&now.credited) {
        if let Some(entity) = linked.get_mut(id) {
            let credits = &mut Arc::make_mut(entity).credits;
            credits.retain(|credit| *credit != index);
            if now.credited.contains(id) {
                let at = credits.partition_point(|credit| *credit < index);
                credits.insert(at, index);
            }
        }
    }
    touched
}

/// Adds to each entity its mentions and its credits.
fn collect_mentions(articles: &[Arc<Summary>], entities: &mut BTreeMap<EntityId, LinkedEntity>) {
    for (index, article) in articles.iter().enumerate() {
        let index = ArticleIndex(index);
        for (nth, mention) in article.mentions.iter().enumerate() {
            if let Some(entity) = entities.get_mut(&mention.entity) {
                let last = entity.mentions.last().map(|last| last.article);
                entity.mentioning += usize::from(last != Some(index));
                entity.mentions.push(MentionIndex {
                    article: index,
                    mention: MentionLineIndex(nth),
                });
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
}
