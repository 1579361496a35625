//! The index as files: an entry that says what there is, the words in shards by their keys, the
//! passages in chunks by their numbers. What a reader types leads to two or three of them, whatever
//! the size of the site. Which words stand side by side is told by files of their own, which only a
//! phrase leads to.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::ser::{SerializeSeq, Serializer};
use xxhash_rust::xxh3::Xxh3;

use super::index::{Index, Key, Places, Posting};
use super::table::Table;
use super::{Document, ENTRY, FOLDER, Passage, Sight, Words};
use crate::artifact::{Artifact, OutputPath};
use crate::text::Lang;

/// A shard is closed when it is longer than this, in bytes.
const SHARD: usize = 24_000;
/// Passages of a chunk.
const CHUNK: usize = 32;

/// What the script reads first.
#[derive(Serialize)]
struct Entry {
    /// Of what the other files hold: it keeps an old one from being taken for a new one.
    version: String,
    table: Table,
    firsts: Firsts,
    /// Passages of a chunk.
    chunk: usize,
    /// Each section by its id, its first passage and the one after its last, and its language.
    sections: Vec<(String, usize, usize, Option<String>)>,
    /// Of every language that words are in.
    directions: BTreeMap<String, &'static str>,
}

/// Of the shards of a folder, what each begins with.
#[derive(Serialize)]
struct Firsts {
    /// Keys.
    words: Vec<String>,
    /// Forms.
    spots: Vec<String>,
}

struct Filed<'a>(&'a Places);

impl Serialize for Filed<'_> {
    /// Each place as its distance from the one before; a common word as 0.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Places::At(places) = self.0 else {
            return serializer.serialize_u64(0);
        };
        let mut list = serializer.serialize_seq(Some(places.len()))?;
        let mut before: Posting = 0;
        for place in places {
            list.serialize_element(&(place - before))?;
            before = *place;
        }
        list.end()
    }
}

/// Passages, and of the documents they are from what is shown.
#[derive(Serialize)]
struct Chunk<'a> {
    documents: BTreeMap<usize, BTreeMap<&'a str, Shown<'a>>>,
    /// Document, fragment, text.
    passages: Vec<(usize, &'a str, &'a str)>,
}

/// A document, as readers of a language see it.
#[derive(Serialize)]
struct Shown<'a> {
    title: (&'a str, &'a str),
    href: &'a str,
    prefix: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    gist: Option<(&'a str, &'a str)>,
}

/// The files of the index of these documents.
#[must_use]
pub fn files(documents: Vec<Document>) -> Vec<Artifact> {
    let index = Index::new(documents);
    let (words, filed) = words(&index);
    let (spots, standing) = spots(&index);
    let mut files = BTreeMap::new();
    for (folder, list) in [
        ("words", filed),
        ("spots", standing),
        ("passages", chunks(&index)),
    ] {
        files.extend(
            list.into_iter()
                .enumerate()
                .map(|(number, bytes)| (format!("{FOLDER}{folder}/{number}.json"), bytes)),
        );
    }
    let mut hash = Xxh3::new();
    for bytes in files.values() {
        hash.update(bytes);
    }
    let sections = index.sections.iter().map(|(section, start, end)| {
        (
            section.id(),
            *start,
            *end,
            section.lang().map(Lang::to_string),
        )
    });
    let entry = Entry {
        version: format!("{:016x}", hash.digest()),
        table: Table::new(),
        firsts: Firsts { words, spots },
        chunk: CHUNK,
        sections: sections.collect(),
        directions: directions(&index),
    };
    files.insert(ENTRY.to_owned(), json(&entry));
    files
        .into_iter()
        .filter_map(|(path, bytes)| {
            Some(Artifact {
                path: OutputPath::new(path)?,
                bytes,
            })
        })
        .collect()
}

/// Strings and numbers, which always can be written.
fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).unwrap_or_default()
}

