//! The weave: whatever lies over a block, its text survives byte for byte in well-formed markup.

mod cases;
mod markup;
mod order;
mod properties;
mod support;
