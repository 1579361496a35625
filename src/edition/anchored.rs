//! An article with everything that was found out about its texts.

use crate::anchor::AnchoredTarget;
use crate::edition::alignment::{Alignment, AlignmentSide};
use crate::edition::apparatus::Apparatus;
use crate::edition::correction::ReadingEdits;
use crate::source::article::{Article, TextIndex};
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
    /// The places and entries of a text.
    pub fn apparatus_of(&self, text: TextIndex) -> &Apparatus {
        text.of(&self.apparatus)
    }

    /// The corrected reading of a text.
    pub fn edits_of(&self, text: TextIndex) -> &ReadingEdits {
        text.of(&self.edits)
    }

    /// The alignment of two texts, one of which is the original, and the half that `text` is in
    /// it. `None` unless exactly one is the original.
    pub fn alignment(
        &self,
        text: TextIndex,
        facing: TextIndex,
    ) -> Option<(&Alignment, AlignmentSide)> {
        let (other, half) = match (text.is_original(), facing.is_original()) {
            (true, false) => (facing, AlignmentSide::Original),
            (false, true) => (text, AlignmentSide::Other),
            _ => return None,
        };
        Some((self.alignments.get(other.0)?, half))
    }

    /// The block of text `to` that answers a block of text `from`, found by way of the original.
    /// `None` where no block does.
    pub fn block_facing(
        &self,
        from: TextIndex,
        to: TextIndex,
        block: BlockNumber,
    ) -> Option<BlockNumber> {
        let turned = |from: TextIndex, to: TextIndex, block| {
            if from == to {
                return Some(block);
            }
            let (alignment, half) = self.alignment(from, to)?;
            alignment.block_facing(half, block)
        };
        turned(
            TextIndex::ORIGINAL,
            to,
            turned(from, TextIndex::ORIGINAL, block)?,
        )
    }
}
