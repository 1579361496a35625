//! Finds out how blocks were renumbered since the lock was written.

use super::expected::ExpectedPlace;
use crate::anchor::input::AnchorInput;
use crate::anchor::outcome::Resolution;
use crate::source::block::BlockNumber;
use crate::source::lock::LastPlace;
use crate::text::Lang;

/// The old and new block numbers of targets that were found as written.
pub struct BlockShifts<'a> {
    /// Language of the text, old number, new number; sorted.
    known: Vec<(&'a Lang, BlockNumber, BlockNumber)>,
}

impl<'a> BlockShifts<'a> {
    /// Compares the lock with the targets that were found in exactly one place. Targets that name
    /// their block by number are ignored.
    pub fn new(input: &AnchorInput<'a>, resolutions: &[Vec<Resolution>]) -> Self {
        let mut known = Vec::new();
        for (annotation, targets) in input.annotations.iter().zip(resolutions) {
            for (target, resolution) in annotation.targets.iter().zip(targets) {
                let Some(last) = input.lock.place(&annotation.id, &target.lang) else {
                    continue;
                };
                if target.selector.block_numbers().is_some() {
                    continue;
                }
                let Ok([place]) = resolution
                    .as_ref()
                    .map(|resolved| resolved.places.as_slice())
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

    /// Computes where a target is expected: the block at the same distance from its nearest
    /// neighbour as before. `last` is its place in the lock.
    pub fn expected<'l>(&self, last: &'l LastPlace, lang: &Lang) -> ExpectedPlace<'l> {
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
        ExpectedPlace {
            last,
            block,
            or,
            by_neighbours: nearest.is_some(),
        }
    }
}

/// The new number of a block that moved by the same distance as another.
fn moved(block: BlockNumber, (was, is): (BlockNumber, BlockNumber)) -> BlockNumber {
    BlockNumber(block.0.saturating_add(is.0).saturating_sub(was.0).max(1))
}
