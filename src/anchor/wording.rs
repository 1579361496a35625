//! How two wordings differ, word by word.
//!
//! Counting letters alone cannot tell a misprint from another statement ("the first quarter", "the
//! third quarter"), so the words of both are paired and each pair is judged.

use unicode_segmentation::UnicodeSegmentation;

use super::spelling::{EditKind, Likeness, Word, only_edit, skeleton};

/// What each difference costs, in twentieths of a word. A replaced word costs less than one left
/// out and one put in, so that words pair up; everything that only spelling explains is cheap.
const VARIANT: usize = 1;
const JOINED: usize = 2;
const SLIP: usize = 6;
const SWAPPED: usize = 10;
const ADDED: usize = 12;
const LEFT_OUT: usize = 20;
const REPLACED: usize = 20;
/// What a wording of one word is worth.
const WHOLE: usize = 20;
/// More new words make another statement.
const MOST_ADDED: usize = 3;
/// Wordings of more words are not compared: the table of their pairs would grow with its square.
const MOST_WORDS: usize = 200;

/// What became of the words of one wording in another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Differences {
    /// Words of the old wording.
    pub words: usize,
    /// Letters of the old wording's words that stayed exactly as they were.
    pub letters_kept: usize,
    /// Letters of all of the old wording's words.
    pub letters: usize,
    /// Pairs of words that differ in spelling only, or were parted or joined.
    pub variants: usize,
    /// Pairs that differ by a slip of the pen, old and new.
    pub slips: Vec<(String, String)>,
    /// Old words that have another in their place.
    pub replaced: usize,
    /// Old words that are gone.
    pub left_out: usize,
    /// New words.
    pub added: usize,
    /// Neighbours that changed places.
    pub swapped: usize,
    /// A number is another, gone, or new.
    pub numbers: bool,
    /// The first or last old word is gone or replaced: what is cut off there cannot be told from
    /// what was replaced.
    pub frayed: bool,
    /// The longest row of old words gone, or of new ones.
    pub longest_gap: usize,
    cost: usize,
}

/// One step of the pairing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Pair(Likeness),
    Swap,
    /// Two old words are one.
    Join,
    /// One old word is two.
    Part,
    LeaveOut,
    Add,
}

impl Differences {
    /// Pairs the words of two folded wordings at the least cost; `None` where there are too many,
    /// or no old ones.
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

    /// From 0, nothing alike, to 1, the same words.
    pub fn similarity(&self) -> f64 {
        let (cost, all) = (u32::try_from(self.cost), u32::try_from(self.words * WHOLE));
        match (cost, all) {
            (Ok(cost), Ok(all)) => (1.0 - f64::from(cost) / f64::from(all)).max(0.0),
            _ => 0.0,
        }
    }

    /// Are all words there, in their order, in one spelling or another?
    pub const fn only_spelling(&self) -> bool {
        self.slips.is_empty() && self.same_words()
    }

    /// Are all words there, in their order, but for slips of the pen?
    pub const fn same_words(&self) -> bool {
        !self.numbers && self.replaced + self.left_out + self.added + self.swapped == 0
    }

    /// Is no old word another now, nor any number, nor a word gone at an end?
    pub const fn has_old_words(&self) -> bool {
        self.replaced == 0 && !self.numbers && !self.frayed
    }

    /// Is one word of several another, gone or new at most, or are all there with a few new ones
    /// between them?
    pub const fn is_small(&self) -> bool {
        let changed = self.replaced + self.left_out + self.added + self.swapped + self.slips.len();
        let all_there = self.replaced + self.left_out + self.swapped == 0 && self.slips.is_empty();
        self.words > 1 && (changed <= 1 || all_there && self.added <= MOST_ADDED)
    }

    /// Slips that only change two neighbouring letters: each is one, but two of the errors that are
    /// counted in letters.
    pub fn transposed(&self) -> usize {
        let is_transposed = |(old, new): &&(String, String)| {
            only_edit(&skeleton(old), &skeleton(new))
                .is_some_and(|edit| edit.kind == EditKind::Transposition)
        };
        self.slips.iter().filter(is_transposed).count()
    }

