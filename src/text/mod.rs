//! What was said, and how its writing works: languages, directions, ranges, folding, words, joining letters.
//!
//! Knows nothing of annotations or sites; every module may import it.

mod lang;
mod range;
mod sentence;

pub use lang::{Direction, Lang, LangError};
pub use range::TextRange;
pub use sentence::{sentence_at, sentences};
