//! Resolves overlaps between mentions.
//!
//! An item of `mentions:` yields its places to explicit annotations and to longer items. Of the
//! remaining places, those inside another place of the same entity are not counted.

use std::cmp::Reverse;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};

use super::entity_place::{EntityPlace, Extent, TextPosition, entity_places};
use crate::anchor::input::AnchorInput;
use crate::anchor::messages::warning;
use crate::anchor::outcome::{AnchoredTarget, Outcome, TargetPlaceIndex};
use crate::diagnostic::Diagnostic;
use crate::source::annotation::{Annotation, AnnotationIndex, TargetIndex};
use crate::source::block::BlockNumber;
use crate::source::id::EntityId;
use crate::text::Lang;

/// Removes the places of listed mentions that other mentions take. Mentions without a place left
/// become [`Outcome::Covered`] and are reported, as are words by which two entities are mentioned.
pub fn settle_mentions(
    input: &AnchorInput<'_>,
    anchored: &mut [Vec<AnchoredTarget>],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let (explicit, mut listed): (Vec<_>, Vec<_>) = entity_places(input, anchored)
        .into_iter()
        .partition(|claim| !claim.written.listed);
    listed.sort_by_key(|claim| (claim.idle, Reverse(claim.length)));
    let explicit = ExplicitPlaces::new(explicit.iter().filter(|claim| !claim.idle));
    let mut accepted = AcceptedPlaces::default();
    let mut lost = HashSet::new();
    let mut shared = HashSet::new();
    for claim in &listed {
        let taken = explicit.takes(claim) || accepted.takes(claim);
        if taken {
            lost.insert((claim.annotation, claim.target, claim.place));
            continue;
        }
        if let Some((index, first)) = accepted.add(claim)
            && shared.insert((index, claim.annotation))
        {
            let annotations = [first, claim.written];
            diagnostics.push(warning::shared_words(annotations, claim.target));
        }
    }
    drop((explicit, accepted, listed));
    take_away(input.annotations, anchored, &lost, diagnostics);
}

fn take_away(
    annotations: &[Annotation],
    anchored: &mut [Vec<AnchoredTarget>],
    lost: &HashSet<(AnnotationIndex, TargetIndex, TargetPlaceIndex)>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let targets = AnnotationIndex::enumerate(anchored.iter_mut().zip(annotations))
        .filter(|(_, (_, annotation))| annotation.listed);
    for (index, (targets, annotation)) in targets {
        for (target, anchored) in TargetIndex::enumerate(targets) {
            let Outcome::Found(places) = &mut anchored.outcome else {
                continue;
            };
            *places = TargetPlaceIndex::enumerate(std::mem::take(places))
                .filter(|(place, _)| !lost.contains(&(index, target, *place)))
                .map(|(_, found)| found)
                .collect();
            if places.is_empty() {
                anchored.outcome = Outcome::Covered;
                diagnostics.extend(target.of(&annotation.targets).map(warning::covered));
            }
        }
    }
}

/// The places of explicit annotations that mention an entity.
struct ExplicitPlaces<'a> {
    same: HashSet<(&'a Lang, Extent)>,
    /// For each text and entity, the places as (start, furthest end so far), sorted by start.
    reach: HashMap<(&'a Lang, &'a EntityId), Vec<(TextPosition, TextPosition)>>,
}

impl<'a> ExplicitPlaces<'a> {
    fn new<'c>(claims: impl Iterator<Item = &'c EntityPlace<'a>>) -> Self
    where
        'a: 'c,
    {
        let mut explicit = Self {
            same: HashSet::new(),
            reach: HashMap::new(),
        };
        for claim in claims {
            explicit.same.insert((claim.lang, claim.extent));
            explicit
                .reach
                .entry((claim.lang, claim.entity))
                .or_default()
                .push((claim.extent.start, claim.extent.end));
        }
        for places in explicit.reach.values_mut() {
            places.sort_unstable();
            let mut furthest = None;
            for (_, end) in places {
                *end = furthest.map_or(*end, |furthest| (*end).max(furthest));
                furthest = Some(*end);
            }
        }
        explicit
    }

    /// Does an explicit annotation have exactly this place, or does this place lie inside one of
    /// the same entity?
    fn takes(&self, claim: &EntityPlace<'a>) -> bool {
        let inside = self
            .reach
            .get(&(claim.lang, claim.entity))
            .is_some_and(|places| {
                let before = places.partition_point(|(start, _)| *start <= claim.extent.start);
                let last = before.checked_sub(1).and_then(|last| places.get(last));
                last.is_some_and(|(_, end)| *end >= claim.extent.end)
            });
        inside || self.same.contains(&(claim.lang, claim.extent))
    }
}

/// The accepted places of listed items, by text and start. Two of them are equal or do not overlap.
#[derive(Default)]
struct AcceptedPlaces<'a> {
    places: BTreeMap<(&'a Lang, TextPosition), PlaceHolders<'a>>,
}

struct PlaceHolders<'a> {
    end: TextPosition,
    /// The annotation that was accepted first.
    first: (AnnotationIndex, &'a Annotation),
    entities: Vec<&'a EntityId>,
}

impl<'a> AcceptedPlaces<'a> {
    /// Does the place overlap an accepted one? Equal words for another entity do not count.
    fn takes(&self, claim: &EntityPlace<'a>) -> bool {
        let before = self
            .places
            .range((claim.lang, (BlockNumber(0), 0))..(claim.lang, claim.extent.end));
        let Some(((_, start), holders)) = before.last() else {
            return false;
        };
        let overlaps = holders.end > claim.extent.start;
        let same = (*start, holders.end) == (claim.extent.start, claim.extent.end);
        overlaps && (!same || holders.entities.contains(&claim.entity))
    }

    /// Accepts a place. Returns the annotation that was accepted first, if another entity has the
    /// same words.
    fn add(&mut self, claim: &EntityPlace<'a>) -> Option<(AnnotationIndex, &'a Annotation)> {
        match self.places.entry((claim.lang, claim.extent.start)) {
            Entry::Vacant(entry) => {
                entry.insert(PlaceHolders {
                    end: claim.extent.end,
                    first: (claim.annotation, claim.written),
                    entities: vec![claim.entity],
                });
                None
            }
            Entry::Occupied(entry) => {
                let holders = entry.into_mut();
                holders.entities.push(claim.entity);
                Some(holders.first)
            }
        }
    }
}
