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
//! - `files` writes them. `table` writes the rules of `token`, `fold` and `key` for the script, so
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
//! | `passages/N.json` | a chunk: the texts, and the titles and addresses of their documents | 32 passages |
//!
//! A posting is `4 × passage + field`, where the field is 0 to 3 in the order of [`Field`].
//! Postings are sorted, and each is written as its difference to the one before. The positions of a
//! form are pairs: the difference to the passage before, and the number of the word. If a form is
//! again in the same passage, the first number of its pair is 0, and the second is the difference to
//! the word before. `packed` writes such lists of numbers as strings. A form in more than 20,000
//! passages has the number `0` instead of postings and no positions: it distinguishes nothing.

mod document;
mod files;
mod fold;
mod index;
pub mod key;
mod mark;
mod packed;
mod particle;
mod spelling;
mod stem;
mod table;
#[cfg(test)]
mod tests;
pub mod token;

pub use document::{DocumentInLanguage, Field, Passage, SearchDocument, Section, TextInLanguage};
pub use files::{ENTRY, FOLDER, files};
