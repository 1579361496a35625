//! The arguments of `check`.

use clap::Args;
use hashiya::source::settings::BaseUrl;

use super::shared::{FindingsArgs, SiteArgs, StrictnessArgs};

#[derive(Args, Debug)]
pub struct CheckArgs {
    #[command(flatten)]
    pub site: SiteArgs,
    #[command(flatten)]
    pub strictness: StrictnessArgs,
    #[command(flatten)]
    pub findings: FindingsArgs,
    /// The address of the site, instead of `base_url` in hashiya.yaml
    #[arg(long, value_name = "URL")]
    pub base_url: Option<BaseUrl>,
    /// Change the YAML files where a finding has one certain remedy, and update anchors.lock; the
    /// changes are printed first
    #[arg(long, conflicts_with = "watch")]
    pub fix: bool,
    /// With --fix: print the changes and make none
    #[arg(long, requires = "fix")]
    pub dry_run: bool,
    /// Check again whenever the sources change, until Ctrl-C
    #[arg(long)]
    pub watch: bool,
    /// Explain a code, with an example and its remedy
    #[arg(long, value_name = "CODE", exclusive = true)]
    pub explain: Option<String>,
}
