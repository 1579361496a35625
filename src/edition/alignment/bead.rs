//! Scores beads: how probable it is that some units of one text (blocks, or sentences) correspond
//! to some units of the other.
//!
//! The model is that of Gale and Church (Computational Linguistics 19, 1993): a translation is
//! about as long as its original, merging and splitting are rare, and omission is rarer still. It
//! is extended by the cues that both texts share.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::cue::CueNumber;

/// A unit of a text, with the features that it is compared by.
#[derive(Clone, Debug, Default)]
pub(super) struct AlignmentUnit {
    /// The number of letters and digits.
    pub length: f64,
    /// Whether it is a heading. Headings correspond to headings.
    pub heading: bool,
    /// The cues in it.
    pub cues: Vec<CueNumber>,
    /// Whether the author states that it has no counterpart.
    pub alone: bool,
}

/// The number of units of either text in one bead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bead {
    /// Units of the original.
    pub original: usize,
    /// Units of the other text.
    pub other: usize,
}

/// The kinds of beads. Of equally probable paths, the one that ends with the earlier kind is taken.
/// So, of neighbouring blocks without a counterpart, those of the original come first.
pub(super) const BEADS: [Bead; 6] = [
    Bead {
        original: 1,
        other: 1,
    },
    Bead {
        original: 2,
        other: 1,
    },
    Bead {
        original: 1,
        other: 2,
    },
    Bead {
        original: 2,
        other: 2,
    },
    Bead {
        original: 0,
        other: 1,
    },
    Bead {
        original: 1,
        other: 0,
    },
];

/// The index of a kind of bead in [`BEADS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct BeadKind(usize);

impl BeadKind {
    /// One unit of each text.
    pub const PAIR: Self = Self(0);
    /// All kinds, in the order of [`BEADS`].
    pub const ALL: [Self; BEADS.len()] = [Self(0), Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// The number of units in a bead of this kind.
    pub const fn bead(self) -> Bead {
        *self.of(&BEADS)
    }

    /// The value for this kind, of one for each kind.
    #[expect(
        clippy::indexing_slicing,
        reason = "nothing outside this type makes a kind, and it makes only those below the length of BEADS"
    )]
    pub const fn of<T>(self, values: &[T; BEADS.len()]) -> &T {
        &values[self.0]
    }
}

/// The prior probability of each kind of bead.
pub(super) type Frequencies = [f64; BEADS.len()];

/// The priors for sentences: Gale and Church's counts, halved for the two directions, with a larger
/// share of omissions and additions. Their corpus was the proceedings of a parliament, where
/// translators do not leave out or add sentences.
pub(super) const OF_SENTENCES: Frequencies = [0.87, 0.0445, 0.0445, 0.011, 0.015, 0.015];

/// The priors for blocks. No counts have been published. A paragraph is merged less often than a
/// sentence, and omitted as often.
pub(super) const OF_BLOCKS: Frequencies = [0.89, 0.025, 0.025, 0.003, 0.0285, 0.0285];

/// The variance of the length per letter, as Gale and Church measured it.
const VARIANCE: f64 = 6.8;
/// The share of its length by which a paragraph varies in addition, because translators are not
/// equally concise everywhere.
const LOOSENESS: f64 = 0.1;
/// The largest penalty for unlike lengths. Some passages are paraphrased.
const LONGEST_ODDS: f64 = 12.0;
/// The penalty for pairing a heading with a paragraph.
const UNLIKE: f64 = 4.0;
/// The probability that a cue of a unit is also in its counterpart.
const KEPT: f64 = 0.8;
/// The largest weight of one shared cue, and the largest penalty for a missing one.
const CUE_FOR: f64 = 4.0;
const CUE_AGAINST: f64 = 1.5;

/// A unit with its cues as numbers.
#[derive(Debug)]
struct ComparedUnit {
    length: f64,
    heading: bool,
    /// The numbers of the cues that both texts have, in order.
    cues: Vec<usize>,
    /// The same of this unit and the next one together.
    cues_with_next: Vec<usize>,
    /// Whether the author states that it has no counterpart.
    alone: bool,
}

/// The weights of a cue: for a bead with the cue on both sides, and against one with the cue on one
/// side only.
#[derive(Clone, Copy, Debug)]
struct Weight {
    shared: f64,
    missing: f64,
}

