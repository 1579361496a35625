//! What an author is told of words that the text has, but not in one block or not as they were
//! written.

use super::across::Across;
use super::code;
use super::disguise::{self, Disguise};
use super::drift::assignment;
use super::excerpt::{in_context, isolated};
use super::folded::FoldedText;
use super::narrow::Candidate;
use super::renumber::block;
use super::report::{labelled, shown};
use super::written::Written;
use crate::diagnostic::{Diagnostic, Fix, KeyEdit, ValueEdit};
use crate::source::target::{BlockSelector, Target};

/// The words stand in several places, or it is not sure that they are the same.
pub(super) fn disguised(
    text: &FoldedText<'_>,
    written: &Written<'_>,
    (words, disguise): (&str, &Disguise),
    places: &[Candidate],
) -> Diagnostic {
    let which = if places.len() > 1 {
        ", with `in` or `occurrence` to say which of its places is meant"
    } else {
        ", if that is the same word"
    };
    let help = format!("write {}{which}", assignment(written.key, words));
    shown(
        Diagnostic::error(
            disguise.code(),
            written.span,
            disguise.told(written.raw, words),
        )
        .help(help),
        text,
        places,
    )
}

/// The words stand in the text as a passage over several blocks.
pub(super) fn over_end(
    text: &FoldedText<'_>,
    written: &Written<'_>,
    across: &Across,
) -> Diagnostic {
    let [first, last] = across.ends;
    let message = format!(
        "{} runs over the end of block {}, and a quote stands in one block",
        written.words, first.block.0
    );
    let help = across.named.as_ref().map_or_else(
        || "write the first words as `from` and the last as `to` instead of a `quote`".to_owned(),
        |[from, to]| {
            format!(
                "write {} and {} instead of `{}`",
                assignment("from", from),
                assignment("to", to),
                written.key
            )
        },
    );
    let fix = across.named.as_ref().map(|[from, to]| Fix {
        edits: vec![ValueEdit {
            span: written.span,
            replacement: from.clone(),
        }],
        keys: vec![
            KeyEdit::Rename {
                key: "quote",
                value: written.span,
                to: "from",
            },
            KeyEdit::Add {
                key: "quote",
                value: written.span,
                new_key: "to",
                new_value: to.clone(),
            },
        ],
    });
    let diagnostic = Diagnostic::error(code::OVER_END, written.span, message)
        .help(help)
        .maybe_fix(fix);
    [first, last]
        .into_iter()
        .fold(diagnostic, |diagnostic, at| {
            labelled(
                diagnostic,
                text,
                at,
                format!("block {}: {}", at.block.0, in_context(text, at)),
            )
        })
}

/// No block opens with the words as they were written.
pub(super) fn opening_nowhere(
    text: &FoldedText<'_>,
    target: &Target,
    written: &Written<'_>,
    words: &str,
) -> Diagnostic {
    let message = format!(
        "no block of the text `{}` opens with {}",
        target.lang,
        isolated(words)
    );
    let plain = disguise::opening(text, words);
    let help = plain.as_ref().map_or_else(
        || {
            "write the first words of the block as they stand; the last of them may be cut"
                .to_owned()
        },
        |plain| {
            format!(
                "write {}, the words that readers see there",
                assignment("block", plain)
            )
        },
    );
    let single = matches!(
        block(&target.selector).map(|block| &block.value),
        Some(BlockSelector::Opening(_))
    );
    let fix = plain.filter(|_| single);
    Diagnostic::error(code::OPENING_NOWHERE, written.block(), message)
        .help(help)
        .maybe_rewrite(fix.as_deref())
}
