//! Decodes corrections and claims, the parts of a body that have keys of their own.

use crate::diagnostic::{Diagnostic, Spanned};
use crate::source::body::{Change, Claim, Correction, MoveSide, Wording};
use crate::source::decode::{Decoder, Fields, PersonIds};
use crate::source::id::VerdictId;
use crate::source::localized::Localized;
use crate::source::target::Target;
use crate::source::yaml::{YamlNode, YamlValue};
use crate::source::{codes, keys};
use crate::text::Lang;

/// A help repeats at most so many characters of what the author wrote.
const LONGEST_EXAMPLE: usize = 60;

/// Decodes `correction`. Plain words are in the language `lang`.
pub(super) fn decode_correction(
    node: &YamlNode,
    lang: &Lang,
    decoder: &mut Decoder<'_>,
) -> Option<Correction> {
    if let YamlValue::Scalar(words) = &node.value {
        report_plain_words(words, node, decoder);
        return None;
    }
    let fields = decoder.fields(node, &keys::CORRECTION)?;
    let reason = fields.decode("reason", |node| decoder.localized(node));
    let change = decode_change(&fields, lang, decoder)?;
    Some(Correction {
        change: Spanned::new(change, node.span),
        reason,
    })
}

/// Reports a correction that is a string, and shows the two things that it may mean.
fn report_plain_words(words: &str, node: &YamlNode, decoder: &mut Decoder<'_>) {
    let words = example(words);
    let help = format!(
        "write `correction: {{text: \"{words}\"}}` to put it in the place of the quote, or `correction: {{before: \"{words}\"}}` (or \
         `after`) to put it in beside the quote"
    );
    let message = "a correction says what it does with its words";
    decoder.report(Diagnostic::error(codes::CORRECTION, node.span, message).help(help));
}

fn decode_change(fields: &Fields<'_>, lang: &Lang, decoder: &mut Decoder<'_>) -> Option<Change> {
    let replaces = fields.has("text");
    let inserts = fields.has("before") || fields.has("after");
    let moves = fields.has("move");
    let forms = [replaces, inserts, moves]
        .iter()
        .filter(|form| **form)
        .count();
    if forms == 0
        && !["text", "before", "after", "move"]
            .iter()
            .all(|key| fields.lacks(key))
    {
        return None;
    }
    if forms != 1 {
        let message = if forms == 0 {
            "this correction proposes nothing"
        } else {
            "a correction proposes one thing"
        };
        decoder.report(
            Diagnostic::error(codes::CORRECTION, fields.span, message)
                .help("give it `text`, or `before` and `after`, or `move`"),
        );
        return None;
    }
    if let Some(span) = fields.key_span("text") {
        // `text:` with nothing after it deletes the quote, as `text: ""` does.
        let wording = match fields.get("text") {
            Some(node) => decoder.wording(node, lang)?,
            None => Localized::one(lang.clone(), Spanned::new(String::new(), span)),
        };
        return Some(Change::Replace(wording));
    }
    if let Some(node) = fields.get("move") {
        return decode_move(node, lang, decoder);
    }
    let before = fields.decode("before", |node| decoder.wording(node, lang));
    let after = fields.decode("after", |node| decoder.wording(node, lang));
    (before.is_some() || after.is_some()).then_some(Change::Insert { before, after })
}

/// Reports words of a correction that are in the language of none of the annotated texts, and would
/// correct nothing.
pub(super) fn check_languages(
    correction: &Correction,
    targets: &[Target],
    decoder: &mut Decoder<'_>,
) {
    let by_key: Vec<(&str, Option<&Wording>)> = match &correction.change.value {
        Change::Replace(words) => vec![("text", Some(words))],
        Change::Insert { before, after } => {
            vec![("before", before.as_ref()), ("after", after.as_ref())]
        }
        Change::Move { side, anchor } => match side {
            MoveSide::Before => vec![("move: {before", Some(anchor))],
            MoveSide::After => vec![("move: {after", Some(anchor))],
        },
    };
    for (key, words) in by_key {
        let Some(words) = words.filter(|words| {
            !targets.is_empty()
                && targets
                    .iter()
                    .all(|target| words.get(&target.lang).is_none())
        }) else {
            continue;
        };
        let example = match words.values() {
            [(_, words)] => example(&words.value),
            _ => "…",
        };
        let items: Vec<String> = targets
            .iter()
            .map(|target| format!("{}: \"{example}\"", target.lang))
            .collect();
        let close = if key.contains('{') { "}}" } else { "}" };
        let written: Vec<&str> = words
            .values()
            .iter()
            .map(|(lang, _)| lang.as_str())
            .collect();
        let annotated: Vec<&str> = targets.iter().map(|target| target.lang.as_str()).collect();
        let message = format!(
            "the quote is in `{}`, and the words of its correction are in `{}`",
            annotated.join("`, `"),
            written.join("`, `")
        );
        let help = format!("write `{key}: {{{}{close}`", items.join(", "));
        let found = Diagnostic::error(codes::CORRECTION, words.span(), message);
        decoder.report(found.help(help));
    }
}

/// Words as they are repeated in a help.
fn example(words: &str) -> &str {
    if words.chars().count() > LONGEST_EXAMPLE || words.contains(['"', '\n']) {
        "…"
    } else {
        words
    }
}

fn decode_move(node: &YamlNode, lang: &Lang, decoder: &mut Decoder<'_>) -> Option<Change> {
    let fields = decoder.fields(node, &keys::MOVE)?;
    let (side, anchor) = match (fields.get("before"), fields.get("after")) {
        (Some(node), None) => (MoveSide::Before, node),
        (None, Some(node)) => (MoveSide::After, node),
        _ => {
            let message = "a move lands before or after some words of the same block";
            decoder.report(
                Diagnostic::error(codes::CORRECTION, node.span, message)
                    .help("move: {after: these words}"),
            );
            return None;
        }
    };
    Some(Change::Move {
        side,
        anchor: decoder.wording(anchor, lang)?,
    })
}

/// Decodes `claim`.
pub(super) fn decode_claim(node: &YamlNode, decoder: &mut Decoder<'_>) -> Option<Claim> {
    let fields = decoder.fields(node, &keys::CLAIM)?;
    let speaker = fields.decode("speaker", |node| decoder.someone(node, PersonIds::Entities));
    let said = fields.decode("said", |node| decoder.date(node));
    let said_in = fields.decode("said_in", |node| decoder.someone(node, PersonIds::Entities));
    let note = fields.decode("note", |node| decoder.localized(node));
    decoder.report_missing_keys(&fields);
    let verdict = decoder.id(fields.get("verdict")?, VerdictId::new)?;
    Some(Claim {
        verdict,
        speaker,
        said,
        said_in,
        note,
    })
}
