//! Finds the direction of a block of text, and the parts of it that a page must isolate.
//!
//! A block in one language often contains phrases of another that runs the other way, such as `قال
//! Elon Musk, CEO, أمس`. The browser finds the runs of the other direction with the Unicode
//! Bidirectional Algorithm (UAX #9). The algorithm knows letters but not phrases, and so puts some
//! punctuation and numbers on the wrong side. This module runs the same algorithm on a corrected
//! copy of each line, and returns the runs that it finds. The page puts each into an element with a
//! direction of its own.
//!
//! The steps, for each line (see [`layout`]):
//!
//! 1. [`cell`] makes one cell of each character. A cell holds a *proxy*, the character that the
//!    algorithm will see in its place.
//! 2. Addresses (`https://…`, `/usr/local`) become one Latin letter each. Names and links that are
//!    wholly in the other direction become one letter of it each.
//! 3. [`passage`]: a line, or the inside of brackets or quotation marks, without a letter of the
//!    block's direction becomes letters of the other direction, with all its punctuation.
//! 4. The separators of the block's own script become its letters, so that they end a run: `،`
//!    between two Latin names in Arabic text, `,` between two Arabic names in English text.
//! 5. [`sign`]: signs that are written onto a word of the other direction become its letters:
//!    `.NET`, `--force`, `C++`.
//! 6. [`run`] gives the proxies to the algorithm, and collects what it puts on the other
//!    direction's level.
//!
//! Explicit directional formatting characters keep their effect: nothing inside them is isolated.

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
pub use layout::BidiLayout;
pub use order::sets_order;
pub use range::{DirectedRange, LayoutUnit};
