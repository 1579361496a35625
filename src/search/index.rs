//! Collects the postings of all words, and the keys of all forms.

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};

use rayon::prelude::*;

use super::document::{Field, Passage, SearchDocument, Section};
use super::key::keys;
use super::token::tokens;

/// A form in more passages than this distinguishes nothing, so its postings are left out.
const COMMON: usize = 20_000;

/// `4 × passage + field`: the passage's index in the order of the sections, and the field in which
/// the form weighs most there.
pub type Posting = u64;

/// An occurrence of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct WordOccurrence {
    /// The index of the passage.
    passage: u32,
    /// The 0-based number of the word in the passage.
    word: u32,
    field: Field,
}

/// The occurrences of a form in all passages.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Occurrences {
    /// In ascending order of passages and words.
    places: Vec<WordOccurrence>,
    /// The number of passages.
    passages: usize,
}

impl Occurrences {
    /// Is the form in so many passages that it distinguishes nothing?
    pub const fn is_common(&self) -> bool {
        self.passages > COMMON
    }

    /// The number of occurrences.
    pub const fn len(&self) -> usize {
        self.places.len()
    }

    /// A posting for each passage, in ascending order.
    pub fn postings(&self) -> impl Iterator<Item = Posting> {
        self.by_passage().filter_map(|here| {
            let field = here.iter().map(|place| place.field).max()?;
            let passage = here.first()?.passage;
            Some(Posting::from(passage) * 4 + field as Posting)
        })
    }

    /// Each passage with the 0-based numbers of the words in it, in ascending order.
    pub fn positions(&self) -> impl Iterator<Item = (u32, impl Iterator<Item = u32>)> {
        self.by_passage().filter_map(|here| {
            let passage = here.first()?.passage;
            Some((passage, here.iter().map(|place| place.word)))
        })
    }

    fn by_passage(&self) -> impl Iterator<Item = &[WordOccurrence]> {
        self.places
            .chunk_by(|one, next| one.passage == next.passage)
    }

    /// Adds the occurrences in later passages.
    fn extend(&mut self, later: &[WordOccurrence]) {
        self.places.extend_from_slice(later);
        let passages = later.chunk_by(|one, next| one.passage == next.passage);
        self.passages += passages.count();
    }
}

/// A key or a form, ordered as JavaScript orders strings (by UTF-16 code units), because the script
/// compares them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Utf16Ordered(pub String);

impl Ord for Utf16Ordered {
    fn cmp(&self, other: &Self) -> Ordering {
        compare_utf16(&self.0, &other.0)
    }
}

/// Compares by UTF-16 code units.
pub fn compare_utf16(a: &str, b: &str) -> Ordering {
    let (mut own, mut others) = (a.chars(), b.chars());
    loop {
        match (own.next(), others.next()) {
            (Some(a), Some(b)) if a == b => {}
            (Some(a), Some(b)) => return first_unit(a).cmp(&first_unit(b)).then(a.cmp(&b)),
            (a, b) => return a.is_some().cmp(&b.is_some()),
        }
    }
}

impl PartialOrd for Utf16Ordered {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The first UTF-16 code unit of a character.
fn first_unit(c: char) -> u16 {
    c.encode_utf16(&mut [0; 2]).first().copied().unwrap_or(0)
}

/// All documents, sorted by section, and the postings of their words.
#[derive(Debug)]
pub struct Index {
    /// Sorted by section.
    pub documents: Vec<SearchDocument>,
    /// The first passage of each document.
    pub starts: Vec<usize>,
    /// Each section with the index of its first passage and the one after its last.
    pub sections: Vec<(Section, usize, usize)>,
    /// For each key the indexes of its forms.
    pub keys: BTreeMap<Utf16Ordered, Vec<usize>>,
    /// The forms, sorted, with their occurrences.
    pub forms: Vec<(String, Occurrences)>,
}

impl Index {
    /// Indexes documents.
    pub fn new(mut documents: Vec<SearchDocument>) -> Self {
        documents.retain(|document| !document.passages.is_empty());
        // A stable sort: documents keep their order within a section.
        documents.sort_by(|a, b| a.section.cmp(&b.section));
        let (sections, starts) = number_passages(&documents);
        let read: Vec<HashMap<String, Vec<WordOccurrence>>> = documents
            .par_iter()
            .zip(&starts)
            .map(|(document, start)| occurrences(document, *start))
            .collect();
        let mut found: HashMap<String, Occurrences> = HashMap::new();
        for document in read {
            for (form, places) in document {
                found.entry(form).or_default().extend(&places);
            }
        }
        let mut forms: Vec<(String, Occurrences)> = found.into_iter().collect();
        forms.par_sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        let mut filed: BTreeMap<Utf16Ordered, Vec<usize>> = BTreeMap::new();
        let all: Vec<Vec<String>> = forms.par_iter().map(|(form, _)| keys(form)).collect();
        for (form, keys) in all.into_iter().enumerate() {
            for key in keys {
                filed.entry(Utf16Ordered(key)).or_default().push(form);
            }
        }
        Self {
            documents,
            starts,
            sections,
            keys: filed,
            forms,
        }
    }
}

/// Numbers the passages of sorted documents. Returns each section with its first passage and the one
/// after its last, and the first passage of each document.
fn number_passages(documents: &[SearchDocument]) -> (Vec<(Section, usize, usize)>, Vec<usize>) {
    let mut sections: Vec<(Section, usize, usize)> = Vec::new();
    let mut starts = Vec::with_capacity(documents.len());
    let mut count = 0;
    for document in documents {
        starts.push(count);
        if sections
            .last()
            .is_none_or(|(section, ..)| *section != document.section)
        {
            sections.push((document.section.clone(), count, count));
        }
        count += document.passages.len();
        if let Some((.., end)) = sections.last_mut() {
            *end = count;
        }
    }
    (sections, starts)
}

/// Returns the occurrences of each form in a document, whose first passage has the index `start`. A
/// number is left out between the last word of one text and the first word of the next, because they
/// are no phrase.
fn occurrences(document: &SearchDocument, start: usize) -> HashMap<String, Vec<WordOccurrence>> {
    let mut forms: HashMap<String, Vec<WordOccurrence>> = HashMap::new();
    let first = u32::try_from(start).unwrap_or(u32::MAX);
    for (
        passage,
        Passage {
            text, more, field, ..
        },
    ) in (first..).zip(&document.passages)
    {
        let own = (field.unwrap_or(Field::Text), text.as_str());
        let more = more.iter().map(|(field, text)| (*field, text.as_str()));
        let mut word = 0;
        for (field, text) in std::iter::once(own).chain(more) {
            for token in tokens(text) {
                forms.entry(token.form).or_default().push(WordOccurrence {
                    passage,
                    word,
                    field,
                });
                word += 1;
            }
            word += 1;
        }
    }
    forms
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_order_is_that_of_code_units(a in "[a\u{628}\u{FFFD}\u{10000}\u{1F600}]{0,4}", b in "[a\u{628}\u{FFFD}\u{10000}\u{1F600}]{0,4}") {
            prop_assert_eq!(compare_utf16(&a, &b), a.encode_utf16().cmp(b.encode_utf16()));
        }
    }
}