/// Two texts, or parts of them, whose units can be compared.
#[derive(Debug)]
pub(super) struct Comparison {
    original: Vec<ComparedUnit>,
    other: Vec<ComparedUnit>,
    weights: Vec<Weight>,
    /// The logarithms of the prior probabilities.
    priors: Frequencies,
    /// The length ratio: letters of the other text per letter of the original.
    ratio: f64,
}

impl Comparison {
    /// Prepares the units of two texts. The ratio of their total lengths is the first estimate of
    /// the length ratio.
    pub fn new(
        original: &[AlignmentUnit],
        other: &[AlignmentUnit],
        frequencies: Frequencies,
    ) -> Self {
        let total =
            |units: &[AlignmentUnit]| units.iter().map(|unit| unit.length).sum::<f64>().max(1.0);
        let (left, right) = (count_units(original), count_units(other));
        let in_both = left
            .iter()
            .filter_map(|(cue, left)| Some((*cue, *left, *right.get(cue)?)));
        let share =
            |count: usize, units: &[AlignmentUnit]| as_f64(count) / as_f64(units.len().max(1));
        let weights = in_both
            .clone()
            .map(|(_, left, right)| weight(share(left, original).max(share(right, other))))
            .collect();
        let numbers: BTreeMap<CueNumber, usize> = in_both.map(|(cue, ..)| cue).zip(0..).collect();
        let known = |unit: &AlignmentUnit| {
            let mut cues: Vec<usize> = unit
                .cues
                .iter()
                .filter_map(|cue| numbers.get(cue).copied())
                .collect();
            cues.sort_unstable();
            cues.dedup();
            ComparedUnit {
                length: unit.length,
                heading: unit.heading,
                cues_with_next: Vec::new(),
                cues,
                alone: unit.alone,
            }
        };
        Self {
            priors: frequencies.map(f64::ln),
            ratio: total(other) / total(original),
            original: joined(original.iter().map(known).collect()),
            other: joined(other.iter().map(known).collect()),
            weights,
        }
    }

    /// Re-estimates the length ratio from pairs of units that correspond with confidence: the
    /// median of their ratios, if there are at least five.
    pub fn learn(&mut self, answers: impl Iterator<Item = (usize, usize)>) {
        let length = |units: &[ComparedUnit], at: usize| {
            units
                .get(at)
                .map(|unit| unit.length)
                .filter(|length| *length > 0.0)
        };
        let ratio =
            |(left, right)| Some(length(&self.other, right)? / length(&self.original, left)?);
        let mut ratios: Vec<f64> = answers.filter_map(ratio).collect();
        ratios.sort_unstable_by(f64::total_cmp);
        if let Some(median) = ratios.get(ratios.len() / 2)
            && ratios.len() >= 5
        {
            self.ratio = *median;
        }
    }

    /// Returns Pearson's correlation coefficient between the lengths of `count` units of each text,
    /// paired one to one.
    pub fn correlation(&self, original: usize, other: usize, count: usize) -> f64 {
        let lengths = |units: &[ComparedUnit], from: usize| {
            units
                .iter()
                .skip(from)
                .take(count)
                .map(|unit| unit.length)
                .collect::<Vec<f64>>()
        };
        let (left, right) = (
            lengths(&self.original, original),
            lengths(&self.other, other),
        );
        let mean = |values: &[f64]| values.iter().sum::<f64>() / as_f64(values.len().max(1));
        let (left_mean, right_mean) = (mean(&left), mean(&right));
        let sum = |of: &dyn Fn(f64, f64) -> f64| {
            left.iter()
                .zip(&right)
                .map(|(l, r)| of(l - left_mean, r - right_mean))
                .sum::<f64>()
        };
        let spread = (sum(&|l, _| l * l) * sum(&|_, r| r * r)).sqrt();
        if spread > 0.0 {
            sum(&|l, r| l * r) / spread
        } else {
            0.0
        }
    }

    /// Returns the logarithm of the probability of a bead of this kind at these units.
    pub fn score(&self, kind: BeadKind, original: usize, other: usize) -> f64 {
        let (bead, prior) = (kind.bead(), *kind.of(&self.priors));
        let left = self
            .original
            .get(original..original + bead.original)
            .unwrap_or_default();
        let right = self
            .other
            .get(other..other + bead.other)
            .unwrap_or_default();
        let alone = left.iter().chain(right).any(|unit| unit.alone);
        if left.is_empty() || right.is_empty() {
            return if alone { 0.0 } else { prior };
        }
        if alone {
            return f64::NEG_INFINITY;
        }
        prior - self.unlike_lengths(left, right) - unlike_kinds(left, right)
            + self.shared_cues(left, right)
    }

