//! The arguments of `suggest`.

use std::path::PathBuf;

use clap::Args;

#[derive(Args, Debug)]
pub struct SuggestArgs {
    /// The article, by its slug [default: all]
    pub article: Option<String>,
    /// The site's folder [default: found from the working directory upwards]
    #[arg(long, value_name = "DIR")]
    pub site: Option<PathBuf>,
    /// Add the names found to annotations.yaml, under `mentions:`; the changes are printed first
    #[arg(long)]
    pub write: bool,
}
