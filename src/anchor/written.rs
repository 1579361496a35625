//! A target as its author wrote it, for messages that speak of its words and keys.

use super::excerpt::isolated;
use crate::diagnostic::{Span, Spanned};
use crate::source::target::{Narrowing, Selector, Target};

/// Which words a message speaks of, and where each key stands.
pub(super) struct Written<'a> {
    /// The words as they are.
    pub raw: &'a str,
    /// The words as they are shown.
    pub words: String,
    /// The key that has them.
    pub key: &'static str,
    /// Where they stand.
    pub span: Span,
    /// The keys beside them.
    pub narrowing: Option<&'a Narrowing>,
}

impl<'a> Written<'a> {
    /// Reads a target.
    pub fn of(target: &'a Target) -> Self {
        let (words, key, narrowing) = match &target.selector {
            Selector::Quote { quote, narrowing } => (quote, "quote", narrowing),
            Selector::Passage {
                from, narrowing, ..
            } => (from, "from", narrowing),
            Selector::Blocks(blocks) => {
                let span = blocks.span;
                return Self {
                    raw: "",
                    words: "the block".to_owned(),
                    key: "block",
                    span,
                    narrowing: None,
                };
            }
        };
        let narrowing = Some(narrowing);
        Self {
            raw: &words.value,
            words: isolated(&words.value),
            key,
            span: words.span,
            narrowing,
        }
    }

    fn key_span<T>(&self, key: impl Fn(&'a Narrowing) -> Option<&'a Spanned<T>>) -> Span
    where
        T: 'a,
    {
        self.narrowing
            .and_then(key)
            .map_or(self.span, |value| value.span)
    }

    /// Where `prefix`, or else `suffix`, stands.
    pub fn beside(&self) -> Span {
        self.key_span(|keys| keys.prefix.as_ref().or(keys.suffix.as_ref()))
    }

    /// Where `in` stands.
    pub fn inside(&self) -> Span {
        self.key_span(|keys| keys.inside.as_ref())
    }

    /// The words of `in`, as they are shown.
    pub fn inside_words(&self) -> String {
        isolated(
            self.narrowing
                .and_then(|keys| keys.inside.as_ref())
                .map_or("", |inside| &inside.value),
        )
    }

    /// Where `block` stands.
    pub fn block(&self) -> Span {
        self.key_span(|keys| keys.block.as_ref())
    }

    /// Where `occurrence` or `except` stands.
    pub fn occurrence(&self) -> Span {
        self.key_span(|keys| keys.occurrence.as_ref())
    }

    /// The blocks that were to be looked in.
    pub fn blocks(&self) -> &'static str {
        if self.narrowing.is_none_or(|keys| keys.block.is_some()) {
            "the blocks that `block` names"
        } else {
            "the text"
        }
    }
}
