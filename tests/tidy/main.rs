//! The shape of the code: which module imports which, how long files and functions are, that no
//! files import one another in a circle, that no two types share a name, and that a diagnostic code
//! means one thing. What documents name exists, and the changelog has the form that a release needs.
//!
//! `cargo test --test tidy -- --nocapture measures` prints the figures.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod addresses;
mod blank;
mod changelog;
mod circles;
mod codes;
mod documents;
mod imports;
mod lengths;
mod measures;
mod names;
mod resolve;
mod source;
