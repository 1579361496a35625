//! Parts of a mapping in braces that have no colon, so that YAML takes the words for a key: a comma
//! within a text, or a colon without a space after it. They are reported, and read as they are
//! meant, so that nothing else follows from them.

use super::{Entry, Node, Value, quoted};
use crate::diagnostic::{Diagnostic, Span, Spanned};
use crate::source::codes;

/// What a part without a colon is meant to be.
pub(super) enum Part {
    /// `en:x`.
    Unspaced { key: Spanned<String>, value: Node },
    /// The rest of the value before it: all of that value.
    Rest(Spanned<String>),
}

impl Part {
    /// Is this a plain key without a colon? What begins a mapping and holds no colon is left alone.
    pub fn of(text: &str, key: &Node, value: &Node, before: Option<&Node>) -> Option<Self> {
        let (Value::Scalar(name), Value::Empty) = (&key.value, &value.value) else {
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
        if let Some((of, said)) = name
            .split_once(':')
            .filter(|(of, said)| is_key(of) && !said.is_empty() && !said.starts_with('/'))
        {
            let key_end = key.span.start + u32::try_from(of.len()).ok()?;
            let span = |start, end| Span {
                start,
                end,
                ..key.span
            };
            let value = Node {
                value: Value::Scalar(said.to_owned()),
                span: span(key_end + 1, key.span.end),
            };
            return Some(Self::Unspaced {
                key: Spanned::new(of.to_owned(), span(key.span.start, key_end)),
                value,
            });
        }
        let before = before
            .filter(|before| matches!(before.value, Value::Scalar(_)) && is_plain(before.span))?;
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

    /// Reports it. What it adds to the mapping is returned; the rest of a value is added to that.
    pub fn read(
        self,
        diagnostics: &mut Vec<Diagnostic>,
        before: Option<&mut Node>,
    ) -> Option<Entry> {
        match self {
            Self::Unspaced { key, value } => {
                let said = if let Value::Scalar(said) = &value.value {
                    said.as_str()
                } else {
                    ""
                };
                let message = format!("there is no space after the colon of `{}:`", key.value);
                let help = format!("write `{}: {said}`", key.value);
                diagnostics
                    .push(Diagnostic::error(codes::UNKNOWN_KEY, key.span, message).help(help));
                Some(Entry { key, value })
            }
            Self::Rest(whole) => {
                // A second comma in the same value is a part of the same fault.
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
                    "a comma ends the value of a key in braces, and \u{2068}{rest}\u{2069} is no part of it"
                );
                let help = format!(
                    "text that holds a comma is put in quotes: `{}`",
                    quoted(&whole.value)
                );
                diagnostics
                    .push(Diagnostic::error(codes::UNKNOWN_KEY, whole.span, message).help(help));
                if let Some(before) = before {
                    *before = Node {
                        value: Value::Scalar(whole.value),
                        span: whole.span,
                    };
                }
                None
            }
        }
    }
}

/// Letters and what joins them, as keys and tags of languages have.
fn is_key(word: &str) -> bool {
    !word.is_empty()
        && word
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, '-' | '_'))
}
