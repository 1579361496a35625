//! Aligns two texts of one article.

use super::bead::{AlignmentUnit, Comparison, OF_BLOCKS, OF_SENTENCES, as_f64};
use super::cue::{self, LatinCues, NumberedCues, cues, is_written_in_latin};
use super::path::{PathStep, Paths, UnitRanges, likeliest_pairs, one_to_one};
use super::stated::stated;
use super::{Alignment, Confidence, Pair, SentencePair};
use crate::anchor::BlockRange;
use crate::edition::apparatus::Apparatus;
use crate::source::article::{Article, TextIndex};
use crate::source::block::{BlockKind, BlockNumber, Text};
use crate::text::letter::is_alphanumeric;
use crate::text::{TextRange, sentences};

/// The correlation from which lengths count as corresponding.
const CORRELATED: f64 = 0.75;
/// The logarithm of odds that equally many units with correlated lengths were translated one by
/// one, rather than that something was omitted and something else added.
const ONE_BY_ONE: f64 = 4.0;

/// The original of an article and another of its texts.
pub struct Bitext<'a> {
    article: &'a Article,
    original: SideText<'a>,
    other: SideText<'a>,
}

/// One of the two texts, with its cues.
struct SideText<'a> {
    text: &'a Text,
    cues: NumberedCues,
}

impl<'a> Bitext<'a> {
    /// Prepares the original and another text of an article. `apparatus` holds the apparatus of
    /// each of its texts. Returns `None` if `other` is the original or does not exist.
    pub fn new(article: &'a Article, apparatus: &'a [Apparatus], other: TextIndex) -> Option<Self> {
        let original = article.texts.first()?;
        let text = article
            .texts
            .get(other.0)
            .filter(|_| !other.is_original())?;
        let latin = if is_written_in_latin(original) && is_written_in_latin(text) {
            LatinCues::Capitalized
        } else {
            LatinCues::All
        };
        let cues = |text, apparatus| cues(text, &article.annotations, apparatus, latin);
        let [left, right] = cue::number(
            &cues(original, apparatus.first()?),
            &cues(text, apparatus.get(other.0)?),
        );
        let side = |text, cues| SideText { text, cues };
        Some(Self {
            article,
            original: side(original, left),
            other: side(text, right),
        })
    }

    /// Aligns the two texts by blocks and sentences.
    pub fn align(&self) -> Alignment {
        Alignment::new(self.pairs(), |pair| self.sentences(pair))
    }

