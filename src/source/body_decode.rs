//! The bodies that have a shape of their own: corrections and claims.

use crate::diagnostic::{Diagnostic, Spanned};
use crate::source::body::{Change, Claim, Correction, Side};
use crate::source::codes;
use crate::source::decode::{Decoder, Fields};
use crate::source::id::VerdictId;
use crate::source::yaml::{Node, Value};
use crate::text::Lang;

/// Characters of an author's words that a help repeats.
const LONGEST_EXAMPLE: usize = 60;

/// Reads `correction:`; plain words put in are in the text's language.
pub fn correction(node: &Node, lang: &Lang, decoder: &mut Decoder<'_>) -> Option<Correction> {
    if let Value::Scalar(words) = &node.value {
        let words = if words.chars().count() > LONGEST_EXAMPLE || words.contains(['"', '\n']) {
            "…"
        } else {
            words
        };
        let help = format!(
            "write `correction: {{text: \"{words}\"}}` to put it in the place of the quote, or `correction: {{before: \"{words}\"}}` (or \
             `after`) to put it in beside the quote"
        );
        let found = Diagnostic::error(
            codes::CORRECTION,
            node.span,
            "a correction says what it does with its words",
        );
        decoder.report(found.help(help));
        return None;
    }
    let fields = decoder.fields(
        node,
        "a correction",
        &["text", "before", "after", "move", "reason"],
    )?;
    let reason = fields
        .get("reason")
        .and_then(|node| decoder.localized(node));
    let change = change(&fields, lang, decoder)?;
    Some(Correction {
        change: Spanned::new(change, node.span),
        reason,
    })
}

fn change(fields: &Fields<'_>, lang: &Lang, decoder: &mut Decoder<'_>) -> Option<Change> {
    let forms = usize::from(fields.has("text"))
        + usize::from(fields.has("before") || fields.has("after"))
        + usize::from(fields.has("move"));
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
        // `text:` with nothing after it deletes, like `text: ""`.
        let wording = match fields.get("text") {
            Some(node) => decoder.wording(node, lang)?,
            None => crate::source::localized::Localized::one(
                lang.clone(),
                Spanned::new(String::new(), span),
            ),
        };
        return Some(Change::Replace(wording));
    }
    if let Some(node) = fields.get("move") {
        let sides = decoder.fields(node, "a move", &["before", "after"])?;
        let (side, anchor) = match (sides.get("before"), sides.get("after")) {
            (Some(node), None) => (Side::Before, node),
            (None, Some(node)) => (Side::After, node),
            _ => {
                let message = "a move lands before or after some words of the same block";
                decoder.report(
                    Diagnostic::error(codes::CORRECTION, node.span, message)
                        .help("move: {after: these words}"),
                );
                return None;
            }
        };
        return Some(Change::Move {
            side,
            anchor: decoder.wording(anchor, lang)?,
        });
    }
    let before = fields
        .get("before")
        .and_then(|node| decoder.wording(node, lang));
    let after = fields
        .get("after")
        .and_then(|node| decoder.wording(node, lang));
    (before.is_some() || after.is_some()).then_some(Change::Insert { before, after })
}

/// Reads `claim:`.
pub fn claim(node: &Node, decoder: &mut Decoder<'_>) -> Option<Claim> {
    let fields = decoder.fields(node, "a claim", &["verdict", "speaker", "note"])?;
    let speaker = fields
        .get("speaker")
        .and_then(|node| decoder.someone(node, false));
    let note = fields.get("note").and_then(|node| decoder.localized(node));
    let Some(verdict) = fields.get("verdict") else {
        if !fields.lacks("verdict") {
            return None;
        }
        let message = "a claim has no `verdict`";
        decoder.report(
            Diagnostic::error(codes::MISSING_KEY, node.span, message)
                .help("write `verdict:` supported, disputed, refuted, unverified, or one of the site's own"),
        );
        return None;
    };
    let verdict = decoder.id(verdict, VerdictId::new)?;
    Some(Claim {
        verdict,
        speaker,
        note,
    })
}
