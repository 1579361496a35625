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

/// Does the text contain a letter of this direction?
pub(super) fn holds(text: &str, direction: Direction) -> bool {
    let is_found = |c: char| letter_direction(c) == Some(direction);
    may_hold(text, direction) && text.chars().any(is_found)
}

/// A quick test of the bytes, which answers for most blocks: whether a character begins with a byte
/// with which letters of this direction begin in UTF-8. It looks at many bytes in one instruction,
/// because it never stops.
fn may_hold(text: &str, direction: Direction) -> bool {
    match direction {
        Direction::Ltr => text.bytes().fold(false, |found, byte| {
            found | byte.is_ascii_alphabetic() | matches!(byte, 0xC2..=0xD6 | 0xE0..)
        }),
        Direction::Rtl => text.bytes().fold(false, |found, byte| {
            found | matches!(byte, 0xD6..=0xE0 | 0xEF | 0xF0)
        }),
    }
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

    #[test]
    fn the_quick_test_finds_every_letter() {
        for c in '\0'..=char::MAX {
            if let Some(direction) = letter_direction(c) {
                assert!(may_hold(c.encode_utf8(&mut [0; 4]), direction), "{c:?}");
            }
        }
    }
}
