//! Lints: findings that are not errors but worth reporting. Each lint has a file of its own, and a
//! site sets its level under `lints:`.
//!
//! Lints about a received text only describe it. The text stays as it was received, and a
//! correction can say what it should read.
//!
//! To add a lint, write its file with a function `check`, and add a row to [`LINTS`] in `table.rs`
//! and a page to `diagnostic::explain`.

mod annotation_duplicate;
mod bidi_control;
mod block;
mod date_in_future;
mod dates_reversed;
mod doubled_stop;
mod entity_unused;
mod finding;
mod levels;
mod linted_article;
mod mention_unknown_name;
mod name_shared;
mod note_without_source;
mod padded_marks;
mod relation_to_itself;
mod relation_told_otherwise;
mod relation_twice;
mod run;
mod table;
#[cfg(test)]
mod testing;
mod title_missing;
mod translation_missing;
mod translation_outdated;
mod unbalanced_marks;
mod untranslated_brackets;

pub use entity_unused::{unused, uses};
pub use linted_article::LintedArticle;
pub use run::Lints;
pub use table::{LINTS, Lint};
pub use translation_missing::{MissingTranslation, missing_in, missing_in_vocabulary};
