//! The articles that have most to do with one: those that it links to, then those that name the same
//! entities, then those with the same tags.
//!
//! They are found for one article when its page is rendered, from the mentions of its entities and the
//! articles of its tags, so that nothing is kept. What very many articles have in common tells nothing and
//! is not looked at.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::edition::index::ArticleIndex;
use crate::edition::linked::Edition;
use crate::source::id::{EntityId, TagId};

/// The most articles that are related to one.
const MOST: usize = 5;
/// The weight of an entity or a tag that one article alone has. One that *n* articles have weighs an *n*th
/// part.
const WEIGHT: u64 = 1_000_000;
/// What entities or tags must weigh together: as much as one that fifty articles have.
const LEAST: u64 = WEIGHT / 50;
/// The most mentions that are looked at for one article, those of the rarest entities first.
const MOST_MENTIONS: usize = 20_000;

/// An article that has to do with another, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelatedArticle {
    /// The article.
    pub article: ArticleIndex,
    /// Whether the other links to it, in its texts or its notes.
    pub linked: bool,
    /// The entities that both mention, the rarest first, without those that very many articles mention.
    pub entities: Vec<EntityId>,
    /// The tags that both have, without those that very many articles have.
    pub tags: Vec<TagId>,
}

/// What an article has in common with another.
#[derive(Default)]
struct InCommon<'a> {
    linked: bool,
    entities: Vec<&'a EntityId>,
    tags: Vec<&'a TagId>,
    entity_weight: u64,
    tag_weight: u64,
}

impl InCommon<'_> {
    const fn is_enough(&self) -> bool {
        self.linked || self.entity_weight >= LEAST || self.tag_weight >= LEAST
    }
}

impl Edition {
    /// The articles that have most to do with one, at most five. Of those that have as much, the newest
    /// come first.
    pub fn related(&self, index: ArticleIndex) -> Vec<RelatedArticle> {
        let mut others: BTreeMap<ArticleIndex, InCommon<'_>> = BTreeMap::new();
        self.add_linked(index, &mut others);
        self.add_named(index, &mut others);
        self.add_tagged(index, &mut others);
        others.remove(&index);
        let mut found: Vec<_> = others.into_iter().collect();
        found.retain(|(_, shared)| shared.is_enough());
        // Stable: articles with as much in common keep their order.
        found.sort_by_key(|(_, shared)| {
            Reverse((shared.linked, shared.entity_weight, shared.tag_weight))
        });
        found.truncate(MOST);
        found
            .into_iter()
            .map(|(article, shared)| RelatedArticle {
                article,
                linked: shared.linked,
                entities: shared.entities.into_iter().cloned().collect(),
                tags: shared.tags.into_iter().cloned().collect(),
            })
            .collect()
    }

    /// Adds the articles that one links to.
    fn add_linked(&self, index: ArticleIndex, others: &mut BTreeMap<ArticleIndex, InCommon<'_>>) {
        let sentences = self[index].links.sentences.iter();
        let slugs = sentences.flat_map(|sentence| sentence.targets().filter_map(|to| to.article()));
        for other in slugs.filter_map(|slug| self.article_index(slug)) {
            others.entry(other).or_default().linked = true;
        }
    }

    /// Adds the articles that mention the same entities.
    fn add_named<'a>(
        &'a self,
        index: ArticleIndex,
        others: &mut BTreeMap<ArticleIndex, InCommon<'a>>,
    ) {
        let common = too_common(self.articles.len());
        let ids: BTreeSet<&EntityId> = self[index].mentions.iter().map(|it| &it.entity).collect();
        let named = ids
            .into_iter()
            .filter_map(|id| self.entities.get_key_value(id));
        let mut named: Vec<_> = named
            .filter(|(_, linked)| (2..=common).contains(&linked.mentioning))
            .collect();
        // Stable: entities that are as rare stay in the order of their ids.
        named.sort_by_key(|(_, linked)| linked.mentioning);
        let mut left = MOST_MENTIONS;
        for (id, linked) in named {
            let Some(rest) = left.checked_sub(linked.mentions.len()) else {
                break;
            };
            left = rest;
            let mut last = None;
            for mention in &linked.mentions {
                if last.replace(mention.article) != Some(mention.article) {
                    let shared = others.entry(mention.article).or_default();
                    shared.entities.push(id);
                    shared.entity_weight += weight(linked.mentioning);
                }
            }
        }
    }

    /// Adds the articles with the same tags.
    fn add_tagged<'a>(
        &'a self,
        index: ArticleIndex,
        others: &mut BTreeMap<ArticleIndex, InCommon<'a>>,
    ) {
        let common = too_common(self.articles.len());
        let own: BTreeSet<&TagId> = self[index].tags.iter().collect();
        for (tag, tagged) in own
            .into_iter()
            .filter_map(|tag| self.tags.get_key_value(tag))
        {
            if !(2..=common).contains(&tagged.articles.len()) {
                continue;
            }
            for article in &tagged.articles {
                let shared = others.entry(*article).or_default();
                shared.tags.push(tag);
                shared.tag_weight += weight(tagged.articles.len());
            }
        }
    }
}

/// The weight of an entity or a tag that so many articles have.
fn weight(articles: usize) -> u64 {
    WEIGHT / (articles.max(1) as u64)
}

/// The most articles of a site with `all` that may have an entity or a tag in common. What more have tells
/// nothing: half of a small site, fifty articles, or a tenth of a large site.
fn too_common(all: usize) -> usize {
    (all / 2).min((all / 10).max(50)).max(5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_very_many_articles_have_tells_nothing() {
        let sites = [0, 3, 12, 100, 400, 1_000, 10_000];
        assert_eq!(sites.map(too_common), [5, 5, 6, 50, 50, 100, 1_000]);
    }
}
