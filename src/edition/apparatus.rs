//! The apparatus of a text: its annotations in order, each place with its fragment and each margin
//! entry with its number.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::ops::Index;

use crate::anchor::{AnchoredTarget, Autolinked, BlockRange, Outcome, Place};
use crate::edition::index::item;
use crate::href::Fragment;
use crate::source::annotation::{Annotation, AnnotationIndex};
use crate::source::block::{BlockNumber, Text};
use crate::source::drafts::Drafts;
use crate::source::id::EntityId;

/// The apparatus of one text.
#[derive(Clone, Debug, Default)]
pub struct Apparatus {
    /// The places of all annotations, ordered by where they begin, the longer before the shorter.
    pub places: Vec<AnnotationPlace>,
    /// The margin entries, in the order of their marks. Entry *n* is at index *n* − 1.
    pub entries: Vec<ApparatusEntry>,
    /// The entities that were found by their names, in reading order.
    pub autolinks: Vec<AutolinkPlace>,
    /// The indexes of all places, by annotation.
    by_annotation: Vec<(AnnotationIndex, usize)>,
}

impl Apparatus {
    /// The places of an annotation, in their order.
    pub fn places_of(&self, annotation: AnnotationIndex) -> impl Iterator<Item = &AnnotationPlace> {
        let before = self
            .by_annotation
            .partition_point(|(other, _)| *other < annotation);
        let rest = self.by_annotation.iter().skip(before);
        let own = rest.take_while(move |(other, _)| *other == annotation);
        own.filter_map(|(_, place)| self.places.get(*place))
    }
}

/// A place at which an entity was found by its name.
#[derive(Clone, Debug)]
pub struct AutolinkPlace {
    /// The entity.
    pub entity: EntityId,
    /// The words.
    pub at: BlockRange,
    /// The fragment in the page of its text: `m-elon-musk.2`. Annotated mentions are counted
    /// together with those found automatically.
    pub fragment: Fragment,
    /// Whether its words become a link.
    pub linked: bool,
}

/// One place of an annotation.
#[derive(Clone, Debug)]
pub struct AnnotationPlace {
    /// The annotation.
    pub annotation: AnnotationIndex,
    /// The words.
    pub place: Place,
    start: BlockRange,
    end: BlockRange,
    /// The fragment in the page of its text: `a-days.2`, `m-elon-musk`.
    pub fragment: Fragment,
    /// Whether it is the annotation's first place in this text.
    pub first: bool,
    /// Whether the annotation has a margin entry in this text.
    pub has_entry: bool,
}

/// The index of a place in [`Apparatus::places`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AnnotationPlaceIndex(usize);

impl Index<AnnotationPlaceIndex> for Apparatus {
    type Output = AnnotationPlace;

    fn index(&self, index: AnnotationPlaceIndex) -> &AnnotationPlace {
        item(&self.places, index.0)
    }
}

/// An entry of the apparatus: an annotation that has something to say in the margin.
#[derive(Clone, Debug)]
pub struct ApparatusEntry {
    /// The annotation.
    pub annotation: AnnotationIndex,
    /// The block that its first place ends in. The entry is in the margin of that block.
    pub block: BlockNumber,
    /// Its first place.
    pub place: AnnotationPlaceIndex,
}

impl AnnotationPlace {
    /// Returns the words in the first block it runs over.
    pub const fn start(&self) -> BlockRange {
        self.start
    }

    /// Returns the words in the last block it runs over.
    pub const fn end(&self) -> BlockRange {
        self.end
    }
}

