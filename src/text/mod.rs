//! What was said, and how its writing works: languages, directions, ranges, folding, words, joining letters.
//!
//! Knows nothing of annotations or sites; every module may import it.

pub mod fold;
mod lang;
pub mod proclitic;
mod range;
pub mod script;
pub mod sentence;
pub mod word;

pub use lang::{Direction, Lang, LangError};
pub use range::TextRange;
