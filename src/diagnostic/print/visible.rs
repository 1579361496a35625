//! Makes invisible characters visible, because they can change how a line looks in a terminal.

use std::fmt::Write as _;

use icu::properties::CodePointMapData;
use icu::properties::props::{BidiClass, GeneralCategory};

/// The controls of the bidirectional algorithm: marks, embeddings, overrides and isolates.
const fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Does printing the character have an effect other than showing it?
fn is_hidden(c: char) -> bool {
    is_bidi_control(c)
        || CodePointMapData::<GeneralCategory>::new().get(c) == GeneralCategory::Control
}

/// The marks that replace isolates (U+2068 … U+2069), with which messages surround quoted words. Few
/// terminals support isolates.
const ISOLATED: (char, char) = ('\u{2039}', '\u{203A}');

/// Prepares a message: isolates become visible marks, other invisible characters are named
/// (`<U+200F>`), and white space becomes a space.
pub(super) fn with_visible_characters(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut closings = text.matches('\u{2069}').count();
    let mut open = 0;
    for c in text.chars() {
        match c {
            '\u{2068}' if open < closings => {
                open += 1;
                out.push(ISOLATED.0);
            }
            '\u{2069}' if open > 0 => {
                open -= 1;
                closings -= 1;
                out.push(ISOLATED.1);
            }
            '\n' | '\r' | '\t' => out.push(' '),
            c if is_hidden(c) => {
                closings -= usize::from(c == '\u{2069}');
                let _ = write!(out, "<U+{:04X}>", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}

/// The character that is shown in a source line instead of another one. There is one for each, so that
/// columns stay the same; only a byte order mark, which has no column, has none.
pub(super) fn replacement(c: char) -> Option<char> {
    match c {
        '\u{FEFF}' => None,
        '\n' | '\t' => Some(c),
        c if is_hidden(c) => Some('\u{FFFD}'),
        c => Some(c),
    }
}

/// Does the text contain a right-to-left letter?
pub(super) fn has_right_to_left(text: &str) -> bool {
    let classes = CodePointMapData::<BidiClass>::new();
    !text.is_ascii()
        && text.chars().any(|c| {
            matches!(
                classes.get(c),
                BidiClass::RightToLeft | BidiClass::ArabicLetter
            )
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_are_named_and_letters_stay() {
        assert_eq!(
            with_visible_characters("ab\u{202E}\u{61C}\u{1b}[1m\n\u{645}\u{64E}"),
            "ab<U+202E><U+061C><U+001B>[1m \u{645}\u{64E}"
        );
    }

    #[test]
    fn isolated_words_stand_in_marks_and_a_lone_isolate_is_named() {
        assert_eq!(
            with_visible_characters("\u{2068}\u{645}\u{2069} x \u{2068}"),
            "\u{2039}\u{645}\u{203A} x <U+2068>"
        );
        assert_eq!(
            with_visible_characters("\u{2069}\u{2067}a\u{2069}"),
            "<U+2069><U+2067>a<U+2069>"
        );
    }

    #[test]
    fn letters_not_digits_make_a_line_right_to_left() {
        assert!(has_right_to_left("quote: \u{645}\u{627}\u{633}\u{643}"));
        assert!(has_right_to_left("\u{5D0}"));
        assert!(!has_right_to_left("caf\u{E9} \u{661}"));
    }
}