    fn unlike_lengths(&self, left: &[ComparedUnit], right: &[ComparedUnit]) -> f64 {
        let length = |units: &[ComparedUnit]| units.iter().map(|unit| unit.length).sum::<f64>();
        let (expected, found) = (length(left) * self.ratio, length(right));
        // The harmonic mean: if one length is many times the other, the shorter one limits what
        // chance can explain.
        let mean = (2.0 * expected * found / (expected + found).max(1.0)).max(1.0);
        let variance = VARIANCE * mean + (LOOSENESS * mean).powi(2);
        ((found - expected).powi(2) / variance / 2.0).min(LONGEST_ODDS)
    }

    #[expect(
        clippy::indexing_slicing,
        reason = "the numbers of cues were given by counting the weights"
    )]
    fn shared_cues(&self, left: &[ComparedUnit], right: &[ComparedUnit]) -> f64 {
        let (mut left, mut right) = (all_cues(left), all_cues(right));
        let (mut shared, mut missing) = (0.0, 0.0);
        while let ([cue, after_left @ ..], [other, after_right @ ..]) = (left, right) {
            match cue.cmp(other) {
                Ordering::Equal => {
                    shared += self.weights[*cue].shared;
                    (left, right) = (after_left, after_right);
                }
                Ordering::Less => {
                    missing += self.weights[*cue].missing;
                    left = after_left;
                }
                Ordering::Greater => {
                    missing += self.weights[*other].missing;
                    right = after_right;
                }
            }
        }
        let rest = left.iter().chain(right);
        shared - missing - rest.map(|cue| self.weights[*cue].missing).sum::<f64>()
    }
}

/// The numbers of the cues in the units of one side of a bead, which are one or two, in order and
/// without repetition.
fn all_cues(units: &[ComparedUnit]) -> &[usize] {
    match units {
        [] => &[],
        [unit] => &unit.cues,
        [first, ..] => &first.cues_with_next,
    }
}

/// Adds to each unit the cues that it has together with the next one.
fn joined(mut units: Vec<ComparedUnit>) -> Vec<ComparedUnit> {
    let next = units.iter().skip(1).map(|unit| unit.cues.clone());
    let next: Vec<Vec<usize>> = next.collect();
    for (unit, next) in units.iter_mut().zip(next) {
        unit.cues_with_next = [unit.cues.as_slice(), &next].concat();
        unit.cues_with_next.sort_unstable();
        unit.cues_with_next.dedup();
    }
    units
}

/// Counts the units that each cue is in.
fn count_units(units: &[AlignmentUnit]) -> BTreeMap<CueNumber, usize> {
    let mut counts = BTreeMap::new();
    for unit in units {
        let cues: BTreeSet<CueNumber> = unit.cues.iter().copied().collect();
        for cue in cues {
            *counts.entry(cue).or_default() += 1;
        }
    }
    counts
}

/// Computes the weights of a cue that is in this share of the units: the rarer, the greater.
///
/// A weight is a logarithm of odds: how much more probable it is to meet the cue (or to miss it) in
/// a unit's counterpart than in any unit.
fn weight(share: f64) -> Weight {
    let missing = ((1.0 - share).max(f64::EPSILON) / (1.0 - KEPT)).ln();
    Weight {
        shared: (KEPT / share).ln().clamp(0.0, CUE_FOR),
        missing: missing.clamp(0.0, CUE_AGAINST),
    }
}

fn unlike_kinds(left: &[ComparedUnit], right: &[ComparedUnit]) -> f64 {
    let headings = |units: &[ComparedUnit]| units.iter().filter(|unit| unit.heading).count();
    let (in_left, in_right) = (headings(left), headings(right));
    // A bead must consist of headings on both sides, or contain none.
    let pure =
        (in_left == left.len() && in_right == right.len()) || (in_left == 0 && in_right == 0);
    if pure { 0.0 } else { UNLIKE }
}

/// Converts a count.
pub(super) fn as_f64(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
