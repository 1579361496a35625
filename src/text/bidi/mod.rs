//! The direction of a block of text, and the parts of it that a page must isolate.
//!
//! Runs are found with the Unicode Bidirectional Algorithm (UAX #9), which browsers use too. Four
//! corrections are made before it runs, because the algorithm knows letters but not phrases:
//!
//! 1. The block's own separators end a run: `،` between two Latin names in Arabic text, `,` between
//!    two Arabic names in English text.
//! 2. A line, or the inside of a pair of brackets or quotation marks, without a letter of the
//!    block's direction is one run, with all its punctuation.
//! 3. Signs written onto a word belong to it: `.NET`, `--force`, `C++`. An address is one run, left
//!    to right.
//! 4. Explicit directional formatting characters keep their effect: nothing inside them is
//!    isolated.

mod address;
mod cell;
mod direction;
mod layout;
mod order;
mod passage;
mod range;
mod run;
mod sign;
mod strong;
#[cfg(test)]
mod tests;

pub use direction::block_direction;
pub use layout::Layout;
pub use order::sets_order;
pub use range::{DirectedRange, Unit};
