//! Finding some words in a folded block.

use std::ops::Range;

use memchr::memmem;

use super::Match;
use super::folded::FoldedBlock;
use crate::text::TextRange;
use crate::text::fold::fold_quote;
use crate::text::proclitic::{after_lam, begins_word, follows_lam};

/// Words to look for.
pub(super) struct Needle<'a> {
    written: &'a str,
    sought: Sought,
    /// What remains of a name in ال after ل.
    after_lam: Option<Sought>,
    whole_words: bool,
}

/// Folded words, ready to be searched for in one block after another.
struct Sought {
    words: String,
    finder: memmem::Finder<'static>,
    borders: Vec<usize>,
}

/// Where the words stand in a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    /// Bytes of the folded text.
    pub folded: Range<usize>,
    /// Bytes of the reading text.
    pub range: TextRange,
}

impl<'a> Needle<'a> {
    /// Takes words as an author wrote them.
    pub fn new(written: &'a str, whole_words: bool) -> Self {
        let sought = Sought::new(fold_quote(written));
        let after_lam = after_lam(&sought.words)
            .filter(|_| whole_words)
            .map(|rest| Sought::new(rest.to_owned()));
        Self {
            written: written.trim(),
            sought,
            after_lam,
            whole_words,
        }
    }

    /// Is nothing left of the words when they are folded? Then they are found nowhere.
    pub const fn is_empty(&self) -> bool {
        self.sought.words.is_empty()
    }

    /// The words, folded.
    pub fn folded(&self) -> &str {
        &self.sought.words
    }

    /// Every place of the words in a block, in reading order, overlapping ones too, none inside a
    /// grapheme.
    pub fn stretches(&self, block: &FoldedBlock<'_>) -> Vec<Stretch> {
        let folded = block.folded();
        let text = folded.as_str();
        let ends = |end: usize| !self.whole_words || block.bounds().holds(end);
        let begins = |at: usize| !self.whole_words || begins_word(text, block.bounds(), at);
        let stretch = |at: usize, length: usize| {
            let range = folded.original(at..at + length)?;
            Some(Stretch {
                folded: at..at + length,
                range,
            })
        };
        let length = self.sought.words.len();
        let starts = self.sought.occurrences(text).into_iter();
        let mut found: Vec<_> = starts
            .filter(|at| ends(at + length) && begins(*at))
            .filter_map(|at| stretch(at, length))
            .collect();
        if let Some(rest) = &self.after_lam {
            let length = rest.words.len();
            let starts = rest.occurrences(text).into_iter();
            let joined =
                starts.filter(|at| ends(at + length) && follows_lam(text, block.bounds(), *at));
            found.extend(joined.filter_map(|at| stretch(at, length)));
            found.sort_unstable_by_key(|stretch| (stretch.folded.start, stretch.folded.end));
        }
        found
    }

    /// Does this range of a block read exactly as the words were written?
    pub fn matched(&self, block: &FoldedBlock<'_>, range: TextRange) -> Match {
        if range.slice(&block.block.text) == self.written {
            Match::Exact
        } else {
            Match::Folded
        }
    }
}

impl Sought {
    fn new(words: String) -> Self {
        Self {
            finder: memmem::Finder::new(words.as_bytes()).into_owned(),
            borders: borders(&words),
            words,
        }
    }

    /// Every place of the words in a text, overlapping ones too, in linear time whatever the two
    /// repeat (Knuth, Morris and Pratt, from the first place on; where no two places can overlap,
    /// many bytes at a time).
    fn occurrences(&self, text: &str) -> Vec<usize> {
        if self.words.is_empty() {
            return Vec::new();
        }
        if self.borders.last() == Some(&0) {
            return self.finder.find_iter(text.as_bytes()).collect();
        }
        let mut found = Vec::new();
        let Some(first) = self.finder.find(text.as_bytes()) else {
            return found;
        };
        let words = self.words.as_bytes();
        let mut matched = 0;
        for (at, byte) in text.bytes().enumerate().skip(first) {
            matched = extend(words, &self.borders, matched, byte);
            if matched == words.len() {
                found.push(at + 1 - matched);
            }
        }
        found
    }
}

/// For each of its beginnings, the length of the longest shorter beginning that it also ends with.
fn borders(needle: &str) -> Vec<usize> {
    let needle = needle.as_bytes();
    let mut borders = Vec::with_capacity(needle.len());
    for (at, byte) in needle.iter().enumerate() {
        let before = borders.last().copied().unwrap_or(0);
        borders.push(if at == 0 {
            0
        } else {
            extend(needle, &borders, before, *byte)
        });
    }
    borders
}

/// How many bytes of the needle's beginning end at this byte, when `matched` did right before it.
fn extend(needle: &[u8], borders: &[usize], mut matched: usize, byte: u8) -> usize {
    loop {
        if needle.get(matched) == Some(&byte) {
            return matched + 1;
        }
        let Some(shorter) = matched.checked_sub(1).and_then(|last| borders.get(last)) else {
            return 0;
        };
        matched = *shorter;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anchor::testing::text;

    fn found(block: &str, words: &str, whole_words: bool) -> Vec<String> {
        let text = text("ar", &[block]);
        let folded = crate::anchor::folded::FoldedText::new(&text);
        let stretches = Needle::new(words, whole_words).stretches(&folded.blocks[0]);
        stretches
            .iter()
            .map(|stretch| format!("{}:{}", stretch.range.start(), stretch.range.slice(block)))
            .collect()
    }

    #[test]
    fn overlapping_places_are_all_found() {
        assert_eq!(found("ababab", "abab", false), ["0:abab", "2:abab"]);
        assert_eq!(found("aaaa", "aa", false), ["0:aa", "1:aa", "2:aa"]);
        assert_eq!(found("xaabaaab", "aab", false), ["1:aab", "5:aab"]);
        assert!(found("ab", "", false).is_empty());
        assert!(found("ab", " \u{200F}", false).is_empty());
    }

    #[test]
    fn quotes_and_dashes_of_any_shape_are_found_and_graphemes_never_cut() {
        assert_eq!(
            found("say \u{201C}yes\u{201D}", "\"yes\"", false),
            ["4:\u{201C}yes\u{201D}"]
        );
        assert!(found("cafe\u{323}", "cafe", false).is_empty());
        assert_eq!(found("caf\u{E9}", " cafe\u{301}\n", false), ["0:caf\u{E9}"]);
    }

    #[test]
    fn whole_words_leave_proclitics_outside_and_know_the_lost_alef() {
        assert_eq!(found("وبالسلام وسلامة سلام", "سلام", true).len(), 2);
        assert_eq!(found("للبلدان", "البلدان", true), ["2:لبلدان"]);
        assert_eq!(
            found("وللجنة واللجنة", "اللجنة", true),
            ["4:لجنة", "15:اللجنة"]
        );
        assert!(found("للبلدان", "البلدان", false).is_empty());
        assert_eq!(found("Meta's Metal", "Meta", true), ["0:Meta"]);
        assert_eq!(found("بxAI", "xAI", true), ["2:xAI"]);
    }

    #[test]
    fn hostile_repetition_costs_linear_time() {
        let (text, needle) = ("a".repeat(400_000), "a".repeat(200_000));
        assert_eq!(Sought::new(needle).occurrences(&text).len(), 200_001);
    }
}
