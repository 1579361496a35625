//! The arguments of `where`.

use std::path::PathBuf;

use clap::Args;

#[derive(Args, Debug)]
pub struct WhereArgs {
    /// The words to look for, in quotation marks if they are several
    pub words: String,
    /// The article, by its slug [default: all]
    pub article: Option<String>,
    /// The site's folder [default: found from the working directory upwards]
    #[arg(long, value_name = "DIR")]
    pub site: Option<PathBuf>,
}
