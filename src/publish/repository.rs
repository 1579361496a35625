//! The repository that a site lies in.

use std::fs;
use std::path::{Path, PathBuf};

use super::error::PublishError;
use super::git::Git;
use crate::output::LISTED_PATHS;
use crate::source::files::{SOURCE_FOLDERS, is_ignored};
use crate::source::settings;

/// The repository that a site lies in, and the commit that its sources are at.
#[derive(Debug)]
pub struct Repository {
    pub(super) git: Git,
    site: PathBuf,
    /// The folder of the site in the repository, with a final `/`; empty for its root.
    pub(super) prefix: String,
    /// The commit that is checked out.
    pub(super) head: String,
    /// Its branch; `None` if none is checked out.
    pub(super) branch: Option<String>,
}

impl Repository {
    /// Opens the repository of the site with this root. `remote` is the remote to publish to.
    ///
    /// # Errors
    /// If there is no `git`, no repository, or no commit.
    pub fn open(site: &Path, remote: &str) -> Result<Self, PublishError> {
        let git = Git::at(site);
        let found = git.run(&["rev-parse", "--is-inside-work-tree", "--show-prefix"])?;
        // Without a word about a missing repository, there is one that git does not open, because it
        // belongs to somebody else or is damaged.
        if !found.succeeded && !found.said.contains("not a git repository") {
            return Err(PublishError::Git {
                command: "rev-parse".to_owned(),
                said: found.said,
            });
        }
        let answer = String::from_utf8_lossy(&found.stdout).into_owned();
        let mut lines = answer.lines();
        if lines.next() != Some("true") {
            return Err(PublishError::NotARepository {
                site: site.to_owned(),
                remote: remote.to_owned(),
            });
        }
        let prefix = lines.next().unwrap_or_default().to_owned();
        let head = head(&git)?.ok_or(PublishError::NoCommit)?;
        let branch = git.line(&["symbolic-ref", "--quiet", "HEAD"])?;
        let branch = branch.and_then(|name| Some(name.strip_prefix("refs/heads/")?.to_owned()));
        Ok(Self {
            git,
            site: site.to_owned(),
            prefix,
            head,
            branch,
        })
    }

    /// Fails if files that the site is read from differ from the commit, or are not in it.
    ///
    /// # Errors
    /// If there are such files.
    pub fn ensure_committed(&self) -> Result<(), PublishError> {
        let mut arguments = vec![
            "status",
            "--porcelain=v1",
            "-z",
            "--no-renames",
            "--untracked-files=all",
            "--ignore-submodules=none",
            "--",
            settings::FILE,
        ];
        arguments.extend(SOURCE_FOLDERS);
        let linked = self.linked_folders();
        arguments.extend(linked.iter().map(String::as_str));
        let status = self.git.read(&arguments)?;
        let mut changed: Vec<String> = String::from_utf8_lossy(&status)
            .split('\0')
            .filter_map(|entry| self.changed_path(entry))
            .collect();
        let settings = format!("HEAD:./{}", settings::FILE);
        // A site that `.gitignore` leaves out of the repository has no changes.
        if changed.is_empty() && !self.git.run(&["cat-file", "-e", &settings])?.succeeded {
            changed.push(format!("{}{}", self.prefix, settings::FILE));
        }
        if changed.is_empty() {
            return Ok(());
        }
        let count = changed.len();
        changed.truncate(LISTED_PATHS);
        Err(PublishError::NotCommitted {
            first: changed,
            count,
        })
    }

    /// The path of an entry of the status; `None` for a new file that no build reads.
    fn changed_path(&self, entry: &str) -> Option<String> {
        let (state, path) = entry.split_at_checked(3)?;
        let in_site = path.strip_prefix(&self.prefix).unwrap_or(path);
        (state != "?? " || !is_ignored(in_site)).then(|| path.to_owned())
    }

    /// The folders of `allow_links` that are in this repository, relative to the site.
    fn linked_folders(&self) -> Vec<String> {
        let Ok(text) = fs::read_to_string(self.site.join(settings::FILE)) else {
            return Vec::new();
        };
        let top = self.git.line(&["rev-parse", "--show-toplevel"]);
        let top = top
            .ok()
            .flatten()
            .and_then(|top| fs::canonicalize(top).ok());
        settings::allowed_links(&text)
            .into_iter()
            .filter(|folder| {
                let real = fs::canonicalize(self.site.join(folder)).ok();
                real.zip(top.as_ref())
                    .is_some_and(|(folder, top)| folder.starts_with(top))
            })
            .collect()
    }

    /// Fails if a submodule in the sources is not checked out.
    ///
    /// # Errors
    /// If there is such a submodule.
    pub fn ensure_submodules(&self) -> Result<(), PublishError> {
        const SUBMODULE: &str = "160000 ";
        let mut arguments = vec!["ls-files", "-z", "--stage", "--"];
        arguments.extend(SOURCE_FOLDERS);
        let listed = self.git.read(&arguments)?;
        let listed = String::from_utf8_lossy(&listed).into_owned();
        let missing = listed
            .split('\0')
            .filter(|entry| entry.starts_with(SUBMODULE))
            .filter_map(|entry| Some(entry.split_once('\t')?.1))
            .find(|path| !self.site.join(path).join(".git").exists());
        missing.map_or(Ok(()), |path| {
            Err(PublishError::EmptySubmodule(path.to_owned()))
        })
    }

    /// Fails if another commit is checked out since the repository was opened.
    ///
    /// # Errors
    /// If there is another one.
    pub fn ensure_same_commit(&self) -> Result<(), PublishError> {
        if head(&self.git)?.as_ref() == Some(&self.head) {
            Ok(())
        } else {
            Err(PublishError::SourcesChanged)
        }
    }
}

/// The commit that is checked out. `None` if there is none.
fn head(git: &Git) -> Result<Option<String>, PublishError> {
    git.line(&["rev-parse", "--verify", "--quiet", "HEAD^{commit}"])
}
