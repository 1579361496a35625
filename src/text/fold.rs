//! Folds text: maps characters that count as the same in a quotation to one form, and keeps the way
//! back.
//!
//! Folding removes what two careful typists may write differently: the Unicode normal form, white
//! space, tatweel and vowel signs, invisible characters, and the shapes of quotation marks,
//! apostrophes and dashes. Letters are never changed. For example, `“كِتَــاب”` and `"كتاب"` fold
//! to the same text.

use std::ops::Range;

use icu::normalizer::ComposingNormalizerBorrowed;

use super::TextRange;
use super::grapheme::graphemes;

/// A folded string that remembers which graphemes of the original each part comes from.
#[derive(Clone, Debug)]
pub struct Folded {
    text: String,
    pieces: Vec<FoldedGrapheme>,
}

/// A grapheme of the original that is not folded away, or a whole run of white space.
#[derive(Clone, Copy, Debug)]
struct FoldedGrapheme {
    /// The byte of the folded text at which it begins.
    folded: usize,
    /// Its bytes in the original.
    original: TextRange,
}

impl Folded {
    /// Folds a string, in linear time. White space at either end becomes one space; [`fold_quote`]
    /// removes it.
    pub fn new(original: &str) -> Self {
        let normalizer = ComposingNormalizerBorrowed::new_nfc();
        let normalized = normalizer.is_normalized(original);
        let mut folded = Self {
            text: String::with_capacity(original.len()),
            pieces: Vec::with_capacity(original.len() / 2),
        };
        for (start, grapheme) in graphemes(original) {
            let range = TextRange::new(start, start + grapheme.len());
            if normalized {
                folded.push(grapheme, range);
            } else {
                folded.push(&normalizer.normalize(grapheme), range);
            }
        }
        folded
    }

    /// Returns the folded text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns the bytes of the original that a range of the folded text comes from.
    ///
    /// The result consists of whole graphemes, and includes ignored characters between them, but
    /// not those at its ends. Returns `None` if the range is empty, or begins or ends inside a
    /// grapheme.
    pub fn original(&self, folded: Range<usize>) -> Option<TextRange> {
        if folded.is_empty() {
            return None;
        }
        let first = self.piece_at(folded.start)?;
        let after_last = if folded.end == self.text.len() {
            self.pieces.len()
        } else {
            self.piece_at(folded.end)?
        };
        let (first, last) = (
            self.pieces.get(first)?,
            self.pieces.get(after_last.checked_sub(1)?)?,
        );
        Some(TextRange::new(first.original.start(), last.original.end()))
    }

    fn piece_at(&self, folded: usize) -> Option<usize> {
        self.pieces
            .binary_search_by_key(&folded, |piece| piece.folded)
            .ok()
    }

    fn push(&mut self, grapheme: &str, original: TextRange) {
        let start = self.text.len();
        let mut chars = grapheme.chars();
        if let (Some(letter), None) = (chars.next().filter(|c| is_kept(*c)), chars.next()) {
            self.text.push(letter);
            self.pieces.push(FoldedGrapheme {
                folded: start,
                original,
            });
            return;
        }
        self.text.extend(grapheme.chars().filter_map(fold_char));
        let added = &self.text[start..];
        if added.is_empty() {
            return;
        }
        let mut piece = FoldedGrapheme {
            folded: start,
            original,
        };
        if added.bytes().all(|byte| byte == b' ') {
            self.text.truncate(start);
            if self.text.ends_with(' ')
                && let Some(run) = self.pieces.pop()
            {
                piece = FoldedGrapheme {
                    original: TextRange::new(run.original.start(), original.end()),
                    ..run
                };
            } else {
                self.text.push(' ');
            }
        }
        self.pieces.push(piece);
    }
}

/// Does the character fold to itself? True for most letters, so that the other rules need not be
/// tried.
const fn is_kept(c: char) -> bool {
    matches!(c, '0'..='9' | 'A'..='Z' | 'a'..='z' | '\u{0620}'..='\u{063F}' | '\u{0641}'..='\u{064A}')
}

/// Folds a quotation, without white space at its ends: the form in which it is searched for in a
/// [`Folded`] text.
pub fn fold_quote(quote: &str) -> String {
    let mut text = Folded::new(quote).text;
    text.truncate(text.trim_end_matches(' ').len());
    text.drain(..text.len() - text.trim_start_matches(' ').len());
    text
}

/// Folds one character of a normalised string. Returns `None` for characters that are ignored.
fn fold_char(c: char) -> Option<char> {
    match c {
        c if is_kept(c) => Some(c),
        c if c.is_whitespace() => Some(' '),
        '"'
        | '\u{201C}'..='\u{201F}'
        | '\u{00AB}'
        | '\u{00BB}'
        | '\u{2033}'
        | '\u{FF02}'
        | '\u{05F4}' => Some('"'),
        '\''
        | '\u{2018}'..='\u{201B}'
        | '\u{02BB}'
        | '\u{02BC}'
        | '\u{2032}'
        | '`'
        | '\u{00B4}'
        | '\u{FF07}'
        | '\u{05F3}' => Some('\''),
        '-' | '\u{2010}'..='\u{2014}' | '\u{2212}' | '\u{05BE}' => Some('-'),
        c if is_ignored(c) => None,
        c => Some(c),
    }
}

/// Does folding remove this character? It is a sign on a letter, a tatweel, or invisible.
pub const fn is_ignored(c: char) -> bool {
    is_arabic_sign(c) || is_hebrew_sign(c) || is_invisible(c)
}

