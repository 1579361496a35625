//! Beads: how likely it is that some units of one text (blocks, or sentences) and some of the other
//! answer each other.
//!
//! The model is that of Gale and Church (Computational Linguistics 19, 1993): a translation is
//! about as long as its original, merging and splitting are rare, leaving out is rarer still. To it
//! come the cues that both texts share.

use std::collections::BTreeMap;

use super::cue::Cue;

/// A unit of a text, as far as its fellow in the other text can be known by it.
#[derive(Clone, Debug, Default)]
pub(super) struct Unit<'a> {
    /// Letters and digits.
    pub length: f64,
    /// It is a heading, which answers headings.
    pub heading: bool,
    /// Its cues.
    pub cues: Vec<Cue<'a>>,
    /// Nothing answers it.
    pub alone: bool,
}

/// How many units of either text are one bead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bead {
    /// Of the original.
    pub original: usize,
    /// Of the other text.
    pub other: usize,
}

/// The kinds of beads. Of equally likely paths the one is taken that ends in the kind which stands
/// first here: so, of blocks that answer nothing, those of the original come first.
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

/// How often each kind of bead occurs, by nature.
pub(super) type Frequencies = [f64; BEADS.len()];

/// Among sentences: Gale and Church's counts, by halves for the two directions, but with more that
/// nothing answers: theirs are of the proceedings of a parliament, where no translator leaves out
/// or adds a sentence.
pub(super) const OF_SENTENCES: Frequencies = [0.87, 0.0445, 0.0445, 0.011, 0.015, 0.015];

/// Among blocks. Nobody has counted; but a paragraph is not merged as lightly as a sentence, and is
/// as soon left out.
pub(super) const OF_BLOCKS: Frequencies = [0.89, 0.025, 0.025, 0.003, 0.0285, 0.0285];

/// The variance of a length for each letter of it, as Gale and Church measured it.
const VARIANCE: f64 = 6.8;
/// By what share of its length a paragraph differs besides: translators are not equally terse
/// everywhere.
const LOOSENESS: f64 = 0.1;
/// Length alone never speaks more strongly against a bead than this; some passages are paraphrased.
const LONGEST_ODDS: f64 = 12.0;
/// What speaks against a heading that answers a paragraph.
const UNLIKE: f64 = 4.0;
/// How likely it is that a cue of a unit stands in what answers it too.
const KEPT: f64 = 0.8;
/// No single cue says more than this for a bead, nor, where it is missing, more than that against
/// it.
const CUE_FOR: f64 = 4.0;
const CUE_AGAINST: f64 = 1.5;

/// What the model knows of a unit.
#[derive(Debug)]
struct Known {
    length: f64,
    heading: bool,
    /// Cues that both texts have, by number, in order.
    cues: Vec<usize>,
    /// The author says that nothing answers it.
    alone: bool,
}

/// What a cue says.
#[derive(Clone, Copy, Debug)]
struct Weight {
    shared: f64,
    missing: f64,
}

/// Two texts, or parts of them, to be compared unit by unit.
#[derive(Debug)]
pub(super) struct Comparison {
    original: Vec<Known>,
    other: Vec<Known>,
    weights: Vec<Weight>,
    frequencies: Frequencies,
    /// Letters of the other text for each letter of the original.
    ratio: f64,
}

