//! `hashiya export`.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use std::time::Instant;

use clap::ValueEnum;
use hashiya::export::{ArticleFile, ArticlesData, Dataset, EntitiesData};
use hashiya::pipeline::{self, Options};
use hashiya::source::id::ArticleSlug;

use super::args::{ExportArgs, ExportFormat, ExportWhat, FindingsArgs, Format};
use super::exit::{CommandError, SiteStatus};
use super::report::is_part_of_site;
use super::site::SiteFolder;
use super::terminal::{self, ignore_closed_pipe};
use super::{findings, today};

/// The formats of what can be exported. The first is the default.
const fn formats(what: ExportWhat) -> &'static [ExportFormat] {
    match what {
        ExportWhat::Annotations => &[ExportFormat::Jsonld],
        ExportWhat::Tei => &[ExportFormat::Xml],
        ExportWhat::Entities => &[ExportFormat::Jsonld, ExportFormat::Ttl, ExportFormat::Csv],
        ExportWhat::Mentions | ExportWhat::Claims | ExportWhat::Corrections => &[ExportFormat::Csv],
    }
}

/// Writes data of the site to standard output or a file, unless the site has errors.
pub fn run(arguments: &ExportArgs) -> Result<SiteStatus, CommandError> {
    let start = Instant::now();
    let wanted = wanted(arguments)?;
    let site = SiteFolder::find(arguments.site.folder.as_deref())?;
    let out = arguments
        .out
        .as_deref()
        .filter(|out| *out != Path::new("-"));
    if let Some(out) = out.filter(|out| is_part_of_site(out, &site.root)) {
        return Err(CommandError::ExportInSite(out.to_owned()));
    }
    let options = Options {
        drafts: arguments.site.drafts(),
        today: Some(today::today()?),
        ..Options::default()
    };
    let mut exported = pipeline::export(&site.root, &options, &wanted)?;
    let as_text = FindingsArgs {
        report: None,
        format: Format::Human,
        notes: false,
    };
    findings::print(&mut exported.outcome, &site, &as_text)?;
    let status = SiteStatus::of(&exported.outcome);
    let Some(document) = exported.document else {
        terminal::print_summary(terminal::EXPORTED, &exported.outcome, start.elapsed());
        return Ok(status);
    };
    write(&document, out)?;
    if let Some(out) = out {
        terminal::print_success(terminal::EXPORTED.0, &format!("to `{}`", out.display()));
    }
    Ok(status)
}

/// What the arguments ask for.
fn wanted(arguments: &ExportArgs) -> Result<Dataset, CommandError> {
    let format = format(arguments)?;
    let slugs = arguments.articles.iter();
    let slugs: Vec<ArticleSlug> = slugs.map(|slug| ArticleSlug::new(slug)).collect();
    Ok(match (arguments.what, &slugs[..]) {
        (ExportWhat::Annotations, [only]) => {
            Dataset::Article(only.clone(), ArticleFile::Annotations)
        }
        (ExportWhat::Annotations, _) => Dataset::Articles(slugs, ArticlesData::Annotations),
        (ExportWhat::Tei, [only]) => Dataset::Article(only.clone(), ArticleFile::Tei),
        (ExportWhat::Tei, _) => return Err(CommandError::WhichArticle),
        (ExportWhat::Mentions, _) => Dataset::Articles(slugs, ArticlesData::Mentions),
        (ExportWhat::Claims, _) => Dataset::Articles(slugs, ArticlesData::Claims),
        (ExportWhat::Corrections, _) => Dataset::Articles(slugs, ArticlesData::Corrections),
        (ExportWhat::Entities, []) => Dataset::Entities(match format {
            ExportFormat::Ttl => EntitiesData::Turtle,
            ExportFormat::Csv => EntitiesData::Table,
            ExportFormat::Jsonld | ExportFormat::Xml => EntitiesData::JsonLd,
        }),
        (ExportWhat::Entities, _) => return Err(CommandError::ArticleOfEntities),
    })
}

/// The format that is asked for.
fn format(arguments: &ExportArgs) -> Result<ExportFormat, CommandError> {
    let valid = formats(arguments.what);
    let wanted = arguments.format.as_ref();
    let mut found = valid.iter();
    let found = found.find(|format| wanted.is_none_or(|wanted| wanted == *format));
    found.copied().ok_or_else(|| CommandError::NoFormat {
        what: name(&arguments.what),
        format: wanted.map_or_else(String::new, name),
        valid: valid.iter().map(name).collect::<Vec<_>>().join(", "),
    })
}

/// A value as it is written on the command line.
fn name(value: &impl ValueEnum) -> String {
    let value = value.to_possible_value();
    value.map_or_else(String::new, |value| value.get_name().to_owned())
}

/// Writes the document. Standard output is written directly, because `anstream` drops control
/// characters; a closed pipe is no error.
fn write(document: &[u8], out: Option<&Path>) -> Result<(), CommandError> {
    let written = if let Some(out) = out {
        fs::write(out, document)
    } else {
        let mut stdout = io::stdout().lock();
        ignore_closed_pipe(stdout.write_all(document).and_then(|()| stdout.flush()))
    };
    written.map_err(|source| CommandError::Io {
        action: "write",
        path: out.unwrap_or_else(|| Path::new("-")).to_owned(),
        source,
    })
}
