//! The branch of a remote repository that a site is published on.

use std::fmt;

use super::error::PublishError;
use super::github;
use super::repository::Repository;
use crate::source::settings::BaseUrl;

/// A branch of a remote repository.
#[derive(Debug)]
pub struct Destination {
    pub(super) remote: String,
    pub(super) branch: String,
    /// The address of the repository as it is written, and as git abbreviates or redirects it. They
    /// may have a password.
    addresses: [Option<String>; 2],
}

impl Destination {
    /// Finds the remote of this name.
    ///
    /// # Errors
    /// If there is no such remote, or if the branch cannot have this name or is that of the sources.
    pub fn find(repository: &Repository, remote: &str, branch: &str) -> Result<Self, PublishError> {
        let git = &repository.git;
        let named = format!("refs/heads/{branch}");
        if branch.starts_with('-') || !git.run(&["check-ref-format", &named])?.succeeded {
            return Err(PublishError::BranchName(branch.to_owned()));
        }
        let known = git.read(&["remote"])?;
        let known: Vec<String> = String::from_utf8_lossy(&known)
            .lines()
            .map(str::to_owned)
            .collect();
        if known.is_empty() {
            return Err(PublishError::NoRemote(remote.to_owned()));
        }
        if !known.iter().any(|name| name == remote) {
            return Err(PublishError::UnknownRemote {
                name: remote.to_owned(),
                known,
            });
        }
        if is_source_branch(repository, remote, branch)? {
            return Err(PublishError::SourceBranch(branch.to_owned()));
        }
        Ok(Self {
            remote: remote.to_owned(),
            branch: branch.to_owned(),
            addresses: [
                git.line(&["config", "--get", &format!("remote.{remote}.url")])?,
                git.line(&["remote", "get-url", remote])?,
            ],
        })
    }

    /// The address at which GitHub Pages shows the site, if the repository is on github.com.
    pub fn pages_address(&self) -> Option<BaseUrl> {
        self.addresses
            .iter()
            .flatten()
            .find_map(|address| github::pages_address(address))
    }

    /// The name of the branch.
    pub fn branch(&self) -> &str {
        &self.branch
    }

    /// The full name of the branch.
    pub(super) fn reference(&self) -> String {
        format!("refs/heads/{}", self.branch)
    }
}

impl fmt::Display for Destination {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the branch `{}` of `{}`", self.branch, self.remote)
    }
}

/// Is it the branch that is checked out, or the one that this is pushed to?
fn is_source_branch(
    repository: &Repository,
    remote: &str,
    branch: &str,
) -> Result<bool, PublishError> {
    let Some(current) = &repository.branch else {
        return Ok(false);
    };
    let setting = |key: &str| {
        let key = format!("branch.{current}.{key}");
        repository.git.line(&["config", "--get", &key])
    };
    let is_upstream = setting("remote")?.as_deref() == Some(remote)
        && setting("merge")?.is_some_and(|merge| merge == format!("refs/heads/{branch}"));
    Ok(current == branch || is_upstream)
}
