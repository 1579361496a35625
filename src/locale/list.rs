//! Joins lists with a language's conjunctions: "A, B and C".

use icu::list::ListFormatter;
use icu::list::options::{ListFormatterOptions, ListLength};
use icu::list::parts::ELEMENT;
use icu::locale::Locale;

use super::error::DataError;
use super::formatted_parts::FormattedParts;

/// A piece of a joined list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ListPiece {
    /// Conjunctions and punctuation between elements.
    Between(String),
    /// The element with this index.
    Element(usize),
}

/// The list format of one language.
#[derive(Debug)]
pub(super) struct ListFormat {
    and: ListFormatter,
}

impl ListFormat {
    pub fn new(locale: &Locale) -> Result<Self, DataError> {
        let options = ListFormatterOptions::default().with_length(ListLength::Wide);
        Ok(Self {
            and: ListFormatter::try_new_and(locale.into(), options)?,
        })
    }

    /// Joins elements and returns the pieces in order.
    ///
    /// The elements are plain words without markup or control characters, because the form of a
    /// conjunction may depend on the letter after it: Hebrew writes a hyphen before a Latin name.
    pub fn pieces(&self, elements: &[&str]) -> Vec<ListPiece> {
        let list = FormattedParts::new(&self.and.format(elements.iter()));
        let mut pieces = Vec::with_capacity(elements.len() * 2);
        let mut end = 0;
        let elements = list.parts.iter().filter(|(_, part)| *part == ELEMENT);
        for (number, (range, _)) in elements.enumerate() {
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
