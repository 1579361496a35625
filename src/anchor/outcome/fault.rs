//! The reasons why a target has no place.

use super::candidate::Candidate;
use super::disguise::Disguise;
use super::place::{BlockRange, Outcome};
use crate::source::block::BlockNumber;

/// Why a target has no place.
#[derive(Clone, Debug)]
pub enum Fault {
    /// The article has no text in the target's language.
    NoText,
    /// Folding leaves nothing of the words to search for.
    NoWords,
    /// The words are not in the text.
    Nowhere,
    /// The words occur only inside longer words, at these places.
    OnlyInsideWords(Vec<Candidate>),
    /// The words occur at these places, but not between the given `prefix` and `suffix`.
    NotBeside(Vec<Candidate>),
    /// The words occur at these places, but not in the given blocks.
    OtherBlocks(Vec<Candidate>),
    /// The words occur at these places, in other blocks and without the given `prefix` and
    /// `suffix`.
    Elsewhere(Vec<Candidate>),
    /// The words of `in` are not in the text.
    InsideNowhere,
    /// The words of `in` do not contain the quote.
    InsideHoldsNone,
    /// The words of `in` contain the quote more than once.
    InsideHoldsSeveral {
        /// The place of the words of `in`.
        stretch: BlockRange,
    },
    /// The words occur at these places, and no key says which is meant.
    Several(Vec<Candidate>),
    /// The first words of a passage occur at these places, but must occur once.
    StartSeveral(Vec<Candidate>),
    /// `occurrence` or `except` names an occurrence that does not exist.
    NoSuchOccurrence {
        /// The number as written, counted from 1.
        number: u32,
        /// The places that exist.
        candidates: Vec<Candidate>,
    },
    /// `except` excludes every place.
    NothingLeft,
    /// The last words of a passage do not occur after its first words.
    EndNowhere {
        /// The place of the first words.
        from: BlockRange,
    },
    /// The text does not have these blocks.
    NoSuchBlocks {
        /// The first number as written.
        first: u32,
        /// The last number as written; equal to the first for a single block.
        last: u32,
    },
    /// No block begins with these words.
    OpeningNowhere {
        /// The words as written.
        words: String,
    },
    /// Several blocks begin with these words.
    OpeningSeveral {
        /// The words as written.
        words: String,
        /// The blocks, two at least.
        blocks: Vec<BlockNumber>,
    },
    /// The range of blocks ends before it begins.
    OpeningsReversed,
    /// The selected blocks have no text.
    EmptyBlocks,
    /// The words occur, but were not written as a reader sees them.
    Disguised {
        /// The words as the text has them.
        words: String,
        /// How they were written.
        disguise: Disguise,
        /// The places of the words, one at least.
        places: Vec<Candidate>,
    },
    /// The words run over the end of a block. These are their first and last part.
    OverEnd([BlockRange; 2]),
    /// The words do not occur, and no place is similar enough to be taken for theirs.
    OnlyAlike {
        /// Why they do not occur.
        cause: Box<Self>,
        /// The most similar places, best first. May be empty.
        places: Vec<Candidate>,
    },
}

impl Fault {
    /// Could the text have been edited since it was annotated?
    ///
    /// Words that occur elsewhere were not edited. Words inside a longer word may have been: a
    /// letter was added to them.
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

    /// The outcome for the target.
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
