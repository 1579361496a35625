//! What every target can do.

use crate::artifact::Artifact;

use super::OutputError;

/// The place that a build is written to.
pub trait BuildTarget: Sync {
    /// Takes one artifact of the build. It is not visible before [`commit`](Self::commit).
    ///
    /// # Errors
    /// If an artifact with this path was put before, or one that needs a folder of this name, or if
    /// writing fails. The build is then incomplete and must not be committed.
    fn put(&self, artifact: Artifact) -> Result<(), OutputError>;

    /// Makes the artifacts that were put the whole content of the target, and removes other files
    /// of earlier builds. The target can then take the next build.
    ///
    /// # Errors
    /// If writing fails. Files that were already replaced stay new; the next build repairs the rest.
    fn commit(&self) -> Result<CommitSummary, OutputError>;
}

/// How many files a commit changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CommitSummary {
    /// Files that are new or have other bytes than before.
    pub written: usize,
    /// Files that had the same bytes before, and were not touched.
    pub unchanged: usize,
    /// Files of earlier builds that this one no longer has.
    pub removed: usize,
}
