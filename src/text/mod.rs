//! How writing works: languages, directions, ranges of text, folding, words, joining letters.
//!
//! This module knows nothing of annotations or sites. Every module may import it.

mod bidi;
pub mod fold;
pub mod grapheme;
mod isolation;
mod joining;
mod lang;
pub mod letter;
mod measure;
pub mod pace;
pub mod proclitic;
mod range;
pub mod script;
mod sentence;
mod sign;
mod unit;
pub mod word;

pub use bidi::{BidiLayout, DirectedRange, LayoutUnit, block_direction, sets_order};
pub use isolation::isolate;
pub use joining::{Cut, Cuts};
pub use lang::{Direction, Lang, LangError};
pub use measure::measure_end;
pub use range::{TextRange, merge_overlapping};
pub use sentence::{sentence_at, sentences, sentences_around};
pub use sign::may_follow;
pub use unit::unit_at;
