//! An article with everything that was found out about its texts.

use std::sync::{Arc, OnceLock};

use crate::anchor::AnchoredTarget;
use crate::edition::alignment::{Alignment, AlignmentSide, Bitext};
use crate::edition::apparatus::Apparatus;
use crate::edition::correction::ReadingEdits;
use crate::source::article::{Article, TextIndex};
use crate::source::block::BlockNumber;

/// An article whose annotations have found their places.
#[derive(Clone, Debug)]
pub struct AnchoredArticle {
    /// What was written.
    pub article: Arc<Article>,
    /// What became of each target of each annotation.
    pub anchored: Vec<Vec<AnchoredTarget>>,
    /// Of each text, in the order of the article's texts: its places and entries.
    pub apparatus: Vec<Apparatus>,
    /// Of each text: its corrected reading.
    pub edits: Vec<ReadingEdits>,
    alignments: Vec<OnceLock<Alignment>>,
}

impl AnchoredArticle {
    /// An article, what became of its targets, and for each text its apparatus and its corrected
    /// reading.
    pub fn new(
        article: Arc<Article>,
        anchored: Vec<Vec<AnchoredTarget>>,
        apparatus: Vec<Apparatus>,
        edits: Vec<ReadingEdits>,
    ) -> Self {
        Self {
            alignments: article.texts.iter().map(|_| OnceLock::new()).collect(),
            article,
            anchored,
            apparatus,
            edits,
        }
    }

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
        Some((self.answer_of(other)?, half))
    }

    /// How a text answers the original; empty for the original itself. It is found out when it is asked
    /// for, because it takes longer than all else that is known of an article.
    pub fn answer_of(&self, text: TextIndex) -> Option<&Alignment> {
        let found = self.alignments.get(text.0)?;
        Some(found.get_or_init(|| {
            Bitext::new(&self.article, &self.apparatus, text)
                .map(|bitext| bitext.align())
                .unwrap_or_default()
        }))
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
