//! The network of entities.

pub mod drawing;
pub mod page;
