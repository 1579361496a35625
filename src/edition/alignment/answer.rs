//! What answers what, asked of either text.

use super::{Pair, SentencePair};
use crate::anchor::BlockRange;
use crate::source::block::BlockNumber;

/// One of the two texts that an alignment is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    /// The original.
    Original,
    /// The other text.
    Other,
}

impl Half {
    /// The text that stands beside it.
    #[must_use]
    pub const fn facing(self) -> Self {
        match self {
            Self::Original => Self::Other,
            Self::Other => Self::Original,
        }
    }
}

/// How a text of an article answers its original. The default is that of a text which nothing
/// stands beside.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Alignment {
    /// In order; every block of either text is in exactly one.
    pairs: Vec<Pair>,
    /// Of each of them, in order, its pairs of sentences.
    sentences: Vec<Vec<SentencePair>>,
    /// Of each block of the original and of the other text, the index of its pair.
    of_original: Vec<usize>,
    of_other: Vec<usize>,
}

impl Alignment {
    /// An alignment of these pairs, of which `sentences` gives the sentences.
    pub(super) fn new(pairs: Vec<Pair>, sentences: impl Fn(&Pair) -> Vec<SentencePair>) -> Self {
        let owners = |half: Half| {
            let of =
                |(index, pair): (usize, &Pair)| std::iter::repeat_n(index, pair.blocks(half).len());
            pairs.iter().enumerate().flat_map(of).collect()
        };
        Self {
            of_original: owners(Half::Original),
            of_other: owners(Half::Other),
            sentences: pairs.iter().map(sentences).collect(),
            pairs,
        }
    }

    /// The pairs of blocks, in order.
    pub fn pairs(&self) -> &[Pair] {
        &self.pairs
    }

    /// The pairs of sentences of all pairs of blocks, in order.
    pub fn sentence_pairs(&self) -> impl Iterator<Item = &SentencePair> {
        self.sentences.iter().flatten()
    }

    /// The pair that holds a block of one text.
    pub fn pair_of(&self, half: Half, block: BlockNumber) -> Option<&Pair> {
        self.pairs.get(self.pair_index(half, block)?)
    }

    /// The index of that pair in `pairs`.
    fn pair_index(&self, half: Half, block: BlockNumber) -> Option<usize> {
        let owners = if half == Half::Original {
            &self.of_original
        } else {
            &self.of_other
        };
        owners.get(block.index()).copied()
    }

    /// The block of the facing text to turn to from a block of this one: of several that answer
    /// several, the one in the same position. `None` where nothing answers it.
    pub fn block_facing(&self, half: Half, block: BlockNumber) -> Option<BlockNumber> {
        let pair = self.pair_of(half, block)?;
        let position = pair.blocks(half).iter().position(|own| *own == block)?;
        let facing = pair.blocks(half.facing());
        facing.get(position).or(facing.last()).copied()
    }

    /// The sentences of the facing text that answer those which a place touches, in order; none
    /// where that is not certain.
    pub fn sentences_facing(&self, half: Half, place: &[BlockRange]) -> Vec<BlockRange> {
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
    /// Its blocks in one of the texts.
    pub fn blocks(&self, half: Half) -> &[BlockNumber] {
        if half == Half::Original {
            &self.original
        } else {
            &self.other
        }
    }
}

impl SentencePair {
    /// Its sentences in one of the texts.
    pub fn ranges(&self, half: Half) -> &[BlockRange] {
        if half == Half::Original {
            &self.original
        } else {
            &self.other
        }
    }
}
