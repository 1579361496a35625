//! The errors of writing a build. Their texts name the path and say what to do.

use std::io;
use std::path::{Path, PathBuf};

use crate::artifact::OutputPath;

/// Why an artifact or a build cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum OutputError {
    /// Two artifacts have the same path.
    #[error("two pages or files of the site would be written to `{0}`; rename one of them")]
    Duplicate(String),
    /// One artifact has the path of a folder that another lies in.
    #[error(
        "`{file}` would be a file, but `{below}` needs a folder of that name; rename one of them"
    )]
    FileAndFolder {
        /// The path of the file.
        file: String,
        /// The path of the other artifact.
        below: String,
    },
    /// The path of the manifest or the staging folder.
    #[error("`{0}` is a name that the builder keeps for itself; rename the file")]
    Reserved(String),
    /// The output folder holds files that no build wrote.
    #[error(
        "`{}` holds files that hashiya did not write ({}); {}",
        out.display(), format_paths(first, *count),
        if *manifest_lost { MANIFEST_LOST } else { NOT_OURS }
    )]
    Foreign {
        /// The output folder.
        out: PathBuf,
        /// The first few of these files, sorted.
        first: Vec<String>,
        /// How many such files there are.
        count: usize,
        /// No file there is in the manifest: perhaps the manifest was lost.
        manifest_lost: bool,
    },
    /// The output folder is the site's root or a folder above it.
    #[error("`{}` holds the site itself; choose a folder beside or below it, such as `public`", .0.display())]
    HoldsSite(PathBuf),
    /// The output folder lies in another site.
    #[error("`{}` lies in another site, whose hashiya.yaml is in `{}`; choose a folder of this site, such as `public`, or one outside of both", out.display(), site.display())]
    InOtherSite {
        /// The output folder.
        out: PathBuf,
        /// The root of the other site.
        site: PathBuf,
    },
    /// The output folder lies in a folder of sources.
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
    /// A commit failed halfway.
    #[error(
        "{cause}; {}. Mend that and build again: the next build repairs the folder",
        describe_state(new, old, stale)
    )]
    Mixed {
        /// The error.
        cause: Box<Self>,
        /// The changed files that are new already.
        new: Vec<OutputPath>,
        /// The changed files that are still as the last build left them, or missing.
        old: Vec<OutputPath>,
        /// Files that are no longer needed but not removed yet.
        stale: Vec<OutputPath>,
    },
    /// Any other error of the file system.
    #[error("cannot {action} `{}`: {source}", path.display())]
    Io {
        /// The verb for the message, such as `write`.
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// The cause.
        source: io::Error,
    },
}

impl OutputError {
    /// For `map_err`: the error that `action` failed on `path`.
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
const MANIFEST_LOST: &str = "if an earlier build wrote them, delete them and build again, for the list of its files (.hashiya-manifest) \
                             is lost; otherwise choose an empty folder";

/// How many paths a message lists.
pub(crate) const LISTED_PATHS: usize = 3;

/// The first of `count` paths as a list, and how many more there are.
pub(crate) fn format_paths(first: &[String], count: usize) -> String {
    let names = first
        .iter()
        .map(|name| format!("`{name}`"))
        .collect::<Vec<_>>()
        .join(", ");
    match count.saturating_sub(first.len()) {
        0 => names,
        rest => format!("{names} and {rest} more"),
    }
}

/// Which files a failed commit has replaced and which not.
fn describe_state(new: &[OutputPath], old: &[OutputPath], stale: &[OutputPath]) -> String {
    let names = |paths: &[OutputPath]| {
        let first: Vec<String> = paths
            .iter()
            .take(LISTED_PATHS)
            .map(|path| path.as_str().to_owned())
            .collect();
        format_paths(&first, paths.len())
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
