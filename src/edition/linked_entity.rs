//! An entity with its relations, mentions and backlinks, and how these are collected.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::edition::index::{ArticleIndex, MentionIndex, MentionLineIndex};
use crate::edition::relation::{self, RelationEnd};
use crate::edition::summary::Summary;
use crate::source::entity::{Entities, Entity};
use crate::source::id::{ArticleSlug, EntityId, PageSlug};
use crate::source::settings::Settings;

/// An entity, with everything in the site that concerns it.
#[derive(Clone, Debug)]
pub struct LinkedEntity {
    /// The entity as its author wrote it.
    pub entity: Arc<Entity>,
    /// Its mentions, in the order of the articles and then in reading order.
    pub mentions: Vec<MentionIndex>,
    /// Its relations, as seen from this entity.
    pub relations: Vec<RelationEnd>,
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

/// Collects for every entity what the articles, the other entities and the prose say of it.
pub(super) fn link_entities(
    entities: Entities,
    articles: &[Arc<Summary>],
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

/// Adds to each entity its mentions and its credits.
fn collect_mentions(articles: &[Arc<Summary>], entities: &mut BTreeMap<EntityId, LinkedEntity>) {
    for (index, article) in articles.iter().enumerate() {
        let index = ArticleIndex(index);
        for (nth, mention) in article.mentions.iter().enumerate() {
            if let Some(entity) = entities.get_mut(&mention.entity) {
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
