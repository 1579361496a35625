//! Messages about words that the text has, but not as they were written, or not in one block.

use super::excerpt::{in_context, isolated};
use super::label::{assignment, label_place, label_places};
use super::target::WrittenTarget;
use crate::anchor::code;
use crate::anchor::disguised::undisguise_opening;
use crate::anchor::folded::FoldedText;
use crate::anchor::hints::TargetHints;
use crate::anchor::outcome::{BlockRange, Candidate, Disguise};
use crate::anchor::resolve::resolve;
use crate::anchor::words::{first_words, last_words, on_one_line};
use crate::diagnostic::{Code, Diagnostic, Fix, KeyEdit, Spanned, ValueEdit};
use crate::source::target::{BlockSelector, Narrowing, Selector, Target};
use crate::text::TextRange;

/// The disguised words occur several times, or it is not certain that they are the same words.
pub fn disguised(
    text: &FoldedText<'_>,
    written: &WrittenTarget<'_>,
    (words, disguise): (&str, &Disguise),
    places: &[Candidate],
) -> Diagnostic {
    let which = if places.len() > 1 {
        ", with `in` or `occurrence` to say which of its places is meant"
    } else {
        ", if that is the same word"
    };
    let help = format!("write {}{which}", assignment(written.key, words));
    label_places(
        Diagnostic::error(
            code_of(disguise),
            written.span,
            describe(disguise, written.raw, words),
        )
        .help(help),
        text,
        places,
    )
}

/// The words run over the end of a block. The fix turns the quote into a passage.
pub fn over_end(
    text: &FoldedText<'_>,
    written: &WrittenTarget<'_>,
    ends: [BlockRange; 2],
) -> Diagnostic {
    let [first, last] = ends;
    let named = written
        .narrowing
        .and_then(|keys| passage_ends(text, ends, keys));
    let message = format!(
        "{} runs over the end of block {}, and a quote stands in one block",
        written.words, first.block.0
    );
    let help = named.as_ref().map_or_else(
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
    let fix = named.as_ref().map(|[from, to]| Fix {
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
            label_place(
                diagnostic,
                text,
                at,
                format!("block {}: {}", at.block.0, in_context(text.text, at)),
            )
        })
}

/// No block begins with the words as they were written.
pub fn opening_nowhere(
    text: &FoldedText<'_>,
    target: &Target,
    written: &WrittenTarget<'_>,
    words: &str,
) -> Diagnostic {
    let message = format!(
        "no block of the text `{}` opens with {}",
        target.lang,
        isolated(words)
    );
    let plain = undisguise_opening(text, words);
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
        target.selector.block().map(|block| &block.value),
        Some(BlockSelector::Opening(_))
    );
    let fix = plain.filter(|_| single);
    Diagnostic::error(code::OPENING_NOWHERE, written.block(), message)
        .help(help)
        .maybe_rewrite(fix.as_deref())
}

/// The code of a diagnostic about disguised words.
pub const fn code_of(disguise: &Disguise) -> Code {
    match disguise {
        Disguise::Markup => code::MARKUP,
        Disguise::LookAlikes(_) => code::LOOK_ALIKE,
    }
}

/// Describes how words were written (`written`) and how the text has them (`stands`).
pub fn describe(disguise: &Disguise, written: &str, stands: &str) -> String {
    let (written, stands) = (isolated(written), isolated(stands));
    match disguise {
        Disguise::Markup => format!(
            "{written} is written with markup, but a quote has only the words that readers see: {stands}"
        ),
        Disguise::LookAlikes(pairs) => {
            let one = |c: char| format!("{} (U+{:04X})", isolated(&c.to_string()), u32::from(c));
            let pairs = pairs
                .iter()
                .map(|pair| format!("{} in the place of {}", one(pair.written), one(pair.stands)));
            let which = pairs.collect::<Vec<_>>().join(", ");
            format!("{written} looks like {stands} in the text, but has other characters: {which}")
        }
    }
}

/// The number of words that usually identify an end of a passage.
const WORDS: usize = 4;

/// The first and last words that identify a passage: a few, or all that its first and last block
/// have of it. `None` if not even these identify it.
fn passage_ends(
    text: &FoldedText<'_>,
    ends: [BlockRange; 2],
    keys: &Narrowing,
) -> Option<[String; 2]> {
    let [first, last] = ends.map(|at| {
        text.text
            .block(at.block)
            .map_or("", |block| at.range.slice(&block.text))
    });
    let names_it = |[from, to]: &[String; 2]| {
        let written = |words: &String| Spanned::new(words.clone(), text.text.span);
        let narrowing = Narrowing {
            whole_words: keys.whole_words,
            ..Narrowing::default()
        };
        let selector = Selector::Passage {
            from: written(from),
            to: written(to),
            narrowing,
        };
        let Ok(resolved) = resolve(text, &selector, TargetHints::default()) else {
            return false;
        };
        let [place] = resolved.places.as_slice() else {
            return false;
        };
        let (Some(first), Some(last)) = (place.ranges.first(), place.ranges.last()) else {
            return false;
        };
        let start = |at: &BlockRange| (at.block, at.range.start());
        let end = |at: BlockRange, range: TextRange| (at.block, range.end());
        start(first) == start(&ends[0]) && end(*last, last.range) == end(ends[1], ends[1].range)
    };
    let short = [
        on_one_line(first_words(first, WORDS)),
        on_one_line(last_words(last, WORDS)),
    ];
    [short, [on_one_line(first), on_one_line(last)]]
        .into_iter()
        .find(names_it)
}
