//! The commands and options, as clap parses them. README.md lists them too; `tests/readme.rs`
//! compares the two.

use std::path::PathBuf;
use std::str::FromStr;

use clap::{Args, Parser, Subcommand, ValueEnum};
use hashiya::pipeline::LinkForm;
use hashiya::source::drafts::Drafts;
use hashiya::source::settings::BaseUrl;
use hashiya::text::Lang;

const EXIT_CODES: &str = "\
Exit codes:
  0  success
  1  the site has errors, which are listed
  2  the command was wrong, or there is no site
  3  something outside the site failed: the disk, the port, git, or foreign
     files in the output folder

The site is the folder that holds hashiya.yaml: the working directory or the nearest one above it.";

/// Article text and YAML annotations become a bilingual, right-to-left-aware website.
#[derive(Debug, Parser)]
#[command(name = "hashiya", version, after_help = EXIT_CODES, arg_required_else_help = true)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a new site: settings, an example article with annotations, entities, a page
    #[command(after_help = "\
Examples:
  hashiya init essays
  hashiya init essays --languages fa,en --title Essays
  hashiya init --workflow                  add the workflow for GitHub Pages to a site

No file is ever overwritten. A folder that is a site already only gets the files that any site can have: .gitignore, \
README.md and the workflow.")]
    Init(InitArgs),
    /// Add an article, an entity or a page to the site
    #[command(subcommand)]
    New(NewCommand),
    /// Add the persons, places … of a table (CSV) to the site
    #[command(after_help = "\
Examples:
  hashiya import persons.csv --kind person
  hashiya import persons.csv --dry-run     what would be added, and what cannot be used

The first line has headings: `id`, `kind`, `name:ar`, `name:en`, `aliases:en` (several with `;` between them), `gender`, \
`born`, `died`, `summary:en`, `description:en`, `sort:en`, `wikidata`, `viaf`, `geonames`, `isni`, `orcid`, `gnd`, `loc`. \
Entities that the site has already are left as they are.")]
    Import(ImportArgs),
    /// Build the site into public/, unless it has errors
    #[command(after_help = "\
Examples:
  hashiya build
  hashiya build --strict --report -        the report as JSON, to standard output
  hashiya build --site essays --out /srv/www/essays
  hashiya build --base-url https://example.org/essays
  hashiya build --portable --out /media/stick/essays")]
    Build(BuildArgs),
    /// List what is wrong with the site; with --fix, change what has one certain remedy
    #[command(after_help = "\
Examples:
  hashiya check
  hashiya check --watch                    again whenever the sources change
  hashiya check --fix --dry-run            what --fix would change, and change nothing
  hashiya check --explain H0203            what a code means, with an example and its remedy
  hashiya check --strict --format github   for continuous integration: warnings are errors
  hashiya check --drafts --notes --report found.json")]
    Check(CheckArgs),
    /// List names in the articles that nothing annotates yet
    #[command(after_help = "\
Examples:
  hashiya suggest --site essays
  hashiya suggest colossus                 one article only
  hashiya suggest colossus --write         add the names to its annotations.yaml

Names are found in the same way as those that `build` links automatically: not in code, headings or links.")]
    Suggest(SuggestArgs),
    /// Rename an entity, and change everything that names it
    #[command(after_help = "\
Examples:
  hashiya entity rename musk elon-musk --dry-run
  hashiya entity rename musk elon-musk

The YAML files and the free pages are changed, and comments and layout stay as they are. The texts of articles are never changed. \
The old id becomes an item of the entity's `redirect_from`, so that its old address leads to the new one.")]
    Entity(EntityArgs),
    /// Show the site in the browser, and reload it when its sources change
    #[command(after_help = "\
Examples:
  hashiya serve --open
  hashiya serve --drafts --port 8080")]
    Serve(ServeArgs),
    /// Build the site and push it to a branch of its git repository, for GitHub Pages and the like
    #[command(after_help = "\
Examples:
  hashiya publish --dry-run                which files would change
  hashiya publish                          on the branch gh-pages of the remote origin
  hashiya publish --branch pages --remote codeberg
  hashiya publish --squash                 without the branch's earlier commits

The site is built into a temporary folder, and warnings are errors. Neither your files nor your branches are touched, and nothing \
is pushed if the site is at fault, is not committed, or is published already.")]
    Publish(PublishArgs),
    /// Copy a built-in template, message file, style part or script into the site, to change it
    /// there
    #[command(after_help = "\
Examples:
  hashiya eject                            what there is
  hashiya eject article.html
  hashiya eject style/page.css --site essays
  hashiya eject --diff                     how your copies differ from the built-in files
  hashiya eject --diff article.html

The copy replaces the built-in file, and later versions of Hashiya do not update it: keep it only if you change it. Its first line \
says what it was copied from, so that `check` can tell you when the built-in file has changed. An existing file is never \
overwritten.")]
    Eject(EjectArgs),
    /// Print the completion script of a shell
    #[command(after_help = "\
Examples:
  hashiya completions bash > ~/.local/share/bash-completion/completions/hashiya
  hashiya completions fish > ~/.config/fish/completions/hashiya.fish
  hashiya completions zsh > \"${fpath[1]}/_hashiya\"")]
    Completions(CompletionsArgs),
    /// Print the manual page, or write the pages of all commands into a folder
    #[command(after_help = "\
Examples:
  hashiya man | man -l -
  hashiya man ~/.local/share/man/man1")]
    Man(ManArgs),
}

