//! "A, B and C" as a language says it.

use icu::list::ListFormatter;
use icu::list::options::{ListFormatterOptions, ListLength};
use icu::list::parts::ELEMENT;
use icu::locale::Locale;

use super::NoData;
use super::parts::Parts;

/// What a list is made of, in the order in which it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ListPiece {
    /// Words of the language between the elements.
    Between(String),
    /// The element of that number, from 0.
    Element(usize),
}

/// The conjunctions of one language.
#[derive(Debug)]
pub(super) struct Lists {
    and: ListFormatter,
}

impl Lists {
    pub fn new(locale: &Locale) -> Result<Self, NoData> {
        let options = ListFormatterOptions::default().with_length(ListLength::Wide);
        Ok(Self {
            and: ListFormatter::try_new_and(locale.into(), options)?,
        })
    }

    /// The list in pieces. Formatted from bare elements, because a conjunction looks at the letter
    /// it stands before (Hebrew writes a hyphen before a Latin name), and markup or a control would
    /// stand in its sight.
    pub fn pieces(&self, elements: &[&str]) -> Vec<ListPiece> {
        let list = Parts::of(&self.and.format(elements.iter()));
        let mut pieces = Vec::with_capacity(elements.len() * 2);
        let mut end = 0;
        let stretches = list.parts.iter().filter(|(_, part)| *part == ELEMENT);
        for (number, (range, _)) in stretches.enumerate() {
            push_between(&mut pieces, list.text.get(end..range.start));
            pieces.push(ListPiece::Element(number));
            end = range.end;
        }
        push_between(&mut pieces, list.text.get(end..));
        pieces
    }
}

fn push_between(pieces: &mut Vec<ListPiece>, words: Option<&str>) {
    if let Some(words) = words.filter(|words| !words.is_empty()) {
        pieces.push(ListPiece::Between(words.to_owned()));
    }
}
