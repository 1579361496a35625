//! `doubled-stop`: two full stops instead of one. Three or more are an ellipsis.

use super::block;
use super::finding::LintFinding;
use crate::source::block::{Block, Text};
use crate::text::TextRange;

pub(super) fn check(text: &Text) -> Vec<LintFinding> {
    text.blocks.iter().flat_map(of_block).collect()
}

fn of_block(block: &Block) -> Vec<LintFinding> {
    let code = block::code(block);
    let doubled = runs(&block.text).filter(|range| !code.iter().any(|code| code.overlaps(*range)));
    let found = doubled.filter_map(|range| {
        let help =
            "the received text stays; a `correction` can put one stop in the place of the two";
        block::found(block, range, "a full stop stands twice", help)
    });
    found.collect()
}

/// Finds exactly two full stops in a row, with the spaces between them. A full stop right before a
/// letter or a slash begins something else (`.net`).
fn runs(text: &str) -> impl Iterator<Item = TextRange> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let start = from + text[from..].find(is_stop)?;
            let rest = &text[start..];
            let length = rest
                .find(|c: char| !is_stop(c) && !c.is_whitespace())
                .unwrap_or(rest.len());
            let run = rest[..length].trim_end();
            from = start + length;
            let next = text[start + run.len()..].chars().next();
            let begins_word = next.is_some_and(|c| c.is_alphanumeric() || c == '/');
            if run.chars().filter(|c| is_stop(*c)).count() == 2 && !begins_word {
                return Some(TextRange::new(start, start + run.len()));
            }
        }
    })
}

const fn is_stop(c: char) -> bool {
    matches!(c, '.' | '\u{06D4}')
}

#[cfg(test)]
mod tests {
    use super::super::testing::{found, text};
    use super::*;

    #[test]
    fn two_stops_are_found_and_three_are_not() {
        let words = "One.. Two. . Three... Four. . . Five. The .net and ../x. Six. .";
        let text = text("en", words);
        assert_eq!(found(check(&text), &text), ["..", ". .", ". ."]);
        let urdu = super::super::testing::text("ur", "ایک۔۔ دو۔");
        assert_eq!(found(check(&urdu), &urdu), ["۔۔"]);
    }
}
