//! What a reader and an author can observe of whole sites: one file a subject. See tests/README.md.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

#[path = "../support/mod.rs"]
mod support;

mod corrections;
mod links;
mod overrides;
mod repeat;
mod sites;
