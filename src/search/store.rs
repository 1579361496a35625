//! The index as files: an entry that says what there is, the words in shards by their keys, the passages in chunks by their
//! numbers. What a reader types leads to two or three of them, whatever the size of the site.

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
    /// The first key of each shard.
    shards: Vec<String>,
    /// Passages of a chunk.
    chunk: usize,
    /// Each section by its id, its first passage and the one after its last, and its language.
    sections: Vec<(String, usize, usize, Option<String>)>,
    /// Of every language that words are in.
    directions: BTreeMap<String, &'static str>,
}

/// The forms of a shard's keys.
type Shard<'a> = BTreeMap<&'a str, BTreeMap<&'a str, Filed<'a>>>;

struct Filed<'a>(&'a Places);

impl Serialize for Filed<'_> {
    /// Each place as its distance from the one before; a common word as 0.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Places::At(places) = self.0 else { return serializer.serialize_u64(0) };
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
    let (shards, words) = shards(&index);
    let mut files = BTreeMap::new();
    files.extend(words.into_iter().enumerate().map(|(number, bytes)| (format!("{FOLDER}words/{number}.json"), bytes)));
    files.extend(chunks(&index).into_iter().enumerate().map(|(number, bytes)| (format!("{FOLDER}passages/{number}.json"), bytes)));
    let mut hash = Xxh3::new();
    for bytes in files.values() {
        hash.update(bytes);
    }
    let sections = index.sections.iter().map(|(section, start, end)| (section.id(), *start, *end, section.lang().map(Lang::to_string)));
    let entry = Entry {
        version: format!("{:016x}", hash.digest()),
        table: Table::new(),
        shards,
        chunk: CHUNK,
        sections: sections.collect(),
        directions: directions(&index),
    };
    files.insert(ENTRY.to_owned(), json(&entry));
    files.into_iter().filter_map(|(path, bytes)| Some(Artifact { path: OutputPath::new(path)?, bytes })).collect()
}

/// Strings and numbers, which always can be written.
fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).unwrap_or_default()
}

/// The first key of each shard, and the shards.
fn shards(index: &Index) -> (Vec<String>, Vec<Vec<u8>>) {
    let (mut firsts, mut shards) = (Vec::new(), Vec::new());
    let mut open = Shard::new();
    let mut size = 0;
    let mut keys = index.keys.iter().peekable();
    while let Some((Key(key), forms)) = keys.next() {
        if open.is_empty() {
            firsts.push(key.clone());
        }
        let forms: BTreeMap<&str, Filed<'_>> =
            forms.iter().map(|form| &index.forms[*form]).map(|(form, at)| (form.as_str(), Filed(at))).collect();
        size += key.len() + 6 + forms.iter().map(|(form, Filed(at))| form.len() + length(at)).sum::<usize>();
        open.insert(key, forms);
        if size > SHARD || keys.peek().is_none() {
            shards.push(json(&std::mem::take(&mut open)));
            size = 0;
        }
    }
    (firsts, shards)
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
        .flat_map(|(number, document)| document.passages.iter().map(move |passage| (number, document, passage)))
        .collect();
    let chunk = |passages: &[(usize, &Document, &Passage)]| {
        let documents = passages.iter().map(|(number, document, _)| (*number, shown(document))).collect();
        let passages = passages.iter().map(|(number, _, passage)| (*number, passage.fragment.as_str(), passage.text.as_str())).collect();
        json(&Chunk { documents, passages })
    };
    all.chunks(CHUNK).map(chunk).collect()
}

fn shown(document: &Document) -> BTreeMap<&str, Shown<'_>> {
    let mut shown = BTreeMap::new();
    for Sight { lang, title, href, prefix, gist } in &document.sights {
        shown.insert(lang.as_str(), Shown { title: pair(title), href, prefix, gist: gist.as_ref().map(pair) });
    }
    shown
}

fn directions(index: &Index) -> BTreeMap<String, &'static str> {
    let sights = index.documents.iter().flat_map(|document| &document.sights);
    let shown = sights.flat_map(|sight| [Some(&sight.title.lang), sight.gist.as_ref().map(|gist| &gist.lang)]).flatten();
    let langs = shown.chain(index.sections.iter().filter_map(|(section, ..)| section.lang()));
    langs.map(|lang| (lang.to_string(), lang.direction().as_str())).collect()
}

fn pair(words: &Words) -> (&str, &str) {
    (words.lang.as_str(), &words.text)
}
