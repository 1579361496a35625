//! The arguments of `completions` and `man`.

use std::path::PathBuf;

use clap::Args;

#[derive(Args, Debug)]
pub struct CompletionsArgs {
    /// The shell
    pub shell: clap_complete::Shell,
}

#[derive(Args, Debug)]
pub struct ManArgs {
    /// The folder for the pages [default: print one page]
    #[arg(value_name = "DIR")]
    pub folder: Option<PathBuf>,
}
