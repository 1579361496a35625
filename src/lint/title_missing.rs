//! `title-missing`: an article has no title, so the beginning of its text is used.

use super::finding::LintFinding;
use super::linted_article::LintedArticle;
use crate::diagnostic::Span;

pub(super) fn check(anchored: &LintedArticle<'_>) -> Vec<LintFinding> {
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
    vec![LintFinding::new(
        span,
        message,
        format!(
            "write `title: {{ar: …, en: …}}` in {}/article.yaml",
            article.folder
        ),
    )]
}
