//! A syntax error whose cause is known.

use super::super::quote::quoted;

/// The cause of a syntax error.
#[derive(Debug, PartialEq, Eq)]
pub struct SyntaxFault {
    /// The first byte of the cause.
    pub start: usize,
    /// The byte after the cause.
    pub end: usize,
    /// What is wrong there.
    pub message: String,
    /// What to write instead.
    pub help: String,
    /// The cause may be many lines before the place where the parser stopped.
    pub is_far: bool,
}

/// The result of scanning a part of the text.
pub(super) type Scan<T> = Result<T, SyntaxFault>;

impl SyntaxFault {
    /// A fault of so many bytes, in the line where the parser stopped or the one before it.
    pub(super) fn new(start: usize, len: usize, message: &str, help: &str) -> Self {
        Self {
            start,
            end: start + len,
            message: message.to_owned(),
            help: help.to_owned(),
            is_far: false,
        }
    }

    /// The same fault, which may be many lines before the place where the parser stopped.
    pub(super) fn far(self) -> Self {
        Self {
            is_far: true,
            ..self
        }
    }
}

/// The help to quote a whole value.
pub(super) fn in_quotes(text: &str) -> String {
    format!("put the whole value in quotes: `{}`", quoted(text))
}
