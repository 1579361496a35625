//! Files every word of every passage under its keys.

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};

use rayon::prelude::*;

use super::form::{keys, words};
use super::{Document, Field, Passage, Section};

/// A word in more passages than these tells nothing apart: it is noted, without its places.
const COMMON: usize = 20_000;

/// The number of a passage, from 0 in the order of the sections, and the field of the word: four
/// times the one and the other.
pub type Posting = u64;

/// The places of a form.
#[derive(Debug, PartialEq, Eq)]
pub enum Places {
    /// Rising.
    At(Vec<Posting>),
    /// Nearly everywhere.
    Common,
}

/// Where a form stands in a passage: the passage's number, and the numbers of its words, from 0.
pub type Spots = (usize, Vec<u32>);

/// A key, in the order of JavaScript's strings: the script looks for keys by halving.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key(pub String);

impl Ord for Key {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.encode_utf16().cmp(other.0.encode_utf16())
    }
}

impl PartialOrd for Key {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// All documents in the order of their sections, and where words stand in them.
#[derive(Debug)]
pub struct Index {
    /// Section by section.
    pub documents: Vec<Document>,
    /// Each section, with its first passage and the one after its last.
    pub sections: Vec<(Section, usize, usize)>,
    /// Every form, under each of its keys.
    pub keys: BTreeMap<Key, Vec<usize>>,
    /// The forms, sorted, with their places.
    pub forms: Vec<(String, Places)>,
    /// Every form that has places, with where it stands in each passage: what tells that words
    /// stand side by side.
    pub spots: BTreeMap<Key, Vec<Spots>>,
}

impl Index {
    /// Indexes documents, in time linear in their words.
    #[must_use]
    pub fn new(mut documents: Vec<Document>) -> Self {
        documents.retain(|document| !document.passages.is_empty());
        // Stable: within a section they keep their order.
        documents.sort_by(|a, b| a.section.cmp(&b.section));
        let mut sections: Vec<(Section, usize, usize)> = Vec::new();
        let mut starts = Vec::with_capacity(documents.len());
        let mut count = 0;
        for document in &documents {
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
        let read: Vec<Vec<HashMap<String, Standing>>> = documents
            .par_iter()
            .map(|document| document.passages.iter().map(forms).collect())
            .collect();
        let mut places: HashMap<String, Vec<Posting>> = HashMap::new();
        let mut spots: BTreeMap<Key, Vec<Spots>> = BTreeMap::new();
        for (start, passages) in starts.into_iter().zip(read) {
            for (passage, forms) in passages.into_iter().enumerate() {
                for (form, Standing { field, words }) in forms {
                    spots
                        .entry(Key(form.clone()))
                        .or_default()
                        .push((start + passage, words));
                    places
                        .entry(form)
                        .or_default()
                        .push((start + passage) as Posting * 4 + field as Posting);
                }
            }
        }
        spots.retain(|_, spots| spots.len() <= COMMON);
        let mut forms: Vec<(String, Places)> = places
            .into_iter()
            .map(|(form, at)| (form, limited(at)))
            .collect();
        forms.par_sort_by(|(a, _), (b, _)| a.cmp(b));
        let mut filed: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
        let all: Vec<Vec<String>> = forms.par_iter().map(|(form, _)| keys(form)).collect();
        for (form, keys) in all.into_iter().enumerate() {
            for key in keys {
                filed.entry(Key(key)).or_default().push(form);
            }
        }
        Self {
            documents,
            sections,
            keys: filed,
            forms,
            spots,
        }
    }
}

fn limited(at: Vec<Posting>) -> Places {
    if at.len() > COMMON {
        Places::Common
    } else {
        Places::At(at)
    }
}

/// How a form stands in a passage: in which field it counts most, and as which words.
struct Standing {
    field: Field,
    words: Vec<u32>,
}

/// The forms of a passage. Between the last word of one text and the first of the next a number is
/// left out: they are not side by side.
fn forms(passage: &Passage) -> HashMap<String, Standing> {
    let mut forms: HashMap<String, Standing> = HashMap::new();
    let own = (passage.field.unwrap_or(Field::Text), passage.text.as_str());
    let more = passage
        .more
        .iter()
        .map(|(field, text)| (*field, text.as_str()));
    let mut number = 0;
    for (field, text) in std::iter::once(own).chain(more) {
        for word in words(text) {
            let standing = forms.entry(word.form).or_insert_with(|| Standing {
                field,
                words: Vec::new(),
            });
            standing.field = field.max(standing.field);
            standing.words.push(number);
            number += 1;
        }
        number += 1;
    }
    forms
}
