//! The weave: whatever lies over a block, its text survives byte for byte in well-formed markup.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may"
)]

mod cases;
mod markup;
mod order;
mod properties;
mod support;
