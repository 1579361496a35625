//! A built site on its way to a branch.

use std::path::Path;

use super::changes::FileChanges;
use super::destination::Destination;
use super::error::PublishError;
use super::files::{self, BranchFiles, ObjectStorage};
use super::git::one_line;
use super::message::{SourceState, message};
use super::published::{CNAME, PublishedBranch};
use super::repository::Repository;

/// Whether the branch keeps its earlier commits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublicationHistory {
    /// The new commit follows the last one.
    Kept,
    /// The new commit is the only one.
    Squashed,
}

/// A built site, as files of a branch.
#[derive(Debug)]
pub struct Publication<'a> {
    repository: &'a Repository,
    destination: &'a Destination,
    published: &'a PublishedBranch,
    history: PublicationHistory,
    files: BranchFiles,
}

impl<'a> Publication<'a> {
    /// Reads the site that was built into the folder `out`. A `CNAME` of the branch stays if the site
    /// has none.
    ///
    /// # Errors
    /// If the files cannot be read.
    pub fn read(
        repository: &'a Repository,
        destination: &'a Destination,
        published: &'a PublishedBranch,
        history: PublicationHistory,
        out: &Path,
        storage: ObjectStorage,
    ) -> Result<Self, PublishError> {
        let mut files = files::of_build(&repository.git, out, storage)?;
        if let Some(domain) = published.files.get(CNAME) {
            files
                .entry(CNAME.to_owned())
                .or_insert_with(|| domain.clone());
        }
        Ok(Self {
            repository,
            destination,
            published,
            history,
            files,
        })
    }

    /// What changes on the branch.
    pub fn changes(&self) -> FileChanges {
        FileChanges::between(&self.published.files, &self.files)
    }

    /// Whether the branch already is as it would be afterwards.
    pub fn is_published(&self) -> bool {
        let has_history = self.published.exists() && !self.published.is_alone;
        let is_squash_due = self.history == PublicationHistory::Squashed && has_history;
        self.published.files == self.files && !is_squash_due
    }

    /// Makes a commit of the files, and pushes it if the branch is still as it was fetched. `folder`
    /// is a folder for temporary files, and `text` the user's message.
    ///
    /// # Errors
    /// If the branch has moved, the remote repository refuses the push, or git fails.
    pub fn push(
        &self,
        folder: &Path,
        text: Option<&str>,
        state: SourceState,
    ) -> Result<(), PublishError> {
        let message = message(self.repository, text, state);
        let commit = self.commit(&folder.join("index"), &message)?;
        let reference = self.destination.reference();
        let expected = self.published.commit.as_deref().unwrap_or_default();
        let remote = &self.destination.remote;
        let run = self.repository.git.with_hooks().run(&[
            "push",
            "--quiet",
            "--no-follow-tags",
            "--recurse-submodules=no",
            &format!("--force-with-lease={reference}:{expected}"),
            remote,
            &format!("{commit}:{reference}"),
        ])?;
        if run.succeeded {
            return Ok(());
        }
        // The branch moved before the push began, or while it ran.
        let signs = ["(stale info)", "but expected", "reference already exists"];
        if signs.iter().any(|sign| run.said.contains(sign)) {
            return Err(PublishError::Moved(self.destination.to_string()));
        }
        Err(PublishError::Rejected {
            destination: self.destination.to_string(),
            remote: remote.clone(),
            branch: self.destination.branch.clone(),
            said: run.said,
        })
    }

    fn commit(&self, index: &Path, message: &str) -> Result<String, PublishError> {
        let git = &self.repository.git;
        let tree = files::write_tree(git, &self.files, index)?;
        let mut arguments = vec!["-c", "i18n.commitEncoding=UTF-8", "commit-tree", &tree];
        if let (PublicationHistory::Kept, Some(parent)) = (self.history, &self.published.commit) {
            arguments.extend(["-p", parent]);
        }
        let run = git.run_with_input(&arguments, message.as_bytes())?;
        if run.succeeded {
            return Ok(one_line(&run.stdout));
        }
        if run.said.contains("tell me who you are") || run.said.contains("ident") {
            return Err(PublishError::NoAuthor);
        }
        Err(PublishError::Git {
            command: "commit-tree".to_owned(),
            said: run.said,
        })
    }
}
