//! Finds words that are in the text as they are written in the target, apart from folding.

mod blocks;
mod cause;
mod choose;
mod needle;
mod passage;
mod search;

pub use self::blocks::select_blocks;
pub use self::cause::find_cause;
pub use self::choose::choose;
pub use self::needle::{Hit, Needle};
pub use self::passage::{LONG_PASSAGE, find_end, join_passage};
pub use self::search::QuoteSearch;
