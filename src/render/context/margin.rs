//! What stands in the margin of a block.

use serde::Serialize;

use super::phrase::{Link, Moment, Phrase, Prose};
use crate::weave::Filed;

/// The entries of one unit of text, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Margin {
    /// How many entries.
    pub count: u64,
    /// The layers that all of its entries are in, as a value of `data-layer`: with one of these
    /// hidden nothing of it is left.
    pub layers: Filed,
    /// The entries.
    pub entries: Vec<Entry>,
}

impl Margin {
    /// The margin that holds these entries; `None` of nothing.
    #[must_use]
    pub fn new(entries: Vec<Entry>) -> Option<Self> {
        let count = u64::try_from(entries.len()).unwrap_or(u64::MAX);
        let layers = entries
            .iter()
            .map(|entry| entry.layers)
            .reduce(Filed::shared)
            .unwrap_or_default();
        (count > 0).then_some(Self {
            count,
            layers,
            entries,
        })
    }
}

/// What one annotation says, beside its text. Phrases and prose know the *page's* language as what
/// surrounds them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// `n-<id>`.
    pub id: String,
    /// Which of its block's entries it is, from 1: answers `data-in` of its ranges and `data-k` of
    /// its mark.
    pub k: u32,
    /// Its range crosses blocks: the wash is sought in the whole text.
    pub across: bool,
    /// Its number in the text, in the page's digits.
    pub number: String,
    /// `#r-<id>`: back to its first mark.
    pub back: String,
    /// The numbers of the layers it is in, parted by spaces, as a value of `data-layer`; they
    /// answer the ids `layer-3` of their switches. Empty where it is in none.
    pub layers: Filed,
    /// The words it speaks of, shortened, without brackets; of a corrected block its number.
    /// `None`: whole blocks.
    pub lemma: Option<Phrase>,
    /// A proposed reading.
    pub reading: Option<Reading>,
    /// The words of the other text that answer these.
    pub facing: Option<Facing>,
    /// A short explanation.
    pub gloss: Option<Phrase>,
    /// A comment.
    pub note: Option<Prose>,
    /// An assessed claim.
    pub claim: Option<Claim>,
    /// Cross-links.
    pub see: Vec<Link>,
    /// What backs it.
    pub sources: Vec<Source>,
    /// There are several sources and not all run as the page does: each stands on a line of its
    /// own, for in one line they would change places.
    pub apart: bool,
    /// `probable` or `possible`; `None`: certain.
    pub certainty: Option<&'static str>,
    /// Who wrote it.
    pub by: Option<Link>,
    /// When.
    pub date: Option<Moment>,
    /// How it is filed.
    pub tags: Vec<Link>,
}

/// What answers the words of an entry in the other text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Facing {
    /// The words there, shortened, of an annotation on both texts; `None` where only their sentence
    /// is known.
    pub lemma: Option<Phrase>,
    /// What they should read, where both texts stand on the page and both are corrected.
    pub reading: Option<Reading>,
    /// The other text's language, by its name in the page's.
    pub language: String,
    /// Where it stands.
    pub href: String,
}

/// What the text should read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Reading {
    /// `replace`, `delete`, `insert-before`, `insert-after`, `insert-around`, `move-before` or
    /// `move-after`: the key of a message `reading-…`, but for `replace`.
    pub change: &'static str,
    /// The new words; of an insertion what is put in before; of a move the words beside which it
    /// lands.
    pub text: Option<Phrase>,
    /// What is put in after.
    pub after: Option<Phrase>,
    /// Why.
    pub reason: Option<Prose>,
    /// The language of the text, only where it is not the page's.
    pub lang: Option<String>,
    /// The direction of the text, only where it is not the page's: received and new words stand in
    /// its order.
    pub dir: Option<&'static str>,
}

/// A claim and what is to be thought of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Claim {
    /// The verdict's id; a class of the style sheet.
    pub verdict: String,
    /// Its sign: ◆ ⬖ ✕ ◇, or ◇ for one that the site defines.
    pub sign: &'static str,
    /// Its word.
    pub word: Phrase,
    /// Whose claim it is.
    pub speaker: Option<Link>,
    /// Why the verdict.
    pub note: Option<Prose>,
}

/// What backs a statement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Source {
    /// The words; of a bare address its host, isolated.
    pub label: Phrase,
    /// Where it is to be read.
    pub href: Option<String>,
}
