//! The entities that are mentioned together with one.

use std::collections::{BTreeMap, BTreeSet};

use crate::edition::index::{MentionIndex, MentionLineIndex};
use crate::edition::linked::Edition;
use crate::edition::linked_entity::LinkedEntity;
use crate::edition::summary::Summary;
use crate::source::id::EntityId;

/// The most entities in one block that count as appearing together. A block with more is a list.
const MOST_TOGETHER: usize = 64;

impl Edition {
    /// The entities that are mentioned in the same blocks as this one, each with the number of such
    /// blocks. The most frequent come first.
    pub fn companions(&self, entity: &LinkedEntity) -> Vec<(EntityId, u32)> {
        let mut together: BTreeMap<&EntityId, u32> = BTreeMap::new();
        let mut last = None;
        for mention in &entity.mentions {
            let block = block_of(&self[mention.article], *mention);
            if last.replace((mention.article, block)) == Some((mention.article, block)) {
                continue;
            }
            let (from, to) = block;
            let mentions = self[mention.article].mentions.get(from..to);
            let ids: BTreeSet<&EntityId> = mentions
                .into_iter()
                .flatten()
                .map(|mention| &mention.entity)
                .collect();
            if ids.len() <= MOST_TOGETHER {
                for id in ids.into_iter().filter(|id| **id != entity.entity.id) {
                    *together.entry(id).or_default() += 1;
                }
            }
        }
        let shown = together.into_iter();
        let mut companions: Vec<_> = shown
            .filter(|(id, _)| self.entities.contains_key(*id))
            .map(|(id, count)| (id.clone(), count))
            .collect();
        // Stable: those that are equally frequent stay in the order of their ids.
        companions.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        companions
    }
}

/// The mentions in the block of a mention: the first of them, and the one after the last. Mentions are
/// in reading order, so they follow each other.
fn block_of(article: &Summary, mention: MentionIndex) -> (usize, usize) {
    let block = |nth: usize| {
        let sentence = &article[article.mentions.get(nth)?.sentence];
        Some((sentence.text, sentence.block))
    };
    let MentionLineIndex(nth) = mention.mention;
    let (own, mut from, mut to) = (block(nth), nth, nth);
    while from > 0 && block(from - 1) == own {
        from -= 1;
    }
    while to < article.mentions.len() && block(to) == own {
        to += 1;
    }
    (from, to)
}
