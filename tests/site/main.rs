//! What a reader and an author can observe of whole sites: one file a subject. See tests/README.md.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::case_sensitive_file_extension_comparisons,
    missing_docs
)]

#[path = "../support/mod.rs"]
mod support;

mod alternates;
mod attributes;
mod backlinks;
mod chronology;
mod cited;
mod company;
mod corrections;
mod counts;
mod data;
mod dates;
mod direction;
mod domain;
mod drafts;
mod entity_page;
mod explained;
mod facing;
mod faults;
mod feeds;
mod footnotes;
mod found;
mod frame;
mod front_page;
mod glossary;
mod headers;
mod headings;
mod indexes;
mod key;
mod languages;
mod left_out;
mod letters;
mod links;
mod lints;
mod locales;
mod messages;
mod names;
mod network;
mod outdated;
mod overrides;
mod pictures;
mod portable;
mod reader;
mod reading_text;
mod registers;
mod related;
mod relations;
mod repeat;
mod report;
mod search;
mod session;
mod shards;
mod side_by_side;
mod signs;
mod sites;
mod size;
mod structured;
mod style;
mod tables;
mod templates;
mod vanished;
mod weight;
