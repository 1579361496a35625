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

/// The postings of a form.
#[derive(Debug, PartialEq, Eq)]
pub enum Postings {
    /// In ascending order.
    At(Vec<Posting>),
    /// The form is in more than [`COMMON`] passages.
    Common,
}

/// The positions of a form in a passage: the index of the passage, and the 0-based numbers of the
/// words.
pub type Positions = (usize, Vec<u32>);

/// A key or a form, ordered as JavaScript orders strings (by UTF-16 code units), because the script
/// compares them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Utf16Ordered(pub String);

impl Ord for Utf16Ordered {
    fn cmp(&self, other: &Self) -> Ordering {
        let (mut own, mut others) = (self.0.chars(), other.0.chars());
        loop {
            match (own.next(), others.next()) {
                (Some(a), Some(b)) if a == b => {}
                (Some(a), Some(b)) => return first_unit(a).cmp(&first_unit(b)).then(a.cmp(&b)),
                (a, b) => return a.is_some().cmp(&b.is_some()),
            }
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
    /// Each section with the index of its first passage and the one after its last.
    pub sections: Vec<(Section, usize, usize)>,
    /// For each key the indexes of its forms.
    pub keys: BTreeMap<Utf16Ordered, Vec<usize>>,
    /// The forms, sorted, with their postings.
    pub forms: Vec<(String, Postings)>,
    /// The positions of every form that is not too common, for phrases.
    pub positions: BTreeMap<Utf16Ordered, Vec<Positions>>,
}

impl Index {
    /// Indexes documents.
    pub fn new(mut documents: Vec<SearchDocument>) -> Self {
        documents.retain(|document| !document.passages.is_empty());
        // A stable sort: documents keep their order within a section.
        documents.sort_by(|a, b| a.section.cmp(&b.section));
        let (sections, starts) = number_passages(&documents);
        let read: Vec<Vec<HashMap<String, Occurrences>>> = documents
            .par_iter()
            .map(|document| document.passages.iter().map(occurrences).collect())
            .collect();
        let mut found: HashMap<String, FormPlaces> = HashMap::new();
        for (start, passages) in starts.into_iter().zip(read) {
            for (passage, forms) in passages.into_iter().enumerate() {
                let passage = start + passage;
                for (form, Occurrences { field, words }) in forms {
                    let places = found.entry(form).or_default();
                    places.positions.push((passage, words));
                    places
                        .postings
                        .push(passage as Posting * 4 + field as Posting);
                }
            }
        }
        let mut found: Vec<(String, FormPlaces)> = found.into_iter().collect();
        found.par_sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        let mut positions = BTreeMap::new();
        let mut forms = Vec::with_capacity(found.len());
        for (form, places) in found {
            if places.positions.len() <= COMMON {
                positions.insert(Utf16Ordered(form.clone()), places.positions);
            }
            forms.push((form, limited(places.postings)));
        }
        let mut filed: BTreeMap<Utf16Ordered, Vec<usize>> = BTreeMap::new();
        let all: Vec<Vec<String>> = forms.par_iter().map(|(form, _)| keys(form)).collect();
        for (form, keys) in all.into_iter().enumerate() {
            for key in keys {
                filed.entry(Utf16Ordered(key)).or_default().push(form);
            }
        }
        Self {
            documents,
            sections,
            keys: filed,
            forms,
            positions,
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

fn limited(at: Vec<Posting>) -> Postings {
    if at.len() > COMMON {
        Postings::Common
    } else {
        Postings::At(at)
    }
}

/// The places of a form in all passages, in ascending order.
#[derive(Default)]
struct FormPlaces {
    postings: Vec<Posting>,
    positions: Vec<Positions>,
}

/// The occurrences of a form in a passage.
struct Occurrences {
    /// The field that weighs most.
    field: Field,
    /// The 0-based numbers of the words.
    words: Vec<u32>,
}

/// Returns the forms of a passage. A number is left out between the last word of one text and the
/// first word of the next, because they are no phrase.
fn occurrences(passage: &Passage) -> HashMap<String, Occurrences> {
    let mut forms: HashMap<String, Occurrences> = HashMap::new();
    let own = (passage.field.unwrap_or(Field::Text), passage.text.as_str());
    let more = passage
        .more
        .iter()
        .map(|(field, text)| (*field, text.as_str()));
    let mut number = 0;
    for (field, text) in std::iter::once(own).chain(more) {
        for token in tokens(text) {
            let found = forms.entry(token.form).or_insert_with(|| Occurrences {
                field,
                words: Vec::new(),
            });
            found.field = field.max(found.field);
            found.words.push(number);
            number += 1;
        }
        number += 1;
    }
    forms
}
