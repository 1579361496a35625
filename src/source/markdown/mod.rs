//! Parses Markdown into blocks, with the parser pulldown-cmark.

mod block_builder;
mod containers;
mod emphasis;
mod footnotes;
mod literal;
mod position;
mod reader;
mod table;
#[cfg(test)]
mod tests;

pub use position::MarkdownSource;
pub use reader::{NameLookup, parse};
