//! Folds a word to the form that is searched for.

use icu::normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use icu::properties::props::Script;

use super::mark::{APOSTROPHES, GERSHAYIM};
use super::spelling::SMALL_ALEF;
use crate::text::fold;
use crate::text::letter::fold_letter;
use crate::text::script::script;

/// The blocks of presentation forms: each character stands for one or more letters.
pub(super) const PRESENTATION_FORMS: &[(char, char)] =
    &[('\u{FB1D}', '\u{FDFF}'), ('\u{FE70}', '\u{FEFC}')];

const TATWEEL: char = '\u{0640}';
const HAMZA: char = '\u{0621}';
const HAMZA_ABOVE: char = '\u{0654}';

/// Letters that are the same in a search, in addition to those that are the same in names: hamza on
/// waw and ya, dotless i.
const ALSO_SAME: &[(char, char)] = &[
    ('\u{0624}', '\u{0621}'),
    ('\u{0626}', '\u{0621}'),
    ('\u{0131}', 'i'),
];

/// Folds a word: removes accents and ignored characters, replaces letters that writers interchange
/// by one of them, and lowercases.
pub(super) fn fold_word(word: &str) -> String {
    if word.is_ascii() {
        return word
            .chars()
            .map(|c| representative(c).to_ascii_lowercase())
            .filter(|c| !is_ignored(*c))
            .collect();
    }
    if word.chars().all(is_plain_arabic) {
        return word.chars().map(representative).collect();
    }
    fold_any_word(word)
}

/// Is it an Arabic letter? Of these, no two compose, and none is left out.
const fn is_plain_arabic(c: char) -> bool {
    matches!(c, '\u{621}'..='\u{63A}' | '\u{641}'..='\u{64A}')
}

/// Folds a word of any characters.
fn fold_any_word(word: &str) -> String {
    let composed = ComposingNormalizerBorrowed::new_nfc().normalize(word);
    let mut plain = String::with_capacity(composed.len());
    let mut on_tatweel = false;
    for c in composed.chars() {
        // A hamza above tatweel is a letter: شيـًٔا.
        if on_tatweel && c == HAMZA_ABOVE {
            plain.push(HAMZA);
        }
        on_tatweel = c == TATWEEL || (on_tatweel && matches!(c, '\u{064B}'..='\u{0652}'));
        if is_within(c, PRESENTATION_FORMS) {
            let letters = ComposingNormalizerBorrowed::new_nfkc();
            plain.extend(
                letters
                    .normalize(c.encode_utf8(&mut [0; 4]))
                    .chars()
                    .map(representative)
                    .flat_map(char::to_lowercase),
            );
        } else {
            plain.extend(representative(c).to_lowercase());
        }
    }
    let mut form: String = DecomposingNormalizerBorrowed::new_nfd()
        .normalize(&plain)
        .chars()
        .filter(|c| !is_ignored(*c))
        .collect();
    if form.chars().next().and_then(script) == Some(Script::Hebrew) {
        form.retain(|c| c != '\'' && !GERSHAYIM.contains(&c));
    }
    form
}

/// Whether a search ignores a character: those that quotations ignore except the small alef, and
/// accents, combining hamza, and the small waw and ya of the Quran.
pub(super) const fn is_ignored(c: char) -> bool {
    (fold::is_ignored(c) && c != SMALL_ALEF)
        || matches!(
            c,
            '\u{0300}'..='\u{036F}' | '\u{0654}' | '\u{0655}' | '\u{06E5}' | '\u{06E6}'
        )
}

/// Do these ranges, which are in order, contain the character?
fn is_within(c: char, ranges: &[(char, char)]) -> bool {
    let mut begun = ranges.iter().take_while(|(first, _)| *first <= c);
    begun.any(|(_, last)| c <= *last)
}

/// Replaces a character by the one that stands for all that are the same in a search.
pub(super) fn representative(c: char) -> char {
    if APOSTROPHES.contains(&c) {
        return '\'';
    }
    ALSO_SAME
        .iter()
        .find(|(from, _)| *from == c)
        .map_or_else(|| fold_letter(c), |(_, to)| *to)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_short_ways_lead_to_the_same_form(word in "[a-zA-Z0-9'`]{0,8}|[\u{621}-\u{64A}]{0,8}") {
            prop_assert_eq!(fold_word(&word), fold_any_word(&word));
        }
    }
}
