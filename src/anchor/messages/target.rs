//! A target as its author wrote it, for messages.

use super::excerpt::isolated;
use crate::diagnostic::{Span, Spanned};
use crate::source::target::{Narrowing, Selector, Target};

/// The words of a target and the positions of its keys.
pub struct WrittenTarget<'a> {
    /// The words as written.
    pub raw: &'a str,
    /// The words as they are shown in a message.
    pub words: String,
    /// The key of the words: `quote`, `from` or `block`.
    pub key: &'static str,
    /// The position of the words in the file.
    pub span: Span,
    /// The keys beside the words; `None` for whole blocks.
    pub narrowing: Option<&'a Narrowing>,
}

impl<'a> WrittenTarget<'a> {
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

    /// The position of `prefix`, or else of `suffix`.
    pub fn beside(&self) -> Span {
        self.key_span(|keys| keys.prefix.as_ref().or(keys.suffix.as_ref()))
    }

    /// The position of `in`.
    pub fn inside(&self) -> Span {
        self.key_span(|keys| keys.inside.as_ref())
    }

    /// The words of `in` as they are shown in a message.
    pub fn inside_words(&self) -> String {
        isolated(
            self.narrowing
                .and_then(|keys| keys.inside.as_ref())
                .map_or("", |inside| &inside.value),
        )
    }

    /// The position of `block`.
    pub fn block(&self) -> Span {
        self.key_span(|keys| keys.block.as_ref())
    }

    /// The position of `occurrence` or `except`.
    pub fn occurrence(&self) -> Span {
        self.key_span(|keys| keys.occurrence.as_ref())
    }

    /// What a message calls the blocks that were searched.
    pub fn blocks(&self) -> &'static str {
        if self.narrowing.is_none_or(|keys| keys.block.is_some()) {
            "the blocks that `block` names"
        } else {
            "the text"
        }
    }
}
