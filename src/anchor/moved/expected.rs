//! The place where a target is expected.

use crate::source::block::BlockNumber;
use crate::source::lock::LastPlace;

/// The place where a target is expected, given where it was when the lock was written.
#[derive(Clone, Copy, Debug)]
pub struct ExpectedPlace<'a> {
    /// The place in the lock.
    pub last: &'a LastPlace,
    /// The block that should contain it now.
    pub block: BlockNumber,
    /// Another block that should contain it, according to other neighbours. `None` if all
    /// neighbours agree: the targets in its own block and in the nearest blocks on both sides. If
    /// they do not agree, some of them were moved or copied elsewhere.
    pub or: Option<BlockNumber>,
    /// Whether `block` follows from neighbours. If not, it is just the old number.
    pub by_neighbours: bool,
}

impl ExpectedPlace<'_> {
    /// Do all neighbours agree on the block?
    pub const fn is_sure(&self) -> bool {
        self.or.is_none()
    }
}
