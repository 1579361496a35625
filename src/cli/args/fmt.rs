//! The arguments of `fmt`.

use std::path::PathBuf;

use clap::Args;

#[derive(Args, Debug)]
pub struct FmtArgs {
    /// The site's folder [default: found from the working directory upwards]
    #[arg(long, value_name = "DIR")]
    pub site: Option<PathBuf>,
    /// List the files that would change, and change none; exit with 1 if there are any
    #[arg(long)]
    pub check: bool,
}
