//! YAML files as trees of nodes with spans. Only this module uses the YAML crate.
//!
//! Every scalar is kept as it is written (`1.10`, `no`, `12:30`). Its key decides whether it is a
//! string or a number, and not its form.

mod braces;
mod double_quoted;
mod dropped;
mod fault;
mod node;
mod parse;
mod quote;
mod raw;
mod syntax_error;
#[cfg(test)]
mod tests;

pub use double_quoted::{double_quoted, double_quoted_visibly, needs_escape};
pub use node::{YamlEntry, YamlNode, YamlValue};
pub use parse::parse;