impl Comparison {
    /// Takes the units of two texts. Their lengths tell how terse the one language is beside the
    /// other.
    pub fn new(original: &[Unit<'_>], other: &[Unit<'_>], frequencies: Frequencies) -> Self {
        let total = |units: &[Unit<'_>]| units.iter().map(|unit| unit.length).sum::<f64>().max(1.0);
        let mut numbers: BTreeMap<&Cue<'_>, [usize; 2]> = BTreeMap::new();
        for (side, units) in [original, other].into_iter().enumerate() {
            for unit in units {
                let mut cues: Vec<_> = unit.cues.iter().collect();
                cues.sort_unstable();
                cues.dedup();
                for cue in cues {
                    numbers.entry(cue).or_default()[side] += 1;
                }
            }
        }
        numbers.retain(|_, counts| counts.iter().all(|count| *count > 0));
        let share = |count: usize, units: &[Unit<'_>]| as_f64(count) / as_f64(units.len().max(1));
        let weights = numbers
            .values()
            .map(|[left, right]| weight(share(*left, original).max(share(*right, other))))
            .collect();
        let numbers: BTreeMap<&Cue<'_>, usize> = numbers.into_keys().zip(0..).collect();
        let known = |unit: &Unit<'_>| {
            let mut cues: Vec<usize> = unit
                .cues
                .iter()
                .filter_map(|cue| numbers.get(cue).copied())
                .collect();
            cues.sort_unstable();
            cues.dedup();
            Known {
                length: unit.length,
                heading: unit.heading,
                cues,
                alone: unit.alone,
            }
        };
        Self {
            frequencies,
            ratio: total(other) / total(original),
            original: original.iter().map(known).collect(),
            other: other.iter().map(known).collect(),
            weights,
        }
    }

    /// Takes how terse the texts are from units that are known to answer each other: the median of
    /// at least five.
    pub fn learn(&mut self, answers: impl Iterator<Item = (usize, usize)>) {
        let length = |units: &[Known], at: usize| {
            units
                .get(at)
                .map(|unit| unit.length)
                .filter(|length| *length > 0.0)
        };
        let ratio =
            |(left, right)| Some(length(&self.other, right)? / length(&self.original, left)?);
        let mut ratios: Vec<f64> = answers.filter_map(ratio).collect();
        ratios.sort_unstable_by(f64::total_cmp);
        if ratios.len() >= 5 {
            self.ratio = ratios[ratios.len() / 2];
        }
    }

    /// Do the units of equally long stretches, one by one, have lengths that grow with each other?
    /// Pearson's coefficient.
    pub fn correlation(&self, original: usize, other: usize, count: usize) -> f64 {
        let lengths = |units: &[Known], from: usize| {
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

    /// The logarithm of how likely a bead of this kind is at these units.
    pub fn score(&self, kind: usize, original: usize, other: usize) -> f64 {
        let (bead, prior) = (BEADS[kind], self.frequencies[kind].ln());
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

    fn unlike_lengths(&self, left: &[Known], right: &[Known]) -> f64 {
        let length = |units: &[Known]| units.iter().map(|unit| unit.length).sum::<f64>();
        let (expected, found) = (length(left) * self.ratio, length(right));
        // The harmonic mean: where one is many times the other, the shorter one says how much
        // chance may do.
        let mean = (2.0 * expected * found / (expected + found).max(1.0)).max(1.0);
        let variance = VARIANCE * mean + (LOOSENESS * mean).powi(2);
        ((found - expected).powi(2) / variance / 2.0).min(LONGEST_ODDS)
    }

    fn shared_cues(&self, left: &[Known], right: &[Known]) -> f64 {
        let all = |units: &[Known]| {
            let mut cues: Vec<usize> = units.iter().flat_map(|unit| &unit.cues).copied().collect();
            cues.sort_unstable();
            cues.dedup();
            cues
        };
        let (left, right) = (all(left), all(right));
        let shared = left.iter().filter(|cue| right.binary_search(cue).is_ok());
        let missing = left.iter().filter(|cue| right.binary_search(cue).is_err());
        let missing = missing.chain(right.iter().filter(|cue| left.binary_search(cue).is_err()));
        shared.map(|cue| self.weights[*cue].shared).sum::<f64>()
            - missing.map(|cue| self.weights[*cue].missing).sum::<f64>()
    }
}

/// What a cue says that stands in this share of the units: the rarer, the more. A logarithm of
/// odds: how much likelier it is to meet the cue (or to miss it) in a unit's answer than in any
/// unit.
fn weight(share: f64) -> Weight {
    let missing = ((1.0 - share).max(f64::EPSILON) / (1.0 - KEPT)).ln();
    Weight {
        shared: (KEPT / share).ln().clamp(0.0, CUE_FOR),
        missing: missing.clamp(0.0, CUE_AGAINST),
    }
}

fn unlike_kinds(left: &[Known], right: &[Known]) -> f64 {
    let headings = |units: &[Known]| units.iter().filter(|unit| unit.heading).count();
    let (in_left, in_right) = (headings(left), headings(right));
    // A bead holds headings alone or none, and on both sides the same.
    let pure =
        (in_left == left.len() && in_right == right.len()) || (in_left == 0 && in_right == 0);
    if pure { 0.0 } else { UNLIKE }
}

/// A count as a number to reckon with.
pub(super) fn as_f64(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
