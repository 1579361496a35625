//! Compares two wordings word by word.
//!
//! Counting letters alone cannot tell a misprint from a different statement (“the first quarter”,
//! “the third quarter”). So the words of both are paired, and each pair is compared.

use super::spelling::{ComparedWord, EditKind, WordSimilarity, only_edit, skeleton};
use unicode_segmentation::UnicodeSegmentation;

/// The cost of each difference, in twentieths of a word. A replaced word costs less than a removed
/// and an added one, so that words are paired. Differences of spelling cost little.
const VARIANT: usize = 1;
const JOINED: usize = 2;
const SLIP: usize = 6;
const SWAPPED: usize = 10;
const ADDED: usize = 12;
const LEFT_OUT: usize = 20;
const REPLACED: usize = 20;
/// The cost of one word, which makes up the whole.
const WHOLE: usize = 20;
/// More added words make a different statement.
const MOST_ADDED: usize = 3;
/// Longer wordings, in words, are not compared: the time grows with the square of their length.
const MOST_WORDS: usize = 200;

/// How one wording was changed into another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct WordingChange {
    /// Words of the old wording.
    pub words: usize,
    /// Letters in the words that did not change.
    pub letters_kept: usize,
    /// Letters in all words of the old wording.
    pub letters: usize,
    /// Pairs of words that differ only in spelling, or were split or joined.
    pub variants: usize,
    /// Pairs of words of which one is a misspelling, as (old, new).
    pub slips: Vec<(String, String)>,
    /// Old words that were replaced by another.
    pub replaced: usize,
    /// Old words that were removed.
    pub left_out: usize,
    /// Words that were added.
    pub added: usize,
    /// Pairs of neighbouring words that were exchanged.
    pub swapped: usize,
    /// Whether a number was changed, removed or added.
    pub numbers: bool,
    /// Whether the first or last word was removed or replaced. Then it is not known whether the
    /// place ends there.
    pub frayed: bool,
    /// The longest run of removed or of added words; a replaced word counts as both.
    pub longest_gap: usize,
    cost: usize,
}

/// One step of the pairing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum PairingStep {
    Pair(WordSimilarity),
    Swap,
    /// Two old words were joined.
    Join,
    /// One old word was split.
    Part,
    LeaveOut,
    Add,
}

impl WordingChange {
    /// Pairs the words of two folded wordings at the least cost. `None` if the old wording has no
    /// words, or either has too many.
    pub fn between(old: &str, new: &str) -> Option<Self> {
        let (old, new) = (words(old), words(new));
        if old.is_empty() || old.len().max(new.len()) > MOST_WORDS {
            return None;
        }
        let mut differences = Self {
            words: old.len(),
            letters: old.iter().map(|word| word.written.chars().count()).sum(),
            ..Self::default()
        };
        differences.count(&old, &new, &pair(&old, &new));
        Some(differences)
    }

    /// The similarity, from 0 (nothing in common) to 1 (the same words).
    pub fn similarity(&self) -> f64 {
        let (cost, all) = (u32::try_from(self.cost), u32::try_from(self.words * WHOLE));
        match (cost, all) {
            (Ok(cost), Ok(all)) => (1.0 - f64::from(cost) / f64::from(all)).max(0.0),
            _ => 0.0,
        }
    }

    /// Are all words still there, in order, except for their spelling?
    pub const fn only_spelling(&self) -> bool {
        self.slips.is_empty() && self.same_words()
    }

    /// Are all words still there, in order, except for spelling and misspellings?
    pub const fn same_words(&self) -> bool {
        !self.numbers && self.replaced + self.left_out + self.added + self.swapped == 0
    }

    /// Was no word replaced, no number changed, and no word removed at an end?
    pub const fn has_old_words(&self) -> bool {
        self.replaced == 0 && !self.numbers && !self.frayed
    }

