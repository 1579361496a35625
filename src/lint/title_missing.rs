//! `title-missing`: an article that is called by what its text begins with.

use super::Anchored;
use super::found::Found;
use crate::diagnostic::Span;

pub(super) fn check(anchored: &Anchored<'_>) -> Vec<Found> {
    let article = anchored.article;
    if article.about.title_given {
        return Vec::new();
    }
    let span = Span {
        end: article.about.span.start,
        ..article.about.span
    };
    let message = format!(
        "the article `{}` has no title: what its text begins with stands for it",
        article.slug
    );
    vec![Found::new(
        span,
        message,
        format!(
            "write `title: {{ar: …, en: …}}` in {}/article.yaml",
            article.folder
        ),
    )]
}
