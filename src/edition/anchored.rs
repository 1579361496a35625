//! An article with everything that was found out about its texts.

use crate::anchor::AnchoredTarget;
use crate::edition::alignment::{Alignment, AlignmentSide};
use crate::edition::apparatus::Apparatus;
use crate::edition::correction::ReadingEdits;
use crate::source::article::Article;
use crate::source::block::BlockNumber;

/// An article whose annotations have found their places.
#[derive(Clone, Debug)]
pub struct AnchoredArticle {
    /// What was written.
    pub article: Article,
    /// What became of each target of each annotation.
    pub anchored: Vec<Vec<AnchoredTarget>>,
    /// Of each text, in the order of the article's texts: its places and entries.
    pub apparatus: Vec<Apparatus>,
    /// Of each text: its corrected reading.
    pub edits: Vec<ReadingEdits>,
    /// Of each text, the original's own left empty: how it answers the original.
    pub alignments: Vec<Alignment>,
}

impl AnchoredArticle {
    /// The alignment of two texts, one of which is the original, and the half that `text` is in
    /// it. `None` where neither is the original.
    pub fn alignment(&self, text: usize, facing: usize) -> Option<(&Alignment, AlignmentSide)> {
        match (text, facing) {
            (0, other) if other > 0 => Some((self.alignments.get(other)?, AlignmentSide::Original)),
            (text, 0) if text > 0 => Some((self.alignments.get(text)?, AlignmentSide::Other)),
            _ => None,
        }
    }

    /// The block of text `to` that answers a block of text `from`, found by way of the original.
    /// `None` where no block does.
    pub fn block_facing(&self, from: usize, to: usize, block: BlockNumber) -> Option<BlockNumber> {
        let turned = |from: usize, to: usize, block| {
            if from == to {
                return Some(block);
            }
            let (alignment, half) = self.alignment(from, to)?;
            alignment.block_facing(half, block)
        };
        turned(0, to, turned(from, 0, block)?)
    }
}
