//! Writes a build into a folder or into memory: all of it or nothing.
//!
//! Rendering [`put`](BuildTarget::put)s artifacts as they are made, from any number of threads. They
//! become visible together with [`commit`](BuildTarget::commit). A build that ends before that leaves
//! the target as it was. No other module writes the output.

mod claims;
mod commit;
mod disk;
mod error;
mod location;
pub mod manifest;
mod memory;
mod staging;
mod stamp;
mod target;

pub use disk::DiskTarget;
pub use error::OutputError;
pub(crate) use error::{LISTED_PATHS, format_paths};
pub use memory::MemoryTarget;
pub use target::{BuildTarget, CommitSummary};
