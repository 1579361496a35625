//! Splits a text into the words that are searched for.
//!
//! An apostrophe between two letters is part of their word, and so is the mark of Hebrew
//! abbreviations (צה״ל). A word ends where the script changes: و before xAI is not part of the
//! name.

use icu::properties::CodePointMapData;
use icu::properties::props::{GeneralCategory, GeneralCategoryGroup, Script};

use super::fold::{fold_word, is_ignored};
use super::mark::{APOSTROPHES, GERSHAYIM};
use crate::text::TextRange;
use crate::text::script::script;

/// Scripts without spaces between words: every letter is taken as a word. With their Unicode names.
pub(super) const UNSPACED: &[(Script, &str)] = &[
    (Script::Han, "Han"),
    (Script::Hiragana, "Hiragana"),
    (Script::Katakana, "Katakana"),
    (Script::Thai, "Thai"),
    (Script::Lao, "Lao"),
    (Script::Khmer, "Khmer"),
    (Script::Myanmar, "Myanmar"),
];

/// Scripts with spaces between words, with their Unicode names.
pub(super) const SPACED: &[(Script, &str)] = &[
    (Script::Arabic, "Arabic"),
    (Script::Hebrew, "Hebrew"),
    (Script::Latin, "Latin"),
    (Script::Greek, "Greek"),
    (Script::Cyrillic, "Cyrillic"),
];

/// The indexes in [`SPACED`] of the scripts whose words contain apostrophes: all but Arabic.
pub(super) const WITH_APOSTROPHE: &[usize] = &[1, 2, 3, 4];
/// The indexes in [`SPACED`] of three scripts.
const ARABIC: usize = 0;
pub(super) const HEBREW: usize = 1;
const LATIN: usize = 2;

/// A word in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its bytes in the text.
    pub range: TextRange,
    /// Its folded form.
    pub form: String,
}

/// What a character does in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// Belongs to the character before it.
    Combining,
    /// Belongs to a word in any script.
    Digit,
    /// Belongs to a word in its script: the index of the script in [`SPACED`], or the length of
    /// [`SPACED`] for any other.
    Letter(usize),
    /// Is a word by itself.
    Alone,
    /// Belongs to a word between two letters of one of these scripts; else separates words.
    Mark(&'static [usize]),
    /// Separates words.
    Gap,
}

fn role(c: char) -> Role {
    match c {
        // Most characters are in these ranges, which saves the lookups.
        'a'..='z' | 'A'..='Z' => Role::Letter(LATIN),
        ' ' | ',' | '.' | '\n' => Role::Gap,
        '\u{620}'..='\u{63F}' | '\u{641}'..='\u{64A}' => Role::Letter(ARABIC),
        _ => looked_up(c),
    }
}

fn looked_up(c: char) -> Role {
    if APOSTROPHES.contains(&c) {
        return Role::Mark(WITH_APOSTROPHE);
    }
    if GERSHAYIM.contains(&c) {
        return Role::Mark(&[HEBREW]);
    }
    let category = CodePointMapData::<GeneralCategory>::new().get(c);
    if is_ignored(c) || GeneralCategoryGroup::Mark.contains(category) {
        return Role::Combining;
    }
    if c.is_numeric() {
        return Role::Digit;
    }
    if !c.is_alphabetic() {
        return Role::Gap;
    }
    let Some(script) = script(c) else {
        return Role::Digit;
    };
    if UNSPACED.iter().any(|(unspaced, _)| *unspaced == script) {
        return Role::Alone;
    }
    Role::Letter(
        SPACED
            .iter()
            .position(|(spaced, _)| *spaced == script)
            .unwrap_or(SPACED.len()),
    )
}

/// Splits a text into words, in order. A single Arabic or Hebrew letter (the و before xAI) and the
/// s of an English possessive are left out.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    // The beginning of the current word, and the script of its last letter.
    let mut open: Option<(usize, Option<usize>)> = None;
    let mut close = |open: &mut Option<(usize, Option<usize>)>, end: usize| {
        if let Some((start, _)) = open.take() {
            push_token(text, TextRange::new(start, end), &mut tokens);
        }
    };
    for (at, c) in text.char_indices() {
        match role(c) {
            Role::Combining => {}
            Role::Gap => close(&mut open, at),
            Role::Mark(scripts) => {
                let last = open
                    .and_then(|(_, last)| last)
                    .filter(|last| scripts.contains(last));
                let next = text[at + c.len_utf8()..]
                    .chars()
                    .map(role)
                    .find(|role| *role != Role::Combining);
                if last.is_none() || next != last.map(Role::Letter) {
                    close(&mut open, at);
                }
            }
            Role::Digit => open = open.or(Some((at, None))),
            Role::Alone => {
                close(&mut open, at);
                open = Some((at, None));
                close(&mut open, at + c.len_utf8());
            }
            Role::Letter(script) => {
                if open.is_some_and(|(_, last)| last.is_some_and(|last| last != script)) {
                    close(&mut open, at);
                }
                open = Some((open.map_or(at, |(start, _)| start), Some(script)));
            }
        }
    }
    close(&mut open, text.len());
    tokens
}

fn push_token(text: &str, mut range: TextRange, tokens: &mut Vec<Token>) {
    let mut form = fold_word(range.slice(text));
    if form.ends_with("'s") {
        form.truncate(form.len() - 2);
        let mark = range.slice(text).rfind(|c| APOSTROPHES.contains(&c));
        range = TextRange::new(range.start(), range.start() + mark.unwrap_or(range.len()));
    }
    let mut chars = form.chars();
    let is_remnant = match (chars.next(), chars.next()) {
        (Some(only), None) => {
            only == 's' || matches!(script(only), Some(Script::Arabic | Script::Hebrew))
        }
        _ => false,
    };
    if !form.is_empty() && !is_remnant {
        tokens.push(Token { range, form });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ranges_agree_with_the_tables() {
        for c in '\0'..=char::MAX {
            assert_eq!(role(c), looked_up(c), "{c:?}");
        }
    }
}
