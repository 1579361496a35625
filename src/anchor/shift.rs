//! Where blocks have gone since the lock was written, as far as what stands in them shows.

use super::{AnchorInput, Settled};
use crate::source::block::BlockNumber;
use crate::source::lock::LastPlace;
use crate::text::Lang;

/// Blocks as they were numbered and as they are.
pub(super) struct Shifts<'a> {
    /// By text, then by the old number.
    known: Vec<(&'a Lang, BlockNumber, BlockNumber)>,
}

impl<'a> Shifts<'a> {
    /// Compares the lock with what stands in exactly one place.
    pub fn new(input: &AnchorInput<'a>, settled: &[Vec<Settled>]) -> Self {
        let mut known = Vec::new();
        for (annotation, targets) in input.annotations.iter().zip(settled) {
            for (target, settled) in annotation.targets.iter().zip(targets) {
                let Some(last) = input.lock.place(&annotation.id, &target.lang) else { continue };
                let Ok([place]) = settled.as_ref().map(|resolved| resolved.places.as_slice()) else { continue };
                known.extend(place.ranges.first().map(|first| (&target.lang, last.block, first.block)));
            }
        }
        known.sort_unstable();
        Self { known }
    }

    /// The same place, in the block that it should be in now: as far from its nearest neighbour as it was.
    pub fn shifted(&self, last: &LastPlace, lang: &Lang) -> LastPlace {
        let neighbours = self.known.iter().filter(|(of, ..)| *of == lang);
        let nearest = neighbours.min_by_key(|(_, was, _)| was.0.abs_diff(last.block.0));
        let block = nearest.map_or(last.block, |(_, was, is)| BlockNumber(last.block.0.saturating_add(is.0).saturating_sub(was.0).max(1)));
        LastPlace { block, ..last.clone() }
    }
}
