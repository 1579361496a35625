//! `dates-reversed`: something ends before it begins.

use super::finding::LintFinding;
use super::linted_article::LintedArticle;
use crate::date::Date;
use crate::diagnostic::{Code, Spanned};
use crate::source::entity::{Entities, Entity};
use crate::source::settings::Settings;

pub(super) const NAME: &str = "dates-reversed";
pub(super) const CODE: Code = Code("H0520");

pub(super) fn vocabulary(_: &Settings, entities: &Entities) -> Vec<LintFinding> {
    let of_entity = |entity: &Entity| {
        let life = reversed(
            ("born", entity.born.as_ref()),
            ("died", entity.died.as_ref()),
        );
        let relations = entity.relations.iter();
        let spells = relations.filter_map(|told| {
            reversed(
                ("since", told.since.as_ref()),
                ("until", told.until.as_ref()),
            )
        });
        life.into_iter().chain(spells).collect::<Vec<_>>()
    };
    entities
        .values()
        .map(AsRef::as_ref)
        .flat_map(of_entity)
        .collect()
}

pub(super) fn article(anchored: &LintedArticle<'_>) -> Vec<LintFinding> {
    let about = &anchored.article.about;
    reversed(
        ("date", about.date.as_ref()),
        ("updated", about.updated.as_ref()),
    )
    .into_iter()
    .collect()
}

/// Returns a finding if the second date is before the first, however exactly either is given.
fn reversed(
    first: (&str, Option<&Spanned<Date>>),
    second: (&str, Option<&Spanned<Date>>),
) -> Option<LintFinding> {
    let ((first, begins), (second, ends)) = (first, second);
    let (begins, ends) = begins
        .zip(ends)
        .filter(|(begins, ends)| ends.value.is_before(&begins.value))?;
    let message = format!(
        "`{second}: {}` is before `{first}: {}`",
        ends.value, begins.value
    );
    Some(
        LintFinding::new(
            ends.span,
            message,
            format!("correct one of the two dates, or leave `{second}` out"),
        )
        .label(begins.span, "the other date"),
    )
}
