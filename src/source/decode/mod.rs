//! Decodes YAML nodes into values.
//!
//! Every function reports what is wrong and continues, so that an author sees all faults of a file
//! at once. A function that returns `None` has reported why, unless the node is empty.

mod date;
mod decoder;
mod fields;
mod id;
mod language;
mod person;
mod word;

pub use decoder::{Decoder, KnownIds};
pub use fields::Fields;
pub use person::PersonIds;
