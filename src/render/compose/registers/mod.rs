//! Registers: lists of what annotations say, from the whole site.

pub mod annotators;
pub mod claims;
pub mod corrections;
pub mod filter;
pub mod glossary;
pub mod quotation;
