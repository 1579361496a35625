//! The arguments of `serve`.

use std::path::PathBuf;

use clap::Args;

use super::shared::SiteArgs;

#[derive(Args, Debug)]
pub struct ServeArgs {
    #[command(flatten)]
    pub site: SiteArgs,
    /// Only to say that there is no such option.
    #[arg(long, value_name = "DIR", hide = true)]
    pub out: Option<PathBuf>,
    /// The port, on this machine only; 0 is any free port [default: 4040, or the next free port]
    #[arg(long, value_name = "N")]
    pub port: Option<u16>,
    /// Open the browser
    #[arg(long)]
    pub open: bool,
}
