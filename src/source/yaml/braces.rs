//! Reports parts of a mapping in braces that have no colon, so that YAML takes them for keys: the
//! rest of a text with a comma in it, or a colon without a space after it.
//!
//! Such a part is then read as it was meant, so that no other finding follows from it.

use super::node::{YamlEntry, YamlNode, YamlValue};
use super::quote::quoted;
use crate::diagnostic::{Diagnostic, Span, Spanned};
use crate::source::codes;
use crate::text::isolate;

/// What a part without a colon was meant to be.
pub(super) enum ColonlessPart {
    /// A key and a value without a space between them: `en:x`.
    Unspaced {
        key: Spanned<String>,
        value: YamlNode,
    },
    /// The rest of the value before it, after a comma. Holds the whole value.
    Rest(Spanned<String>),
}

impl ColonlessPart {
    /// Recognises a plain key without a colon and a value. `before` is the value before it in the
    /// same mapping.
    pub fn find(
        text: &str,
        key: &YamlNode,
        value: &YamlNode,
        before: Option<&YamlNode>,
    ) -> Option<Self> {
        let (YamlValue::Scalar(name), YamlValue::Empty) = (&key.value, &value.value) else {
            return None;
        };
        let after = text.get(key.span.end as usize..)?.trim_start();
        let is_plain = |span: Span| {
            text.get(span.start as usize..)
                .is_some_and(|rest| !rest.starts_with(['"', '\'', '|', '>']))
        };
        if !is_plain(key.span) || !after.starts_with([',', '}']) {
            return None;
        }
        if let Some((name, rest)) = name
            .split_once(':')
            .filter(|(name, rest)| is_key(name) && !rest.is_empty() && !rest.starts_with('/'))
        {
            let key_end = key.span.start + u32::try_from(name.len()).ok()?;
            let span = |start, end| Span {
                start,
                end,
                ..key.span
            };
            let value = YamlNode {
                value: YamlValue::Scalar(rest.to_owned()),
                span: span(key_end + 1, key.span.end),
            };
            return Some(Self::Unspaced {
                key: Spanned::new(name.to_owned(), span(key.span.start, key_end)),
                value,
            });
        }
        let before = before.filter(|before| {
            matches!(before.value, YamlValue::Scalar(_)) && is_plain(before.span)
        })?;
        let span = Span {
            end: key.span.end,
            ..before.span
        };
        let whole = text
            .get(span.start as usize..span.end as usize)?
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        Some(Self::Rest(Spanned::new(whole, span)))
    }

    /// Reports the part. Returns the entry that was meant, or puts the whole text into `before`.
    pub fn report(
        self,
        diagnostics: &mut Vec<Diagnostic>,
        before: Option<&mut YamlNode>,
    ) -> Option<YamlEntry> {
        match self {
            Self::Unspaced { key, value } => {
                let words = match &value.value {
                    YamlValue::Scalar(words) => words.as_str(),
                    _ => "",
                };
                let message = format!("there is no space after the colon of `{}:`", key.value);
                let help = format!("write `{}: {words}`", key.value);
                diagnostics
                    .push(Diagnostic::error(codes::UNKNOWN_KEY, key.span, message).help(help));
                Some(YamlEntry { key, value })
            }
            Self::Rest(whole) => {
                // A second comma in the same value replaces the report of the first.
                let is_same =
                    |span: Span| span.file == whole.span.file && span.start == whole.span.start;
                diagnostics.retain(|found| {
                    found.code != codes::UNKNOWN_KEY || !found.span.is_some_and(is_same)
                });
                let rest = whole
                    .value
                    .split_once(',')
                    .map_or("", |(_, rest)| rest.trim());
                let message = format!(
                    "a comma ends the value of a key in braces, and {} is no part of it",
                    isolate(rest)
                );
                let help = format!(
                    "text that holds a comma is put in quotes: `{}`",
                    quoted(&whole.value)
                );
                diagnostics
                    .push(Diagnostic::error(codes::UNKNOWN_KEY, whole.span, message).help(help));
                if let Some(before) = before {
                    *before = YamlNode {
                        value: YamlValue::Scalar(whole.value),
                        span: whole.span,
                    };
                }
                None
            }
        }
    }
}

/// Does the word look like a key or a language tag?
fn is_key(word: &str) -> bool {
    !word.is_empty()
        && word
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, '-' | '_'))
}
