//! The arguments of `stats`.

use clap::{Args, ValueEnum};

use super::shared::SiteArgs;

#[derive(Args, Debug)]
pub struct StatsArgs {
    #[command(flatten)]
    pub site: SiteArgs,
    /// How the figures are printed
    #[arg(long, value_enum, default_value_t)]
    pub format: StatsFormat,
}

/// The form in which figures are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum StatsFormat {
    /// For people at a terminal
    #[default]
    Human,
    /// For programs: one object
    Json,
}