    /// Was one word of several changed at most, or were only a few words added?
    pub const fn is_small(&self) -> bool {
        let changed = self.replaced + self.left_out + self.added + self.swapped + self.slips.len();
        let all_there = self.replaced + self.left_out + self.swapped == 0 && self.slips.is_empty();
        self.words > 1 && (changed <= 1 || all_there && self.added <= MOST_ADDED)
    }

    /// The number of misspellings that exchange two neighbouring letters. Such a misspelling counts
    /// as two errors in symbols.
    pub fn transposed(&self) -> usize {
        let is_transposed = |(old, new): &&(String, String)| {
            only_edit(&skeleton(old), &skeleton(new))
                .is_some_and(|edit| edit.kind == EditKind::Transposition)
        };
        self.slips.iter().filter(is_transposed).count()
    }

    fn count(&mut self, old: &[ComparedWord<'_>], new: &[ComparedWord<'_>], steps: &[PairingStep]) {
        let (mut i, mut j, mut gone, mut come) = (0, 0, 0, 0);
        for (index, step) in steps.iter().enumerate() {
            let written = |word: Option<&ComparedWord<'_>>| {
                word.map_or_else(String::new, |word| word.written.to_owned())
            };
            let is_number =
                |word: Option<&ComparedWord<'_>>| word.is_some_and(ComparedWord::is_number);
            let (from, to) = (old.get(i), new.get(j));
            self.cost += step.cost();
            let at_an_end = index == 0 || index + 1 == steps.len();
            match step {
                PairingStep::Pair(WordSimilarity::Same) => {
                    self.letters_kept += written(from).chars().count();
                }
                PairingStep::Pair(WordSimilarity::Variant)
                | PairingStep::Join
                | PairingStep::Part => self.variants += 1,
                PairingStep::Pair(WordSimilarity::Slip) => {
                    self.slips.push((written(from), written(to)));
                }
                PairingStep::Pair(WordSimilarity::Other) => {
                    self.replaced += 1;
                    self.numbers |= is_number(from) || is_number(to);
                    self.frayed |= at_an_end;
                }
                PairingStep::Swap => self.swapped += 1,
                PairingStep::LeaveOut => {
                    self.left_out += 1;
                    self.numbers |= is_number(from);
                    self.frayed |= at_an_end;
                }
                PairingStep::Add => {
                    self.added += 1;
                    self.numbers |= is_number(to);
                }
            }
            gone = if matches!(
                step,
                PairingStep::LeaveOut | PairingStep::Pair(WordSimilarity::Other)
            ) {
                gone + 1
            } else {
                0
            };
            come = if matches!(
                step,
                PairingStep::Add | PairingStep::Pair(WordSimilarity::Other)
            ) {
                come + 1
            } else {
                0
            };
            self.longest_gap = self.longest_gap.max(gone).max(come);
            let (down, right) = step.moves();
            (i, j) = (i + down, j + right);
        }
    }
}

impl PairingStep {
    const fn cost(self) -> usize {
        match self {
            Self::Pair(WordSimilarity::Same) => 0,
            Self::Pair(WordSimilarity::Variant) => VARIANT,
            Self::Pair(WordSimilarity::Slip) => SLIP,
            Self::Pair(WordSimilarity::Other) => REPLACED,
            Self::Swap => SWAPPED,
            Self::Join | Self::Part => JOINED,
            Self::LeaveOut => LEFT_OUT,
            Self::Add => ADDED,
        }
    }

    /// The number of old and of new words that the step consumes.
    const fn moves(self) -> (usize, usize) {
        match self {
            Self::Pair(_) => (1, 1),
            Self::Swap => (2, 2),
            Self::Join => (2, 1),
            Self::Part => (1, 2),
            Self::LeaveOut => (1, 0),
            Self::Add => (0, 1),
        }
    }
}

/// Do both begin with the same word, in any spelling or misspelt?
pub(super) fn begins_alike(old: &str, new: &str) -> bool {
    let (old, new) = (old.unicode_words().next(), new.unicode_words().next());
    old.zip(new).is_some_and(|(old, new)| {
        ComparedWord::new(old).similarity(&ComparedWord::new(new)) != WordSimilarity::Other
    })
}

