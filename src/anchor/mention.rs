//! Who takes which words: the rules that hold between mentions.
//!
//! An item of `mentions:` yields to explicit annotations and to longer items; of the places that
//! remain, those that stand inside another place of the same entity are not counted again.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

use super::{AnchorInput, AnchoredTarget, BlockRange, Outcome, Place, report};
use crate::diagnostic::Diagnostic;
use crate::source::annotation::{Annotation, AnnotationIndex};
use crate::source::block::BlockNumber;
use crate::source::id::EntityId;
use crate::text::Lang;

/// A point of a text: a block and a byte of its reading text.
type Point = (BlockNumber, usize);

/// From where to where a place reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Extent {
    start: Point,
    end: Point,
}

impl Extent {
    fn of(place: &Place) -> Option<Self> {
        let (first, last) = (place.ranges.first()?, place.ranges.last()?);
        Some(Self {
            start: (first.block, first.range.start()),
            end: (last.block, last.range.end()),
        })
    }
}

/// A place of an annotation that mentions an entity.
struct Claim<'a> {
    annotation: AnnotationIndex,
    target: usize,
    place: usize,
    lang: &'a Lang,
    entity: &'a EntityId,
    extent: Extent,
    length: usize,
    idle: bool,
}

/// Applies the rules to what has been anchored: takes places away from listed items, marks as
/// covered those that are left with none, and reports both this and words that two entities share.
pub(super) fn settle(
    input: &AnchorInput<'_>,
    anchored: &mut [Vec<AnchoredTarget>],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let (explicit, mut listed): (Vec<_>, Vec<_>) = claims(input, anchored)
        .into_iter()
        .partition(|claim| !input.annotations[claim.annotation.0].listed);
    listed.sort_by_key(|claim| (claim.idle, Reverse(claim.length)));
    let explicit = Explicit::new(explicit.iter().filter(|claim| !claim.idle));
    let mut accepted = Accepted::default();
    let mut lost = HashSet::new();
    let mut shared = HashSet::new();
    for claim in &listed {
        let taken = explicit.takes(claim) || accepted.takes(claim);
        if taken {
            lost.insert((claim.annotation, claim.target, claim.place));
            continue;
        }
        if let Some(first) = accepted.add(claim)
            && shared.insert((first, claim.annotation))
        {
            let annotations = [first, claim.annotation].map(|index| &input.annotations[index.0]);
            diagnostics.push(report::shared_words(annotations, claim.target));
        }
    }
    drop((explicit, accepted, listed));
    take_away(input.annotations, anchored, &lost, diagnostics);
}

fn take_away(
    annotations: &[Annotation],
    anchored: &mut [Vec<AnchoredTarget>],
    lost: &HashSet<(AnnotationIndex, usize, usize)>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let targets = AnnotationIndex::enumerate(anchored.iter_mut().zip(annotations))
        .filter(|(_, (_, annotation))| annotation.listed);
    for (index, (targets, annotation)) in targets {
        for (target, anchored) in targets.iter_mut().enumerate() {
            let Outcome::Found(places) = &mut anchored.outcome else {
                continue;
            };
            let mut number = 0..;
            places.retain(|_| {
                number
                    .next()
                    .is_some_and(|place| !lost.contains(&(index, target, place)))
            });
            if places.is_empty() {
                anchored.outcome = Outcome::Covered;
                diagnostics.extend(annotation.targets.get(target).map(report::covered));
            }
        }
    }
}

/// Every place that mentions an entity, in the order of the annotations.
fn claims<'a>(input: &AnchorInput<'a>, anchored: &[Vec<AnchoredTarget>]) -> Vec<Claim<'a>> {
    let mut claims = Vec::new();
    for (index, (annotation, targets)) in
        AnnotationIndex::enumerate(input.annotations.iter().zip(anchored))
    {
        let Some(entity) = &annotation.body.entity else {
            continue;
        };
        let idle = annotation.draft && !input.drafts;
        for (number, (target, anchored)) in annotation.targets.iter().zip(targets).enumerate() {
            let Outcome::Found(places) = &anchored.outcome else {
                continue;
            };
            claims.extend(places.iter().enumerate().filter_map(|(place, found)| {
                Some(Claim {
                    annotation: index,
                    target: number,
                    place,
                    lang: &target.lang,
                    entity: &entity.value,
                    extent: Extent::of(found)?,
                    length: length(input, &target.lang, &found.ranges),
                    idle,
                })
            }));
        }
    }
    claims
}

