//! The result of an alignment, as seen from either text.

use super::{Pair, SentencePair};
use crate::anchor::BlockRange;
use crate::source::block::BlockNumber;

/// One of the two texts of an alignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AlignmentSide {
    /// The original text.
    Original,
    /// The translation.
    Other,
}

impl AlignmentSide {
    /// Returns the other of the two.
    #[must_use]
    pub const fn facing(self) -> Self {
        match self {
            Self::Original => Self::Other,
            Self::Other => Self::Original,
        }
    }
}

/// The alignment of a text with the original. The default is that of a text that is aligned with
/// nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Alignment {
    /// The pairs in order. Every block of either text is in exactly one.
    pairs: Vec<Pair>,
    /// For each of them, its pairs of sentences in order.
    sentences: Vec<Vec<SentencePair>>,
    /// For each block of the original and of the other text, the index of its pair.
    of_original: Vec<usize>,
    of_other: Vec<usize>,
}

impl Alignment {
    /// Makes an alignment of these pairs. `sentences` returns the pairs of sentences within one.
    pub(super) fn new(pairs: Vec<Pair>, sentences: impl Fn(&Pair) -> Vec<SentencePair>) -> Self {
        let owners = |half: AlignmentSide| {
            let of =
                |(index, pair): (usize, &Pair)| std::iter::repeat_n(index, pair.blocks(half).len());
            pairs.iter().enumerate().flat_map(of).collect()
        };
        Self {
            of_original: owners(AlignmentSide::Original),
            of_other: owners(AlignmentSide::Other),
            sentences: pairs.iter().map(sentences).collect(),
            pairs,
        }
    }

    /// Returns the pairs of blocks, in order.
    pub fn pairs(&self) -> &[Pair] {
        &self.pairs
    }

    /// Returns the pairs of sentences of all pairs of blocks, in order.
    pub fn sentence_pairs(&self) -> impl Iterator<Item = &SentencePair> {
        self.sentences.iter().flatten()
    }

    /// Returns the pair that holds a block of one text.
    pub fn pair_of(&self, half: AlignmentSide, block: BlockNumber) -> Option<&Pair> {
        self.pairs.get(self.pair_index(half, block)?)
    }

    /// Returns the index of that pair in `pairs`.
    fn pair_index(&self, half: AlignmentSide, block: BlockNumber) -> Option<usize> {
        let owners = if half == AlignmentSide::Original {
            &self.of_original
        } else {
            &self.of_other
        };
        owners.get(block.index()).copied()
    }

    /// Returns the block of the facing text that corresponds to a block. If several correspond to
    /// several, it is the one in the same position. `None` if nothing corresponds to the block.
    pub fn block_facing(&self, half: AlignmentSide, block: BlockNumber) -> Option<BlockNumber> {
        let pair = self.pair_of(half, block)?;
        let position = pair.blocks(half).iter().position(|own| *own == block)?;
        let facing = pair.blocks(half.facing());
        facing.get(position).or(facing.last()).copied()
    }

    /// Returns the sentences of the facing text that correspond to those which a place touches, in
    /// order. If one of the pairs is uncertain, the result is empty.
    pub fn sentences_facing(&self, half: AlignmentSide, place: &[BlockRange]) -> Vec<BlockRange> {
        let (Some(first), Some(last)) = (place.first(), place.last()) else {
            return Vec::new();
        };
        let (Some(from), Some(to)) = (
            self.pair_index(half, first.block),
            self.pair_index(half, last.block),
        ) else {
            return Vec::new();
        };
        let touches = |sentence: &BlockRange| {
            let in_it = |own: &BlockRange| {
                own.block == sentence.block
                    && own.range.start() < sentence.range.end()
                    && sentence.range.start() < own.range.end()
            };
            place.iter().any(in_it)
        };
        let pairs = self.sentences.iter().take(to + 1).skip(from).flatten();
        let touched: Vec<&SentencePair> = pairs
            .filter(|pair| pair.ranges(half).iter().any(touches))
            .collect();
        if touched.iter().any(|pair| pair.confidence.is_low()) {
            return Vec::new();
        }
        touched
            .iter()
            .flat_map(|pair| pair.ranges(half.facing()))
            .copied()
            .collect()
    }
}

impl Pair {
    /// Returns the blocks of one of the texts.
    pub fn blocks(&self, half: AlignmentSide) -> &[BlockNumber] {
        if half == AlignmentSide::Original {
            &self.original
        } else {
            &self.other
        }
    }
}

impl SentencePair {
    /// Returns the sentences of one of the texts.
    pub fn ranges(&self, half: AlignmentSide) -> &[BlockRange] {
        if half == AlignmentSide::Original {
            &self.original
        } else {
            &self.other
        }
    }
}