/// Orders the places of a text and the names found in it, and gives them fragments and numbers.
pub fn apparatus(
    text: &Text,
    annotations: &[Annotation],
    anchored: &[Vec<AnchoredTarget>],
    autolinked: &[Autolinked],
    drafts: Drafts,
) -> Apparatus {
    let mut places = Vec::new();
    for (index, (annotation, targets)) in
        AnnotationIndex::enumerate(annotations.iter().zip(anchored))
    {
        if !drafts.show(annotation.draft) {
            continue;
        }
        for target in targets.iter().filter(|target| target.lang == text.lang) {
            let Outcome::Found(found) = &target.outcome else {
                continue;
            };
            places.extend(found.iter().filter_map(|place| {
                Some(AnnotationPlace {
                    annotation: index,
                    place: place.clone(),
                    start: *place.ranges.first()?,
                    end: *place.ranges.last()?,
                    fragment: Fragment::default(),
                    first: false,
                    has_entry: false,
                })
            }));
        }
    }
    places.sort_by_key(|place| {
        let (start, end) = (place.start(), place.end());
        (
            start.block,
            start.range.start(),
            Reverse((end.block, end.range.end())),
            place.annotation,
        )
    });
    let named = |found: &Autolinked| {
        let Autolinked { entity, at, linked } = found.clone();
        AutolinkPlace {
            entity,
            at,
            fragment: Fragment::default(),
            linked,
        }
    };
    let mut autolinks: Vec<AutolinkPlace> = autolinked.iter().map(named).collect();
    address(&mut places, &mut autolinks, annotations);
    let entries = number(&mut places, annotations);
    let numbered = places.iter().zip(0..);
    let mut by_annotation: Vec<_> = numbered
        .map(|(place, index)| (place.annotation, index))
        .collect();
    by_annotation.sort_unstable();
    Apparatus {
        places,
        entries,
        autolinks,
        by_annotation,
    }
}

/// Gives each place its fragment. It is made from the annotation's id, or from the entity for
/// mentions without an id of their own and for names that were found automatically.
fn address(
    places: &mut [AnnotationPlace],
    autolinks: &mut [AutolinkPlace],
    annotations: &[Annotation],
) {
    let mut of_annotation: HashMap<AnnotationIndex, u32> = HashMap::new();
    let mut of_entity = MentionCounter::default();
    let mut autolinks = autolinks.iter_mut().peekable();
    for place in places {
        let start = place.start();
        while let Some(link) = autolinks.next_if(|link| link.at < start) {
            link.fragment = of_entity.next(&link.entity);
        }
        let annotation = place.annotation.of(annotations);
        let nth = of_annotation
            .entry(place.annotation)
            .and_modify(|n| *n += 1)
            .or_insert(1);
        place.first = *nth == 1;
        place.fragment = match &annotation.body.entity {
            Some(entity) if !annotation.id_given => of_entity.next(&entity.value),
            _ => fragment(format!("a-{}", annotation.id), *nth),
        };
    }
    for link in autolinks {
        link.fragment = of_entity.next(&link.entity);
    }
}

/// Counts the mentions of each entity that have a fragment.
#[derive(Default)]
struct MentionCounter(HashMap<EntityId, u32>);

impl MentionCounter {
    /// Returns the fragment of the next mention of an entity.
    fn next(&mut self, entity: &EntityId) -> Fragment {
        let nth = self
            .0
            .entry(entity.clone())
            .and_modify(|n| *n += 1)
            .or_insert(1);
        fragment(format!("m-{entity}"), *nth)
    }
}

fn fragment(base: String, nth: u32) -> Fragment {
    if nth == 1 {
        Fragment::new(base)
    } else {
        Fragment::new(format!("{base}.{nth}"))
    }
}

/// Numbers the annotations that need a margin entry, in the order of their marks: by where the
/// first place ends, and of several that end together the innermost first.
fn number(places: &mut [AnnotationPlace], annotations: &[Annotation]) -> Vec<ApparatusEntry> {
    let mut speaking: Vec<(usize, &AnnotationPlace)> = places
        .iter()
        .enumerate()
        .filter(|(_, place)| {
            place.first && place.annotation.of(annotations).body.needs_margin_entry()
        })
        .collect();
    speaking.sort_by_key(|(_, place)| {
        let (start, end) = (place.start(), place.end());
        (
            end.block,
            end.range.end(),
            Reverse((start.block, start.range.start())),
            place.annotation,
        )
    });
    let entries: Vec<ApparatusEntry> = speaking
        .iter()
        .map(|(index, place)| ApparatusEntry {
            annotation: place.annotation,
            block: place.end().block,
            place: AnnotationPlaceIndex(*index),
        })
        .collect();
    let speaking: HashSet<AnnotationIndex> = entries.iter().map(|entry| entry.annotation).collect();
    for place in places {
        place.has_entry = speaking.contains(&place.annotation);
    }
    entries
}
