//! The direction of single letters.

use crate::text::Direction;

/// Returns the direction of a letter, and `None` for every other character. The tatweel can
/// lengthen words of any script, and has none.
pub(super) fn letter_direction(c: char) -> Option<Direction> {
    use unicode_bidi::BidiClass;
    if !c.is_alphabetic() || c == '\u{640}' {
        return None;
    }
    match c {
        // Most letters are in these ranges, which saves the lookup.
        '\0'..='\u{7F}' => Some(Direction::Ltr),
        '\u{620}'..='\u{64A}' => Some(Direction::Rtl),
        _ => match unicode_bidi::bidi_class(c) {
            BidiClass::L => Some(Direction::Ltr),
            BidiClass::R | BidiClass::AL => Some(Direction::Rtl),
            _ => None,
        },
    }
}

/// Does the text contain a letter of this direction? The quick test for ASCII answers for most
/// blocks.
pub(super) fn holds(text: &str, direction: Direction) -> bool {
    !(direction == Direction::Rtl && text.is_ascii())
        && text.chars().any(|c| letter_direction(c) == Some(direction))
}
