//! Which entities of an edition have most to do with each other, and an order in which those that have
//! stand close together.
//!
//! A *tie* joins two entities that are related, or that the same sentences name. Its strength is the
//! number of these sentences, and three more if a relation says so.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::edition::index::MentionIndex;
use crate::edition::linked::Edition;
use crate::edition::linked_entity::LinkedEntity;
use crate::edition::summary::{MentionLine, Summary};
use crate::source::id::EntityId;

/// What a relation adds to the strength of a tie: that of as many sentences.
const RELATED: u64 = 3;
/// The most ties for each entity of a network, on average.
const TIES_FOR_EACH: usize = 3;
/// How often positions are averaged. More changes nothing: the order hardly changes after a dozen.
const ROUNDS: usize = 40;

/// Entities in an order, and the ties between them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Network {
    /// The entities. Those that are tied stand close together.
    pub entities: Vec<EntityId>,
    /// The ties between them, the strongest first.
    pub ties: Vec<Tie>,
}

/// What two entities have to do with each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The two entities, by id.
    pub ends: (EntityId, EntityId),
    /// The number of sentences that name both.
    pub sentences: u32,
    /// Whether a relation joins them.
    pub is_related: bool,
    /// Mentions of one of them in the first sentence that names both, one for each text that has it.
    pub first: Vec<MentionIndex>,
}

impl Tie {
    /// The number of sentences, and more for a relation.
    pub fn strength(&self) -> u64 {
        u64::from(self.sentences) + if self.is_related { RELATED } else { 0 }
    }
}

/// Whether any two entities of an edition are tied. This is asked for every page, so the first tie that
/// is found is enough.
pub fn has_ties(edition: &Edition) -> bool {
    let is_related = |(id, linked): (&EntityId, &Arc<LinkedEntity>)| {
        linked.relations.iter().any(|end| end.other != *id)
    };
    let has_page = |mention: &&MentionLine| edition.entities.contains_key(&mention.entity);
    let shares_a_sentence = |article: &Arc<Summary>| {
        let mentions: Vec<&MentionLine> = article.mentions.iter().filter(has_page).collect();
        mentions.windows(2).any(|pair| {
            matches!(pair, [one, other] if one.sentence == other.sentence && one.entity != other.entity)
        })
    };
    edition.entities.iter().any(is_related) || edition.articles.iter().any(shares_a_sentence)
}

/// The entities with the strongest ties, at most `most`: those whose ties add up to most.
pub fn strongest(edition: &Edition, most: usize) -> Network {
    let mut ties: BTreeMap<(EntityId, EntityId), Tie> = BTreeMap::new();
    for id in edition.entities.keys() {
        for tie in ties_of(edition, id) {
            ties.entry(tie.ends.clone()).or_insert(tie);
        }
    }
    let mut weights: BTreeMap<&EntityId, u64> = BTreeMap::new();
    for tie in ties.values() {
        for id in [&tie.ends.0, &tie.ends.1] {
            *weights.entry(id).or_default() += tie.strength();
        }
    }
    let mut ranked: Vec<(&EntityId, u64)> = weights.into_iter().collect();
    ranked.sort_by_key(|(_, weight)| Reverse(*weight));
    let chosen: BTreeSet<EntityId> = ranked
        .into_iter()
        .take(most)
        .map(|(id, _)| id.clone())
        .collect();
    Network::of(&chosen, ties.into_values())
}

/// The ties of one entity.
fn ties_of(edition: &Edition, id: &EntityId) -> Vec<Tie> {
    let Some(linked) = edition.entities.get(id) else {
        return Vec::new();
    };
    let mut ties: BTreeMap<&EntityId, Tie> = BTreeMap::new();
    let tie = |other: &EntityId| Tie {
        ends: if id < other {
            (id.clone(), other.clone())
        } else {
            (other.clone(), id.clone())
        },
        sentences: 0,
        is_related: false,
        first: Vec::new(),
    };
    let companions = edition.company().of(id).iter();
    for companion in companions.filter(|companion| companion.sentences > 0) {
        let tie = ties
            .entry(&companion.entity)
            .or_insert_with(|| tie(&companion.entity));
        tie.sentences = companion.sentences;
        tie.first.clone_from(&companion.first);
    }
    for end in linked.relations.iter().filter(|end| end.other != *id) {
        let tie = ties.entry(&end.other).or_insert_with(|| tie(&end.other));
        tie.is_related = true;
    }
    ties.into_values().collect()
}

