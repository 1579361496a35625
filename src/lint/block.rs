//! The text of a block, as lints about received texts need it.

use super::finding::LintFinding;
use crate::source::block::{Block, Inline, Markup};
use crate::text::TextRange;
use crate::text::isolate;

/// Makes a finding about a range of a block.
pub(super) fn found(
    block: &Block,
    range: TextRange,
    message: impl Into<String>,
    help: impl Into<String>,
) -> Option<LintFinding> {
    Some(LintFinding::new(block.source_span(range)?, message, help))
}

/// Returns the advice for a slip in a received text.
pub(super) fn correction(quote: &str, help: &str) -> String {
    format!(
        "the received text stays; a `correction` on {} can say {help}",
        isolate(quote)
    )
}

/// Returns the ranges of a block that are code, where punctuation has other meanings.
pub(super) fn code(block: &Block) -> Vec<TextRange> {
    let mut open: Vec<bool> = Vec::new();
    let mut code = Vec::new();
    for inline in &block.inlines {
        match inline {
            Inline::Open(markup) => open.push(*markup == Markup::Code),
            Inline::Close => drop(open.pop()),
            Inline::Text(range) if open.contains(&true) => code.push(*range),
            _ => {}
        }
    }
    code
}

/// Returns the characters of a block that are not code, each with its neighbours.
pub(super) fn characters(block: &Block) -> impl Iterator<Item = Character> {
    let code = code(block);
    let text = &block.text;
    let mut before = None;
    let all = text.char_indices().map(move |(at, c)| {
        let range = TextRange::new(at, at + c.len_utf8());
        let found = Character {
            c,
            range,
            before,
            after: text[range.end()..].chars().next(),
        };
        before = Some(c);
        found
    });
    let mut code = code.into_iter().peekable();
    all.filter(move |found| {
        while code
            .next_if(|code| code.end() <= found.range.start())
            .is_some()
        {}
        !code.peek().is_some_and(|code| code.contains(found.range))
    })
}

/// A character with its neighbours.
#[derive(Clone, Copy, Debug)]
pub(super) struct Character {
    /// The character itself.
    pub(super) c: char,
    /// Its bytes in the block.
    pub(super) range: TextRange,
    /// The character before it in the block.
    pub(super) before: Option<char>,
    /// The character after it in the block.
    pub(super) after: Option<char>,
}
