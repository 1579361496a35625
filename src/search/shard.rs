//! Writes lists by key as shards: files of about the same size, so that a query reads few and small
//! ones.

use std::collections::BTreeMap;

use serde::Serialize;

use super::facet::facets;
use super::index::{Index, Occurrences, Posting, Utf16Ordered, compare_utf16};
use super::json::json;
use super::packed::packed;
use super::token::tokens;

/// A shard is closed when it is longer than this, in bytes (estimated).
const SHARD_BYTES: usize = 24_000;

/// The shards of a folder.
pub(super) struct Shards {
    /// The first key of each.
    pub(super) firsts: Vec<String>,
    /// The contents.
    pub(super) files: Vec<Vec<u8>>,
}

impl Shards {
    /// Cuts entries into shards. The entries are sorted as [`compare_utf16`] does; each has its key,
    /// its value and the estimated size of the value in bytes.
    fn cut<'a, T: Serialize>(entries: impl Iterator<Item = (&'a str, T, usize)>) -> Self {
        let (mut firsts, mut files) = (Vec::new(), Vec::new());
        let mut open: BTreeMap<&str, T> = BTreeMap::new();
        let mut size = 0;
        let mut entries = entries.peekable();
        while let Some((key, value, bytes)) = entries.next() {
            if open.is_empty() {
                firsts.push(key.to_owned());
            }
            size += key.len() + 6 + bytes;
            open.insert(key, value);
            if size > SHARD_BYTES || entries.peek().is_none() {
                files.push(json(&std::mem::take(&mut open)));
                size = 0;
            }
        }
        Self { firsts, files }
    }
}

/// The shards of `words/`: forms with their postings, by key.
pub(super) fn word_shards(index: &Index) -> Shards {
    Shards::cut(index.keys.iter().map(|(Utf16Ordered(key), forms)| {
        let forms: BTreeMap<&str, WrittenPostings> = forms
            .iter()
            .filter_map(|form| index.forms.get(*form))
            .map(|(form, at)| (form.as_str(), WrittenPostings::of(at)))
            .collect();
        let lengths = forms.iter().map(|(form, at)| form.len() + 6 + at.len());
        let size = lengths.sum();
        (key.as_str(), forms, size)
    }))
}

/// The shards of `spots/`: the positions of each form that is not common.
pub(super) fn position_shards(index: &Index) -> Shards {
    let forms = index.forms.iter().filter(|(_, at)| !at.is_common());
    let mut forms: Vec<(&str, &Occurrences)> =
        forms.map(|(form, at)| (form.as_str(), at)).collect();
    forms.sort_unstable_by(|(a, _), (b, _)| compare_utf16(a, b));
    Shards::cut(forms.into_iter().map(|(form, at)| {
        let written = written_positions(at);
        let size = written.len();
        (form, written, size)
    }))
}

/// The shards of `facets/`: the passages of each facet and of the mentions of each entity.
pub(super) fn facet_shards(index: &Index) -> Shards {
    let facets: BTreeMap<Utf16Ordered, String> = facets(&index.documents, &index.starts)
        .into_iter()
        .map(|(key, ranges)| (Utf16Ordered(key), ranges.written()))
        .collect();
    let entries = facets.iter();
    Shards::cut(entries.map(|(Utf16Ordered(key), written)| {
        let size = written.len();
        (key.as_str(), written.as_str(), size)
    }))
}

/// The shards of `names/`: the entities of each name, as their passage and their id. A name is
/// written as its forms with a space between.
pub(super) fn name_shards(index: &Index) -> Shards {
    let mut names: BTreeMap<Utf16Ordered, Vec<(usize, &str)>> = BTreeMap::new();
    for (document, start) in index.documents.iter().zip(&index.starts) {
        for name in &document.names {
            let forms: Vec<String> = tokens(&name.text)
                .into_iter()
                .map(|token| token.form)
                .collect();
            let entities = names.entry(Utf16Ordered(forms.join(" "))).or_default();
            if entities.last().is_none_or(|(last, _)| last != start) {
                entities.push((*start, &document.id));
            }
        }
    }
    names.remove(&Utf16Ordered(String::new()));
    Shards::cut(names.iter().map(|(Utf16Ordered(name), entities)| {
        let size = entities.iter().map(|(_, id)| id.len() + 12).sum();
        (name.as_str(), entities, size)
    }))
}

/// Postings as they are written: each as its difference to the one before; 0 for those of a common
/// form.
#[derive(Serialize)]
#[serde(untagged)]
enum WrittenPostings {
    At(String),
    Common(u8),
}

impl WrittenPostings {
    fn of(at: &Occurrences) -> Self {
        if at.is_common() {
            return Self::Common(0);
        }
        let mut before: Posting = 0;
        let step = |posting| posting - std::mem::replace(&mut before, posting);
        Self::At(packed(at.postings().map(step)))
    }

    fn len(&self) -> usize {
        match self {
            Self::At(at) => at.len(),
            Self::Common(_) => 1,
        }
    }
}

/// Positions as they are written: each as the difference to the passage before and the number of the
/// word, or the difference to the word before in the same passage.
fn written_positions(at: &Occurrences) -> String {
    let (mut before, mut steps) = (0, Vec::with_capacity(2 * at.len()));
    for (passage, words) in at.positions() {
        let mut last = 0;
        for word in words {
            let step = passage - std::mem::replace(&mut before, passage);
            let word = word - std::mem::replace(&mut last, word);
            steps.extend([u64::from(step), u64::from(word)]);
        }
    }
    packed(steps)
}
