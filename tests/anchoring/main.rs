//! Tests of anchoring in texts that were edited after they were annotated.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may"
)]

mod edits;
mod many;
mod random;
mod renumber;
mod scribble;
mod support;
