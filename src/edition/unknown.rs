//! Reports words that are not among the known ones.

use crate::diagnostic::{Code, Diagnostic, Span, nearest, only_near};

/// Reports a word that is not among the known ones, and suggests the nearest of these.
pub fn unknown<'k>(
    code: Code,
    what: &str,
    word: &str,
    span: Span,
    known: impl Iterator<Item = &'k str> + Clone,
    diagnostics: &mut Vec<Diagnostic>,
) {
    if known.clone().any(|known| known == word) {
        return;
    }
    let help = nearest(word, known.clone()).map_or_else(
        || listed(what, known.clone()),
        |near| format!("did you mean `{near}`?"),
    );
    // Inside prose or a longer link, the span is that of the whole value. A rewrite is offered only
    // if the span covers the word alone, with or without quotation marks.
    let length = (span.end - span.start) as usize;
    let near = only_near(word, known).filter(|_| length == word.len() || length == word.len() + 2);
    diagnostics.push(
        Diagnostic::error(code, span, format!("there is no {what} `{word}`"))
            .help(help)
            .maybe_rewrite(near),
    );
}

/// Says where to add what is missing, and lists what there is if that is few enough to be read.
fn listed<'k>(what: &str, known: impl Iterator<Item = &'k str>) -> String {
    const FEW: usize = 30;
    let known: Vec<&str> = known.collect();
    let folder = match what {
        "entity" => Some("content/entities/"),
        "article" => Some("content/articles/"),
        "free page" => Some("content/pages/"),
        _ => None,
    };
    let names = known.join(", ");
    match (folder, (1..=FEW).contains(&known.len())) {
        (Some(folder), true) => format!("add it to {folder}, or write one of: {names}"),
        (Some(folder), false) => format!("add it to {folder}, or mend the word"),
        (None, true) => format!("write one of: {names}"),
        (None, false) => format!("the site has {} of these, and none is like it", known.len()),
    }
}
