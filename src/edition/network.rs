//! Which entities of an edition have most to do with each other, and an order in which those that have
//! stand close together.
//!
//! A *tie* joins two entities that are related, or that the same sentences name. Its strength is the
//! number of these sentences, and three more if a relation says so.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::edition::company::Companion;
use crate::edition::index::MentionIndex;
use crate::edition::linked::Edition;
use crate::edition::linked_entity::LinkedEntity;
use crate::edition::summary::{MentionLine, Summary};
use crate::source::id::EntityId;

/// What a relation adds to the strength of a tie: that of as many sentences.
const RELATED: u64 = 3;
/// The most ties for each entity of a network, on average.
const TIES_FOR_EACH: usize = 3;
/// The most ties around one entity, if it has fewer itself. Its page has to stay light.
const TIES_AROUND: usize = 18;
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

    /// The end that is not `id`; the first if neither is.
    pub fn other(&self, id: &EntityId) -> &EntityId {
        let (one, other) = &self.ends;
        if one == id { other } else { one }
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
        for tie in ties_of(edition, id, |_| true) {
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
    let most = chosen.len() * TIES_FOR_EACH;
    Network::of(&chosen, ties.into_values(), most, |_| false)
}

/// An entity, the entities with the strongest ties to it, at most `most`, its ties to them, and the
/// strongest among them.
pub fn around(edition: &Edition, id: &EntityId, most: usize) -> Network {
    let mut own = ties_of(edition, id, |_| true);
    own.sort_by_key(|tie| Reverse(tie.strength()));
    own.truncate(most);
    let mut chosen: BTreeSet<EntityId> = own.iter().map(|tie| tie.other(id).clone()).collect();
    // A tie between two of them is found at either, because each keeps its closest companions only.
    let among = chosen
        .iter()
        .flat_map(|near| ties_of(edition, near, |other| chosen.contains(other)));
    let ties: BTreeMap<(EntityId, EntityId), Tie> = own
        .into_iter()
        .chain(among)
        .map(|tie| (tie.ends.clone(), tie))
        .collect();
    chosen.insert(id.clone());
    Network::of(&chosen, ties.into_values(), TIES_AROUND, |tie| {
        tie.ends.0 == *id || tie.ends.1 == *id
    })
}

/// The ties of one entity to those that are wanted.
fn ties_of(edition: &Edition, id: &EntityId, is_wanted: impl Fn(&EntityId) -> bool) -> Vec<Tie> {
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
    let shares = |companion: &&Companion| companion.sentences > 0 && is_wanted(&companion.entity);
    for companion in companions.filter(shares) {
        let tie = ties
            .entry(&companion.entity)
            .or_insert_with(|| tie(&companion.entity));
        tie.sentences = companion.sentences;
        tie.first.clone_from(&companion.first);
    }
    let ends = linked.relations.iter();
    for end in ends.filter(|end| end.other != *id && is_wanted(&end.other)) {
        let tie = ties.entry(&end.other).or_insert_with(|| tie(&end.other));
        tie.is_related = true;
    }
    ties.into_values().collect()
}

impl Network {
    /// The network of these entities: each keeps its strongest tie, and the ties that must stay; of the
    /// others the strongest are kept, until there are `most`. Entities that are left without a tie are
    /// left out.
    fn of(
        chosen: &BTreeSet<EntityId>,
        ties: impl Iterator<Item = Tie>,
        most: usize,
        must_stay: impl Fn(&Tie) -> bool,
    ) -> Self {
        let is_inside = |tie: &Tie| chosen.contains(&tie.ends.0) && chosen.contains(&tie.ends.1);
        let mut ties: Vec<Tie> = ties.filter(is_inside).collect();
        ties.sort_by(|one, other| {
            let strength = |tie: &Tie| Reverse(tie.strength());
            (strength(one), &one.ends).cmp(&(strength(other), &other.ends))
        });
        let staying = ties.iter().filter(|tie| must_stay(tie)).count();
        let mut room = most.saturating_sub(staying);
        let mut met: BTreeSet<EntityId> = BTreeSet::new();
        ties.retain(|tie| {
            let (one, other) = &tie.ends;
            // Both are noted.
            let is_first = met.insert(one.clone()) | met.insert(other.clone());
            if must_stay(tie) {
                return true;
            }
            let is_kept = is_first || room > 0;
            room = room.saturating_sub(usize::from(is_kept));
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
