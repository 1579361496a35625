//! Faults of targets, put into words: what is wrong, where the words stand, and what to write.

use super::excerpt::{in_context, isolated};
use super::fault::Fault;
use super::folded::FoldedText;
use super::narrow::Candidate;
use super::passage::LONG_PASSAGE;
use super::written::Written;
use super::{BlockRange, Place, code, otherwise, suggest};
use crate::diagnostic::{Code, Diagnostic, Fix, KeyEdit};
use crate::source::annotation::Annotation;
use crate::source::block::BlockNumber;
use crate::source::target::{Narrowing, Selector, Target};

/// No more places than this are shown.
const SHOWN: usize = 20;

/// Tells an author why a target has no place.
pub(super) fn fault(texts: &[FoldedText<'_>], target: &Target, fault: &Fault) -> Diagnostic {
    let written = Written::of(target);
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
        | Fault::Elsewhere(places) => shown(left_out(text, &written, fault, places), text, places),
        Fault::InsideNowhere | Fault::InsideHoldsNone => inside(&written, fault),
        Fault::InsideHoldsSeveral { stretch } => labelled(
            inside(&written, fault),
            text,
            *stretch,
            "the quote stands here more than once".to_owned(),
        ),
        Fault::Several(places) => several(text, &written, places, code::AMBIGUOUS),
        Fault::StartSeveral(places) => several(text, &written, places, code::FROM_AMBIGUOUS),
        Fault::NoSuchOccurrence { number, candidates } => {
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
            shown(
                Diagnostic::error(code::NO_SUCH_OCCURRENCE, written.occurrence(), message)
                    .help(help),
                text,
                candidates,
            )
        }
        Fault::EndNowhere { from } => end_nowhere(text, target, &written, *from),
        Fault::NoSuchBlocks { first, last } => no_such_blocks(text, &written, *first, *last),
        Fault::OpeningNowhere { words } => {
            otherwise::opening_nowhere(text, target, &written, words)
        }
        Fault::OpeningSeveral { words, blocks } => opening_several(text, &written, words, blocks),
        Fault::OpeningsReversed => {
            let message = "the last block stands before the first";
            Diagnostic::error(code::OPENINGS_REVERSED, written.block(), message)
                .help("write the opening of the first block first")
        }
        Fault::Disguised {
            words,
            disguise,
            places,
        } => otherwise::disguised(text, &written, (words, disguise), places),
        Fault::OverEnd(across) => otherwise::over_end(text, &written, across),
        Fault::OnlyAlike { cause, places } => {
            alike(self::fault(texts, target, cause), text, cause, places)
        }
        Fault::EmptyBlocks => {
            let message = format!("{} hold no words", written.blocks());
            Diagnostic::error(code::NO_SUCH_BLOCK, written.block(), message)
                .help("name a block that has words")
        }
    }
}

/// Shows the places that are like the words; those that the cause shows anyway are not shown twice.
fn alike(
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
            in_context(text, place.at)
        );
        labelled(diagnostic, text, place.at, label)
    })
}

fn no_text(target: &Target, written: &Written<'_>) -> Diagnostic {
    let message = format!("the article has no text in `{}`", target.lang);
    Diagnostic::error(code::NO_TEXT, written.span, message)
        .help("take this language away, or name one of the article's texts with `lang`")
}

