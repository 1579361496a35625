//! Messages about targets that have no place.

use super::blocks;
use super::disguised;
use super::distinguish::distinguishing_words;
use super::excerpt::{in_context, isolated};
use super::label::{assignment, block_key, label_place, label_places};
use super::target::WrittenTarget;
use crate::anchor::code;
use crate::anchor::exact::Needle;
use crate::anchor::folded::FoldedText;
use crate::anchor::outcome::{BlockRange, Candidate, Fault};
use crate::diagnostic::{Code, Diagnostic, Fix, KeyEdit};
use crate::source::target::{Selector, Target};

/// Builds the diagnostic for a target that has no place.
pub fn report(texts: &[FoldedText<'_>], target: &Target, fault: &Fault) -> Diagnostic {
    let written = WrittenTarget::of(target);
    let Some(text) = texts.iter().find(|text| text.text.lang == target.lang) else {
        return no_text(target, &written);
    };
    match fault {
        Fault::NoText => no_text(target, &written),
        Fault::NoWords | Fault::Nowhere | Fault::NothingLeft => {
            nowhere(texts, text, &written, fault)
        }
        Fault::OnlyInsideWords(places)
        | Fault::NotBeside(places)
        | Fault::OtherBlocks(places)
        | Fault::Elsewhere(places) => {
            label_places(left_out(text, &written, fault, places), text, places)
        }
        Fault::InsideNowhere | Fault::InsideHoldsNone => inside(&written, fault),
        Fault::InsideHoldsSeveral { stretch } => label_place(
            inside(&written, fault),
            text,
            *stretch,
            "the quote stands here more than once".to_owned(),
        ),
        Fault::Several(places) => several(text, &written, places, code::AMBIGUOUS),
        Fault::StartSeveral(places) => several(text, &written, places, code::FROM_AMBIGUOUS),
        Fault::NoSuchOccurrence { number, candidates } => {
            no_such_occurrence(text, &written, *number, candidates)
        }
        Fault::EndNowhere { from } => end_nowhere(text, target, &written, *from),
        Fault::NoSuchBlocks { first, last } => {
            blocks::no_such_blocks(text, &written, *first, *last)
        }
        Fault::OpeningNowhere { words } => {
            disguised::opening_nowhere(text, target, &written, words)
        }
        Fault::OpeningSeveral {
            words,
            blocks: found,
        } => blocks::opening_several(text, &written, words, found),
        Fault::OpeningsReversed => blocks::openings_reversed(&written),
        Fault::Disguised {
            words,
            disguise,
            places,
        } => disguised::disguised(text, &written, (words, disguise), places),
        Fault::OverEnd(ends) => disguised::over_end(text, &written, *ends),
        Fault::OnlyAlike { cause, places } => {
            show_similar(report(texts, target, cause), text, cause, places)
        }
        Fault::EmptyBlocks => blocks::empty_blocks(&written),
    }
}

fn no_such_occurrence(
    text: &FoldedText<'_>,
    written: &WrittenTarget<'_>,
    number: u32,
    candidates: &[Candidate],
) -> Diagnostic {
    let message = format!(
        "{} has no occurrence {number}: it stands{}",
        written.words,
        in_places(candidates.len())
    );
    let help = if candidates.len() == 1 {
        "the only number is 1".to_owned()
    } else {
        format!("write numbers from 1 to {}", candidates.len())
    };
    let diagnostic =
        Diagnostic::error(code::NO_SUCH_OCCURRENCE, written.occurrence(), message).help(help);
    label_places(diagnostic, text, candidates)
}

/// Adds the similar places to the diagnostic for `cause`, unless it already shows them.
fn show_similar(
    diagnostic: Diagnostic,
    text: &FoldedText<'_>,
    cause: &Fault,
    places: &[Candidate],
) -> Diagnostic {
    if places.is_empty()
        || matches!(
            cause,
            Fault::NotBeside(_) | Fault::OnlyInsideWords(_) | Fault::Elsewhere(_)
        )
    {
        return diagnostic;
    }
    let help = diagnostic.help.clone().unwrap_or_default();
    let like = if places.len() == 1 {
        "the likest place is shown"
    } else {
        "the likest places are shown"
    };
    let diagnostic = diagnostic.help(format!(
        "{help}; {like}, but not clearly the one that was meant"
    ));
    places.iter().fold(diagnostic, |diagnostic, place| {
        let label = format!(
            "like it, block {}: {}",
            place.at.block.0,
            in_context(text.text, place.at)
        );
        label_place(diagnostic, text, place.at, label)
    })
}

fn no_text(target: &Target, written: &WrittenTarget<'_>) -> Diagnostic {
    let message = format!("the article has no text in `{}`", target.lang);
    Diagnostic::error(code::NO_TEXT, written.span, message)
        .help("take this language away, or name one of the article's texts with `lang`")
}

/// Faults without a place to show.
fn nowhere(
    texts: &[FoldedText<'_>],
    text: &FoldedText<'_>,
    written: &WrittenTarget<'_>,
    fault: &Fault,
) -> Diagnostic {
    let WrittenTarget {
        words, key, span, ..
    } = written;
    let lang = &text.text.lang;
    match fault {
        Fault::NoWords => Diagnostic::error(code::NO_WORDS, *span, format!("`{key}` has no character to look for"))
            .help("white space, vowel signs, tatweel and invisible characters alone are found nowhere: quote some letters"),
        Fault::NothingLeft => Diagnostic::error(code::NO_SUCH_OCCURRENCE, written.occurrence(), format!("no place of {words} is left"))
            .help("leave out fewer of its places"),
        _ => {
            let other = texts.iter().find(|other| other.text.lang != *lang && Needle::new(written.raw).is_in(other));
            let help = other.map_or_else(
                || format!("write `{key}` as the text reads now; no quote reaches over the end of a block"),
                |other| format!("it stands in the text `{0}`: write `lang: {0}`", other.text.lang),
            );
            let in_other = other.map(|other| {
                let lang = other.text.lang.to_string();
                Fix { keys: vec![KeyEdit::Add { key, value: *span, new_key: "lang", new_value: lang }], ..Fix::default() }
            });
            Diagnostic::error(code::NOWHERE, *span, format!("{words} stands nowhere in the text `{lang}`")).help(help).maybe_fix(in_other)
        }
    }
}

/// The words occur, but another key excludes the places.
fn left_out(
    text: &FoldedText<'_>,
    written: &WrittenTarget<'_>,
    fault: &Fault,
    places: &[Candidate],
) -> Diagnostic {
    let (words, lang, count) = (&written.words, &text.text.lang, in_places(places.len()));
    match fault {
        Fault::OnlyInsideWords(_) => {
            let message =
                format!("{words} stands in the text `{lang}` only inside longer words,{count}");
            let help = if places.len() == 1 {
                "write `word: false` to mean this place"
            } else {
                "write `word: false` to mean these places"
            };
            Diagnostic::error(code::ONLY_INSIDE_WORDS, written.span, message)
                .help(format!("{help}, or quote the longer words"))
        }
        Fault::NotBeside(_) => {
            let message =
                format!("{words} stands in the text `{lang}`{count}, but not beside these words");
            let help =
                "write `prefix` and `suffix` as they stand right before and right after the quote";
            Diagnostic::error(code::KEYS_LEAVE_NONE, written.beside(), message).help(help)
        }
        _ => {
            let message = format!(
                "{words} does not stand in {}, but elsewhere in the text `{lang}`",
                written.blocks()
            );
            let beside = if matches!(fault, Fault::Elsewhere(_)) {
                ", and take `prefix` and `suffix` from the text there"
            } else {
                ""
            };
            let help = format!(
                "write `block: {}`, or leave `block` out{beside}",
                numbers(places)
            );
            Diagnostic::error(code::KEYS_LEAVE_NONE, written.block(), message).help(help)
        }
    }
}

/// The words of `in` are wrong.
fn inside(written: &WrittenTarget<'_>, fault: &Fault) -> Diagnostic {
    let (inside, words) = (written.inside_words(), &written.words);
    let (code, message, help) = match fault {
        Fault::InsideNowhere => (
            code::IN_NOWHERE,
            format!(
                "the words of `in`, {inside}, stand nowhere in {}",
                written.blocks()
            ),
            format!("write `in` as the text reads around {words}"),
        ),
        Fault::InsideHoldsNone => (
            code::IN_NOT_ONCE,
            format!("the words of `in`, {inside}, do not hold the quote {words}"),
            "`in` is a longer stretch of the text around the quote".to_owned(),
        ),
        _ => (
            code::IN_NOT_ONCE,
            format!("the words of `in`, {inside}, hold the quote {words} more than once"),
            "write less in `in`, so that it holds the quote once, or use `prefix` and `suffix`"
                .to_owned(),
        ),
    };
    Diagnostic::error(code, written.inside(), message).help(help)
}

fn several(
    text: &FoldedText<'_>,
    written: &WrittenTarget<'_>,
    places: &[Candidate],
    code: Code,
) -> Diagnostic {
    let (words, lang) = (&written.words, &text.text.lang);
    let message = format!(
        "{words} stands{} in the text `{lang}`, and nothing says which is meant",
        in_places(places.len())
    );
    let surroundings = written
        .narrowing
        .zip(places.first())
        .and_then(|(keys, first)| distinguishing_words(text, written.raw, keys, *first));
    let by_words = surroundings.map_or_else(
        || "`in:` with words around it that tell it apart".to_owned(),
        |stretch| {
            format!(
                "{} for the first of them (and so for another)",
                assignment("in", &stretch)
            )
        },
    );
    let all = if code == code::AMBIGUOUS {
        ", or `all`"
    } else {
        ""
    };
    let help = format!(
        "write {by_words}, or `occurrence:` with a number from 1 to {}{all}",
        places.len()
    );
    label_places(
        Diagnostic::error(code, written.span, message).help(help),
        text,
        places,
    )
}

fn end_nowhere(
    text: &FoldedText<'_>,
    target: &Target,
    written: &WrittenTarget<'_>,
    from: BlockRange,
) -> Diagnostic {
    let (to_words, span) = match &target.selector {
        Selector::Passage { to, .. } => (isolated(&to.value), to.span),
        _ => (String::new(), written.span),
    };
    let message = format!(
        "the last words of the passage, {to_words}, do not follow its first, {}",
        written.words
    );
    let diagnostic = Diagnostic::error(code::TO_NOWHERE, span, message)
        .help("write `to` as the text reads, at or after the end of `from`");
    label_place(
        diagnostic,
        text,
        from,
        format!("the passage begins in block {}", from.block.0),
    )
}

fn in_places(count: usize) -> String {
    if count == 1 {
        " in one place".to_owned()
    } else {
        format!(" in {count} places")
    }
}

/// The blocks of some places, as a value of the key `block`: a number or a range.
fn numbers(places: &[Candidate]) -> String {
    let (first, last) = (
        places.first().map_or(1, |place| place.at.block.0),
        places.last().map_or(1, |place| place.at.block.0),
    );
    block_key(first, last)
}
