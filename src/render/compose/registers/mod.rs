//! Registers: lists of what annotations say, from the whole site.

pub mod claims;
pub mod quotation;
