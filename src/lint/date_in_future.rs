//! `date-in-future`: the date of an article is after the day of the check.

use super::finding::LintFinding;
use super::linted_article::LintedArticle;

pub(super) fn check(anchored: &LintedArticle<'_>) -> Vec<LintFinding> {
    let about = &anchored.article.about;
    let Some(today) = anchored.today else {
        return Vec::new();
    };
    let dates = [("date", &about.date), ("updated", &about.updated)];
    let later = dates
        .into_iter()
        .filter_map(|(key, date)| Some((key, date.as_ref()?)))
        .filter(|(_, date)| date.value.first() > Some(today));
    let found = later.map(|(key, date)| {
        let message = format!("`{key}: {}` is in the future", date.value);
        LintFinding::new(
            date.span,
            message,
            "correct it if it is a slip; an article that is not to be shown yet is a `draft: true`",
        )
    });
    found.collect()
}
