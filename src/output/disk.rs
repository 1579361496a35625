//! A target on disk: a folder in which only complete builds are ever seen.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::artifact::{Artifact, OutputPath};

use super::commit::Commit;
use super::ledger::{Ledger, first_below, folders};
use super::manifest::{self, MANIFEST, Manifest};
use super::staging::{STAGING, Staging, Waiting};
use super::{OutputError, Target, Written, place};

/// Writes a build into a folder.
///
/// A file whose bytes are already there is not touched. Changed files wait in a staging folder
/// inside the output folder until the commit renames them into place. A manifest lists what builds
/// wrote; nothing else is ever replaced or removed.
#[derive(Debug)]
pub struct DiskTarget {
    out: PathBuf,
    build: Mutex<Build>,
}

/// The build under way.
#[derive(Debug, Default)]
struct Build {
    ledger: Ledger<Fate>,
    staging: Option<Arc<Staging>>,
}

/// What became of an artifact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    /// Its bytes stand in the output folder already.
    Unchanged,
    /// It waits in the staging folder.
    Staged(Waiting),
}

impl DiskTarget {
    /// A target in the folder `out`, which is made when there is something to write, for the site
    /// whose root is `site`.
    ///
    /// # Errors When a build there would harm the site's sources or files that no build wrote, or
    /// the folder cannot be read.
    pub fn open(out: &Path, site: &Path) -> Result<Self, OutputError> {
        place::check_location(out, site)?;
        place::check_owner(out, &manifest::read(out)?)?;
        Ok(Self {
            out: out.to_owned(),
            build: Mutex::default(),
        })
    }

    fn build(&self) -> MutexGuard<'_, Build> {
        // A build whose thread died while it held the lock will not be committed.
        self.build.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The path is claimed before its bytes are looked at, so that of two artifacts with one path
    /// only one gets further.
    fn claim(&self, path: &OutputPath) -> Result<Arc<Staging>, OutputError> {
        let first = path.as_str().split('/').next();
        if first == Some(MANIFEST) || first == Some(STAGING) {
            return Err(OutputError::Reserved(path.as_str().to_owned()));
        }
        let mut build = self.build();
        let staging = match &build.staging {
            Some(staging) => Arc::clone(staging),
            None => Arc::clone(build.staging.insert(Arc::new(Staging::begin(&self.out)?))),
        };
        build.ledger.claim(path.clone(), Fate::Unchanged)?;
        Ok(staging)
    }

    fn stands_already(&self, artifact: &Artifact) -> Result<bool, OutputError> {
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

impl Target for DiskTarget {
    fn put(&self, artifact: Artifact) -> Result<(), OutputError> {
        let staging = self.claim(&artifact.path)?;
        if self.stands_already(&artifact)? {
            return Ok(());
        }
        let waiting = staging.write(&artifact.path, &artifact.bytes)?;
        self.build()
            .ledger
            .set(&artifact.path, Fate::Staged(waiting));
        Ok(())
    }

    fn commit(&self) -> Result<Written, OutputError> {
        let Build { ledger, staging } = std::mem::take(&mut *self.build());
        let staging = staging.map_or_else(|| Staging::begin(&self.out).map(Arc::new), Ok)?;
        let claims = ledger.into_claims();
        let before = manifest::read(&self.out)?;
        let now: Manifest = claims.keys().cloned().collect();
        let both: Manifest = before.union(&now).cloned().collect();
        let (in_the_way, stale): (Vec<_>, Vec<_>) = before
            .difference(&now)
            .partition(|path| stands_in_the_way(path, &claims));
        let waits = |(path, fate)| {
            if let &Fate::Staged(waiting) = fate {
                Some((path, waiting))
            } else {
                None
            }
        };
        let staged: Vec<_> = claims.iter().filter_map(waits).collect();
        let (written, removed) = (staged.len(), in_the_way.len() + stale.len());

        // First a manifest of all that was ours and all that will be, so that a commit cut short
        // leaves no file that the next build would take for somebody else's. What is no longer
        // needed goes last: readers follow old links a while.
        self.write_manifest(&staging, &before, &both)?;
        Commit {
            out: &self.out,
            staging: &staging,
            staged,
            in_the_way,
            stale,
        }
        .run()?;
        let in_place = |cause| OutputError::Mixed {
            cause: Box::new(cause),
            new: Vec::new(),
            old: Vec::new(),
            stale: Vec::new(),
        };
        self.write_manifest(&staging, &both, &now)
            .map_err(in_place)?;
        Ok(Written {
            written,
            unchanged: now.len() - written,
            removed,
        })
    }
}

/// Is the old file a folder of the new build, or does it lie below one of its files?
fn stands_in_the_way(old: &OutputPath, now: &BTreeMap<OutputPath, Fate>) -> bool {
    first_below(now, old).is_some() || folders(old).any(|folder| now.contains_key(&folder))
}
