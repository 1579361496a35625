//! Characters that would change how a line looks without being seen.

use std::fmt::Write as _;

use icu::properties::CodePointMapData;
use icu::properties::props::{BidiClass, GeneralCategory};

/// Marks, embeddings, overrides and isolates of the bidirectional algorithm.
const fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Would the character, printed, do something else than be seen?
fn is_hidden(c: char) -> bool {
    is_bidi_control(c) || CodePointMapData::<GeneralCategory>::new().get(c) == GeneralCategory::Control
}

/// For messages: hidden characters are named (`<U+200F>`), white space of any kind becomes a space. The isolates that our own
/// messages put around an author's words are left out: terminals show them as signs of their own, or not at all.
pub(super) fn named(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\t' => out.push(' '),
            '\u{2068}' | '\u{2069}' => {}
            c if is_hidden(c) => {
                let _ = write!(out, "<U+{:04X}>", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}

/// For source lines: what is shown in the place of a character, one for one so that columns hold. A byte order mark is
/// in no column.
pub(super) fn stand_in(c: char) -> Option<char> {
    match c {
        '\u{FEFF}' => None,
        '\n' | '\t' => Some(c),
        c if is_hidden(c) => Some('\u{FFFD}'),
        c => Some(c),
    }
}

/// Does any letter of it run from right to left?
pub(super) fn has_right_to_left(text: &str) -> bool {
    let classes = CodePointMapData::<BidiClass>::new();
    !text.is_ascii() && text.chars().any(|c| matches!(classes.get(c), BidiClass::RightToLeft | BidiClass::ArabicLetter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_are_named_and_letters_stay() {
        assert_eq!(named("\u{2068}ab\u{2069}\u{202E}\u{61C}\u{1b}[1m\n\u{645}\u{64E}"), "ab<U+202E><U+061C><U+001B>[1m \u{645}\u{64E}");
    }

    #[test]
    fn letters_not_digits_make_a_line_right_to_left() {
        assert!(has_right_to_left("quote: \u{645}\u{627}\u{633}\u{643}"));
        assert!(has_right_to_left("\u{5D0}"));
        assert!(!has_right_to_left("caf\u{E9} \u{661}"));
    }
}
