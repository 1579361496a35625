//! The direction of single letters.

use crate::text::Direction;

/// Returns the direction of a letter, and `None` for every other character. The tatweel can
/// lengthen words of any script, and has none.
pub(super) fn letter_direction(c: char) -> Option<Direction> {
    match c {
        // Most characters are in these ranges, which saves two lookups in large tables.
        '\0'..='\u{7F}' => c.is_ascii_alphabetic().then_some(Direction::Ltr),
        '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{24F}' => Some(Direction::Ltr),
        '\u{5D0}'..='\u{5EA}' | '\u{620}'..='\u{63F}' | '\u{641}'..='\u{64A}' => {
            Some(Direction::Rtl)
        }
        '\u{600}'..='\u{61F}' | '\u{640}' | '\u{64B}'..='\u{66D}' | '\u{2000}'..='\u{206F}' => None,
        _ => looked_up(c),
    }
}

/// The answer of the tables of Unicode.
fn looked_up(c: char) -> Option<Direction> {
    use unicode_bidi::BidiClass;
    if !c.is_alphabetic() || c == '\u{640}' {
        return None;
    }
    match unicode_bidi::bidi_class(c) {
        BidiClass::L => Some(Direction::Ltr),
        BidiClass::R | BidiClass::AL => Some(Direction::Rtl),
        _ => None,
    }
}

/// Does the text contain a letter of this direction? The quick test for ASCII answers for most
/// blocks.
pub(super) fn holds(text: &str, direction: Direction) -> bool {
    !(direction == Direction::Rtl && text.is_ascii())
        && text.chars().any(|c| letter_direction(c) == Some(direction))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ranges_agree_with_the_tables() {
        for c in '\0'..=char::MAX {
            assert_eq!(letter_direction(c), looked_up(c), "{c:?}");
        }
    }
}
