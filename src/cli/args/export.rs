//! The arguments of `export`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::shared::SiteArgs;

#[derive(Args, Debug)]
pub struct ExportArgs {
    /// What is exported
    #[arg(value_enum)]
    pub what: ExportWhat,
    /// The format [default: the first of those listed below]
    #[arg(long, value_enum)]
    pub format: Option<ExportFormat>,
    /// The file that is written; `-` is standard output [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// An article, by its slug; may be repeated [default: all]
    #[arg(long = "article", value_name = "SLUG")]
    pub articles: Vec<String>,
    #[command(flatten)]
    pub site: SiteArgs,
}

/// What can be exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ExportWhat {
    /// What the articles' annotations say, and of which words
    Annotations,
    /// The texts of an article with its annotations
    Tei,
    /// People, places and so on, with their relations
    Entities,
    /// The sentences that mention entities
    Mentions,
    /// The claims with their verdicts
    Claims,
    /// The corrections of the texts
    Corrections,
}

/// The formats of exports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ExportFormat {
    /// JSON-LD
    Jsonld,
    /// TEI P5
    Xml,
    /// Turtle
    Ttl,
    /// A table for spreadsheets and programs
    Csv,
}
