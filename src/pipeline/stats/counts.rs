//! What is counted in texts and annotations.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::edition::apparatus::Apparatus;
use crate::source::annotation::Annotation;
use crate::source::block::{BlockNumber, Text};
use crate::text::word::words;
use crate::text::{TextRange, merge_overlapping};

/// How much is in a text, or in several.
///
/// Only blocks that annotations can have as their target are counted, so no code blocks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TextStats {
    /// The number of words.
    pub words: usize,
    /// The number of code points of the reading text.
    pub characters: usize,
    /// The number of those that are within a place of an annotation, also of a mention. Names that
    /// became links without an annotation do not count.
    pub annotated_characters: usize,
    /// The number of blocks.
    pub blocks: usize,
    /// The number of blocks in which an annotation has a place.
    pub annotated_blocks: usize,
}

impl TextStats {
    /// Counts a text.
    pub(super) fn new(text: &Text, apparatus: &Apparatus) -> Self {
        let mut annotated: BTreeMap<BlockNumber, Vec<TextRange>> = BTreeMap::new();
        let places = apparatus.places.iter();
        for at in places.flat_map(|place| &place.place.ranges) {
            annotated.entry(at.block).or_default().push(at.range);
        }
        let mut stats = Self {
            blocks: text.blocks.len(),
            annotated_blocks: annotated.len(),
            ..Self::default()
        };
        for block in &text.blocks {
            stats.words += words(&block.text).count();
            stats.characters += block.text.chars().count();
            let mut ranges = annotated.remove(&block.number).unwrap_or_default();
            ranges.sort_unstable();
            let covered = merge_overlapping(ranges).into_iter();
            stats.annotated_characters += covered
                .map(|range| range.slice(&block.text).chars().count())
                .sum::<usize>();
        }
        stats
    }

    /// Adds what another text has.
    pub const fn add(&mut self, other: &Self) {
        self.words += other.words;
        self.characters += other.characters;
        self.annotated_characters += other.annotated_characters;
        self.blocks += other.blocks;
        self.annotated_blocks += other.annotated_blocks;
    }

    /// The share of the characters that is annotated, in percent, rounded down. `None` without
    /// characters.
    pub const fn annotated_percent(&self) -> Option<usize> {
        (100 * self.annotated_characters).checked_div(self.characters)
    }
}

/// The annotations by what they say. An annotation that says several things counts for each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct AnnotationCounts {
    /// All annotations. Each item of `mentions:` is one.
    pub all: usize,
    /// Those with an `entity`.
    pub mention: usize,
    /// Those with a `note`.
    pub note: usize,
    /// Those with a `gloss`.
    pub gloss: usize,
    /// Those with a `correction`.
    pub correction: usize,
    /// Those with a `claim`.
    pub claim: usize,
    /// Those with `see`.
    pub see: usize,
    /// Those with `tags`.
    pub tags: usize,
    /// Those with `sources`.
    pub sources: usize,
}

impl AnnotationCounts {
    /// Counts one annotation.
    pub(super) fn count(&mut self, annotation: &Annotation) {
        let body = &annotation.body;
        self.all += 1;
        self.mention += usize::from(body.entity.is_some());
        self.note += usize::from(body.note.is_some());
        self.gloss += usize::from(body.gloss.is_some());
        self.correction += usize::from(body.correction.is_some());
        self.claim += usize::from(body.claim.is_some());
        self.see += usize::from(!body.see.is_empty());
        self.tags += usize::from(!body.tags.is_empty());
        self.sources += usize::from(!body.sources.is_empty());
    }

    pub(super) const fn add(&mut self, other: &Self) {
        self.all += other.all;
        self.mention += other.mention;
        self.note += other.note;
        self.gloss += other.gloss;
        self.correction += other.correction;
        self.claim += other.claim;
        self.see += other.see;
        self.tags += other.tags;
        self.sources += other.sources;
    }
}

/// Names of entities that stand in texts and are not annotated there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct NameCounts {
    /// The number of names. Equal words in two languages are two names.
    pub names: usize,
    /// The number of their places.
    pub places: usize,
}
