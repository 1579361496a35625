//! The arguments of `init`.

use std::path::PathBuf;

use clap::Args;

use super::language::LanguageTag;

#[derive(Args, Debug)]
pub struct InitArgs {
    /// The folder of the site; it is created if it does not exist [default: the working directory, if
    /// it is a site]
    #[arg(value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// What follows by mistake, such as a language after a space
    #[arg(hide = true)]
    pub rest: Vec<String>,
    /// The languages of the site, separated by commas; the first is the default language [default:
    /// ar,en]
    #[arg(long, value_name = "TAGS", value_delimiter = ',')]
    pub languages: Vec<LanguageTag>,
    /// The title of the site
    #[arg(long)]
    pub title: Option<String>,
    /// Add only the workflow for GitHub Pages, to a site that exists
    #[arg(long, conflicts_with_all = ["languages", "title"])]
    pub workflow: bool,
    /// Let the workflow build the site in N parts at once, for sites that take one machine too long
    #[arg(long, value_name = "N", requires = "workflow", default_value_t = 1, hide_default_value = true,
        value_parser = clap::value_parser!(u16).range(1..=256))]
    pub shards: u16,
}
