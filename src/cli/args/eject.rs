//! The arguments of `eject`.

use std::path::PathBuf;

use clap::Args;

#[derive(Args, Debug)]
pub struct EjectArgs {
    /// The file, by its name in the list [default: list the files; with --diff: all copies]
    pub name: Option<String>,
    /// Show how the site's copies differ from the built-in files, as a patch of these
    #[arg(long)]
    pub diff: bool,
    /// The site's folder [default: found from the working directory upwards]
    #[arg(long, value_name = "DIR")]
    pub site: Option<PathBuf>,
}
