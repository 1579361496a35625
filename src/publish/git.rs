//! Runs the `git` program.

use std::ffi::OsString;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use super::credentials::without_credentials;
use super::error::PublishError;

/// Variables of the environment that would lead git to another repository, index or store of objects
/// than those of the site's folder, or change how it reads paths. They are set, for example, while a
/// hook runs. Variables for the network, for who the author is, and for settings stay.
const LEFT_OUT: [&str; 17] = [
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_ATTR_SOURCE",
    "GIT_COMMON_DIR",
    "GIT_CONFIG",
    "GIT_DIR",
    "GIT_GLOB_PATHSPECS",
    "GIT_GRAFT_FILE",
    "GIT_ICASE_PATHSPECS",
    "GIT_IMPLICIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_NAMESPACE",
    "GIT_NOGLOB_PATHSPECS",
    "GIT_OBJECT_DIRECTORY",
    "GIT_PREFIX",
    "GIT_QUARANTINE_PATH",
    "GIT_SHALLOW_FILE",
    "GIT_WORK_TREE",
];

/// Variables that are set where no hook sees them. Replaced objects are not what others get.
const SET: [(&str, &str); 3] = [
    ("GIT_LITERAL_PATHSPECS", "1"),
    ("GIT_NO_REPLACE_OBJECTS", "1"),
    ("GIT_OPTIONAL_LOCKS", "0"),
];

/// Settings for the same commands, so that nothing beside what is asked for changes.
const SETTINGS: [&str; 6] = [
    "core.fsmonitor=false",
    "core.ignoreCase=false",
    "core.splitIndex=false",
    "core.untrackedCache=false",
    "gc.auto=0",
    "maintenance.auto=false",
];

/// Whether a command of git may run the hooks of the user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hooks {
    Run,
    LeftOut,
}

/// The `git` program, run in one folder.
#[derive(Clone, Debug)]
pub(super) struct Git {
    folder: PathBuf,
    /// The index, if it is not that of the repository.
    index: Option<PathBuf>,
    hooks: Hooks,
}

/// How a run of git ended.
#[derive(Debug)]
pub(super) struct GitRun {
    pub(super) succeeded: bool,
    pub(super) stdout: Vec<u8>,
    /// What git said, without hints and without passwords.
    pub(super) said: String,
}

impl Git {
    /// Git in the folder of a site. It runs no hooks.
    pub(super) fn at(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            index: None,
            hooks: Hooks::LeftOut,
        }
    }

    /// The same with an index of its own.
    pub(super) fn with_index(&self, index: &Path) -> Self {
        Self {
            index: Some(index.to_owned()),
            ..self.clone()
        }
    }

    /// The same, running the hooks of the user.
    pub(super) fn with_hooks(&self) -> Self {
        Self {
            hooks: Hooks::Run,
            ..self.clone()
        }
    }

    /// Runs git to its end.
    pub(super) fn run(&self, arguments: &[&str]) -> Result<GitRun, PublishError> {
        self.run_with_input(arguments, &[])
    }

    /// Runs git to its end, with these bytes on its standard input.
    pub(super) fn run_with_input(
        &self,
        arguments: &[&str],
        input: &[u8],
    ) -> Result<GitRun, PublishError> {
        let output = self.output(arguments, input).map_err(|source| {
            if source.kind() == io::ErrorKind::NotFound {
                PublishError::NoGit
            } else {
                PublishError::Run(source)
            }
        })?;
        Ok(GitRun {
            succeeded: output.status.success(),
            stdout: output.stdout,
            said: said(&output.stderr),
        })
    }

    fn output(&self, arguments: &[&str], input: &[u8]) -> io::Result<Output> {
        let mut child = self
            .command(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        let stdin = child.stdin.take();
        std::thread::scope(|scope| {
            // Git answers while it reads; if nobody read its answers, both would wait for ever.
            scope.spawn(move || {
                // If git ends before it has read all, it says why.
                let _ = stdin.map(|mut stdin| stdin.write_all(input));
            });
            child.wait_with_output()
        })
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("git");
        command.current_dir(&self.folder);
        for name in LEFT_OUT {
            command.env_remove(name);
        }
        // Some messages are recognized.
        command.env("LANGUAGE", "en");
        if let Some(index) = &self.index {
            command.env("GIT_INDEX_FILE", index);
        }
        if self.hooks == Hooks::LeftOut {
            command.envs(SET);
            for setting in SETTINGS {
                command.args(["-c", setting]);
            }
            let mut none = OsString::from("core.hooksPath=");
            none.push(if cfg!(windows) { "NUL" } else { "/dev/null" });
            command.arg("-c").arg(none);
        }
        command.args(arguments);
        command
    }

    /// Runs a command that has no reason to fail, and returns its standard output.
    pub(super) fn read(&self, arguments: &[&str]) -> Result<Vec<u8>, PublishError> {
        self.read_with_input(arguments, &[])
    }

    /// The same, with these bytes on its standard input.
    pub(super) fn read_with_input(
        &self,
        arguments: &[&str],
        input: &[u8],
    ) -> Result<Vec<u8>, PublishError> {
        let run = self.run_with_input(arguments, input)?;
        if run.succeeded {
            Ok(run.stdout)
        } else {
            Err(PublishError::Git {
                command: arguments.first().copied().unwrap_or_default().to_owned(),
                said: run.said,
            })
        }
    }

    /// Runs a command that prints one line, and returns the line; `None` if the command fails.
    pub(super) fn line(&self, arguments: &[&str]) -> Result<Option<String>, PublishError> {
        let run = self.run(arguments)?;
        Ok(run.succeeded.then(|| one_line(&run.stdout)))
    }
}

/// A line of git's output without its end.
pub(super) fn one_line(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes)
        .trim_end_matches(['\r', '\n'])
        .to_owned()
}

/// What git said, without its hints: they are about commands that the user did not type.
fn said(stderr: &[u8]) -> String {
    let text = without_credentials(&String::from_utf8_lossy(stderr));
    let lines: Vec<&str> = text
        .lines()
        .map(|line| line.rsplit('\r').next().unwrap_or_default().trim_end())
        .filter(|line| !line.is_empty() && !line.starts_with("hint:"))
        .collect();
    lines.join("\n")
}
