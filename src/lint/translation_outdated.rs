//! `translation-outdated`: the original was changed after a block of a translation was translated.

use std::fmt::Write as _;

use super::finding::LintFinding;
use super::linted_article::LintedArticle;
use crate::edition::alignment::{AlignmentSide, opening};
use crate::edition::drift::{OutdatedBlock, outdated};
use crate::source::article::TextIndex;

pub(super) fn check(linted: &LintedArticle<'_>) -> Vec<LintFinding> {
    let texts = TextIndex::enumerate(&linted.anchored.article.texts);
    texts
        .flat_map(|(index, _)| {
            let blocks = outdated(&linted.anchored.article, index).into_iter();
            blocks.filter_map(move |block| finding(linted, index, block))
        })
        .collect()
}

fn finding(
    linted: &LintedArticle<'_>,
    index: TextIndex,
    found: OutdatedBlock,
) -> Option<LintFinding> {
    let article = &linted.anchored.article;
    let (text, original) = (&article[index], &article[TextIndex::ORIGINAL]);
    let alignment = linted.anchored.answer_of(index);
    let pair = alignment.and_then(|answer| answer.pair_of(AlignmentSide::Other, found.block));
    let answered = pair.map_or(&[][..], |pair| &pair.original);
    let (block, lang, from) = (found.block.0, &text.lang, &original.lang);
    let mut message = if answered.is_empty() {
        format!("what block {block} of `{lang}` was translated from is not in `{from}` any more")
    } else {
        format!("`{from}` was changed after block {block} of `{lang}` was translated from it")
    };
    if let Some(day) = found.noticed.and_then(|day| day.iso()) {
        // Writing to a string cannot fail.
        let _ = write!(message, " (noticed on {day})");
    }
    let lang = if article.texts.len() > 2 {
        format!(" --lang {lang}")
    } else {
        String::new()
    };
    let help = format!(
        "change the translation too; if it is still right, run `hashiya confirm {}#p{block}{lang}`",
        article.slug
    );
    let finding = LintFinding::new(opening(text, &[found.block])?, message, help);
    Some(match opening(original, answered) {
        Some(span) => finding.label(span, "the original now"),
        None => finding,
    })
}
