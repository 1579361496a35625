//! Where blocks have gone since the lock was written, as far as what stands in them shows.

use super::{AnchorInput, Settled, renumber};
use crate::source::block::BlockNumber;
use crate::source::lock::LastPlace;
use crate::text::Lang;

/// Blocks as they were numbered and as they are.
pub(super) struct Shifts<'a> {
    /// By text, then by the old number.
    known: Vec<(&'a Lang, BlockNumber, BlockNumber)>,
}

impl<'a> Shifts<'a> {
    /// Compares the lock with what stands in exactly one place, found by its words: a number stays
    /// where it is.
    pub fn new(input: &AnchorInput<'a>, settled: &[Vec<Settled>]) -> Self {
        let mut known = Vec::new();
        for (annotation, targets) in input.annotations.iter().zip(settled) {
            for (target, settled) in annotation.targets.iter().zip(targets) {
                let Some(last) = input.lock.place(&annotation.id, &target.lang) else {
                    continue;
                };
                if renumber::numbers(&target.selector).is_some() {
                    continue;
                }
                let Ok([place]) = settled.as_ref().map(|resolved| resolved.places.as_slice())
                else {
                    continue;
                };
                known.extend(
                    place
                        .ranges
                        .first()
                        .map(|first| (&target.lang, last.block, first.block)),
                );
            }
        }
        known.sort_unstable();
        Self { known }
    }

    /// Where to expect what stood there: as far from its nearest neighbours as it was.
    pub fn expected<'l>(&self, last: &'l LastPlace, lang: &Lang) -> Expected<'l> {
        let of_text = || {
            self.known
                .iter()
                .filter(|(of, ..)| *of == lang)
                .map(|(_, was, is)| (*was, *is))
        };
        let before = of_text()
            .map(|(was, _)| was)
            .filter(|was| *was < last.block)
            .max();
        let after = of_text()
            .map(|(was, _)| was)
            .filter(|was| *was > last.block)
            .min();
        let beside = || {
            of_text().filter(|(was, _)| {
                *was == last.block || Some(*was) == before || Some(*was) == after
            })
        };
        let nearest = beside().min_by_key(|(was, _)| was.0.abs_diff(last.block.0));
        let block = nearest.map_or(last.block, |shift| moved(last.block, shift));
        let or = beside()
            .map(|shift| moved(last.block, shift))
            .find(|other| *other != block);
        Expected {
            last,
            block,
            or,
            by_neighbours: nearest.is_some(),
        }
    }
}

/// A block's number now, if it moved as another did.
fn moved(block: BlockNumber, (was, is): (BlockNumber, BlockNumber)) -> BlockNumber {
    BlockNumber(block.0.saturating_add(is.0).saturating_sub(was.0).max(1))
}

/// Where a place that stood somewhere should be now.
#[derive(Clone, Copy, Debug)]
pub(super) struct Expected<'a> {
    /// Where it stood.
    pub last: &'a LastPlace,
    /// The block that should hold it.
    pub block: BlockNumber,
    /// The block that should hold it by other neighbours. `None`: they all agree, those in its own
    /// block and the nearest blocks' on both sides. Where they do not, some of them have moved or
    /// were copied elsewhere, perhaps with words that are no longer these.
    pub or: Option<BlockNumber>,
    /// Something else that was remembered stands in its block or near it, so that this is more than
    /// the old number.
    pub by_neighbours: bool,
}

impl Expected<'_> {
    /// Is it sure to be that block?
    pub const fn is_sure(&self) -> bool {
        self.or.is_none()
    }
}
