//! The arguments of `publish`.

use std::path::PathBuf;

use clap::Args;
use hashiya::source::settings::BaseUrl;

use super::shared::FindingsArgs;

#[derive(Args, Debug)]
pub struct PublishArgs {
    /// The site's folder [default: found from the working directory upwards]
    #[arg(long, value_name = "DIR")]
    pub site: Option<PathBuf>,
    #[command(flatten)]
    pub findings: FindingsArgs,
    /// The branch to publish on; it may hold nothing but what earlier publications put there
    #[arg(long, value_name = "NAME", default_value = "gh-pages")]
    pub branch: String,
    /// The remote repository to push to
    #[arg(long, value_name = "NAME", default_value = "origin")]
    pub remote: String,
    /// The message of the commit; the commit of the sources is named below it [default: names that
    /// commit]
    #[arg(long, value_name = "TEXT")]
    pub message: Option<String>,
    /// Make one commit in the place of all earlier ones of the branch
    #[arg(long)]
    pub squash: bool,
    /// Publish although there are warnings
    #[arg(long)]
    pub no_strict: bool,
    /// Publish although there are changes that are not committed
    #[arg(long)]
    pub allow_dirty: bool,
    /// List the files that would change, and push nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Where the site will be, instead of the `base_url` in hashiya.yaml
    #[arg(long, value_name = "URL")]
    pub base_url: Option<BaseUrl>,
}
