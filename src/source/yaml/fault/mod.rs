//! Finds the cause of a syntax error in the text itself.
//!
//! The parser stops where it can read no further, which may be many lines after the cause. The
//! scanner here knows less of YAML, but more of what authors get wrong.

mod cause;
mod flow;
mod lines;
mod misplaced;
mod quotation;
mod syntax_fault;
mod text;
mod value;

pub(super) use cause::find_cause;
pub(super) use misplaced::find_misplaced;
