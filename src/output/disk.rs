//! A target on disk: a folder that only ever shows complete builds.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::artifact::{Artifact, OutputPath};

use super::claims::{Claims, first_below, folders};
use super::commit::Commit;
use super::error::OutputError;
use super::location;
use super::manifest::{self, MANIFEST, Manifest};
use super::staging::{STAGING, StagedAt, Staging};
use super::stamp::{self, STAMP, Stamp};
use super::target::{BuildTarget, CommitSummary};

/// Writes a build into a folder.
///
/// A file that already has the right bytes is not touched. Changed files are written to a staging
/// folder inside the output folder, and the commit renames them into place. A manifest lists the
/// files that builds wrote; no other file is ever replaced or removed.
#[derive(Debug)]
pub struct DiskTarget {
    out: PathBuf,
    build: Mutex<PendingBuild>,
}

/// The build that is being written.
#[derive(Debug, Default)]
struct PendingBuild {
    claims: Claims<ArtifactState>,
    /// Created with the first artifact.
    staging: Option<Arc<Staging>>,
}

/// Where an artifact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ArtifactState {
    /// In the output folder, with the same bytes as before.
    Unchanged,
    /// In the staging folder.
    Staged(StagedAt),
}

impl DiskTarget {
    /// Opens the folder `out` for the site whose root is `site`. The folder is created when the
    /// first artifact is put.
    ///
    /// # Errors
    /// If a build there would overwrite the site's sources or files that no build wrote, or if the
    /// folder cannot be read.
    pub fn open(out: &Path, site: &Path) -> Result<Self, OutputError> {
        location::check_location(out, site)?;
        location::check_owner(out, &manifest::read(out)?)?;
        Ok(Self {
            out: out.to_owned(),
            build: Mutex::default(),
        })
    }

    /// The note of the last build, if the folder has its files, untouched, and they were built from
    /// these inputs.
    ///
    /// # Errors
    /// If the manifest cannot be read.
    pub fn note_if_current(&self, inputs: u128) -> Result<Option<String>, OutputError> {
        let Some(Stamp { hash, note }) = stamp::read(&self.out) else {
            return Ok(None);
        };
        let now = stamp::hash(&self.out, &manifest::read(&self.out)?, inputs);
        Ok((now == Some(hash)).then_some(note))
    }

    /// Remembers that the files of the folder, which were just committed, were built from these inputs,
    /// with a note.
    ///
    /// # Errors
    /// If the manifest cannot be read or the stamp cannot be written.
    pub fn set_current(&self, inputs: u128, note: String) -> Result<(), OutputError> {
        match stamp::hash(&self.out, &manifest::read(&self.out)?, inputs) {
            Some(hash) => stamp::write(&self.out, &Stamp { hash, note }),
            None => stamp::remove(&self.out),
        }
    }

    fn build(&self) -> MutexGuard<'_, PendingBuild> {
        // If a thread panicked while it held the lock, the build will not be committed.
        self.build.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Claims a path and returns the staging folder. This happens before the bytes are compared, so
    /// that of two artifacts with the same path only one gets further.
    fn claim(&self, path: &OutputPath) -> Result<Arc<Staging>, OutputError> {
        let first = path.as_str().split('/').next().unwrap_or_default();
        // Some file systems do not tell `.Git` from `.git`.
        if [MANIFEST, STAMP, STAGING].contains(&first) || first.eq_ignore_ascii_case(location::GIT)
        {
            return Err(OutputError::Reserved(path.as_str().to_owned()));
        }
        let mut build = self.build();
        let staging = match &build.staging {
            Some(staging) => Arc::clone(staging),
            None => Arc::clone(build.staging.insert(Arc::new(Staging::begin(&self.out)?))),
        };
        build.claims.claim(path.clone(), ArtifactState::Unchanged)?;
        Ok(staging)
    }

    /// Whether the output folder has a file with this path and these bytes.
    fn is_unchanged(&self, artifact: &Artifact) -> Result<bool, OutputError> {
        let place = self.out.join(artifact.path.as_str());
        let Ok(found) = fs::symlink_metadata(&place) else {
            return Ok(false);
        };
        if !found.is_file() || found.len() != artifact.bytes.len() as u64 {
            return Ok(false);
        }
        let bytes = fs::read(&place).map_err(OutputError::io("read", &place))?;
        Ok(bytes == artifact.bytes)
    }

    fn write_manifest(
        &self,
        staging: &Staging,
        old: &Manifest,
        new: &Manifest,
    ) -> Result<(), OutputError> {
        if old == new {
            return Ok(());
        }
        staging.write_whole(&self.out.join(MANIFEST), manifest::text(new).as_bytes())
    }
}

impl BuildTarget for DiskTarget {
    fn put(&self, artifact: Artifact) -> Result<(), OutputError> {
        let staging = self.claim(&artifact.path)?;
        if self.is_unchanged(&artifact)? {
            return Ok(());
        }
        let staged_at = staging.write(&artifact.path, &artifact.bytes)?;
        self.build()
            .claims
            .set(&artifact.path, ArtifactState::Staged(staged_at));
        Ok(())
    }

    fn commit(&self) -> Result<CommitSummary, OutputError> {
        let PendingBuild { claims, staging } = std::mem::take(&mut *self.build());
        let staging = staging.map_or_else(|| Staging::begin(&self.out).map(Arc::new), Ok)?;
        let paths = claims.into_paths();
        let before = manifest::read(&self.out)?;
        let now: Manifest = paths.keys().cloned().collect();
        let both: Manifest = before.union(&now).cloned().collect();
        let (in_the_way, stale): (Vec<_>, Vec<_>) = before
            .difference(&now)
            .partition(|path| is_in_the_way(path, &paths));
        let staged: Vec<_> = paths
            .iter()
            .filter_map(|(path, state)| match *state {
                ArtifactState::Staged(staged_at) => Some((path, staged_at)),
                ArtifactState::Unchanged => None,
            })
            .collect();
        let (written, removed) = (staged.len(), in_the_way.len() + stale.len());

        // First a manifest of old and new files together. If the commit is interrupted, the next
        // build still knows all of them as its own.
        self.write_manifest(&staging, &before, &both)?;
        Commit {
            out: &self.out,
            staging: &staging,
            staged,
            in_the_way,
            stale,
        }
        .run()?;
        let all_in_place = |cause| OutputError::Mixed {
            cause: Box::new(cause),
            new: Vec::new(),
            old: Vec::new(),
            stale: Vec::new(),
        };
        self.write_manifest(&staging, &both, &now)
            .map_err(all_in_place)?;
        Ok(CommitSummary {
            written,
            unchanged: now.len() - written,
            removed,
        })
    }
}

/// Whether an old file has the path of a folder of the new build, or lies below one of its files.
fn is_in_the_way(old: &OutputPath, now: &BTreeMap<OutputPath, ArtifactState>) -> bool {
    first_below(now, old).is_some() || folders(old).any(|folder| now.contains_key(&folder))
}
