//! Edition → pages.

pub mod assets;
pub mod context;
