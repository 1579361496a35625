//! Ranges of positions of a laid-out block.

/// A range of positions on the tape, from `start` up to but not including `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PositionRange {
    pub start: usize,
    pub end: usize,
}

impl PositionRange {
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}
