//! `hashiya suggest`.

mod list;
mod table;

use std::io::Write as _;

use hashiya::authoring::suggest::{additions, suggestions};
use hashiya::source::files::Disk;

use super::args::{SuggestArgs, SuggestFormat};
use super::change;
use super::exit::{CommandError, SiteStatus};
use super::no_article::no_article;
use super::site::SiteFolder;

/// Prints names that could be annotated to standard output; with `--write`, adds them to
/// `annotations.yaml`.
pub fn run(arguments: &SuggestArgs) -> Result<SiteStatus, CommandError> {
    if arguments.write && arguments.format == SuggestFormat::Csv {
        return Err(CommandError::TableOfChanges);
    }
    let site = SiteFolder::find(arguments.site.as_deref())?;
    let files = Disk::new(&site.root);
    let mut found = suggestions(&files, arguments.article.as_deref())?;
    if let Some(slug) = arguments
        .article
        .as_ref()
        .filter(|_| found.articles.is_empty())
    {
        return Err(no_article(slug, &suggestions(&files, None)?.articles));
    }
    found.names.retain(|name| name.count() >= arguments.min);
    let printed = match arguments.format {
        SuggestFormat::Human => list::format(&found.names).into_bytes(),
        SuggestFormat::Csv => table::format(&found.names),
    };
    // `anstream` would drop control characters. A closed pipe is no error.
    let _ = std::io::stdout().lock().write_all(&printed);
    if arguments.write {
        let (changes, refused) = additions(&files, &found)?;
        change::print_refused(&refused);
        change::print(&changes);
        change::write_all(&changes, &site)?;
    }
    Ok(SiteStatus::Sound)
}
