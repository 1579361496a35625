//! The arguments of `suggest`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

#[derive(Args, Debug)]
pub struct SuggestArgs {
    /// The article, by its slug [default: all]
    pub article: Option<String>,
    /// The site's folder [default: found from the working directory upwards]
    #[arg(long, value_name = "DIR")]
    pub site: Option<PathBuf>,
    /// Leave out names with fewer places
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub min: usize,
    /// How the names are printed
    #[arg(long, value_enum, default_value_t)]
    pub format: SuggestFormat,
    /// Add the names found to annotations.yaml, under `mentions:`; the changes are printed first
    #[arg(long)]
    pub write: bool,
}

/// The form in which suggested names are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum SuggestFormat {
    /// For people at a terminal
    #[default]
    Human,
    /// For spreadsheets and programs: a row for each name and article
    Csv,
}