    /// Returns the pairs of blocks, in order. Every block of either text is in exactly one.
    pub(super) fn pairs(&self) -> Vec<Pair> {
        let stated = stated(self.article, self.original.text, self.other.text);
        let units = |side: &SideText<'a>, alone: &[(usize, usize)]| {
            let mut units = side.blocks();
            for (from, to) in alone {
                units
                    .iter_mut()
                    .take(*to)
                    .skip(*from)
                    .for_each(|unit| unit.alone = true);
            }
            units
        };
        let mut comparison = Comparison::new(
            &units(&self.original, &stated.alone),
            &units(&self.other, &stated.other_alone),
            OF_BLOCKS,
        );
        let end = UnitRanges {
            original: (self.original.text.blocks.len(), 0),
            other: (self.other.text.blocks.len(), 0),
        };
        let mut pairs = Vec::new();
        let mut reached = (0, 0);
        for said in stated.pairs.iter().chain([&end]) {
            let between = UnitRanges {
                original: (reached.0, said.original.0),
                other: (reached.1, said.other.0),
            };
            for (stretch, confidence) in say_less(align(&mut comparison, between), |stretch| {
                self.has_cells(stretch)
            }) {
                pairs.push(Pair {
                    original: numbered(stretch.original),
                    other: numbered(stretch.other),
                    confidence,
                });
            }
            if said != &end {
                pairs.push(Pair {
                    original: numbered(said.original),
                    other: numbered(said.other),
                    confidence: Confidence::CERTAIN,
                });
            }
            reached = (said.original.1, said.other.1);
        }
        pairs
    }

    /// Is one of these blocks a table cell?
    fn has_cells(&self, stretch: UnitRanges) -> bool {
        let cells = |text: &Text, (from, to): (usize, usize)| {
            text.blocks
                .get(from..to)
                .is_some_and(|blocks| blocks.iter().any(|block| block.kind == BlockKind::Cell))
        };
        cells(self.original.text, stretch.original) || cells(self.other.text, stretch.other)
    }

    /// Returns the pairs of sentences within a pair of blocks, in order. Neighbours that are not
    /// certain are merged. If none is certain, or the pair of blocks is not, all sentences are one
    /// pair.
    pub(super) fn sentences(&self, pair: &Pair) -> Vec<SentencePair> {
        let (left, right) = (
            self.original.sentences(&pair.original),
            self.other.sentences(&pair.other),
        );
        let ranges = |sentences: &[(BlockRange, AlignmentUnit)], (from, to): (usize, usize)| {
            sentences
                .iter()
                .take(to)
                .skip(from)
                .map(|(range, _)| *range)
                .collect::<Vec<_>>()
        };
        let whole = UnitRanges {
            original: (0, left.len()),
            other: (0, right.len()),
        };
        let made = |stretch: UnitRanges, confidence| SentencePair {
            original: ranges(&left, stretch.original),
            other: ranges(&right, stretch.other),
            confidence,
        };
        let units = |sentences: &[(BlockRange, AlignmentUnit)]| {
            sentences
                .iter()
                .map(|(_, unit)| unit.clone())
                .collect::<Vec<_>>()
        };
        if left.is_empty() || right.is_empty() || pair.confidence.is_low() {
            return vec![made(whole, pair.confidence)];
        }
        let mut comparison = Comparison::new(&units(&left), &units(&right), OF_SENTENCES);
        let found = say_less(align(&mut comparison, whole), |_| false);
        if found.iter().all(|(_, confidence)| confidence.is_low()) {
            return vec![made(whole, pair.confidence)];
        }
        found
            .into_iter()
            .map(|(stretch, confidence)| made(stretch, confidence))
            .collect()
    }
}

impl SideText<'_> {
    fn blocks(&self) -> Vec<AlignmentUnit> {
        let whole = |text: &str| TextRange::new(0, text.len());
        self.text
            .blocks
            .iter()
            .enumerate()
            .map(|(index, block)| self.unit(index, whole(&block.text)))
            .collect()
    }

    fn sentences(&self, blocks: &[BlockNumber]) -> Vec<(BlockRange, AlignmentUnit)> {
        let mut found = Vec::new();
        for number in blocks {
            let Some(block) = self.text.block(*number) else {
                continue;
            };
            let cut = sentences(&block.text).into_iter();
            found.extend(cut.map(|range| {
                (
                    BlockRange {
                        block: *number,
                        range,
                    },
                    self.unit(number.index(), range),
                )
            }));
        }
        found
    }

    /// Makes a unit of a range of a block.
    fn unit(&self, index: usize, range: TextRange) -> AlignmentUnit {
        let Some(block) = self.text.blocks.get(index) else {
            return AlignmentUnit::default();
        };
        let length = range
            .slice(&block.text)
            .chars()
            .filter(|c| is_alphanumeric(*c))
            .count();
        let within = |at: usize| range.start() <= at && at < range.end();
        let here = self
            .cues
            .get(index)
            .into_iter()
            .flatten()
            .filter(|(at, _)| within(*at));
        AlignmentUnit {
            length: as_f64(length),
            heading: block.is_heading(),
            cues: here.map(|(_, cue)| *cue).collect(),
            alone: false,
        }
    }
}

fn numbered((from, to): (usize, usize)) -> Vec<BlockNumber> {
    (from..to)
        .map(|index| BlockNumber(u32::try_from(index + 1).unwrap_or(u32::MAX)))
        .collect()
}

/// Units of either text that correspond.
#[derive(Clone, Copy)]
struct AlignedUnits {
    stretch: UnitRanges,
    confidence: Confidence,
    /// The probability that everything up to here corresponds to everything up to here.
    reached: Confidence,
}

