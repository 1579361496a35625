//! What was said, and how its writing works: languages, directions, ranges, folding, words, joining letters.
//!
//! Knows nothing of annotations or sites; every module may import it.

mod joining;
mod lang;
mod range;
mod run;

pub use joining::{Cut, Cuts};
pub use lang::{Direction, Lang, LangError};
pub use range::{TextRange, merge_overlapping};
pub use run::opposite_runs;
