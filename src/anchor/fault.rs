//! Why a target has no place: what the search knows, before it is put into words.

use super::across::Across;
use super::disguise::Disguise;
use super::narrow::Candidate;
use super::{BlockRange, Outcome};
use crate::source::block::BlockNumber;

/// Why a target has no place.
#[derive(Clone, Debug)]
pub(super) enum Fault {
    /// The article has no text in the target's language.
    NoText,
    /// Nothing is left of the words when they are folded.
    NoWords,
    /// The words stand nowhere.
    Nowhere,
    /// They stand only inside longer words.
    OnlyInsideWords(Vec<Candidate>),
    /// They stand somewhere, but not between this `prefix` and `suffix`.
    NotBeside(Vec<Candidate>),
    /// They stand somewhere, but not in these blocks.
    OtherBlocks(Vec<Candidate>),
    /// They stand in other blocks, and not between this `prefix` and `suffix` there.
    Elsewhere(Vec<Candidate>),
    /// The words of `in` stand nowhere.
    InsideNowhere,
    /// The words of `in` do not hold the quote.
    InsideHoldsNone,
    /// The words of `in` hold the quote more than once.
    InsideHoldsSeveral {
        /// Where they do.
        stretch: BlockRange,
    },
    /// Several places, and nothing says which.
    Several(Vec<Candidate>),
    /// A passage must begin at one place.
    StartSeveral(Vec<Candidate>),
    /// An `occurrence` or `except` beyond the last place.
    NoSuchOccurrence {
        /// The number that is none.
        number: u32,
        /// The places there are.
        candidates: Vec<Candidate>,
    },
    /// `except` leaves no place.
    NothingLeft,
    /// The last words of a passage do not follow its first.
    EndNowhere {
        /// The first words.
        from: BlockRange,
    },
    /// Numbers that are no blocks of the text.
    NoSuchBlocks {
        /// As written.
        first: u32,
        /// As written; the same for one block.
        last: u32,
    },
    /// No block opens with these words.
    OpeningNowhere {
        /// The words.
        words: String,
    },
    /// Several blocks do.
    OpeningSeveral {
        /// The words.
        words: String,
        /// The blocks, at least two.
        blocks: Vec<BlockNumber>,
    },
    /// The last block stands before the first.
    OpeningsReversed,
    /// Whole blocks without a character.
    EmptyBlocks,
    /// The words stand somewhere, but were written as no reader sees them.
    Disguised {
        /// The words as they stand.
        words: String,
        /// How they were written.
        disguise: Disguise,
        /// Where they stand, at least one place.
        places: Vec<Candidate>,
    },
    /// The words run over the end of a block.
    OverEnd(Across),
    /// The words stand nowhere, and none of the places like them is clearly theirs.
    OnlyAlike {
        /// Why they stand nowhere.
        cause: Box<Self>,
        /// The likest places, the best first; there may be none.
        places: Vec<Candidate>,
    },
}

impl Fault {
    /// Could the text have been edited after it was annotated? Words that stand somewhere else were
    /// not edited; a letter may have come to the last of them, so that they stand inside longer
    /// words now.
    pub const fn may_be_edited(&self) -> bool {
        matches!(
            self,
            Self::Nowhere
                | Self::OnlyInsideWords(_)
                | Self::InsideNowhere
                | Self::NotBeside(_)
                | Self::Elsewhere(_)
                | Self::EndNowhere { .. }
        )
    }

    /// What becomes of the target.
    pub const fn outcome(&self) -> Outcome {
        match self {
            Self::Several(_)
            | Self::StartSeveral(_)
            | Self::InsideHoldsSeveral { .. }
            | Self::OpeningSeveral { .. } => Outcome::Ambiguous,
            _ => Outcome::Orphan,
        }
    }
}
