//! Block numbers.

/// The number of a block in its text, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BlockNumber(pub u32);

impl BlockNumber {
    /// The number of the block at an index of `Text::blocks`.
    pub fn from_index(index: usize) -> Self {
        Self(u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1))
    }

    /// The index of the block in `Text::blocks`, from 0.
    pub const fn index(self) -> usize {
        self.0 as usize - 1
    }
}
