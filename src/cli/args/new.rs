//! The arguments of `new`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::language::{LanguageTag, NameInLanguage};

#[derive(Debug, Subcommand)]
pub enum NewCommand {
    /// Add an article: its folder, with its texts and an empty file of annotations
    #[command(after_help = "\
Examples:
  hashiya new article colossus
  hashiya new article colossus --text article.txt --language ar
  hashiya new article colossus --text ar.txt --text en.md

Texts are copied byte for byte; the first is the original. A file named by a language (ar.txt) needs no --language.")]
    Article(NewArticleArgs),
    /// Add an entity: a person, an organization, a place …
    #[command(after_help = "\
Examples:
  hashiya new entity jane-roe --kind person
  hashiya new entity jane-roe --kind person --name \"en=Jane Roe\" --name \"ar=جين رو\"

It is written at the end of the file of its kind below content/entities/.")]
    Entity(NewEntityArgs),
    /// Add a page such as "About", in every language of the site
    Page(NewPageArgs),
}

#[derive(Args, Debug)]
pub struct NewArticleArgs {
    /// The name of the article in addresses, and of its folder
    pub slug: String,
    /// A text of the article, as plain text (.txt) or Markdown (.md) in UTF-8
    #[arg(long, value_name = "FILE")]
    pub text: Vec<PathBuf>,
    /// The language of each text, in the order of the texts
    #[arg(long, value_name = "TAG", requires = "text")]
    pub language: Vec<LanguageTag>,
    /// The site's folder [default: found from the working directory upwards]
    #[arg(long, value_name = "DIR")]
    pub site: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub struct NewEntityArgs {
    /// The id of the entity, which is also its address
    pub id: String,
    /// Its kind: person, organization, place, event, work, product, concept, or one of the site's own
    #[arg(long)]
    pub kind: String,
    /// Its name in a language: `en=Jane Roe` [default: the id]
    #[arg(long, value_name = "TAG=NAME")]
    pub name: Vec<NameInLanguage>,
    /// The site's folder [default: found from the working directory upwards]
    #[arg(long, value_name = "DIR")]
    pub site: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub struct NewPageArgs {
    /// The name of the page in addresses, and of its folder
    pub slug: String,
    /// The site's folder [default: found from the working directory upwards]
    #[arg(long, value_name = "DIR")]
    pub site: Option<PathBuf>,
}
