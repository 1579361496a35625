//! Markdown values and the structure of texts as HTML elements.

pub mod footnote;
pub mod links;
pub mod outline;
pub mod prose;
pub mod structure;
