//! Arguments that several commands have.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use hashiya::source::drafts::Drafts;

/// Which site to read, and whether with its drafts.
#[derive(Args, Debug)]
pub struct SiteArgs {
    /// The site's folder [default: found from the working directory upwards]
    #[arg(long = "site", value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// Include articles, entities and annotations that are marked as drafts
    #[arg(long)]
    pub drafts: bool,
}

impl SiteArgs {
    /// Whether drafts are shown.
    pub const fn drafts(&self) -> Drafts {
        if self.drafts {
            Drafts::Include
        } else {
            Drafts::Exclude
        }
    }
}

/// How findings are judged.
#[derive(Args, Debug)]
pub struct StrictnessArgs {
    /// Treat warnings as errors
    #[arg(long)]
    pub strict: bool,
}

/// How findings are printed.
#[derive(Args, Debug)]
pub struct FindingsArgs {
    /// Write the findings and the places of all annotations as JSON; `-` is standard output
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
    /// How findings are printed; all but `human` go to standard output
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    /// Print notes too; by default `human` only counts them
    #[arg(long)]
    pub notes: bool,
}

/// The form in which findings are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people at a terminal
    #[default]
    Human,
    /// For programs: one object, with other places and proposed changes
    Json,
    /// For GitHub Actions: comments beside the lines of a change
    Github,
    /// For code scanning: SARIF 2.1.0
    Sarif,
}
