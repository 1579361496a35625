//! How the pages of a language word things: localized values, names, dates, languages, sources.

pub mod citation;
pub mod examples;
pub mod language;
pub mod localized;
pub mod names;
