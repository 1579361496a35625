//! Builds the index of the site's full-text search. A script in the browser reads the index; there
//! is no search server.
//!
//! # From documents to files
//!
//! What can be searched is given as [`SearchDocument`]s: the text of an article, its notes in one
//! language, an entity, a free page. Each is a list of [`Passage`]s (paragraphs, notes), which are
//! the results of a search. Passages are numbered through the whole site.
//!
//! - [`token`] splits a passage into words, and `fold` gives each word its *form*: without accents,
//!   with letters that writers interchange made one.
//! - [`key`] gives each form its *keys*: its stem, and the stems of other spellings and of what
//!   follows a joined particle. A query finds a form if they have a key in common.
//! - `index` collects the postings: in which passages each form occurs, and at which positions.
//! - `facet` collects what passages can be chosen by, and which mention an entity.
//! - `shard`, `chunk` and `files` write all this. `table` writes the rules of `token`, `fold` and `key` for the script, so
//!   that both apply the same.
//!
//! # The files
//!
//! All are JSON, below `search/`. The script loads `index.json` and then two or three other files
//! per word, however large the site is.
//!
//! | file | content | size |
//! |---|---|---|
//! | `index.json` | a version hash, the table of rules, the first key of every shard, the sections, the direction of every language | grows with the number of shards |
//! | `words/N.json` | a shard: key → form → postings | closed when longer than about 24,000 bytes |
//! | `spots/N.json` | a shard: form → positions; only read for phrases | closed when longer than about 24,000 bytes |
//! | `facets/N.json` | a shard: facet → passages; read for filters, and for a query that is a name | closed when longer than about 24,000 bytes |
//! | `names/N.json` | a shard: name → its entities | closed when longer than about 24,000 bytes |
//! | `passages/N.json` | a chunk: the texts, and the titles and addresses of their documents | 32 passages |
//!
//! A posting is `4 × passage + field`, where the field is 0 to 3 in the order of [`Field`].
//! Postings are sorted, and each is written as its difference to the one before. The positions of a
//! form are pairs: the difference to the passage before, and the number of the word. If a form is
//! again in the same passage, the first number of its pair is 0, and the second is the difference to
//! the word before. `packed` writes such lists of numbers as strings. A form in more than 20,000
//! passages has the number `0` instead of postings and no positions: it distinguishes nothing.
//!
//! The key of a facet is the name of its control on the search page and a value: `tag.history`,
//! `year.1999`. `mention.openai` has the passages in which the entity is mentioned. The passages are
//! written as ranges: twice the number of passages since the last range for a single passage; for
//! more, the same plus one, and their number.
//!
//! All documents of an article are one result, and so are those of a free page. Therefore each
//! document in a chunk also lists, as such ranges, the passages of all of them.

mod chunk;
mod document;
mod facet;
mod files;
mod fold;
mod index;
mod json;
pub mod key;
mod mark;
mod packed;
mod particle;
mod shard;
mod spelling;
mod stem;
mod table;
#[cfg(test)]
mod tests;
pub mod token;

pub use document::{
    DocumentInLanguage, Facet, Field, Passage, ResultList, SearchDocument, Section, TextInLanguage,
};
pub use files::{ENTRY, FOLDER, files};
