//! The words that an annotation is about, as lists of other pages quote them.

use std::collections::HashSet;

use crate::edition::apparatus::{AnnotationPlace, Apparatus};
use crate::edition::surroundings::start_of;
use crate::href::Fragment;
use crate::nonempty::NonEmpty;
use crate::source::annotation::AnnotationIndex;
use crate::source::article::{Article, TextIndex};
use crate::source::block::{BlockNumber, Text};

/// The most characters of words that are quoted. Longer passages are cut.
const LONGEST: usize = 240;

/// The words that an annotation is about in one text, quoted from its first place there.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Quotation {
    /// The text.
    pub text: TextIndex,
    /// The block in which the words begin.
    pub block: BlockNumber,
    /// The words, in one line. Those of a long passage are cut, and end in `…`.
    pub words: String,
    /// The fragment of the words in the page of their text.
    pub fragment: Fragment,
    /// The number of places that the annotation has in this text.
    pub places: usize,
}

impl Quotation {
    fn of(text: &Text, index: TextIndex, first: &AnnotationPlace, places: usize) -> Self {
        Self {
            text: index,
            block: first.start().block,
            words: quoted(text, first),
            fragment: first.fragment.clone(),
            places,
        }
    }
}

/// Quotes the words of an annotation in each text that it has a place in, in the order of the texts.
/// `apparatus` has an item for each text. `None` if the annotation has no place.
pub fn quotations(
    article: &Article,
    apparatus: &[Apparatus],
    annotation: AnnotationIndex,
) -> Option<NonEmpty<Quotation>> {
    let texts = TextIndex::enumerate(article.texts.iter().zip(apparatus));
    let quotations = texts.filter_map(|(index, (text, apparatus))| {
        let mut places = apparatus.places_of(annotation);
        let first = places.next()?;
        Some(Quotation::of(text, index, first, 1 + places.count()))
    });
    NonEmpty::new(quotations.collect())
}

/// The words of a place, in one line.
fn quoted(text: &Text, place: &AnnotationPlace) -> String {
    let pieces = place.place.ranges.iter().filter_map(|at| {
        let block = text.block(at.block)?;
        Some(at.range.slice(&block.text))
    });
    let mut words = String::new();
    for word in pieces.flat_map(str::split_whitespace) {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
        // A character has four bytes at most.
        if words.len() > 4 * LONGEST {
            break;
        }
    }
    let shown = start_of(&words, LONGEST).len();
    if shown < words.len() {
        words.truncate(shown);
        words.push_str(" …");
    }
    words
}

/// The annotations that have a place, each once: by their first places, in the order of the texts and
/// then in reading order.
pub fn in_reading_order(apparatus: &[Apparatus]) -> Vec<AnnotationIndex> {
    let mut known = HashSet::new();
    let places = apparatus.iter().flat_map(|apparatus| &apparatus.places);
    places
        .map(|place| place.annotation)
        .filter(|annotation| known.insert(*annotation))
        .collect()
}