/// There is nothing that could be shown.
fn nowhere(
    texts: &[FoldedText<'_>],
    text: &FoldedText<'_>,
    written: &Written<'_>,
    fault: &Fault,
) -> Diagnostic {
    let Written {
        words, key, span, ..
    } = written;
    let lang = &text.text.lang;
    match fault {
        Fault::NoWords => Diagnostic::error(code::NO_WORDS, *span, format!("`{key}` has no character to look for"))
            .help("white space, vowel signs, tatweel and invisible characters alone are found nowhere: quote some letters"),
        Fault::NothingLeft => Diagnostic::error(code::NO_SUCH_OCCURRENCE, written.occurrence(), format!("no place of {words} is left"))
            .help("leave out fewer of its places"),
        _ => {
            let other = texts.iter().find(|other| other.text.lang != *lang && suggest::holds(other, written.raw));
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

/// The words stand somewhere, but another key leaves these places out.
fn left_out(
    text: &FoldedText<'_>,
    written: &Written<'_>,
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

/// The words of `in` are to blame.
fn inside(written: &Written<'_>, fault: &Fault) -> Diagnostic {
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

/// Warns of a passage over many blocks that no `block` bounds.
pub(super) fn unbounded(target: &Target, places: &[Place]) -> Option<Diagnostic> {
    let Selector::Passage {
        to,
        narrowing: Narrowing { block: None, .. },
        ..
    } = &target.selector
    else {
        return None;
    };
    let ranges = places
        .iter()
        .map(|place| place.ranges.as_slice())
        .find(|ranges| ranges.len() > LONG_PASSAGE)?;
    let (first, last) = (ranges.first()?.block.0, ranges.last()?.block.0);
    let message = format!(
        "the passage reaches over {} blocks, from {first} to {last}",
        ranges.len()
    );
    let help = format!(
        "if that is meant, write `block: {first}-{last}`; if not, its last words may have been edited away"
    );
    Some(Diagnostic::warning(code::LONG_PASSAGE, to.span, message).help(help))
}

/// Notes that a mention adds nothing.
pub(super) fn covered(target: &Target) -> Diagnostic {
    let Written { words, span, .. } = Written::of(target);
    let message = format!(
        "{words} adds nothing: longer mentions or other annotations have all of its places in `{}`",
        target.lang
    );
    Diagnostic::note(code::COVERED, span, message).help("leave it out")
}

/// Warns that two entities are mentioned by the very same words.
pub(super) fn shared_words([first, second]: [&Annotation; 2], target: usize) -> Diagnostic {
    let entity = |annotation: &Annotation| {
        annotation
            .body
            .entity
            .as_ref()
            .map_or("", |entity| entity.value.as_str())
            .to_owned()
    };
    let written = second.targets.get(target).map(Written::of);
    let (words, span) = written.map_or_else(
        || ("it".to_owned(), second.span),
        |written| (written.words, written.span),
    );
    let message = format!(
        "{words} mentions `{}`, but the same words mention `{}` already",
        entity(second),
        entity(first)
    );
    Diagnostic::warning(code::SHARED_WORDS, span, message)
        .label(first.span, "the first listed: the words link to it")
        .help("say with `in`, `block` or `occurrence` which places are whose")
}

fn several(
    text: &FoldedText<'_>,
    written: &Written<'_>,
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
        .and_then(|(keys, first)| suggest::surroundings(text, written.raw, keys, *first));
    let by_words = surroundings.map_or_else(
        || "`in:` with words around it that tell it apart".to_owned(),
        |stretch| {
            format!(
                "`in: \"{}\"` for the first of them (and so for another)",
                stretch.replace('\\', "\\\\").replace('"', "\\\"")
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
    shown(
        Diagnostic::error(code, written.span, message).help(help),
        text,
        places,
    )
}

fn end_nowhere(
    text: &FoldedText<'_>,
    target: &Target,
    written: &Written<'_>,
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
    labelled(
        diagnostic,
        text,
        from,
        format!("the passage begins in block {}", from.block.0),
    )
}

fn no_such_blocks(
    text: &FoldedText<'_>,
    written: &Written<'_>,
    first: u32,
    last: u32,
) -> Diagnostic {
    let lang = &text.text.lang;
    let asked = if first == last {
        format!("block {first}")
    } else {
        format!("blocks {first}-{last}")
    };
    let message = format!("the text `{lang}` has no {asked}");
    let help = match text.blocks.len() {
        0 => "the text is empty".to_owned(),
        count => format!(
            "its blocks are numbered from 1 to {count}, and a range begins with the smaller number"
        ),
    };
    Diagnostic::error(code::NO_SUCH_BLOCK, written.block(), message).help(help)
}

fn opening_several(
    text: &FoldedText<'_>,
    written: &Written<'_>,
    words: &str,
    blocks: &[BlockNumber],
) -> Diagnostic {
    let message = format!(
        "{} blocks of the text `{}` open with {}",
        blocks.len(),
        text.text.lang,
        isolated(words)
    );
    let numbers: Vec<String> = blocks
        .iter()
        .take(SHOWN)
        .map(|number| number.0.to_string())
        .collect();
    let help = format!(
        "write more of the block's first words, or its number, one of {}",
        numbers.join(", ")
    );
    let whole = |number: &BlockNumber| {
        text.blocks
            .get(number.index())
            .and_then(super::folded::FoldedBlock::whole)
    };
    let diagnostic =
        Diagnostic::error(code::OPENING_AMBIGUOUS, written.block(), message).help(help);
    blocks
        .iter()
        .take(SHOWN)
        .filter_map(whole)
        .fold(diagnostic, |diagnostic, at| {
            labelled(diagnostic, text, at, format!("block {}", at.block.0))
        })
}

/// Shows every place, in its context, as far as a reader can take them in.
pub(super) fn shown(
    diagnostic: Diagnostic,
    text: &FoldedText<'_>,
    places: &[Candidate],
) -> Diagnostic {
    let more = places.len().saturating_sub(SHOWN);
    let numbered = (1..).zip(places.iter().take(SHOWN));
    numbered.fold(diagnostic, |diagnostic, (number, place)| {
        let rest = if more > 0 && number == SHOWN {
            format!("; {more} more are not shown")
        } else {
            String::new()
        };
        let label = format!(
            "occurrence {number}, block {}: {}{rest}",
            place.at.block.0,
            in_context(text, place.at)
        );
        labelled(diagnostic, text, place.at, label)
    })
}

pub(super) fn labelled(
    diagnostic: Diagnostic,
    text: &FoldedText<'_>,
    at: BlockRange,
    label: String,
) -> Diagnostic {
    let span = text
        .text
        .block(at.block)
        .and_then(|block| block.source_span(at.range));
    diagnostic.label(span.unwrap_or(text.text.span), label)
}

fn in_places(count: usize) -> String {
    if count == 1 {
        " in one place".to_owned()
    } else {
        format!(" in {count} places")
    }
}

/// The blocks of the places, as a `block` key may have them: one, or a range.
fn numbers(places: &[Candidate]) -> String {
    let (first, last) = (
        places.first().map_or(1, |place| place.at.block.0),
        places.last().map_or(1, |place| place.at.block.0),
    );
    block_key(first, last)
}

/// Blocks from one number to another, as a `block` key has them: `7`, or `7-9`.
pub(super) fn block_key(first: u32, last: u32) -> String {
    if first == last {
        first.to_string()
    } else {
        format!("{first}-{last}")
    }
}