/// The first key of each shard, and the shards, of rising keys with what they hold and about how
/// many bytes that is.
fn shards<'a, T: Serialize>(
    keys: impl Iterator<Item = (&'a str, T, usize)>,
) -> (Vec<String>, Vec<Vec<u8>>) {
    let (mut firsts, mut shards) = (Vec::new(), Vec::new());
    let mut open: BTreeMap<&str, T> = BTreeMap::new();
    let mut size = 0;
    let mut keys = keys.peekable();
    while let Some((key, holds, bytes)) = keys.next() {
        if open.is_empty() {
            firsts.push(key.to_owned());
        }
        size += key.len() + 6 + bytes;
        open.insert(key, holds);
        if size > SHARD || keys.peek().is_none() {
            shards.push(json(&std::mem::take(&mut open)));
            size = 0;
        }
    }
    (firsts, shards)
}

/// Forms with their places, by their keys.
fn words(index: &Index) -> (Vec<String>, Vec<Vec<u8>>) {
    shards(index.keys.iter().map(|(Key(key), forms)| {
        let forms: BTreeMap<&str, Filed<'_>> = forms
            .iter()
            .map(|form| &index.forms[*form])
            .map(|(form, at)| (form.as_str(), Filed(at)))
            .collect();
        let size = forms
            .iter()
            .map(|(form, Filed(at))| form.len() + length(at))
            .sum();
        (key.as_str(), forms, size)
    }))
}

/// For each form its passages, each as its distance from the one before and then the words in it,
/// each as its distance from the one before.
fn spots(index: &Index) -> (Vec<String>, Vec<Vec<u8>>) {
    shards(index.spots.iter().map(|(Key(form), spots)| {
        let mut before = 0;
        let steps: Vec<Vec<u64>> = spots
            .iter()
            .map(|(passage, words)| {
                let step = passage - std::mem::replace(&mut before, *passage);
                let mut last = 0;
                let words = words
                    .iter()
                    .map(|word| u64::from(word - std::mem::replace(&mut last, *word)));
                std::iter::once(step as u64).chain(words).collect()
            })
            .collect();
        let size = steps.iter().map(|step| 3 + 3 * step.len()).sum();
        (form.as_str(), steps, size)
    }))
}

/// About how many bytes places take.
fn length(places: &Places) -> usize {
    match places {
        Places::At(at) => 5 + at.len() * 4,
        Places::Common => 5,
    }
}

fn chunks(index: &Index) -> Vec<Vec<u8>> {
    let all: Vec<(usize, &Document, &Passage)> = index
        .documents
        .iter()
        .enumerate()
        .flat_map(|(number, document)| {
            document
                .passages
                .iter()
                .map(move |passage| (number, document, passage))
        })
        .collect();
    let chunk = |passages: &[(usize, &Document, &Passage)]| {
        let documents = passages
            .iter()
            .map(|(number, document, _)| (*number, shown(document)))
            .collect();
        let passages = passages
            .iter()
            .map(|(number, _, passage)| (*number, passage.fragment.as_str(), passage.text.as_str()))
            .collect();
        json(&Chunk {
            documents,
            passages,
        })
    };
    all.chunks(CHUNK).map(chunk).collect()
}

fn shown(document: &Document) -> BTreeMap<&str, Shown<'_>> {
    let mut shown = BTreeMap::new();
    for Sight {
        lang,
        title,
        href,
        prefix,
        gist,
    } in &document.sights
    {
        shown.insert(
            lang.as_str(),
            Shown {
                title: pair(title),
                href,
                prefix,
                gist: gist.as_ref().map(pair),
            },
        );
    }
    shown
}

fn directions(index: &Index) -> BTreeMap<String, &'static str> {
    let sights = index.documents.iter().flat_map(|document| &document.sights);
    let shown = sights
        .flat_map(|sight| {
            [
                Some(&sight.title.lang),
                sight.gist.as_ref().map(|gist| &gist.lang),
            ]
        })
        .flatten();
    let langs = shown.chain(
        index
            .sections
            .iter()
            .filter_map(|(section, ..)| section.lang()),
    );
    langs
        .map(|lang| (lang.to_string(), lang.direction().as_str()))
        .collect()
}

fn pair(words: &Words) -> (&str, &str) {
    (words.lang.as_str(), &words.text)
}
