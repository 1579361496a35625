//! What the context of a place says about it.

/// With fewer symbols on both sides together, the context is no evidence.
const TELLING: usize = 10;
/// A side with this number of symbols must be similar by itself if the context is to count as the
/// same.
const TELLING_SIDE: usize = 6;
/// The context is the same if its similarity reaches the first number, and the similarity of each
/// long side reaches the second.
const SAME: (f64, f64) = (0.75, 0.5);
/// The same for certain evidence. It is stricter, because similar places often have similar
/// context.
const NO_DOUBT: (f64, f64) = (0.9, 0.8);
/// Below this similarity, the context is a different one.
const OTHER: f64 = 0.5;

/// How similar the context of a place is to the context of the target, from 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ContextMatch {
    /// Similarity of the words before the place; `None` if too few are known.
    pub before: Option<f64>,
    /// Similarity of the words after the place; `None` if too few are known.
    pub after: Option<f64>,
    /// 1 if the place is exactly where it is expected, and less the further it is from there.
    /// `None` if no place is expected.
    pub near: Option<f64>,
    /// Whether the place is in the expected block. `None` if the neighbours do not agree on a
    /// block.
    pub home: Option<bool>,
    /// The number of symbols compared on each side.
    pub(super) lengths: [usize; 2],
    /// Whether the block ends before all known context could be compared.
    pub(super) cut: bool,
}

/// What the context says about a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    /// It is a different context.
    Against,
    /// Too little is known, or it is only half similar.
    Silent,
    /// It is the same context.
    For,
    /// It is the same on both sides almost to the letter, and the block is the expected one.
    Certain,
}

impl ContextMatch {
    /// The similarity of both sides together, weighted by their length. `None` if neither is known.
    pub fn likeness(&self) -> Option<f64> {
        let known = || {
            self.sides()
                .filter_map(|(side, length)| Some((side?, share(length, 1))))
        };
        let all: f64 = known().map(|(_, length)| length).sum();
        (all > 0.0).then(|| known().map(|(side, length)| side * length).sum::<f64>() / all)
    }

    /// What the context says about the place.
    pub fn evidence(&self) -> Evidence {
        let Some(likeness) = self
            .likeness()
            .filter(|_| self.lengths.iter().sum::<usize>() >= TELLING)
        else {
            return Evidence::Silent;
        };
        let least = self
            .sides()
            .filter(|(_, length)| *length >= TELLING_SIDE)
            .filter_map(|(side, _)| side)
            .fold(1.0, f64::min);
        let holds = |(whole, side)| likeness >= whole && least >= side;
        if likeness < OTHER {
            Evidence::Against
        } else if holds(NO_DOUBT)
            && !self.cut
            && self.before.is_some()
            && self.after.is_some()
            && self.near.is_some_and(|near| near >= 1.0)
        {
            Evidence::Certain
        } else if holds(SAME) {
            Evidence::For
        } else {
            Evidence::Silent
        }
    }

    /// Is the known context long enough, and at least half similar?
    pub fn are_half_alike(&self) -> bool {
        self.lengths.iter().sum::<usize>() >= TELLING
            && self.likeness().is_some_and(|likeness| likeness >= OTHER)
    }

    /// Has one side this length, in symbols, and this similarity?
    pub fn has_side(&self, length: usize, likeness: f64) -> bool {
        self.sides()
            .any(|(side, symbols)| symbols >= length && side.is_some_and(|side| side >= likeness))
    }

    fn sides(&self) -> impl Iterator<Item = (Option<f64>, usize)> {
        [self.before, self.after].into_iter().zip(self.lengths)
    }
}

/// The ratio of a part to the whole; 0 if the whole is empty.
pub fn share(part: usize, whole: usize) -> f64 {
    match (u32::try_from(part), u32::try_from(whole)) {
        (Ok(part), Ok(whole)) if whole > 0 => f64::from(part) / f64::from(whole),
        _ => 0.0,
    }
}
