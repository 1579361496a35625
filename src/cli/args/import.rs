//! The arguments of `import`.

use std::path::PathBuf;

use clap::Args;

#[derive(Args, Debug)]
pub struct ImportArgs {
    /// The table, as CSV in UTF-8, with commas, semicolons or tabs between the cells
    pub table: PathBuf,
    /// The kind of the rows that name none
    #[arg(long)]
    pub kind: Option<String>,
    /// Show the entities, and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// The site's folder [default: found from the working directory upwards]
    #[arg(long, value_name = "DIR")]
    pub site: Option<PathBuf>,
}
