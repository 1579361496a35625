//! What the branch has before a site is published on it.

use std::collections::BTreeSet;

use super::destination::Destination;
use super::error::PublishError;
use super::files::{self, BranchFile, BranchFiles};
use super::git::one_line;
use super::message::SOURCE;
use super::repository::Repository;
use crate::output::LISTED_PATHS;
use crate::output::manifest::{self, MANIFEST};
use crate::source::settings::{self, BaseUrl};

/// The file with the domain of a site. GitHub writes it, too, when the domain is set there.
pub(super) const CNAME: &str = "CNAME";

/// The branch as it was fetched.
#[derive(Debug, Default)]
pub struct PublishedBranch {
    /// Its last commit. `None` if there is no such branch yet.
    pub(super) commit: Option<String>,
    /// Whether that commit has no parent.
    pub(super) is_alone: bool,
    pub(super) files: BranchFiles,
    /// The content of `CNAME`.
    domain: Option<String>,
}

impl PublishedBranch {
    /// Fetches the branch of the remote repository. No local branch is changed.
    ///
    /// # Errors
    /// If the remote repository cannot be read, or if the branch has the sources of the site or files
    /// that no build wrote.
    pub fn fetch(repository: &Repository, destination: &Destination) -> Result<Self, PublishError> {
        let Some(commit) = fetch_commit(repository, destination)? else {
            return Ok(Self::default());
        };
        let git = &repository.git;
        let files = files::of_commit(git, &commit)?;
        let settings = format!("{}{}", repository.prefix, settings::FILE);
        if files.contains_key(&settings) {
            return Err(PublishError::SourceBranch(destination.branch.clone()));
        }
        ensure_ours(repository, destination, &commit, &files)?;
        let domain = match files.get(CNAME) {
            Some(file) => Some(read_file(repository, file)?),
            None => None,
        };
        Ok(Self {
            is_alone: git
                .line(&["rev-parse", "--verify", "--quiet", &format!("{commit}^")])?
                .is_none(),
            commit: Some(commit),
            files,
            domain: domain.map(|bytes| String::from_utf8_lossy(&bytes).trim().to_owned()),
        })
    }

    /// The address of the site, if the branch has a domain.
    pub fn address(&self) -> Option<BaseUrl> {
        let domain = self.domain.as_ref()?;
        BaseUrl::parse(&format!("https://{domain}/"))
    }

    /// Whether the branch exists.
    pub const fn exists(&self) -> bool {
        self.commit.is_some()
    }
}

fn read_file(repository: &Repository, file: &BranchFile) -> Result<Vec<u8>, PublishError> {
    repository.git.read(&["cat-file", "blob", &file.object])
}

/// The last commit of the branch, after it was fetched.
fn fetch_commit(
    repository: &Repository,
    destination: &Destination,
) -> Result<Option<String>, PublishError> {
    let git = &repository.git;
    let (remote, reference) = (destination.remote.as_str(), destination.reference());
    let unreachable = |said| PublishError::Unreachable {
        remote: remote.to_owned(),
        said,
    };
    let listed = git.run(&["ls-remote", remote, &reference])?;
    if !listed.succeeded {
        return Err(unreachable(listed.said));
    }
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    let commit = listed
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .find_map(|(commit, name)| (name == reference).then_some(commit));
    let Some(commit) = commit else {
        return Ok(None);
    };
    let is_here = |commit: &str| -> Result<bool, PublishError> {
        Ok(git
            .run(&["cat-file", "-e", &format!("{commit}^{{tree}}")])?
            .succeeded)
    };
    if !is_here(commit)? {
        let fetched = git.run(&[
            "fetch",
            "--quiet",
            "--no-tags",
            "--no-prune",
            "--no-recurse-submodules",
            remote,
            &reference,
        ])?;
        if !fetched.succeeded {
            return Err(unreachable(fetched.said));
        }
        if !is_here(commit)? {
            return Err(PublishError::Moved(destination.to_string()));
        }
    }
    Ok(Some(commit.to_owned()))
}

/// Fails if the branch has files that no build wrote: files that are not in the manifest, or that
/// were changed since the last commit of ours. A `CNAME` may be anybody's.
fn ensure_ours(
    repository: &Repository,
    destination: &Destination,
    commit: &str,
    files: &BranchFiles,
) -> Result<(), PublishError> {
    let git = &repository.git;
    let ours = match files.get(MANIFEST) {
        Some(file) => manifest::parse(&read_file(repository, file)?),
        None => manifest::Manifest::new(),
    };
    let ours: BTreeSet<&str> = ours
        .iter()
        .map(crate::artifact::OutputPath::as_str)
        .collect();
    let last = one_line(&git.read(&[
        "rev-list",
        "--first-parent",
        "--max-count=1",
        "--fixed-strings",
        &format!("--grep={SOURCE}"),
        commit,
    ])?);
    let last = Some(last).filter(|last| !last.is_empty());
    let before = match &last {
        Some(last) if last != commit => Some(files::of_commit(git, last)?),
        _ => None,
    };
    let foreign: Vec<&String> = files
        .iter()
        .filter(|(path, file)| {
            let is_written = *path == MANIFEST || ours.contains(path.as_str());
            let is_changed = before
                .as_ref()
                .is_some_and(|before| before.get(*path) != Some(*file));
            *path != CNAME && *path != ".nojekyll" && (!is_written || is_changed)
        })
        .map(|(path, _)| path)
        .collect();
    if foreign.is_empty() {
        return Ok(());
    }
    Err(PublishError::ForeignFiles {
        destination: destination.to_string(),
        remote: destination.remote.clone(),
        branch: destination.branch.clone(),
        count: foreign.len(),
        first: foreign.into_iter().take(LISTED_PATHS).cloned().collect(),
        last,
    })
}
