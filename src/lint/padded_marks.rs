//! `padded-marks`: a quotation mark has spaces on both sides.

use super::block::{self, Character};
use super::finding::LintFinding;
use crate::source::block::{Block, Text};
use crate::text::TextRange;
use crate::text::isolate;

pub(super) fn check(text: &Text) -> Vec<LintFinding> {
    let guillemets = match text.lang.as_str().split('-').next() {
        Some("fr") => Guillemets::Spaced,
        _ => Guillemets::Unspaced,
    };
    text.blocks
        .iter()
        .flat_map(|block| of_block(block, guillemets))
        .collect()
}

/// How a language writes guillemets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Guillemets {
    /// With spaces inside them, as French does.
    Spaced,
    /// Without spaces.
    Unspaced,
}

fn of_block(block: &Block, guillemets: Guillemets) -> Vec<LintFinding> {
    let is_space = |c: Option<char>| c.is_some_and(char::is_whitespace);
    let padded = block::characters(block).filter(
        |Character {
             c, before, after, ..
         }| {
            is_mark(*c)
                && is_space(*before)
                && is_space(*after)
                && !(guillemets == Guillemets::Spaced && matches!(c, '\u{AB}' | '\u{BB}'))
        },
    );
    let found = padded.filter_map(|mark| {
        let message = format!(
            "{} has a space on both sides: it neither opens nor closes",
            isolate(mark.range.slice(&block.text))
        );
        let around = around(&block.text, mark.range);
        block::found(
            block,
            mark.range,
            message,
            block::correction(around, "what was meant"),
        )
    });
    found.collect()
}

const fn is_mark(c: char) -> bool {
    matches!(c, '"' | '\u{AB}' | '\u{BB}' | '\u{201C}'..='\u{201F}')
}

/// Returns the mark with the words before and after it.
fn around(text: &str, mark: TextRange) -> &str {
    let before = text[..mark.start()].trim_end();
    let start = before
        .char_indices()
        .rfind(|(_, c)| c.is_whitespace())
        .map_or(0, |(at, c)| at + c.len_utf8());
    let after = &text[mark.end()..];
    let word = after.len() - after.trim_start().len();
    let end = after[word..]
        .find(char::is_whitespace)
        .map_or(text.len(), |at| mark.end() + word + at);
    text.get(start..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{found, text};
    use super::*;
    use crate::diagnostic::{Code, Severity};

    #[test]
    fn marks_with_spaces_on_both_sides_are_found() {
        let english = text("en", "He \u{201D} said \u{201C}, “so” and\u{A0}\" there.");
        assert_eq!(
            found(check(&english), &english),
            ["\u{201D}", "\""],
            "a no-break space is a space"
        );
        let arabic = text("ar", "كتب \u{201D} ماسك \u{201D} و\u{201C}هذا\u{201D}");
        assert_eq!(found(check(&arabic), &arabic), ["\u{201D}", "\u{201D}"]);
    }

    #[test]
    fn the_words_around_a_mark_may_follow_a_space_of_any_width() {
        let found = check(&text("en", "He\u{A0}said \u{201D} and"));
        let help = |found: LintFinding| found.diagnostic(Code("H0500"), Severity::Warning).help;
        let help: Vec<_> = found.into_iter().filter_map(help).collect();
        assert!(
            matches!(help.as_slice(), [help] if help.contains("\u{2068}said \u{201D} and\u{2069}")),
            "{help:?}"
        );
    }

    #[test]
    fn french_spaces_are_no_fault() {
        let words = "Il dit \u{AB} oui \u{BB} et part.";
        assert!(check(&text("fr", words)).is_empty());
        assert_eq!(check(&text("en", words)).len(), 2);
    }
}
