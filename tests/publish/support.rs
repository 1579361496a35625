//! A site in a repository of git, and the repository that it is published to.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::program::{Ran, hashiya};

/// The settings of a site without warnings.
pub const SETTINGS: &str = "base_url: https://example.org/reading\nlanguages: [en]\n\
                            lints: {title-missing: allow}\n";

/// A bare repository `remote.git`, and beside it `site/`, a repository whose `origin` it is.
pub struct Place {
    folder: TempDir,
}

impl Place {
    /// A committed site.
    pub fn new() -> Self {
        let place = Self::without_repository();
        place.git_in("", &["init", "--quiet", "--bare", "remote.git"]);
        place.git(&["init", "--quiet", "--initial-branch=main"]);
        place.git(&["remote", "add", "origin", "../remote.git"]);
        place.commit();
        place
    }

    /// A site in no repository.
    pub fn without_repository() -> Self {
        let place = Self {
            folder: TempDir::new().unwrap(),
        };
        fs::create_dir(place.path("tmp")).unwrap();
        place.write("hashiya.yaml", SETTINGS);
        place.write("content/articles/lamp/en.txt", "The keeper lit the lamp.\n");
        place
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub fn site(&self) -> PathBuf {
        self.path("site")
    }

    /// Writes a file of the site.
    pub fn write(&self, path: &str, text: &str) {
        self.write_at(&format!("site/{path}"), text);
    }

    pub fn write_at(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Writes a script that can be run.
    pub fn write_script(&self, path: &str, lines: &str) {
        use std::os::unix::fs::PermissionsExt as _;
        self.write_at(path, &format!("#!/bin/sh\n{lines}\n"));
        fs::set_permissions(self.path(path), fs::Permissions::from_mode(0o755)).unwrap();
    }

    /// Commits all of the site, without hooks.
    pub fn commit(&self) {
        let without = ["-c", "core.hooksPath=/dev/null"];
        self.git(&[&without[..], &["add", "--all"]].concat());
        self.git(&[&without[..], &["commit", "--quiet", "--message", "Sources"]].concat());
    }

    /// Changes the text of the article, and commits it.
    pub fn edit(&self, text: &str) {
        self.write("content/articles/lamp/en.txt", text);
        self.commit();
    }

    /// What git prints in the site. It must succeed.
    pub fn git(&self, arguments: &[&str]) -> String {
        self.git_in("site", arguments)
    }

    /// What git prints in the remote repository.
    pub fn remote(&self, arguments: &[&str]) -> String {
        self.git_in("remote.git", arguments)
    }

    pub fn git_in(&self, folder: &str, arguments: &[&str]) -> String {
        let output = self.try_git(folder, arguments);
        assert!(
            output.status.success(),
            "git {arguments:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout)
            .unwrap()
            .trim_end()
            .to_owned()
    }

    pub fn try_git(&self, folder: &str, arguments: &[&str]) -> Output {
        let mut command = Command::new("git");
        self.set_environment(&mut command);
        command
            .current_dir(self.path(folder))
            .args(arguments)
            .output()
            .unwrap()
    }

    /// Leaves the user's git out: its settings, and the repository that a hook may be running in.
    fn set_environment(&self, command: &mut Command) {
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("GIT_") {
                command.env_remove(name);
            }
        }
        command
            .env("HOME", self.folder.path())
            .env("TMPDIR", self.path("tmp"))
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_SYSTEM", "/dev/null")
            .env("GIT_TERMINAL_PROMPT", "0")
            .env("no_proxy", "*")
            .env("GIT_CEILING_DIRECTORIES", self.folder.path())
            .env("GIT_CONFIG_COUNT", "1")
            .env("GIT_CONFIG_KEY_0", "protocol.file.allow")
            .env("GIT_CONFIG_VALUE_0", "always")
            .env_remove("EMAIL");
        for who in ["AUTHOR", "COMMITTER"] {
            command
                .env(format!("GIT_{who}_NAME"), "Layla")
                .env(format!("GIT_{who}_EMAIL"), "layla@example.org");
        }
    }

    /// `hashiya publish` in the site, before it runs.
    pub fn command(&self, options: &[&str]) -> Command {
        self.command_in("site", options)
    }

    pub fn command_in(&self, folder: &str, options: &[&str]) -> Command {
        let arguments: Vec<&str> = ["publish"].iter().chain(options).copied().collect();
        let mut command = hashiya(&self.path(folder), &arguments);
        self.set_environment(&mut command);
        command
    }

    /// Runs `hashiya publish`, which must succeed, and leaves no temporary files.
    pub fn publish(&self, options: &[&str]) -> Ran {
        let ran = ran(&mut self.command(options));
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        assert_eq!(names(&self.path("tmp")), <[String; 0]>::default());
        ran
    }

    /// Runs `hashiya publish`, which must fail with this exit code and push nothing. Returns what it
    /// says.
    pub fn refuse(&self, options: &[&str], code: i32) -> String {
        self.refuse_command(&mut self.command(options), code)
    }

    pub fn refuse_command(&self, command: &mut Command, code: i32) -> String {
        let before = self.remote_state();
        let ran = ran(command);
        assert_eq!(ran.code, code, "{}", ran.stderr);
        assert_eq!(self.remote_state(), before, "{}", ran.stderr);
        assert_eq!(names(&self.path("tmp")), <[String; 0]>::default());
        ran.stderr
    }

    /// All branches of the remote repository, if there is one.
    fn remote_state(&self) -> Option<String> {
        self.path("remote.git")
            .exists()
            .then(|| self.remote(&["for-each-ref"]))
    }

    /// The paths of the published files.
    pub fn published(&self) -> Vec<String> {
        self.files("gh-pages").into_keys().collect()
    }

    /// The files of a branch of the remote repository.
    pub fn files(&self, branch: &str) -> BTreeMap<String, Vec<u8>> {
        let paths = self.remote(&["ls-tree", "-r", "-z", "--name-only", branch]);
        let paths = paths.split('\0').filter(|path| !path.is_empty());
        paths
            .map(|path| {
                let object = format!("{branch}:{path}");
                let bytes = self
                    .try_git("remote.git", &["cat-file", "blob", &object])
                    .stdout;
                (path.to_owned(), bytes)
            })
            .collect()
    }

    /// A published file.
    pub fn read(&self, path: &str) -> String {
        let files = self.files("gh-pages");
        let bytes = files
            .get(path)
            .unwrap_or_else(|| panic!("{path} is not among {:?}", files.keys()));
        String::from_utf8(bytes.clone()).unwrap()
    }

    /// The commits of the branch, the newest first.
    pub fn commits(&self) -> Vec<String> {
        let commits = self.remote(&["rev-list", "gh-pages"]);
        commits.lines().map(str::to_owned).collect()
    }

    /// Commits files to the branch of the remote repository, as somebody else.
    pub fn push_as_somebody(&self, files: &[(&str, &str)]) {
        let exists = self
            .try_git("remote.git", &["rev-parse", "--verify", "gh-pages"])
            .status
            .success();
        self.git_in("", &["clone", "--quiet", "remote.git", "other"]);
        if exists {
            self.git_in("other", &["switch", "--quiet", "gh-pages"]);
        } else {
            self.git_in("other", &["switch", "--quiet", "--orphan", "gh-pages"]);
        }
        for (path, text) in files {
            self.write_at(&format!("other/{path}"), text);
        }
        self.git_in("other", &["add", "--all"]);
        self.git_in("other", &["commit", "--quiet", "--message", "By hand"]);
        self.git_in("other", &["push", "--quiet", "origin", "gh-pages"]);
        fs::remove_dir_all(self.path("other")).unwrap();
    }
}

/// Runs a command to its end.
pub fn ran(command: &mut Command) -> Ran {
    let output = command.output().unwrap();
    Ran {
        code: output.status.code().unwrap(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// The names in a folder.
pub fn names(folder: &Path) -> Vec<String> {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

/// Fails unless a text has all of these parts.
#[track_caller]
pub fn assert_says(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "`{part}` is not in:\n{text}");
    }
}
