//! The direction of letters.

use crate::text::Direction;

/// The direction of a letter; `None` for everything else. The tatweel belongs to no word, and has
/// none.
pub(super) fn letter_direction(c: char) -> Option<Direction> {
    use unicode_bidi::BidiClass;
    if !c.is_alphabetic() || c == '\u{640}' {
        return None;
    }
    match c {
        // By far the most letters are of these, so that the search in the table is saved.
        '\0'..='\u{7F}' => Some(Direction::Ltr),
        '\u{620}'..='\u{64A}' => Some(Direction::Rtl),
        _ => match unicode_bidi::bidi_class(c) {
            BidiClass::L => Some(Direction::Ltr),
            BidiClass::R | BidiClass::AL => Some(Direction::Rtl),
            _ => None,
        },
    }
}

/// Does the text hold a letter of this direction? Most blocks do not hold one of the other
/// direction.
pub(super) fn holds(text: &str, direction: Direction) -> bool {
    !(direction == Direction::Rtl && text.is_ascii())
        && text.chars().any(|c| letter_direction(c) == Some(direction))
}
