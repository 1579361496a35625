//! Registers: lists of what annotations say, from the whole site.

pub mod claims;
pub mod corrections;
pub mod quotation;
