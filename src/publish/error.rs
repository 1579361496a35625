//! Why a site cannot be published. The texts say what to write instead.

use std::io;
use std::path::PathBuf;

use crate::output::{OutputError, format_paths};

/// Why a site cannot be published.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The program is missing.
    #[error(
        "the program `git` is not installed, or not in the PATH; get it from https://git-scm.com, or run `hashiya build` and upload `public/`"
    )]
    NoGit,
    /// The site is in no working tree.
    #[error(
        "`{}` is in no repository of git; write `git init`, `git add -A` and `git commit -m \"First version\"` there, and then \
         `git remote add {remote} https://github.com/OWNER/REPOSITORY.git`", site.display()
    )]
    NotARepository {
        /// The root of the site.
        site: PathBuf,
        /// The remote to publish to.
        remote: String,
    },
    /// The repository is empty.
    #[error(
        "the repository has no commit yet; write `git add -A` and `git commit -m \"First version\"`, for what is published names the \
         commit that it was built from"
    )]
    NoCommit,
    /// Files that the site is read from differ from the commit.
    #[error(
        "the site has changes that are not committed ({}); commit them, or publish them all the same with --allow-dirty",
        format_paths(first, *count)
    )]
    NotCommitted {
        /// The first few paths, in the repository.
        first: Vec<String>,
        /// How many there are.
        count: usize,
    },
    /// A submodule in the sources was not checked out.
    #[error(
        "the submodule `{0}` is not checked out, and the site would be published without it; write `git submodule update --init`"
    )]
    EmptySubmodule(String),
    /// The sources changed during the build.
    #[error(
        "the sources were changed while the site was built, and nothing was pushed; publish again"
    )]
    SourcesChanged,
    /// There is no remote at all.
    #[error(
        "the repository has no remote; name the place to publish to with `git remote add {0} https://github.com/OWNER/REPOSITORY.git`"
    )]
    NoRemote(String),
    /// There is no remote of this name.
    #[error(
        "there is no remote `{name}`; there is {}: choose with --remote, or write `git remote add {name} ADDRESS`",
        format_paths(known, known.len())
    )]
    UnknownRemote {
        /// The name as given.
        name: String,
        /// The remotes that exist.
        known: Vec<String>,
    },
    /// Git does not take the name for a branch.
    #[error("`{0}` cannot be the name of a branch; write one such as `gh-pages`")]
    BranchName(String),
    /// The branch has the sources.
    #[error(
        "`{0}` is the branch of the sources, which publishing would replace; choose another with --branch, such as `gh-pages`"
    )]
    SourceBranch(String),
    /// The branch has files that no build wrote.
    #[error(
        "{destination} has files that hashiya did not write ({}); choose another branch with --branch, or move them to the site's \
         static/ if they belong to it. If they are not needed any more, {}",
        format_paths(first, *count), match last {
            Some(last) => format!("`git push {remote} +{last}:refs/heads/{branch}` takes the branch back to what was published last"),
            None => format!("`git push {remote} --delete {branch}` removes the branch"),
        }
    )]
    ForeignFiles {
        /// The branch and the remote, for the message.
        destination: String,
        /// The remote.
        remote: String,
        /// The branch.
        branch: String,
        /// The first few of these files.
        first: Vec<String>,
        /// How many there are.
        count: usize,
        /// The last commit that was published, if there is one.
        last: Option<String>,
    },
    /// The remote repository cannot be read.
    #[error(
        "the remote `{remote}` cannot be read. Git says:\n{}\nSee whether `git fetch {remote}` works: whether you are online, may read the \
         repository, and `git remote -v` has its address",
        indent(said)
    )]
    Unreachable {
        /// The remote.
        remote: String,
        /// What git said.
        said: String,
    },
    /// Somebody else pushed to the branch.
    #[error(
        "{0} was changed by somebody else while the site was built, and nothing was pushed; publish again"
    )]
    Moved(String),
    /// The remote repository refused the push, or a hook did.
    #[error(
        "{destination} did not take the site, and is as it was. Git says:\n{}\nSee whether you may push there: `git push --dry-run {remote} \
         HEAD:refs/heads/{branch}` asks, and rules for branches are in the settings of the repository",
        indent(said)
    )]
    Rejected {
        /// The branch and the remote, for the message.
        destination: String,
        /// The remote.
        remote: String,
        /// The branch.
        branch: String,
        /// What git said.
        said: String,
    },
    /// Git does not know who commits.
    #[error(
        "git does not know who publishes; write `git config --global user.name \"YOUR NAME\"` and `git config --global user.email YOU@EXAMPLE.ORG`"
    )]
    NoAuthor,
    /// Any other command of git failed.
    #[error("`git {command}` failed. Git says:\n{}", indent(said))]
    Git {
        /// The command.
        command: String,
        /// What git said.
        said: String,
    },
    /// The program is there, and does not run.
    #[error("the program `git` cannot be run: {0}")]
    Run(io::Error),
    /// The built files cannot be read.
    #[error(transparent)]
    Output(#[from] OutputError),
}

impl PublishError {
    /// Whether the arguments of the command are to blame.
    pub const fn is_usage(&self) -> bool {
        matches!(
            self,
            Self::UnknownRemote { .. } | Self::BranchName(_) | Self::SourceBranch(_)
        )
    }
}

fn indent(said: &str) -> String {
    if said.is_empty() {
        return "  (nothing)".to_owned();
    }
    let lines: Vec<String> = said.lines().map(|line| format!("  {line}")).collect();
    lines.join("\n")
}
