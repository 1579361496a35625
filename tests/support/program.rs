//! The program, run as people run it, and the folders that it works in.

// No test program uses all of it.
#![allow(dead_code)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// The program with these arguments, in a folder, without input.
pub fn hashiya(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hashiya"));
    command
        .current_dir(folder)
        .args(arguments)
        .stdin(Stdio::null());
    command
}

/// What a run left: its exit code and what it said.
pub struct Ran {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

/// Runs the program to its end.
pub fn run(folder: impl AsRef<Path>, arguments: &[&str]) -> Ran {
    let output = hashiya(folder.as_ref(), arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran {
        code: output.status.code().unwrap(),
        stdout: text(output.stdout),
        stderr: text(output.stderr),
    }
}

/// Writes a file below a folder, and the folders that it needs.
pub fn write(folder: impl AsRef<Path>, path: &str, text: &str) {
    let path = folder.as_ref().join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// Reads a file below a folder.
pub fn read(folder: impl AsRef<Path>, path: &str) -> String {
    fs::read_to_string(folder.as_ref().join(path)).unwrap()
}

/// The texts of all files below a folder, by path. Bytes that are no UTF-8 are replaced.
pub fn all(folder: impl AsRef<Path>) -> BTreeMap<String, String> {
    let folder = folder.as_ref();
    let files = walkdir::WalkDir::new(folder)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap();
            let bytes = fs::read(entry.path()).unwrap();
            (
                path.display().to_string(),
                String::from_utf8_lossy(&bytes).into_owned(),
            )
        })
        .collect()
}
