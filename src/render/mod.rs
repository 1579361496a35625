//! Edition → pages.

pub mod assets;
pub mod context;
mod function;
pub mod template;

pub use function::{Argument, MessageError, Messages};
