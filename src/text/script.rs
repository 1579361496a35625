//! Finds the script of characters.

use icu::properties::CodePointMapData;
use icu::properties::props::Script;

/// Returns the script of a character, or `None` if it belongs to no single script, like digits,
/// marks and punctuation.
pub fn script(c: char) -> Option<Script> {
    let script = CodePointMapData::<Script>::new().get(c);
    (![Script::Common, Script::Inherited, Script::Unknown].contains(&script)).then_some(script)
}

/// Are these two letters of different scripts?
pub fn differ(a: char, b: char) -> bool {
    // Within a word the scripts are nearly always the same, and looking them up is the cheaper of the
    // two.
    matches!((script(a), script(b)), (Some(a), Some(b)) if a != b)
        && a.is_alphabetic()
        && b.is_alphabetic()
}

/// Does the character take its script from the one before it, as combining marks do?
pub fn is_inherited(c: char) -> bool {
    !c.is_ascii() && CodePointMapData::<Script>::new().get(c) == Script::Inherited
}

/// Is it a Latin letter?
pub fn is_latin(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphabetic();
    }
    // Looking up the script is the cheaper of the two.
    script(c) == Some(Script::Latin) && c.is_alphabetic()
}

/// Is it a Hebrew letter?
pub fn is_hebrew(c: char) -> bool {
    script(c) == Some(Script::Hebrew) && c.is_alphabetic()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_letters_change_the_script() {
        assert!(differ('\u{0648}', 'x'));
        assert!(differ('\u{05D1}', '\u{0628}'));
        assert!(!differ('a', '\u{FF21}'), "full-width Latin is Latin");
        assert!(!differ('a', '\u{06F2}'), "a Persian digit is no letter");
        assert!(!differ('a', '1'));
        assert!(is_inherited('\u{0301}') && !is_inherited('a'));
    }
}