    fn count(&mut self, old: &[Word<'_>], new: &[Word<'_>], steps: &[Step]) {
        let (mut i, mut j, mut gone, mut come) = (0, 0, 0, 0);
        for (index, step) in steps.iter().enumerate() {
            let written = |word: Option<&Word<'_>>| {
                word.map_or_else(String::new, |word| word.written.to_owned())
            };
            let is_number = |word: Option<&Word<'_>>| word.is_some_and(Word::is_number);
            let (from, to) = (old.get(i), new.get(j));
            self.cost += step.cost();
            let at_an_end = index == 0 || index + 1 == steps.len();
            match step {
                Step::Pair(Likeness::Same) => self.letters_kept += written(from).chars().count(),
                Step::Pair(Likeness::Variant) | Step::Join | Step::Part => self.variants += 1,
                Step::Pair(Likeness::Slip) => self.slips.push((written(from), written(to))),
                Step::Pair(Likeness::Other) => {
                    self.replaced += 1;
                    self.numbers |= is_number(from) || is_number(to);
                    self.frayed |= at_an_end;
                }
                Step::Swap => self.swapped += 1,
                Step::LeaveOut => {
                    self.left_out += 1;
                    self.numbers |= is_number(from);
                    self.frayed |= at_an_end;
                }
                Step::Add => {
                    self.added += 1;
                    self.numbers |= is_number(to);
                }
            }
            gone = if matches!(step, Step::LeaveOut | Step::Pair(Likeness::Other)) {
                gone + 1
            } else {
                0
            };
            come = if matches!(step, Step::Add | Step::Pair(Likeness::Other)) {
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

impl Step {
    const fn cost(self) -> usize {
        match self {
            Self::Pair(Likeness::Same) => 0,
            Self::Pair(Likeness::Variant) => VARIANT,
            Self::Pair(Likeness::Slip) => SLIP,
            Self::Pair(Likeness::Other) => REPLACED,
            Self::Swap => SWAPPED,
            Self::Join | Self::Part => JOINED,
            Self::LeaveOut => LEFT_OUT,
            Self::Add => ADDED,
        }
    }

    /// How many old and new words it takes.
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

/// Is the first word of both the same, in one spelling or another or with a slip of the pen?
pub(super) fn begins_alike(old: &str, new: &str) -> bool {
    let (old, new) = (old.unicode_words().next(), new.unicode_words().next());
    old.zip(new)
        .is_some_and(|(old, new)| Word::new(old).likeness(&Word::new(new)) != Likeness::Other)
}

/// The words, without what stands between them.
fn words(folded: &str) -> Vec<Word<'_>> {
    folded.unicode_words().map(Word::new).collect()
}

/// The cheapest row of steps from the old words to the new ones.
fn pair(old: &[Word<'_>], new: &[Word<'_>]) -> Vec<Step> {
    let width = new.len() + 1;
    // From the end to the beginning, so that the steps come out in order.
    let mut best: Vec<(usize, Option<Step>)> = vec![(usize::MAX, None); (old.len() + 1) * width];
    for i in (0..=old.len()).rev() {
        for j in (0..=new.len()).rev() {
            let rest = |step: Step| {
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

/// The steps that can be taken from here, the likeliest first.
fn steps(old: &[Word<'_>], new: &[Word<'_>]) -> impl Iterator<Item = Step> + use<> {
    let pair = old
        .first()
        .zip(new.first())
        .map(|(old, new)| Step::Pair(old.likeness(new)));
    let swap = match (old, new) {
        ([a, b, ..], [c, d, ..])
            if a.written == d.written && b.written == c.written && a.written != b.written =>
        {
            Some(Step::Swap)
        }
        _ => None,
    };
    let joined = match (old, new) {
        ([a, b, ..], [c, ..]) if a.joins(b, c) => Some(Step::Join),
        _ => None,
    };
    let parted = match (old, new) {
        ([a, ..], [c, d, ..]) if c.joins(d, a) => Some(Step::Part),
        _ => None,
    };
    let leave_out = (!old.is_empty()).then_some(Step::LeaveOut);
    let add = (!new.is_empty()).then_some(Step::Add);
    [pair, swap, joined, parted, leave_out, add]
        .into_iter()
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(old: &str, new: &str) -> Differences {
        Differences::between(old, new).unwrap()
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
        assert!(Differences::between("...", "x").is_none());
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
