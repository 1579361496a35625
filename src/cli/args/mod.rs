//! The commands and options, as clap parses them. README.md lists them too; `tests/readme.rs`
//! compares the two.

mod annotate;
mod build;
mod check;
mod confirm;
mod eject;
mod entity;
mod export;
mod fmt;
mod import;
mod init;
mod language;
mod new;
mod publish;
mod serve;
mod shared;
mod shell;
mod stats;
mod suggest;
mod where_words;

use clap::{Parser, Subcommand};

pub use self::annotate::AnnotateArgs;
pub use self::build::BuildArgs;
pub use self::check::CheckArgs;
pub use self::confirm::ConfirmArgs;
pub use self::eject::EjectArgs;
pub use self::entity::{EntityArgs, EntityCommand};
pub use self::export::{ExportArgs, ExportFormat, ExportWhat};
pub use self::fmt::FmtArgs;
pub use self::import::ImportArgs;
pub use self::init::InitArgs;
pub use self::language::LanguageTag;
pub use self::new::{NewArticleArgs, NewCommand, NewEntityArgs, NewPageArgs};
pub use self::publish::PublishArgs;
pub use self::serve::ServeArgs;
pub use self::shared::{FindingsArgs, Format};
pub use self::shell::{CompletionsArgs, ManArgs};
pub use self::stats::{StatsArgs, StatsFormat};
pub use self::suggest::{SuggestArgs, SuggestFormat};
pub use self::where_words::WhereArgs;

const EXIT_CODES: &str = "\
Exit codes:
  0  success
  1  the site has errors, or `import` left out a part of the table, or `fmt`
     left a file or with `--check` would change one; they are listed
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
  hashiya init .                           in the working directory
  hashiya init --workflow                  add the workflow for GitHub Pages to a site
  hashiya init --workflow --shards 4       a workflow that builds four parts of the site at once

No file is ever overwritten. A folder that is a site already only gets the files that any site can have: .gitattributes, \
.gitignore, README.md and the workflow.")]
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
A heading may also be written `name_en`, `name.en` or `name (en)`.

A row with a faulty cell is left out as a whole, and entities that the site has already stay as they are: mend the table, and import it again.")]
    Import(ImportArgs),
    /// Build the site into public/, unless it has errors
    #[command(after_help = "\
Examples:
  hashiya build
  hashiya build --strict --report -        the report as JSON, to standard output
  hashiya build --site essays --out /srv/www/essays
  hashiya build --base-url https://example.org/essays
  hashiya build --portable --out /media/stick/essays
  hashiya build --shard 2/3 --out part-2   the second of three parts, each on its own machine")]
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
    /// Confirm that a translation is still right after its original was changed
    #[command(after_help = "\
Examples:
  hashiya confirm lamp#p7                  block 7 of the translation
  hashiya confirm lamp                     all of it
  hashiya confirm lamp#p7 --lang en        if there are several translations

`check` lists the blocks of translations whose original was changed after they were translated. Change the translation too, or \
confirm that it is right as it is. anchors.lock then remembers what the original says now.")]
    Confirm(ConfirmArgs),
    /// List names in the articles that nothing annotates yet
    #[command(after_help = "\
Examples:
  hashiya suggest --site essays
  hashiya suggest colossus                 one article only
  hashiya suggest colossus --write         add the names to its annotations.yaml
  hashiya suggest --min 5                  only names with at least five places
  hashiya suggest --format csv > names.csv

Names with more places come first, and those of several entities after all others. They are found in the same way as those that \
`build` links automatically: not in code, headings or links. Words listed under `ignore` in hashiya.yaml are left out.")]
    Suggest(SuggestArgs),
    /// List the places of words in the articles, each with the target to write in YAML
    #[command(after_help = "\
Examples:
  hashiya where \"the kettle\"
  hashiya where \"the kettle\" colossus

A place has its file, line and column, the words in brackets, and the beginning of an annotation for annotations.yaml: the quote, and \
`in` or `occurrence` where the quote alone could mean another place. Words are compared as those of a quote are: vowel signs, white \
space and the shapes of quotation marks do not matter. Drafts are looked at, too.")]
    Where(WhereArgs),
    /// Add an annotation of some words to an article's annotations.yaml
    #[command(after_help = "\
Examples:
  hashiya annotate colossus \"the kettle\" --note \"en=A samovar, in the first edition.\"
  hashiya annotate colossus Layla --entity layla --in \"Layla lit\"
  hashiya annotate colossus kepper --correction keeper
  hashiya annotate colossus \"at dawn\" --gloss ar=فجرا --gloss \"de=im Morgengrauen\" --dry-run

If the words stand in several places, these are listed, each with the arguments that mean it. The change is printed first; comments \
and everything else in the file stay. What would give the site a new error is not written.")]
    Annotate(AnnotateArgs),
    /// Lay out the site's YAML files in one way, keeping comments
    #[command(after_help = "\
Examples:
  hashiya fmt
  hashiya fmt --check

Levels are indented by two spaces, and items of a list stand below its key; brackets have no spaces inside and one after each comma; \
there is no blank line twice. Columns that you aligned stay, and so does every other sign. Each file is read again before it is written, \
and must mean the same. anchors.lock is left alone.")]
    Fmt(FmtArgs),
    /// Print figures: words, annotations, the share that is annotated, what is missing
    #[command(after_help = "\
Examples:
  hashiya stats
  hashiya stats --drafts
  hashiya stats --format json | jq '.languages[].words'

The totals come first, then a line for each article. Errors of the site do not change the exit code.")]
    Stats(StatsArgs),
    /// Write data of the site for other programs: annotations, articles, entities, tables
    #[command(after_help = "\
What there is, and its formats, the first by default:
  annotations   jsonld         W3C Web Annotations, for several articles a list of them
  tei           xml            one article as TEI P5; needs --article
  entities      jsonld, ttl, csv
  mentions      csv            a row for each mention of an entity
  claims        csv            a row for each claim and language
  corrections   csv            a row for each correction and language

Examples:
  hashiya export claims -o claims.csv
  hashiya export annotations --article colossus | jq '.first.items[].body'
  hashiya export tei --article colossus --out colossus.xml
  hashiya export entities --format ttl

Findings go to standard error. A site with errors, with which it would not be built, exports nothing.")]
    Export(ExportArgs),
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
    /// Explain a code, as `check --explain` does
    #[command(hide = true)]
    Explain {
        /// The code, such as H0203
        code: String,
    },
    /// Say how the report is written
    #[command(hide = true)]
    Report,
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