/// Pairs the units of two ranges.
fn align(comparison: &mut Comparison, stretch: UnitRanges) -> Vec<AlignedUnits> {
    let (rows, columns) = (
        stretch.original.1 - stretch.original.0,
        stretch.other.1 - stretch.other.0,
    );
    if rows == 1 && columns == 1 && one_to_one(comparison, stretch).is_finite() {
        return vec![AlignedUnits {
            stretch,
            confidence: Confidence::CERTAIN,
            reached: Confidence::CERTAIN,
        }];
    }
    let pairs: Vec<(usize, usize)> = likeliest_pairs(comparison, stretch).collect();
    comparison.learn(pairs.into_iter());
    let paths = Paths::new(comparison, stretch);
    let go_together = rows == columns
        && comparison.correlation(stretch.original.0, stretch.other.0, rows) >= CORRELATED;
    if !go_together {
        return follow(&paths.likeliest(), stretch);
    }
    // Either the translator went from one unit to the next, or anything may have happened.
    let odds = (one_to_one(comparison, stretch) + ONE_BY_ONE - paths.total()).exp();
    let one_by_one = odds / (1.0 + odds);
    let steps = if one_by_one >= 0.5 {
        paths.diagonal()
    } else {
        paths.likeliest()
    };
    let mut found = follow(&steps, stretch);
    for found in &mut found {
        let offset = |(original, other): (usize, usize)| {
            (original - stretch.original.0, other - stretch.other.0)
        };
        let (from, to) = (
            offset((found.stretch.original.0, found.stretch.other.0)),
            offset((found.stretch.original.1, found.stretch.other.1)),
        );
        let mixed = |Confidence(other), is_on_it| {
            Confidence(other * (1.0 - one_by_one) + if is_on_it { one_by_one } else { 0.0 })
        };
        let reaches = to.0 == to.1;
        found.confidence = mixed(
            found.confidence,
            single(found.stretch).is_some() && from.0 == from.1,
        );
        found.reached = mixed(found.reached, reaches);
    }
    found
}

/// Merges neighbouring pairs that are not certain, up to the next place where the texts are surely
/// level. This says less, but nothing wrong. Pairs for which `apart` is true are not merged.
fn say_less(
    found: Vec<AlignedUnits>,
    apart: impl Fn(UnitRanges) -> bool,
) -> Vec<(UnitRanges, Confidence)> {
    let mut said: Vec<AlignedUnits> = Vec::with_capacity(found.len());
    for next in found {
        let joined = said.last_mut().filter(|last| {
            let both_low = last.confidence.is_low() && next.confidence.is_low();
            both_low && last.reached.is_low() && !apart(last.stretch) && !apart(next.stretch)
        });
        match joined {
            Some(last) => {
                last.stretch.original.1 = next.stretch.original.1;
                last.stretch.other.1 = next.stretch.other.1;
                last.reached = next.reached;
            }
            None => said.push(next),
        }
    }
    said.into_iter()
        .map(|found| (found.stretch, found.confidence))
        .collect()
}

/// Returns the two units of a one-to-one bead.
fn single(stretch: UnitRanges) -> Option<(usize, usize)> {
    let is_one = |(from, to): (usize, usize)| to == from + 1;
    (is_one(stretch.original) && is_one(stretch.other))
        .then_some((stretch.original.0, stretch.other.0))
}

fn follow(steps: &[PathStep], stretch: UnitRanges) -> Vec<AlignedUnits> {
    let (mut row, mut column) = (stretch.original.0, stretch.other.0);
    let mut found = Vec::with_capacity(steps.len());
    for step in steps {
        let to = (row + step.bead.original, column + step.bead.other);
        let stretch = UnitRanges {
            original: (row, to.0),
            other: (column, to.1),
        };
        found.push(AlignedUnits {
            stretch,
            confidence: Confidence(step.likelihood),
            reached: Confidence(step.reached),
        });
        (row, column) = to;
    }
    found
}