impl Network {
    /// The network of these entities: each keeps its strongest tie, and the strongest others are kept.
    /// Entities that are left without a tie are left out.
    fn of(chosen: &BTreeSet<EntityId>, ties: impl Iterator<Item = Tie>) -> Self {
        let is_inside = |tie: &Tie| chosen.contains(&tie.ends.0) && chosen.contains(&tie.ends.1);
        let mut ties: Vec<Tie> = ties.filter(is_inside).collect();
        ties.sort_by(|one, other| {
            let strength = |tie: &Tie| Reverse(tie.strength());
            (strength(one), &one.ends).cmp(&(strength(other), &other.ends))
        });
        let most = chosen.len() * TIES_FOR_EACH;
        let mut met: BTreeSet<EntityId> = BTreeSet::new();
        let mut kept = 0;
        ties.retain(|tie| {
            let (one, other) = &tie.ends;
            // Both are noted.
            let is_first = met.insert(one.clone()) | met.insert(other.clone());
            let is_kept = is_first || kept < most;
            kept += usize::from(is_kept);
            is_kept
        });
        Self {
            entities: order(&met, &ties),
            ties,
        }
    }

    /// The position of an entity in the order.
    pub fn position(&self, id: &EntityId) -> Option<usize> {
        self.entities.iter().position(|known| known == id)
    }
}

/// Puts entities into an order in which ties are short.
///
/// Each entity moves to the average position of itself and what it is tied to, weighted by strength,
/// and the entities are put in a row again, until the best order of several rounds is known: the
/// barycentre heuristic of drawing graphs in layers (Sugiyama, Tagawa and Toda 1981), with one layer.
fn order(entities: &BTreeSet<EntityId>, ties: &[Tie]) -> Vec<EntityId> {
    let start: BTreeMap<&EntityId, usize> = entities.iter().zip(0..).collect();
    let ends: Vec<(usize, usize, u64)> = ties
        .iter()
        .filter_map(|tie| {
            let (one, other) = (start.get(&tie.ends.0)?, start.get(&tie.ends.1)?);
            Some((*one, *other, tie.strength()))
        })
        .collect();
    let length = |places: &[usize]| -> u64 {
        let place = |nth: usize| places.get(nth).copied().unwrap_or(0);
        ends.iter()
            .map(|(one, other, strength)| place(*one).abs_diff(place(*other)) as u64 * strength)
            .sum()
    };
    // The place of each entity in the row.
    let mut places: Vec<usize> = (0..entities.len()).collect();
    let mut best = (length(&places), places.clone());
    for _ in 0..ROUNDS {
        places = averaged(&places, &ends);
        let now = length(&places);
        if now < best.0 {
            best = (now, places.clone());
        }
    }
    let mut row: Vec<(usize, &EntityId)> = best.1.into_iter().zip(entities).collect();
    row.sort_unstable();
    row.into_iter().map(|(_, id)| id.clone()).collect()
}

/// One round of [`order`]. Positions are whole numbers of thousandths, so that every machine finds the
/// same order.
fn averaged(places: &[usize], ends: &[(usize, usize, u64)]) -> Vec<usize> {
    let mut sums: Vec<(u64, u64)> = places
        .iter()
        .map(|place| (*place as u64 * 1000, 1))
        .collect();
    for (one, other, strength) in ends {
        for (here, there) in [(*one, *other), (*other, *one)] {
            let Some(place) = places.get(there) else {
                continue;
            };
            if let Some((sum, weight)) = sums.get_mut(here) {
                *sum += *place as u64 * 1000 * strength;
                *weight += strength;
            }
        }
    }
    let mut row: Vec<(u64, usize)> = sums
        .into_iter()
        .map(|(sum, weight)| sum / weight)
        .zip(0..)
        .collect();
    row.sort_unstable();
    let mut now = vec![0; places.len()];
    for (place, (_, entity)) in row.into_iter().enumerate() {
        if let Some(slot) = now.get_mut(entity) {
            *slot = place;
        }
    }
    now
}
