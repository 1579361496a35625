//! The arguments of `entity`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

#[derive(Args, Debug)]
pub struct EntityArgs {
    #[command(subcommand)]
    pub command: EntityCommand,
    /// The site's folder [default: found from the working directory upwards]
    #[arg(long, value_name = "DIR", global = true)]
    pub site: Option<PathBuf>,
    /// Print the changes and make none
    #[arg(long, global = true)]
    pub dry_run: bool,
}

#[derive(Debug, Subcommand)]
pub enum EntityCommand {
    /// Give an entity another id; the changes are printed first
    Rename {
        /// The id that it has
        old: String,
        /// The id that it gets
        new: String,
    },
}
