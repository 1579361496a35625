//! The messages of the interface in every language of the site, written in Fluent.
//!
//! A message can be formatted in two ways: [`Catalogue::html`] for pages, where an argument of
//! another direction is put into an element, and [`Catalogue::text`] for attributes and feeds,
//! where it is put between isolate control characters. A message that does not exist is an error
//! and never becomes text on a page.

mod args;
mod bundle;
mod catalogue;
mod check;
mod date_within;
mod dates;
mod error;
mod file;
mod given;
mod parse;
mod pattern;
mod resolve;
mod sink;
#[cfg(test)]
mod tests;
mod value;

pub use args::{Args, Argument, Grouping};
pub use catalogue::{Catalogue, Message};
pub use check::{MISSING_MESSAGES, MissingMessages};
pub use dates::{DatePlace, DateWords};
pub use error::MessageError;
pub use file::MessageFile;
pub use given::GivenValues;
pub use parse::message_ids;
