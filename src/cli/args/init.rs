//! The arguments of `init`.

use std::path::PathBuf;

use clap::Args;

use super::language::LanguageTag;

#[derive(Args, Debug)]
pub struct InitArgs {
    /// The folder of the site; it is created if it does not exist
    #[arg(value_name = "DIR", default_value = ".")]
    pub folder: PathBuf,
    /// The languages of the site, separated by commas; the first is the default language
    #[arg(
        long,
        value_name = "TAGS",
        value_delimiter = ',',
        default_value = "ar,en"
    )]
    pub languages: Vec<LanguageTag>,
    /// The title of the site
    #[arg(long)]
    pub title: Option<String>,
    /// Add only the workflow for GitHub Pages, to a site that exists
    #[arg(long, conflicts_with_all = ["languages", "title"])]
    pub workflow: bool,
}