/// The words of a wording, without punctuation and spaces.
fn words(folded: &str) -> Vec<ComparedWord<'_>> {
    folded.unicode_words().map(ComparedWord::new).collect()
}

/// The cheapest sequence of steps from the old words to the new ones.
#[expect(
    clippy::indexing_slicing,
    reason = "i is at most old.len() and j at most new.len(); the table has a cell for each pair of them"
)]
fn pair(old: &[ComparedWord<'_>], new: &[ComparedWord<'_>]) -> Vec<PairingStep> {
    let width = new.len() + 1;
    // The table is filled from the end to the beginning, so that the steps are read in order.
    let mut best: Vec<(usize, Option<PairingStep>)> =
        vec![(usize::MAX, None); (old.len() + 1) * width];
    for i in (0..=old.len()).rev() {
        for j in (0..=new.len()).rev() {
            let rest = |step: PairingStep| {
                let (down, right) = step.moves();
                let (i, j) = (i + down, j + right);
                let (cost, _) = (i <= old.len() && j <= new.len())
                    .then(|| best.get(i * width + j))
                    .flatten()?;
                Some((cost.saturating_add(step.cost()), Some(step)))
            };
            let cheapest = steps(&old[i..], &new[j..])
                .filter_map(rest)
                .min_by_key(|(cost, _)| *cost);
            best[i * width + j] = cheapest.unwrap_or((0, None));
        }
    }
    let (mut i, mut j, mut path) = (0, 0, Vec::new());
    while let Some((_, Some(step))) = best.get(i * width + j) {
        let (down, right) = step.moves();
        (i, j) = (i + down, j + right);
        path.push(*step);
    }
    path
}

/// The steps that are possible at the beginning of these words, the most likely first.
fn steps(
    old: &[ComparedWord<'_>],
    new: &[ComparedWord<'_>],
) -> impl Iterator<Item = PairingStep> + use<> {
    let pair = old
        .first()
        .zip(new.first())
        .map(|(old, new)| PairingStep::Pair(old.similarity(new)));
    let swap = match (old, new) {
        ([a, b, ..], [c, d, ..])
            if a.written == d.written && b.written == c.written && a.written != b.written =>
        {
            Some(PairingStep::Swap)
        }
        _ => None,
    };
    let joined = match (old, new) {
        ([a, b, ..], [c, ..]) if a.joins(b, c) => Some(PairingStep::Join),
        _ => None,
    };
    let parted = match (old, new) {
        ([a, ..], [c, d, ..]) if c.joins(d, a) => Some(PairingStep::Part),
        _ => None,
    };
    let leave_out = (!old.is_empty()).then_some(PairingStep::LeaveOut);
    let add = (!new.is_empty()).then_some(PairingStep::Add);
    [pair, swap, joined, parted, leave_out, add]
        .into_iter()
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(old: &str, new: &str) -> WordingChange {
        WordingChange::between(old, new).unwrap()
    }

    #[test]
    fn words_are_paired_and_judged() {
        let found = between(
            "the old lamp burns in the hall",
            "the old lamp, it stands in hall",
        );
        assert_eq!(
            (found.added, found.left_out, found.replaced),
            (1, 1, 1),
            "{found:?}"
        );
        assert!(between("one two three four", "one three two four").swapped == 1);
        assert!(between("a data centre", "a datacentre").only_spelling());
        assert!(between("1,000 copies", "1000 copies").only_spelling());
        assert!(between("1.5 tons", "15 tons").numbers);
        assert!(between("red lamps", "red lamp").same_words());
        assert!(between("red lamps here", "lamps here").frayed);
        assert!(WordingChange::between("...", "x").is_none());
    }

    #[test]
    fn a_gap_is_known_by_its_length() {
        let found = between("a b c d e f g h", "a b g h");
        assert_eq!(
            (found.left_out, found.longest_gap, found.frayed),
            (4, 4, false)
        );
        assert!(found.similarity() < 0.51);
    }
}
