//! Margins: the entries beside a text, and how long the text waits for them.

pub mod entries;
pub mod entry;
pub mod entry_words;
pub mod line_count;
pub mod spacing;
pub mod wait;
