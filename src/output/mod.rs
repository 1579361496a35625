//! The only writer: artifacts → a target, all of them or none.
//!
//! Rendering [`put`](Target::put)s artifacts as they are made, from any number of threads; nothing
//! is visible until [`commit`](Target::commit). A build that stops before that leaves the target as
//! it was.

mod commit;
mod disk;
mod error;
mod ledger;
mod manifest;
mod memory;
mod place;
mod staging;

pub use disk::DiskTarget;
pub use error::OutputError;
pub use memory::MemoryTarget;

use crate::artifact::Artifact;

/// Where a build goes.
pub trait Target: Sync {
    /// Takes one artifact of the build under way. Not visible before [`commit`](Self::commit).
    ///
    /// # Errors When an artifact of this path, or one that needs a folder in its place, was put
    /// before; when the world refuses. The build is then incomplete and must not be committed.
    fn put(&self, artifact: Artifact) -> Result<(), OutputError>;

    /// Makes what was put the whole content of the target, removes what earlier builds left, and is
    /// then ready for the next build.
    ///
    /// # Errors
    /// When the world refuses. What was made visible by then stays so, and the next build mends it.
    fn commit(&self) -> Result<Written, OutputError>;
}

/// What a commit changed, in files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// New, or with other bytes than before.
    pub written: usize,
    /// Already there with the same bytes, and left alone.
    pub unchanged: usize,
    /// Of an earlier build and no longer needed.
    pub removed: usize,
}
