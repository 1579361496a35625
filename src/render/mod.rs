//! Edition → pages.

pub mod assets;
pub mod context;
mod function;
#[cfg(test)]
mod sample;
pub mod template;

pub use function::{Argument, MessageError, Messages};
