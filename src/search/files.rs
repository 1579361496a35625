//! Writes the index as files: shards, chunks of passages, and `index.json`. The [module](super)
//! describes the format.

use std::collections::BTreeMap;

use serde::Serialize;
use xxhash_rust::xxh3::Xxh3;

use super::chunk::{CHUNK, chunks};
use super::document::SearchDocument;
use super::index::Index;
use super::json::json;
use super::shard::{Shards, facet_shards, name_shards, position_shards, word_shards};
use super::table::Table;
use crate::artifact::{Artifact, OutputPath};
use crate::text::Lang;

/// The folder of the index below the output's root, with a slash at the end.
pub const FOLDER: &str = "search/";
/// The file that the script reads first, below the output's root.
pub const ENTRY: &str = "search/index.json";

/// The content of `index.json`.
#[derive(Serialize)]
struct IndexHeader {
    /// A hash of the other files. The script adds it to their addresses, so that browsers do not
    /// take old files for new ones.
    version: String,
    table: Table,
    /// The first key of every shard, by folder.
    firsts: BTreeMap<&'static str, Vec<String>>,
    /// Passages per chunk.
    chunk: usize,
    sections: Vec<WrittenSection>,
    /// The direction of every language that occurs.
    directions: BTreeMap<String, &'static str>,
}

/// A section: its kind, the list of results that it belongs to, its first passage, the one after its
/// last, its language.
#[derive(Serialize)]
struct WrittenSection(&'static str, &'static str, usize, usize, Option<String>);

/// Builds the index of these documents and returns its files.
pub fn files(documents: Vec<SearchDocument>) -> Vec<Artifact> {
    let index = Index::new(documents);
    let (((words, spots), (facets, names)), chunks) = rayon::join(
        || {
            rayon::join(
                || rayon::join(|| word_shards(&index), || position_shards(&index)),
                || (facet_shards(&index), name_shards(&index)),
            )
        },
        || chunks(&index),
    );
    let mut files = BTreeMap::new();
    let mut firsts = BTreeMap::new();
    let mut add = |folder: &str, list: Vec<Vec<u8>>| {
        files.extend(
            list.into_iter()
                .enumerate()
                .map(|(number, bytes)| (format!("{FOLDER}{folder}/{number}.json"), bytes)),
        );
    };
    for (folder, shards) in [
        ("words", words),
        ("spots", spots),
        ("facets", facets),
        ("names", names),
    ] {
        let Shards { firsts: own, files } = shards;
        firsts.insert(folder, own);
        add(folder, files);
    }
    add("passages", chunks);
    let mut hash = Xxh3::new();
    for bytes in files.values() {
        hash.update(bytes);
    }
    let header = IndexHeader {
        version: format!("{:016x}", hash.digest()),
        table: Table::new(),
        firsts,
        chunk: CHUNK,
        sections: sections(&index),
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

fn sections(index: &Index) -> Vec<WrittenSection> {
    let sections = index.sections.iter().map(|(section, start, end)| {
        WrittenSection(
            section.kind(),
            section.list().id(),
            *start,
            *end,
            section.lang().map(Lang::to_string),
        )
    });
    sections.collect()
}

/// The direction of every language of titles, names, gists and sections.
fn directions(index: &Index) -> BTreeMap<String, &'static str> {
    let mut found = BTreeMap::new();
    let mut add = |lang: &Lang| {
        if !found.contains_key(lang.as_str()) {
            found.insert(lang.to_string(), lang.direction().as_str());
        }
    };
    for document in &index.documents {
        document.names.iter().for_each(|name| add(&name.lang));
        for version in &document.versions {
            add(&version.title.lang);
            version.gist.iter().for_each(|gist| add(&gist.lang));
        }
    }
    for (section, ..) in &index.sections {
        section.lang().into_iter().for_each(&mut add);
    }
    found
}