#[derive(Args, Debug)]
pub struct CompletionsArgs {
    /// The shell
    pub shell: clap_complete::Shell,
}

#[derive(Args, Debug)]
pub struct ManArgs {
    /// The folder for the pages [default: print one page]
    #[arg(value_name = "DIR")]
    pub folder: Option<PathBuf>,
}

/// Which site to read, and whether with its drafts.
#[derive(Args, Debug)]
pub struct SiteArgs {
    /// The site's folder [default: found from the working directory upwards]
    #[arg(long = "site", value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// Include articles, entities and annotations that are marked as drafts
    #[arg(long)]
    pub drafts: bool,
}

impl SiteArgs {
    /// Whether drafts are shown.
    pub const fn drafts(&self) -> Drafts {
        if self.drafts {
            Drafts::Include
        } else {
            Drafts::Exclude
        }
    }
}

/// How findings are judged.
#[derive(Args, Debug)]
pub struct StrictnessArgs {
    /// Treat warnings as errors
    #[arg(long)]
    pub strict: bool,
}

/// How findings are printed.
#[derive(Args, Debug)]
pub struct FindingsArgs {
    /// Write the findings and the places of all annotations as JSON; `-` is standard output
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
    /// How findings are printed; all but `human` go to standard output
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    /// Print notes too; by default `human` only counts them
    #[arg(long)]
    pub notes: bool,
}

/// The form in which findings are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people at a terminal
    #[default]
    Human,
    /// For programs: one object, with other places and proposed changes
    Json,
    /// For GitHub Actions: comments beside the lines of a change
    Github,
    /// For code scanning: SARIF 2.1.0
    Sarif,
}

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

#[derive(Args, Debug)]
pub struct SuggestArgs {
    /// The article, by its slug [default: all]
    pub article: Option<String>,
    /// The site's folder [default: found from the working directory upwards]
    #[arg(long, value_name = "DIR")]
    pub site: Option<PathBuf>,
    /// Add the names found to annotations.yaml, under `mentions:`; the changes are printed first
    #[arg(long)]
    pub write: bool,
}

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
    /// Add a page such as \"About\", in every language of the site
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
pub struct ImportArgs {
    /// The table, as CSV in UTF-8, with commas, semicolons or tabs between the cells
    pub table: PathBuf,
    /// The kind of the rows that name none
    #[arg(long)]
    pub kind: Option<String>,
    /// Show the entities, and write nothing
    #[arg(long)]
    pub dry_run: bool,
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

/// A language on the command line.
#[derive(Clone, Debug)]
pub struct LanguageTag(pub Lang);

impl FromStr for LanguageTag {
    type Err = String;

    fn from_str(written: &str) -> Result<Self, String> {
        let tag = written.trim();
        Lang::parse(tag).map(Self).map_err(|error| {
            let likely = Lang::likely(tag).map(|lang| format!("; did you mean `{lang}`?"));
            format!("{error}{}", likely.unwrap_or_default())
        })
    }
}

/// A name in a language on the command line: `en=Jane Roe`.
#[derive(Clone, Debug)]
pub struct NameInLanguage {
    pub lang: Lang,
    pub name: String,
}

impl FromStr for NameInLanguage {
    type Err = String;

    fn from_str(written: &str) -> Result<Self, String> {
        let (tag, name) = written
            .split_once('=')
            .filter(|(_, name)| !name.trim().is_empty())
            .ok_or("write the language, `=` and the name: `en=Jane Roe`")?;
        Ok(Self {
            lang: tag.parse::<LanguageTag>()?.0,
            name: name.trim().to_owned(),
        })
    }
}

#[derive(Args, Debug)]
pub struct EntityArgs {
    #[command(subcommand)]
    pub command: EntityCommand,
    /// The site's folder [default: found from the working directory upwards]
    #[arg(long, value_name = "DIR", global = true)]
    pub site: Option<PathBuf>,
    /// Print the changes and make none
    #[arg(long, global = true)]
    pub dry_run: bool,
}

#[derive(Debug, Subcommand)]
pub enum EntityCommand {
    /// Give an entity another id; the changes are printed first
    Rename {
        /// The id that it has
        old: String,
        /// The id that it gets
        new: String,
    },
}

#[derive(Args, Debug)]
pub struct EjectArgs {
    /// The file, by its name in the list [default: list the files; with --diff: all copies]
    pub name: Option<String>,
    /// Show how the site's copies differ from the built-in files, as a patch of these
    #[arg(long)]
    pub diff: bool,
    /// The site's folder [default: found from the working directory upwards]
    #[arg(long, value_name = "DIR")]
    pub site: Option<PathBuf>,
}

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

#[derive(Args, Debug)]
pub struct ServeArgs {
    #[command(flatten)]
    pub site: SiteArgs,
    /// Keep the built files in this folder [default: a temporary one]
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// The port, on this machine only; 0 is any free port [default: 4040, or the next free port]
    #[arg(long, value_name = "N")]
    pub port: Option<u16>,
    /// Open the browser
    #[arg(long)]
    pub open: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_definition_holds_together_and_names_the_port_that_is_used() {
        use clap::CommandFactory as _;
        Arguments::command().debug_assert();
        let mut command = Arguments::command();
        let serve = command
            .find_subcommand_mut("serve")
            .unwrap()
            .render_long_help()
            .to_string();
        assert!(
            serve.contains(&hashiya::serve::DEFAULT_PORT.to_string()),
            "{serve}"
        );
    }
}
