//! The program, run as people run it.

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

/// What a run left: its exit code and what it said. Not every test program reads all of it.
#[allow(dead_code)]
pub struct Ran {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

/// Runs the program to its end.
pub fn run(folder: &Path, arguments: &[&str]) -> Ran {
    let output = hashiya(folder, arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran {
        code: output.status.code().unwrap(),
        stdout: text(output.stdout),
        stderr: text(output.stderr),
    }
}
