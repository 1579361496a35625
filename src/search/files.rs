//! Writes the index as files: shards of words, shards of positions, chunks of passages, and
//! `index.json`. The [module](super) describes the format.

use std::collections::BTreeMap;

use serde::Serialize;
use xxhash_rust::xxh3::Xxh3;

use super::document::{DocumentInLanguage, Passage, SearchDocument, TextInLanguage};
use super::index::{Index, Occurrences, Posting, Utf16Ordered, compare_utf16};
use super::packed::packed;
use super::table::Table;
use crate::artifact::{Artifact, OutputPath};
use crate::text::Lang;

/// The folder of the index below the output's root, with a slash at the end.
pub const FOLDER: &str = "search/";
/// The file that the script reads first, below the output's root.
pub const ENTRY: &str = "search/index.json";

/// A shard is closed when it is longer than this, in bytes (estimated).
const SHARD_BYTES: usize = 24_000;
/// Passages per chunk file.
const CHUNK: usize = 32;

/// The content of `index.json`.
#[derive(Serialize)]
struct IndexHeader {
    /// A hash of the other files. The script adds it to their addresses, so that browsers do not
    /// take old files for new ones.
    version: String,
    table: Table,
    firsts: FirstEntries,
    /// Passages per chunk.
    chunk: usize,
    /// Each section: its id, its first passage, the one after its last, its language.
    sections: Vec<(String, usize, usize, Option<String>)>,
    /// The direction of every language that occurs.
    directions: BTreeMap<String, &'static str>,
}

/// The first entry of every shard, by folder.
#[derive(Serialize)]
struct FirstEntries {
    /// Keys.
    words: Vec<String>,
    /// Forms.
    spots: Vec<String>,
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

/// The content of a chunk file.
#[derive(Serialize)]
struct Chunk<'a> {
    /// The documents of these passages by number, each by the language of the readers.
    documents: BTreeMap<usize, BTreeMap<&'a str, DocumentHead<'a>>>,
    /// The number of the document, the fragment, the text.
    passages: Vec<(usize, &'a str, &'a str)>,
}

/// A document as readers of one language see it. Texts are pairs of language and words.
#[derive(Serialize)]
struct DocumentHead<'a> {
    title: (&'a str, &'a str),
    href: &'a str,
    prefix: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    gist: Option<(&'a str, &'a str)>,
}

/// Builds the index of these documents and returns its files.
pub fn files(documents: Vec<SearchDocument>) -> Vec<Artifact> {
    let index = Index::new(documents);
    let (((first_keys, words), (first_forms, positions)), chunks) = rayon::join(
        || rayon::join(|| word_shards(&index), || position_shards(&index)),
        || chunks(&index),
    );
    let mut files = BTreeMap::new();
    for (folder, list) in [("words", words), ("spots", positions), ("passages", chunks)] {
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
    let header = IndexHeader {
        version: format!("{:016x}", hash.digest()),
        table: Table::new(),
        firsts: FirstEntries {
            words: first_keys,
            spots: first_forms,
        },
        chunk: CHUNK,
        sections: sections.collect(),
        directions: directions(&index),
    };
    files.insert(ENTRY.to_owned(), json(&header));
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

/// Serialises a value of strings and numbers, which cannot fail.
fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).unwrap_or_default()
}

/// Cuts entries into shards, and returns the first key of each and the files. The entries are
/// sorted; each has its key, its value and the estimated size of the value in bytes.
fn shards<'a, T: Serialize>(
    keys: impl Iterator<Item = (&'a str, T, usize)>,
) -> (Vec<String>, Vec<Vec<u8>>) {
    let (mut firsts, mut shards) = (Vec::new(), Vec::new());
    let mut open: BTreeMap<&str, T> = BTreeMap::new();
    let mut size = 0;
    let mut keys = keys.peekable();
    while let Some((key, value, bytes)) = keys.next() {
        if open.is_empty() {
            firsts.push(key.to_owned());
        }
        size += key.len() + 6 + bytes;
        open.insert(key, value);
        if size > SHARD_BYTES || keys.peek().is_none() {
            shards.push(json(&std::mem::take(&mut open)));
            size = 0;
        }
    }
    (firsts, shards)
}

/// The shards of `words/`: forms with their postings, by key.
fn word_shards(index: &Index) -> (Vec<String>, Vec<Vec<u8>>) {
    shards(index.keys.iter().map(|(Utf16Ordered(key), forms)| {
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
fn position_shards(index: &Index) -> (Vec<String>, Vec<Vec<u8>>) {
    let forms = index.forms.iter().filter(|(_, at)| !at.is_common());
    let mut forms: Vec<(&str, &Occurrences)> =
        forms.map(|(form, at)| (form.as_str(), at)).collect();
    forms.sort_unstable_by(|(a, _), (b, _)| compare_utf16(a, b));
    shards(forms.into_iter().map(|(form, at)| {
        let written = written_positions(at);
        let size = written.len();
        (form, written, size)
    }))
}

/// The chunks of `passages/`.
fn chunks(index: &Index) -> Vec<Vec<u8>> {
    let all: Vec<(usize, &SearchDocument, &Passage)> = index
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
    let chunk = |passages: &[(usize, &SearchDocument, &Passage)]| {
        let documents = passages
            .iter()
            .map(|(number, document, _)| (*number, heads(document)))
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

/// A document by the language of its readers.
fn heads(document: &SearchDocument) -> BTreeMap<&str, DocumentHead<'_>> {
    let mut heads = BTreeMap::new();
    for DocumentInLanguage {
        lang,
        title,
        href,
        prefix,
        gist,
    } in &document.versions
    {
        heads.insert(
            lang.as_str(),
            DocumentHead {
                title: pair(title),
                href,
                prefix,
                gist: gist.as_ref().map(pair),
            },
        );
    }
    heads
}

/// The direction of every language of titles, gists and sections.
fn directions(index: &Index) -> BTreeMap<String, &'static str> {
    let versions = index
        .documents
        .iter()
        .flat_map(|document| &document.versions);
    let shown = versions
        .flat_map(|version| {
            [
                Some(&version.title.lang),
                version.gist.as_ref().map(|gist| &gist.lang),
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

fn pair(words: &TextInLanguage) -> (&str, &str) {
    (words.lang.as_str(), &words.text)
}
