//! Why nothing could be written, with the path and what to do about it.

use std::io;
use std::path::{Path, PathBuf};

use crate::artifact::OutputPath;

/// Why an artifact or a build could not be written.
#[derive(Debug, thiserror::Error)]
pub enum OutputError {
    /// Two artifacts claim one path.
    #[error("two pages or files of the site would be written to `{0}`; rename one of them")]
    Duplicate(String),
    /// One artifact claims a path that another needs as a folder.
    #[error(
        "`{file}` would be a file, but `{below}` needs a folder of that name; rename one of them"
    )]
    FileAndFolder {
        /// The path claimed as a file.
        file: String,
        /// The path that lies below it.
        below: String,
    },
    /// A path that belongs to the writer's own bookkeeping.
    #[error("`{0}` is a name that the builder keeps for itself; rename the file")]
    Reserved(String),
    /// The output folder holds files that no build wrote.
    #[error(
        "`{}` holds files that hashiya did not write ({}); {}",
        out.display(), listed(first, *count),
        if *manifest_lost { MANIFEST_LOST } else { NOT_OURS }
    )]
    Foreign {
        /// The output folder.
        out: PathBuf,
        /// The first few of them, sorted.
        first: Vec<String>,
        /// How many there are.
        count: usize,
        /// Nothing there says what earlier builds wrote: perhaps they wrote it all.
        manifest_lost: bool,
    },
    /// The output folder is the site's root, or holds it.
    #[error("`{}` holds the site itself; choose a folder beside or below it, such as `public`", .0.display())]
    HoldsSite(PathBuf),
    /// The output folder lies in another site.
    #[error("`{}` lies in another site, whose hashiya.yaml is in `{}`; choose a folder of this site, such as `public`, or one outside of both", out.display(), site.display())]
    InOtherSite {
        /// The output folder.
        out: PathBuf,
        /// The other site's root.
        site: PathBuf,
    },
    /// The output folder lies in a folder that the site is read from.
    #[error("`{}` lies in a folder that the site is read from ({source_folder}/); choose another, such as `public`", out.display())]
    InSources {
        /// The output folder.
        out: PathBuf,
        /// `content`, `templates` or `static`.
        source_folder: &'static str,
    },
    /// The output folder is a symbolic link.
    #[error("`{}` is a symbolic link; give the folder that it leads to", .0.display())]
    SymbolicLink(PathBuf),
    /// The output folder is a file.
    #[error("`{}` is a file; choose a folder", .0.display())]
    NotAFolder(PathBuf),
    /// Another build is writing to the same folder.
    #[error("another build is writing to `{}`; wait until it is done, or choose another folder", .0.display())]
    Busy(PathBuf),
    /// A commit failed when a part of it was done.
    #[error(
        "{cause}; {}. Mend that and build again: the next build repairs the folder",
        state(new, old, stale)
    )]
    Mixed {
        /// What failed.
        cause: Box<Self>,
        /// The changed files that are in place.
        new: Vec<OutputPath>,
        /// The changed files that are still as the last build left them, or not there yet.
        old: Vec<OutputPath>,
        /// What is no longer needed and still there.
        stale: Vec<OutputPath>,
    },
    /// The file system refused.
    #[error("cannot {action} `{}`: {source}", path.display())]
    Io {
        /// What was tried: `write`, `remove`.
        action: &'static str,
        /// On what.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
}

impl OutputError {
    /// For `map_err`: the file system refused `action` on `path`.
    pub(super) fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Io {
            action,
            path: path.to_owned(),
            source,
        }
    }
}

const NOT_OURS: &str =
    "choose an empty folder, or move them to the site's static/ if they belong to it";
const MANIFEST_LOST: &str = "if an earlier build wrote this folder, delete it and build again, for the list of its files (.hashiya-manifest) \
                             is lost; otherwise choose an empty folder";

/// How many names a message has.
pub(super) const NAMED: usize = 3;

fn listed(first: &[String], count: usize) -> String {
    let names = first
        .iter()
        .map(|name| format!("`{name}`"))
        .collect::<Vec<_>>()
        .join(", ");
    match count - first.len().min(count) {
        0 => names,
        rest => format!("{names} and {rest} more"),
    }
}

/// What a commit that failed has left.
fn state(new: &[OutputPath], old: &[OutputPath], stale: &[OutputPath]) -> String {
    let names = |paths: &[OutputPath]| {
        let first: Vec<String> = paths
            .iter()
            .take(NAMED)
            .map(|path| path.as_str().to_owned())
            .collect();
        listed(&first, paths.len())
    };
    let parts = [
        ("new in the output folder", new),
        ("as before", old),
        ("no longer needed, but still there", stale),
    ];
    let parts: Vec<String> = parts
        .iter()
        .filter(|(_, paths)| !paths.is_empty())
        .map(|(what, paths)| format!("{what}: {}", names(paths)))
        .collect();
    if parts.is_empty() {
        "all files of the new build are in place".to_owned()
    } else {
        parts.join("; ")
    }
}
