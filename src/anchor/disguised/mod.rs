//! Finds words that a reader sees in the text, although they were not written that way in the
//! target: with markup, with look-alike characters, or over the end of a block.

mod across;
mod lookalike;
mod markup;
mod undisguise;

pub use self::across::find_across;
pub use self::undisguise::{Undisguised, readings, undisguise, undisguise_opening};
