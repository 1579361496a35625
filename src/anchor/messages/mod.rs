//! Diagnostics about targets: what is wrong, where the words occur, and what to write.

mod blocks;
mod disguised;
pub mod distinguish;
pub mod edited;
pub mod excerpt;
pub mod fault;
pub mod label;
mod rewrite;
mod target;
pub mod warning;
