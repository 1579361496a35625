//! `hashiya where`.

use std::fmt::Write as _;
use std::io::Write as _;

use hashiya::authoring::places::{FoundWords, find_words};
use hashiya::source::files::Disk;
use hashiya::text::isolate;

use super::args::WhereArgs;
use super::exit::{CommandError, SiteStatus};
use super::no_article::no_article;
use super::site::SiteFolder;

/// Prints where words stand in the texts, each place with the target that means it.
pub fn run(arguments: &WhereArgs) -> Result<SiteStatus, CommandError> {
    let site = SiteFolder::find(arguments.site.as_deref())?;
    let files = Disk::new(&site.root);
    let found = find_words(&files, &arguments.words, arguments.article.as_deref())?;
    if let Some(slug) = arguments
        .article
        .as_ref()
        .filter(|_| found.articles.is_empty())
    {
        return Err(no_article(slug, &find_words(&files, "", None)?.articles));
    }
    let printed = format(&found, &arguments.words);
    // `anstream` would drop control characters. A closed pipe is no error.
    let _ = std::io::stdout().lock().write_all(printed.as_bytes());
    Ok(SiteStatus::Sound)
}

fn format(found: &FoundWords, words: &str) -> String {
    let mut text = String::new();
    for place in &found.places {
        let _ = writeln!(text, "{}: {}", place.position, place.context);
        let target = place.target.as_deref();
        for line in target.unwrap_or("(quote more words)").lines() {
            let _ = writeln!(text, "    {line}");
        }
    }
    if text.is_empty() {
        let _ = writeln!(text, "{} stands nowhere in the texts", isolate(words));
    }
    text
}
