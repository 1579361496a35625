//! Finds word boundaries in a folded text.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::script::{differ, is_hebrew, is_inherited, is_latin};

/// The greatest distance in bytes from a range to the spaces around it for [`WordBounds::about`].
/// Beyond it, finding all boundaries of the text once is cheaper.
const NEAR: usize = 256;

/// The word boundaries of a folded text.
///
/// They are those of UAX #29 and some more, because names are searched for in text that was pasted
/// or generated. There is also a boundary at every change of script, at a colon, at an apostrophe
/// (which separates an English possessive), and at a full stop between letters.
///
/// There is none at a full stop inside an abbreviation in Latin letters, and none at an apostrophe
/// between Hebrew letters, where it is a geresh. After the last Hebrew letter an apostrophe may be
/// a closing quotation mark, so there is one.
#[derive(Clone, Debug)]
pub struct WordBounds(Vec<usize>);

impl WordBounds {
    /// Finds the boundaries of a text that is already folded, in linear time.
    pub fn new(folded: &str) -> Self {
        let mut bounds = Vec::with_capacity(folded.len() / 3 + 2);
        for (start, word) in folded.split_word_bound_indices() {
            bounds.push(start);
            if word.chars().nth(1).is_some() {
                part(word, start, &mut bounds);
            }
        }
        bounds.push(folded.len());
        bounds.dedup();
        Self(bounds)
    }

    /// Finds the boundaries around a range of a folded text, between the nearest space before it
    /// and the nearest space after it. Returns `None` if these are too far away.
    pub fn about(folded: &str, stretch: Range<usize>) -> Option<Self> {
        // The space is included, because a mark may be combined with it.
        let start = folded.get(..stretch.start)?.rfind(' ').unwrap_or(0);
        let end = folded
            .get(stretch.end..)?
            .find(' ')
            .map_or(folded.len(), |length| stretch.end + length);
        if end - start > NEAR + stretch.len() {
            return None;
        }
        let Self(bounds) = Self::new(&folded[start..end]);
        Some(Self(
            bounds.into_iter().map(|bound| start + bound).collect(),
        ))
    }

    /// Is there a boundary at this byte?
    pub fn holds(&self, byte: usize) -> bool {
        self.0.binary_search(&byte).is_ok()
    }
}

/// The words of a text, as they are counted: those of UAX #29 that have a letter or a digit.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.unicode_words()
}

/// Adds the boundaries inside what UAX #29 counts as one word.
fn part(word: &str, start: usize, bounds: &mut Vec<usize>) {
    let mut chars = word
        .char_indices()
        .filter(|(_, c)| !is_inherited(*c))
        .peekable();
    let mut before: Option<char> = None;
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map(|(_, next)| *next);
        if before.is_some_and(|before| differ(before, c)) {
            bounds.push(start + at);
        } else if parts(before, c, after) {
            bounds.extend([start + at, start + at + c.len_utf8()]);
        }
        before = Some(c);
    }
}

/// Does a punctuation mark between two characters end one word and begin the next?
fn parts(before: Option<char>, mark: char, after: Option<char>) -> bool {
    let both = |is: fn(char) -> bool| before.is_some_and(is) && after.is_some_and(is);
    match mark {
        ':' | '\u{FE13}' | '\u{FE55}' | '\u{FF1A}' => true,
        '\'' => !both(is_hebrew) && !both(char::is_numeric),
        '.' | '\u{2024}' | '\u{FE52}' | '\u{FF0E}' => !both(is_latin) && !both(char::is_numeric),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words of a folded text, parted by bars.
    fn parted(text: &str) -> String {
        let bounds = WordBounds::new(text);
        let inner = bounds.0.windows(2).map(|pair| &text[pair[0]..pair[1]]);
        inner.collect::<Vec<_>>().join("|")
    }

    #[test]
    fn the_boundaries_about_a_place_are_those_of_the_whole_text() {
        let text = "ab, l'Air \u{0301}\u{0648}xAI: 3.5 (c.d) e\u{0323}\u{0645} \u{1F1E6}\u{1F1E7}\u{1F1E8}";
        let all = WordBounds::new(text);
        for (start, _) in text.char_indices() {
            for (end, _) in text.char_indices().filter(|(end, _)| *end > start) {
                let about = WordBounds::about(text, start..end).unwrap();
                for at in start..=end {
                    assert_eq!(about.holds(at), all.holds(at), "{at} in {start}..{end}");
                }
            }
        }
        let long = "a".repeat(10_000);
        assert!(WordBounds::about(&long, 5_000..5_001).is_none());
    }

    #[test]
    fn words_end_where_script_colon_apostrophe_or_stop_part_them() {
        let cases = [
            ("one two", "one| |two"),
            ("\u{0648}xAI", "\u{0648}|xAI"),
            ("GPT4", "GPT4"),
            ("3.5 x.ai U.S", "3.5| |x.ai| |U.S"),
            (
                "\u{0627}\u{0646}.\u{0645}\u{0627}",
                "\u{0627}\u{0646}|.|\u{0645}\u{0627}",
            ),
            ("ab.\u{0645}\u{0627}", "ab|.|\u{0645}\u{0627}"),
            ("l'Air", "l|'|Air"),
            ("Meta's 10'000", "Meta|'|s| |10'000"),
            ("\u{05D2}'\u{05D5}", "\u{05D2}'\u{05D5}"),
            ("\u{05E9}\u{05DC}' x", "\u{05E9}\u{05DC}|'| |x"),
            ("\u{05E6}\u{05D4}\"\u{05DC}", "\u{05E6}\u{05D4}\"\u{05DC}"),
            ("a:b \u{0642}:\u{0643}", "a|:|b| |\u{0642}|:|\u{0643}"),
            ("Grok-2", "Grok|-|2"),
            ("e\u{0323}\u{0645}", "e\u{0323}|\u{0645}"),
            ("", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(parted(text), expected);
        }
    }
}
