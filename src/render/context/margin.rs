//! The margin of a unit of text.

use serde::Serialize;

use super::backlinks::LinkedFrom;
use super::phrase::{Link, Moment, Phrase, Prose};
use crate::href::Address;
use crate::html::Html;
use crate::text::Lang;
use crate::weave::LayerSet;

/// The entries about one unit of text, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Margin {
    /// The page's language; none if the text beside is in it.
    pub lang: Option<String>,
    /// The page's direction, `ltr` or `rtl`; none if `lang` is none.
    pub dir: Option<&'static str>,
    /// The number of entries.
    pub count: u64,
    /// The layers that all entries are in: the value of `data-layer`. If one of them is hidden, the
    /// whole margin is.
    pub layers: LayerSet,
    /// The entries.
    pub entries: Vec<MarginEntry>,
}

impl Margin {
    /// Creates the margin with these entries; `None` if there are none. `page` is the language of
    /// the page, `around` that of the element which the margin stands in.
    pub fn new(entries: Vec<MarginEntry>, page: &Lang, around: &Lang) -> Option<Self> {
        let own = Phrase::new(Html::new(), page, around);
        let count = u64::try_from(entries.len()).unwrap_or(u64::MAX);
        let layers = entries
            .iter()
            .map(|entry| entry.layers)
            .reduce(LayerSet::shared)
            .unwrap_or_default();
        (count > 0).then_some(Self {
            lang: own.lang,
            dir: own.dir,
            count,
            layers,
            entries,
        })
    }
}

/// The entry of one annotation. Its phrases have no `lang` if they are in the page's language,
/// whatever the language of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct MarginEntry {
    /// The id of the element: `n-<id>`.
    pub id: String,
    /// The number of the entry in its unit, 1-based: the `data-in` of its words and the `data-k` of
    /// its mark.
    pub k: u32,
    /// Whether its words are in several blocks; scripts then look for them in the whole text.
    pub across: bool,
    /// The number in the text, in the page's digits.
    pub number: String,
    /// The address of its first mark: `#r-<id>`.
    pub back: Address,
    /// The numbers of its layers, separated by spaces: the value of `data-layer`. The switch of
    /// layer 3 has the id `layer-3`.
    pub layers: LayerSet,
    /// The annotated words, shortened, without brackets; the number of a block that is corrected as
    /// a whole; none for an annotation on whole blocks.
    pub lemma: Option<Phrase>,
    /// The proposed reading, of a correction.
    pub reading: Option<Reading>,
    /// The corresponding words of the other text.
    pub facing: Option<Facing>,
    /// An explanation in one line.
    pub gloss: Option<Phrase>,
    /// A comment.
    pub note: Option<Prose>,
    /// A claim with its verdict.
    pub claim: Option<AssessedClaim>,
    /// Cross-references.
    pub see: Vec<Link>,
    /// What links to the annotation.
    pub backlinks: Option<LinkedFrom>,
    /// The sources.
    pub sources: Vec<Source>,
    /// Whether each source is put on a line of its own. Sources of different directions would
    /// change places in one line.
    pub apart: bool,
    /// `probable` or `possible`; none if certain.
    pub certainty: Option<&'static str>,
    /// The annotator.
    pub by: Option<Link>,
    /// The date of the annotation.
    pub date: Option<Moment>,
    /// The tags.
    pub tags: Vec<Link>,
}

/// What corresponds to the words of an entry in the other text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Facing {
    /// The words of an annotation on both texts, shortened; none if only the sentence is known.
    pub lemma: Option<Phrase>,
    /// The proposed reading, on a page of two texts that are both corrected.
    pub reading: Option<Reading>,
    /// What the link to a sentence says, in the page's language: "in Arabic".
    pub label: Html,
    /// The address of the words or the sentence.
    pub href: Address,
}

/// A proposed reading.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Reading {
    /// `replace`, `delete`, `insert-before`, `insert-after`, `insert-around`, `move-before` or
    /// `move-after`. Each except `replace` has a message `reading-…`.
    pub change: &'static str,
    /// The new words; for an insertion around words those before them; for a move the words at the
    /// destination.
    pub text: Option<Phrase>,
    /// For an insertion around words, those after them.
    pub after: Option<Phrase>,
    /// The reason.
    pub reason: Option<Prose>,
    /// The language of the text; none if it is the page's.
    pub lang: Option<String>,
    /// The direction of the text; none if it is the page's. Received and new words are ordered in
    /// it.
    pub dir: Option<&'static str>,
}

/// A claim with its verdict.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct AssessedClaim {
    /// The id of the verdict: a class in the style sheet.
    pub verdict: String,
    /// The sign of the verdict: ◆ ⬖ ✕ ◇; ◇ for the site's own verdicts.
    pub sign: &'static str,
    /// The word for the verdict.
    pub word: Phrase,
    /// Who makes the claim.
    pub speaker: Option<Link>,
    /// When it was said.
    pub said: Option<Moment>,
    /// What it was said in.
    pub said_in: Option<Link>,
    /// The reason for the verdict.
    pub note: Option<Prose>,
}

/// A source of a statement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Source {
    /// The reference, or the host of a bare address.
    pub label: Phrase,
    /// The address of the source.
    pub href: Option<Address>,
}
