//! Formats numbers, dates, lists and messages as a language does, and sorts names in its order.
//!
//! A [`Locale`] holds the formatters of one language of the site; it is built once and shared by
//! all pages. The [`Catalogue`] holds the interface's messages in all languages. The data is
//! CLDR's, by way of ICU4X. This module knows nothing of articles.

mod collate;
mod date;
mod error;
mod foreign_letter;
mod formatted_parts;
mod index;
mod isolate;
mod language;
mod letter_numbering;
mod list;
pub mod message;
mod month_names;
mod name;
mod number;
mod plural;
mod settings;
#[cfg(test)]
mod tests;

pub use error::LocaleError;
pub use index::IndexSection;
pub use isolate::{first_strong, isolated, with_mark};
pub use language::Locale;
pub use message::{
    Args, Catalogue, DatePlace, DateWords, GivenValues, MISSING_MESSAGES, Message, MessageError,
    MessageFile,
};
pub use name::own_name;
pub use settings::{
    Calendar, IndexArticle, LocaleSettings, Months, Numerals, Region, SettingError,
};
