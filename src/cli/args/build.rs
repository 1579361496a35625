//! The arguments of `build`.

use std::path::PathBuf;

use clap::Args;
use hashiya::pipeline::{LinkForm, Shard};
use hashiya::source::settings::BaseUrl;

use super::shared::{FindingsArgs, SiteArgs, StrictnessArgs};

#[derive(Args, Debug)]
pub struct BuildArgs {
    #[command(flatten)]
    pub site: SiteArgs,
    #[command(flatten)]
    pub strictness: StrictnessArgs,
    #[command(flatten)]
    pub findings: FindingsArgs,
    /// The output folder; it may hold no files but those of earlier builds [default: public/ in
    /// the site]
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// The address of the site, instead of `base_url` in hashiya.yaml
    #[arg(long, value_name = "URL")]
    pub base_url: Option<BaseUrl>,
    /// Write relative links, so that the site works from any folder, without a web server; search
    /// does not
    #[arg(long)]
    pub portable: bool,
    /// Write only the I-th of N parts of the output, into a folder of its own; the files of all
    /// parts together are those of one build
    #[arg(long, value_name = "I/N", requires = "out")]
    pub shard: Option<Shard>,
    /// Print what each stage took
    #[arg(long)]
    pub timings: bool,
}

impl BuildArgs {
    /// How links are written.
    pub const fn links(&self) -> LinkForm {
        if self.portable {
            LinkForm::Portable
        } else {
            LinkForm::FromBase
        }
    }
}