/// Is it a tatweel, a vowel sign or a sign of recitation? Hamza above and below (U+0654, U+0655)
/// are parts of letters and stay.
const fn is_arabic_sign(c: char) -> bool {
    matches!(c,
        '\u{0640}' | '\u{0610}'..='\u{061A}' | '\u{064B}'..='\u{0653}' | '\u{0656}'..='\u{065F}' | '\u{0670}'
        | '\u{06D6}'..='\u{06DC}' | '\u{06DF}'..='\u{06E4}' | '\u{06E7}' | '\u{06E8}' | '\u{06EA}'..='\u{06ED}'
        | '\u{08D3}'..='\u{08FF}')
}

/// Is it a Hebrew point or accent?
const fn is_hebrew_sign(c: char) -> bool {
    matches!(
        c,
        '\u{0591}'
            ..='\u{05BD}'
                | '\u{05BF}'
                | '\u{05C1}'
                | '\u{05C2}'
                | '\u{05C4}'
                | '\u{05C5}'
                | '\u{05C7}'
    )
}

/// Is it a soft hyphen, a joiner, a bidi control or another character without a shape?
const fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'
        | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_segmentation::GraphemeCursor;

    use super::*;

    /// Written, folded: a row or two for each row of the folding table.
    const TABLE: &[(&str, &str)] = &[
        ("e\u{0301}", "\u{00E9}"),
        ("\u{0627}\u{064E}\u{0654}", "\u{0623}"),
        ("a \t\u{00A0}\n\u{3000}b", "a b"),
        ("  a\u{202F}", "a"),
        ("\u{0643}\u{0640}\u{0640}\u{062A}", "\u{0643}\u{062A}"),
        (
            "\u{0645}\u{064F}\u{0636}\u{0650}\u{064A}\u{0641}\u{0627}\u{064B}",
            "\u{0645}\u{0636}\u{064A}\u{0641}\u{0627}",
        ),
        (
            "\u{0647}\u{0670}\u{0630}\u{08F0}\u{06D6}\u{06E5}",
            "\u{0647}\u{0630}\u{06E5}",
        ),
        ("\u{0628}\u{0653}", "\u{0628}"),
        ("\u{0628}\u{0654}\u{0655}", "\u{0628}\u{0655}\u{0654}"),
        ("\u{0627}\u{0653}", "\u{0622}"),
        (
            "\u{05E9}\u{05C1}\u{05B8}\u{05DC}\u{05D5}\u{05B9}\u{05DD}",
            "\u{05E9}\u{05DC}\u{05D5}\u{05DD}",
        ),
        ("\u{05D0}\u{0591}\u{05C3}", "\u{05D0}\u{05C3}"),
        (
            "a\u{00AD}b\u{200F}c\u{2067}d\u{FEFF}e\u{034F}f\u{200C}g\u{061C}h\u{2060}",
            "abcdefgh",
        ),
        (
            "\u{201C}\u{201D}\u{201E}\u{201F}\u{00AB}\u{00BB}\u{2033}\u{FF02}\u{05F4}",
            "\"\"\"\"\"\"\"\"\"",
        ),
        (
            "\u{2018}\u{2019}\u{201A}\u{201B}\u{02BC}\u{02BB}\u{2032}`\u{00B4}\u{FF07}\u{05F3}",
            "'''''''''''",
        ),
        (
            "\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}\u{05BE}",
            "-------",
        ),
        (
            "\u{0623}\u{0627}\u{0649}\u{064A}\u{0629}\u{0647}\u{0671}",
            "\u{0623}\u{0627}\u{0649}\u{064A}\u{0629}\u{0647}\u{0671}",
        ),
        ("A\u{0661}1 \u{2026}", "A\u{0661}1 \u{2026}"),
        ("\u{200F}\u{0640}", ""),
    ];

    #[test]
    fn every_row_of_the_table_holds() {
        for (written, folded) in TABLE {
            assert_eq!(fold_quote(written), *folded, "{}", written.escape_unicode());
        }
    }

    #[test]
    fn ignored_characters_inside_are_taken_along_and_those_at_the_ends_are_not() {
        let text = "\u{200F}\u{0640}\u{0645}\u{0627}\u{0640}\u{0633}\u{064E}\u{0643}\u{200F} x";
        let folded = Folded::new(text);
        assert_eq!(folded.as_str(), "\u{0645}\u{0627}\u{0633}\u{0643} x");
        let range = folded.original(0..8).unwrap();
        assert_eq!(
            range.slice(text),
            "\u{0645}\u{0627}\u{0640}\u{0633}\u{064E}\u{0643}"
        );
    }

    #[test]
    fn a_grapheme_is_never_cut() {
        let folded = Folded::new("ae\u{0327}\u{0323}b \r\n c");
        let e = folded.as_str().find('b').unwrap();
        assert!(
            folded.original(1..2).is_none(),
            "the letter without its marks"
        );
        assert!(
            folded.original(2..e).is_none(),
            "the marks without their letter"
        );
        assert!(folded.original(0..0).is_none());
        assert_eq!(folded.original(1..e), Some(TextRange::new(1, 6)));
        let space = folded.original(e + 1..e + 2).unwrap();
        assert_eq!((space.start(), space.end()), (7, 11));
    }

    proptest! {
        #[test]
        fn every_piece_leads_back_to_whole_graphemes(text in "[a\u{301}\u{640}\u{64E}\u{200F}\u{654}\u{627} \n\"\u{5BE}\u{1F469}\u{200D}\u{1F1E6}]{0,40}") {
            let folded = Folded::new(&text);
            let mut end = 0;
            for piece in &folded.pieces {
                let at = piece.original;
                prop_assert!(end <= at.start() && at.start() < at.end());
                end = at.end();
                for byte in [at.start(), at.end()] {
                    prop_assert!(GraphemeCursor::new(byte, text.len(), true).is_boundary(&text, 0).unwrap());
                }
                prop_assert!(folded.text.is_char_boundary(piece.folded));
            }
        }
    }
}