/// Length in code points, so that no script counts for more than another.
fn length(input: &AnchorInput<'_>, lang: &Lang, ranges: &[BlockRange]) -> usize {
    let Some(text) = input.texts.iter().find(|text| text.lang == *lang) else {
        return 0;
    };
    let words = |at: &BlockRange| {
        text.block(at.block)
            .map_or("", |block| at.range.slice(&block.text))
    };
    ranges.iter().map(|at| words(at).chars().count()).sum()
}

/// The places of explicit annotations that have an entity.
struct Explicit<'a> {
    same: HashSet<(&'a Lang, Extent)>,
    /// For each text and entity, by start: how far the places that start here or before reach.
    reach: HashMap<(&'a Lang, &'a EntityId), Vec<(Point, Point)>>,
}

impl<'a> Explicit<'a> {
    fn new<'c>(claims: impl Iterator<Item = &'c Claim<'a>>) -> Self
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

    /// Over exactly the words of one, or inside one of the same entity?
    fn takes(&self, claim: &Claim<'a>) -> bool {
        let inside = self
            .reach
            .get(&(claim.lang, claim.entity))
            .is_some_and(|places| {
                let before = places.partition_point(|(start, _)| *start <= claim.extent.start);
                before
                    .checked_sub(1)
                    .is_some_and(|last| places[last].1 >= claim.extent.end)
            });
        inside || self.same.contains(&(claim.lang, claim.extent))
    }
}

/// The accepted places of listed items: by text and start. Any two are the same or share nothing.
#[derive(Default)]
struct Accepted<'a> {
    places: BTreeMap<(&'a Lang, Point), Holders<'a>>,
}

struct Holders<'a> {
    end: Point,
    entities: Vec<(&'a EntityId, AnnotationIndex)>,
}

impl<'a> Accepted<'a> {
    /// Does it overlap an accepted place, unless that has just the same words and another entity?
    fn takes(&self, claim: &Claim<'a>) -> bool {
        let before = self
            .places
            .range((claim.lang, (BlockNumber(0), 0))..(claim.lang, claim.extent.end));
        let Some(((_, start), holders)) = before.last() else {
            return false;
        };
        let overlaps = holders.end > claim.extent.start;
        let same = (*start, holders.end) == (claim.extent.start, claim.extent.end);
        overlaps
            && (!same
                || holders
                    .entities
                    .iter()
                    .any(|(entity, _)| *entity == claim.entity))
    }

    /// Accepts a place. Where another entity has the same words already, returns the annotation
    /// that was first.
    fn add(&mut self, claim: &Claim<'a>) -> Option<AnnotationIndex> {
        let holders = self
            .places
            .entry((claim.lang, claim.extent.start))
            .or_insert_with(|| Holders {
                end: claim.extent.end,
                entities: Vec::new(),
            });
        holders.entities.push((claim.entity, claim.annotation));
        let (_, first) = holders.entities[0];
        (holders.entities.len() > 1).then_some(first)
    }
}

/// A place that counts as a mention of its entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention<'a> {
    /// The entity.
    pub entity: &'a EntityId,
    /// The text.
    pub lang: &'a Lang,
    /// The annotation.
    pub annotation: AnnotationIndex,
    /// Which of its places in that text, from 0.
    pub place: usize,
    /// Where.
    pub at: &'a Place,
}

/// The places that count as mentions, in reading order text by text: of one entity neither the same
/// words twice, nor a place inside another. `anchored` is what [`anchor`](super::anchor()) made of
/// the input. Drafts count only where the input says so.
#[must_use]
pub fn mentions<'a>(
    input: &AnchorInput<'a>,
    anchored: &'a [Vec<AnchoredTarget>],
) -> Vec<Mention<'a>> {
    let order = |lang: &Lang| input.texts.iter().position(|text| text.lang == *lang);
    let mut claims = claims(input, anchored);
    claims.retain(|claim| !claim.idle);
    claims.sort_by_key(|claim| {
        (
            order(claim.lang),
            claim.extent.start,
            Reverse(claim.extent.end),
        )
    });
    let mut reached: HashMap<(&Lang, &EntityId), Point> = HashMap::new();
    let mut mentions = Vec::new();
    for claim in claims {
        let reached = reached
            .entry((claim.lang, claim.entity))
            .or_insert((BlockNumber(0), 0));
        if claim.extent.end <= *reached {
            continue;
        }
        *reached = claim.extent.end;
        let Outcome::Found(places) = &anchored[claim.annotation.0][claim.target].outcome else {
            continue;
        };
        let Claim {
            annotation,
            place,
            lang,
            entity,
            ..
        } = claim;
        mentions.push(Mention {
            entity,
            lang,
            annotation,
            place,
            at: &places[place],
        });
    }
    mentions
}
