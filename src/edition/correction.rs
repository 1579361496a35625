//! The corrected reading of a text: what it reads if every correction is made.
//!
//! The steps, for each text:
//!
//! 1. `collect` sorts the corrections by block. A correction of several blocks is an error.
//! 2. `conflict` reports corrections that cross each other or are about the same words. Of a
//!    correction inside another one, only the outer is kept.
//! 3. `reading` turns what is left into edits of the block: replacements, insertions, removals
//!    (`removal`) and moves (`movement`).
//!
//! For example, `quote: teh` with `correction: the` in the block "He saw teh lamp." becomes one
//! edit that replaces bytes 7 to 10 with "the".

mod collect;
mod conflict;
mod edit;
mod movement;
mod reading;
mod removal;
mod words;

pub use edit::{ReadingEdit, ReadingEdits};
pub use reading::corrected_reading;
