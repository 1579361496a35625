//! `hashiya suggest`.

use std::fmt::Write as _;
use std::io::Write as _;

use hashiya::authoring::suggest::{Guess, Name, Suggestions, additions, suggestions};
use hashiya::diagnostic::nearest;
use hashiya::source::files::Disk;
use hashiya::source::id::EntityId;

use super::args::Suggest;
use super::site::Site;
use super::{Stop, Verdict, change};

/// Lists what could be annotated, on standard output; adds the names where that is asked for.
pub fn run(arguments: &Suggest) -> Result<Verdict, Stop> {
    let site = Site::find(arguments.site.as_deref())?;
    let files = Disk::new(&site.root);
    let all = suggestions(&files, arguments.article.as_deref())?;
    if let Some(slug) = arguments.article.as_ref().filter(|_| all.is_empty()) {
        return Err(no_article(slug, &suggestions(&files, None)?));
    }
    let printed: String = all.iter().map(of_article).collect();
    let printed = if printed.is_empty() {
        "nothing to suggest\n".to_owned()
    } else {
        printed
    };
    // Not through `anstream`, as with reports; and nobody to read it is no reason to stop.
    let _ = std::io::stdout().lock().write_all(printed.as_bytes());
    if arguments.write {
        let (changes, refused) = additions(&files, &all)?;
        change::refused(&refused);
        change::show(&changes);
        change::make(&changes, &site)?;
    }
    Ok(Verdict::Fine)
}

fn no_article(slug: &str, all: &[Suggestions]) -> Stop {
    let near = nearest(slug, all.iter().map(|suggested| suggested.article.as_str()));
    Stop::NoArticle {
        slug: slug.to_owned(),
        near: near.map(str::to_owned),
    }
}

fn of_article(suggested: &Suggestions) -> String {
    let mut text = String::new();
    if suggested.names.is_empty() && suggested.guesses.is_empty() {
        return text;
    }
    let _ = writeln!(text, "{}", suggested.article);
    for name in &suggested.names {
        of_name(&mut text, name);
    }
    if !suggested.guesses.is_empty() {
        text.push_str("  guesses, which --write does not add:\n");
    }
    for guess in &suggested.guesses {
        of_guess(&mut text, guess);
    }
    text
}

fn of_name(text: &mut String, name: &Name) {
    let Name {
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
        "  \u{2068}{words}\u{2069} ({lang}) {count}× → {}{several}",
        whose.join(", ")
    );
    for context in contexts {
        let _ = writeln!(text, "      {context}");
    }
}

fn of_guess(text: &mut String, guess: &Guess) {
    let Guess {
        words,
        lang,
        why,
        count,
        context,
    } = guess;
    let _ = writeln!(
        text,
        "  ? \u{2068}{words}\u{2069} ({lang}) {count}×, {why}\n      {context}"
    );
}
