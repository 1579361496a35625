//! Texts in the forms in which they are searched.

mod lookalike;
mod quotes;
mod symbol;
mod text;

pub use self::lookalike::{LookalikeText, look_alike};
pub use self::quotes::QuotePlaces;
pub use self::symbol::{EDGE, Symbol, Symbols};
pub use self::text::{FoldedBlock, FoldedText};
