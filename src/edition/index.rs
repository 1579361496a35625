//! Positions in the lists of an edition and of an article's summary.
//!
//! Each list has an index type of its own, so that an index into one list cannot be used with
//! another. All count from 0.

/// Looks up an item by the number in one of these indexes.
#[expect(
    clippy::indexing_slicing,
    reason = "an index is made by enumerating the list that it is used with, which only ever grows"
)]
pub(super) fn item<T>(items: &[T], index: usize) -> &T {
    &items[index]
}

/// The index of an article in [`Edition::articles`](super::Edition::articles).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ArticleIndex(pub usize);

/// The index of a sentence in [`Summary::sentences`](super::summary::Summary::sentences).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SentenceIndex(pub usize);

/// The index of a mention in [`Summary::mentions`](super::summary::Summary::mentions).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MentionLineIndex(pub usize);

/// The index of a tagged annotation in [`Summary::tagged`](super::summary::Summary::tagged).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TaggedAnnotationIndex(pub usize);

/// A mention of an edition: its article, and its index in
/// [`Summary::mentions`](super::summary::Summary::mentions).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MentionIndex {
    /// The article that holds the mention.
    pub article: ArticleIndex,
    /// The index among the article's mentions.
    pub mention: MentionLineIndex,
}

/// A tagged annotation of an edition: its article, and its index in
/// [`Summary::tagged`](super::summary::Summary::tagged).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TaggedIndex {
    /// The article that holds the annotation.
    pub article: ArticleIndex,
    /// The index among the article's tagged annotations.
    pub tagged: TaggedAnnotationIndex,
}

/// The index of a claim in [`Summary::claims`](super::summary::Summary::claims).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClaimSummaryIndex(pub usize);

/// A claim of an edition: its article, and its index in
/// [`Summary::claims`](super::summary::Summary::claims).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClaimIndex {
    /// The article that makes or quotes the claim.
    pub article: ArticleIndex,
    /// The index among the article's claims.
    pub claim: ClaimSummaryIndex,
}

/// The index of a correction in [`Summary::corrections`](super::summary::Summary::corrections).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CorrectionSummaryIndex(pub usize);

/// A correction of an edition: its article, and its index in
/// [`Summary::corrections`](super::summary::Summary::corrections).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CorrectionIndex {
    /// The article that is corrected.
    pub article: ArticleIndex,
    /// The index among the article's corrections.
    pub correction: CorrectionSummaryIndex,
}

/// The index of a gloss in [`Summary::glosses`](super::summary::Summary::glosses).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct GlossSummaryIndex(pub usize);

/// A gloss of an edition: its article, and its index in
/// [`Summary::glosses`](super::summary::Summary::glosses).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct GlossIndex {
    /// The article whose words are explained.
    pub article: ArticleIndex,
    /// The index among the article's glosses.
    pub gloss: GlossSummaryIndex,
}

/// The index of an annotation in [`Summary::signed`](super::summary::Summary::signed).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SignedSummaryIndex(pub usize);

/// An annotation of an annotator in an edition: its article, and its index in
/// [`Summary::signed`](super::summary::Summary::signed).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SignedIndex {
    /// The article that is annotated.
    pub article: ArticleIndex,
    /// The index among the article's annotations of annotators.
    pub signed: SignedSummaryIndex,
}
