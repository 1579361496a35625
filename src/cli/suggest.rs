//! `hashiya suggest`.

use std::fmt::Write as _;
use std::io::Write as _;

use hashiya::authoring::suggest::{SuggestedName, Suggestions, additions, suggestions};
use hashiya::diagnostic::nearest;
use hashiya::source::files::Disk;
use hashiya::source::id::EntityId;
use hashiya::text::isolate;

use super::args::SuggestArgs;
use super::change;
use super::exit::{CommandError, SiteStatus};
use super::site::SiteFolder;

/// Prints names that could be annotated to standard output; with `--write`, adds them to
/// `annotations.yaml`.
pub fn run(arguments: &SuggestArgs) -> Result<SiteStatus, CommandError> {
    let site = SiteFolder::find(arguments.site.as_deref())?;
    let files = Disk::new(&site.root);
    let all = suggestions(&files, arguments.article.as_deref())?;
    if let Some(slug) = arguments.article.as_ref().filter(|_| all.is_empty()) {
        return Err(no_article(slug, &suggestions(&files, None)?));
    }
    let printed: String = all.iter().map(format_article).collect();
    let printed = if printed.is_empty() {
        "nothing to suggest\n".to_owned()
    } else {
        printed
    };
    // `anstream` would drop control characters. A closed pipe is no error.
    let _ = std::io::stdout().lock().write_all(printed.as_bytes());
    if arguments.write {
        let (changes, refused) = additions(&files, &all)?;
        change::print_refused(&refused);
        change::print(&changes);
        change::write_all(&changes, &site)?;
    }
    Ok(SiteStatus::Sound)
}

fn no_article(slug: &str, all: &[Suggestions]) -> CommandError {
    let near = nearest(slug, all.iter().map(|suggested| suggested.article.as_str()));
    CommandError::NoArticle {
        slug: slug.to_owned(),
        near: near.map(str::to_owned),
    }
}

fn format_article(suggested: &Suggestions) -> String {
    let mut text = String::new();
    if suggested.names.is_empty() {
        return text;
    }
    let _ = writeln!(text, "{}", suggested.article);
    for name in &suggested.names {
        format_name(&mut text, name);
    }
    text
}

fn format_name(text: &mut String, name: &SuggestedName) {
    let SuggestedName {
        words,
        lang,
        entities,
        count,
        contexts,
    } = name;
    let whose: Vec<&str> = entities.iter().map(EntityId::as_str).collect();
    let several = if whose.len() > 1 {
        " (shared: --write does not add it)"
    } else {
        ""
    };
    let _ = writeln!(
        text,
        "  {} ({lang}) {count}× → {}{several}",
        isolate(words),
        whose.join(", ")
    );
    for context in contexts {
        let _ = writeln!(text, "      {context}");
    }
}
