//! Writes passages and their documents: the files that hold what a result shows.

use std::collections::{BTreeMap, HashMap};

use rayon::prelude::*;
use serde::Serialize;

use super::document::{
    DocumentInLanguage, Facet, Passage, ResultList, SearchDocument, TextInLanguage,
};
use super::facet::Ranges;
use super::index::Index;
use super::json::json;

/// Passages per chunk file.
pub const CHUNK: usize = 32;

/// The content of a chunk file.
#[derive(Serialize)]
struct Chunk<'a> {
    /// The documents of these passages, in order.
    documents: Vec<WrittenDocument<'a>>,
    /// The fragment and the text of each.
    passages: Vec<(&'a str, &'a str)>,
}

/// A document.
#[derive(Serialize)]
struct WrittenDocument<'a> {
    /// Which passage of the chunk is its first.
    from: usize,
    id: &'a str,
    /// The kind of an entity.
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'a str>,
    /// The names of an entity.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    names: Vec<(&'a str, &'a str)>,
    /// The passages of all documents of the same result, as [`Ranges`].
    #[serde(skip_serializing_if = "str::is_empty")]
    all: &'a str,
    /// The document by the language of the readers.
    to: BTreeMap<&'a str, DocumentHead<'a>>,
}

/// A document as readers of one language see it. Texts are pairs of language and words.
#[derive(Serialize)]
struct DocumentHead<'a> {
    title: (&'a str, &'a str),
    href: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    prefix: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    gist: Option<(&'a str, &'a str)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    when: Option<&'a str>,
}

/// The chunks of `passages/`.
pub(super) fn chunks(index: &Index) -> Vec<Vec<u8>> {
    let results = results(index);
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
        let mut documents: Vec<WrittenDocument<'_>> = Vec::new();
        let mut last = None;
        for (from, (number, document, _)) in passages.iter().enumerate() {
            if last.replace(*number) != Some(*number) {
                documents.push(written(document, &results, from));
            }
        }
        let passages = passages
            .iter()
            .map(|(.., passage)| (passage.fragment.as_str(), passage.text.as_str()))
            .collect();
        json(&Chunk {
            documents,
            passages,
        })
    };
    all.par_chunks(CHUNK).map(chunk).collect()
}

/// The passages of each result that has several documents, by its list and id.
type Results<'a> = HashMap<(ResultList, &'a str), String>;

fn results(index: &Index) -> Results<'_> {
    let mut results: HashMap<(ResultList, &str), Ranges> = HashMap::new();
    for (document, start) in index.documents.iter().zip(&index.starts) {
        let list = document.section.list();
        if list != ResultList::Names {
            let ranges = results.entry((list, &document.id)).or_default();
            ranges.add(*start, start + document.passages.len());
        }
    }
    let written = |(key, ranges): (_, Ranges)| (key, ranges.written());
    results.into_iter().map(written).collect()
}

fn written<'a>(
    document: &'a SearchDocument,
    results: &'a Results<'_>,
    from: usize,
) -> WrittenDocument<'a> {
    let kind = document.facets.iter().find_map(|facet| match facet {
        Facet::Kind(kind) => Some(kind.as_str()),
        _ => None,
    });
    let key = (document.section.list(), document.id.as_str());
    WrittenDocument {
        from,
        id: &document.id,
        kind,
        names: document.names.iter().map(pair).collect(),
        all: results.get(&key).map_or("", String::as_str),
        to: heads(document),
    }
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
        when,
    } in &document.versions
    {
        heads.insert(
            lang.as_str(),
            DocumentHead {
                title: pair(title),
                href,
                prefix,
                gist: gist.as_ref().map(pair),
                when: when.as_deref(),
            },
        );
    }
    heads
}

fn pair(words: &TextInLanguage) -> (&str, &str) {
    (words.lang.as_str(), &words.text)
}
