//! The arguments of `annotate`.

use std::path::PathBuf;

use clap::{ArgGroup, Args};

use super::language::LanguageTag;

#[derive(Args, Debug)]
#[command(group(ArgGroup::new("said").args(["note", "gloss", "entity", "correction"]).required(true).multiple(true)))]
pub struct AnnotateArgs {
    /// The article, by its slug
    pub article: String,
    /// The words, as they stand in one of its texts; in quotation marks if they are several
    pub words: String,
    /// A comment; `en=…` is in English, other texts in the site's first language. May be repeated
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub note: Vec<String>,
    /// An explanation in one line; `en=…` as for a note, other texts in the first other language
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub gloss: Vec<String>,
    /// The entity that the words mention, by its id
    #[arg(long, value_name = "ID")]
    pub entity: Option<String>,
    /// What the text should read; nothing deletes the words
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub correction: Option<String>,
    /// Longer words that hold the words once, to say which place is meant
    #[arg(long = "in", value_name = "WORDS", allow_hyphen_values = true)]
    pub inside: Option<String>,
    /// Which of several places is meant, counted from 1
    #[arg(long, value_name = "N")]
    pub occurrence: Option<u32>,
    /// The language of the text [default: any text that has the words]
    #[arg(long, value_name = "TAG")]
    pub lang: Option<LanguageTag>,
    /// The site's folder [default: found from the working directory upwards]
    #[arg(long, value_name = "DIR")]
    pub site: Option<PathBuf>,
    /// Print the change and make none
    #[arg(long)]
    pub dry_run: bool,
}
