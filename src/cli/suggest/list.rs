//! Suggested names as a list for people.

use std::fmt::Write as _;

use hashiya::authoring::suggest::{NameInArticle, SuggestedName};
use hashiya::source::id::EntityId;
use hashiya::text::isolate;

use crate::cli::id::shown;

/// The most articles that are listed for a name.
const MOST_ARTICLES: usize = 3;

/// Lists each name with its articles and some of its places.
pub fn format(names: &[SuggestedName]) -> String {
    if names.is_empty() {
        return "nothing to suggest\n".to_owned();
    }
    let mut text = String::new();
    for name in names {
        format_name(&mut text, name);
    }
    text
}

fn format_name(text: &mut String, name: &SuggestedName) {
    let whose: Vec<&str> = name.entities.iter().map(EntityId::as_str).collect();
    let several = if whose.len() > 1 {
        " (shared: --write does not add it)"
    } else {
        ""
    };
    let _ = writeln!(
        text,
        "{} ({}) {}× → {}{several}",
        isolate(&name.words),
        name.lang,
        name.count(),
        whose.join(", ")
    );
    // A name that stands in one article only is shown there in more places.
    let contexts = if name.articles.len() == 1 {
        usize::MAX
    } else {
        1
    };
    for found in name.articles.iter().take(MOST_ARTICLES) {
        format_article(text, found, contexts);
    }
    match name.articles.len().saturating_sub(MOST_ARTICLES) {
        0 => {}
        1 => text.push_str("  and 1 more article\n"),
        more => drop(writeln!(text, "  and {more} more articles")),
    }
}

fn format_article(text: &mut String, found: &NameInArticle, contexts: usize) {
    let _ = writeln!(text, "  {} {}×", shown(found.article.as_str()), found.count);
    for context in found.contexts.iter().take(contexts) {
        let _ = writeln!(text, "      {context}");
    }
}
