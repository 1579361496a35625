//! Finds the occurrences of some words in a folded block.

use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use memchr::memmem;

use crate::anchor::folded::{FoldedBlock, FoldedText};
use crate::anchor::outcome::Match;
use crate::source::target::Narrowing;
use crate::text::TextRange;
use crate::text::fold::fold_quote;
use crate::text::proclitic::{after_lam, begins_word, follows_lam};

/// Words of more bytes are not checked for an overlap, because the check takes quadratic time.
const LONGEST_CHECKED: usize = 4096;

/// Words to search for.
pub struct Needle<'a> {
    written: &'a str,
    sought: Sought,
    /// What is left of a name that begins with ال when it follows ل.
    after_lam: Option<Sought>,
    whole_words: bool,
}

/// Folded words and the searchers for them.
struct Sought {
    words: String,
    finder: memmem::Finder<'static>,
    /// Finds overlapping occurrences. `None` if the words cannot overlap themselves.
    overlapping: Option<AhoCorasick>,
}

/// The bytes of a folded block at which the words begin, and what is left of them after a lam.
#[derive(Default)]
struct Starts {
    words: Vec<usize>,
    after_lam: Vec<usize>,
}

/// An occurrence of the words in a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Bytes of the folded text.
    pub folded: Range<usize>,
    /// Bytes of the reading text.
    pub range: TextRange,
}

impl<'a> Needle<'a> {
    /// Prepares words as an author wrote them, which may be parts of longer words.
    pub fn new(written: &'a str) -> Self {
        Self::with_keys(written, &Narrowing::default())
    }

    /// Prepares words that must be whole words if the key `word` says so.
    pub fn with_keys(written: &'a str, keys: &Narrowing) -> Self {
        let whole_words = keys.whole_words;
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

    /// Does folding leave nothing to search for? Such words are never found.
    pub const fn is_empty(&self) -> bool {
        self.sought.words.is_empty()
    }

    /// The folded words.
    pub fn folded(&self) -> &str {
        &self.sought.words
    }

    /// All occurrences in a block, in reading order. Occurrences may overlap, but do not cut
    /// graphemes.
    pub fn hits(&self, block: &FoldedBlock<'_>) -> Vec<Hit> {
        let text = block.folded().as_str();
        let rest = self.after_lam.as_ref();
        let starts = Starts {
            words: self.sought.occurrences(text),
            after_lam: rest.map_or_else(Vec::new, |rest| rest.occurrences(text)),
        };
        self.hits_at(block, starts)
    }

    /// The same if it is known where they begin.
    fn hits_at(&self, block: &FoldedBlock<'_>, starts: Starts) -> Vec<Hit> {
        let folded = block.folded();
        let text = folded.as_str();
        let ends = |end: usize| !self.whole_words || block.bounds().holds(end);
        let begins = |at: usize| !self.whole_words || begins_word(text, block.bounds(), at);
        let stretch = |at: usize, length: usize| {
            let range = folded.original(at..at + length)?;
            Some(Hit {
                folded: at..at + length,
                range,
            })
        };
        let length = self.sought.words.len();
        let mut found: Vec<_> = starts
            .words
            .into_iter()
            .filter(|at| ends(at + length) && begins(*at))
            .filter_map(|at| stretch(at, length))
            .collect();
        if let Some(rest) = &self.after_lam {
            let length = rest.words.len();
            let joined = starts
                .after_lam
                .into_iter()
                .filter(|at| ends(at + length) && follows_lam(text, block.bounds(), *at));
            found.extend(joined.filter_map(|at| stretch(at, length)));
            found.sort_unstable_by_key(|stretch| (stretch.folded.start, stretch.folded.end));
        }
        found
    }

    /// The occurrences in each of some blocks of a text that has any.
    pub fn hits_in<'t>(
        &self,
        text: &'t FoldedText<'t>,
        blocks: &Range<usize>,
    ) -> Vec<(&'t FoldedBlock<'t>, Vec<Hit>)> {
        let has_any = |(_, hits): &(_, Vec<Hit>)| !hits.is_empty();
        let Some(places) = self.places_in(text, blocks) else {
            let blocks = text.blocks.get(blocks.clone()).unwrap_or_default();
            let hits = blocks.iter().map(|block| (block, self.hits(block)));
            return hits.filter(has_any).collect();
        };
        let hits = places.into_iter().filter_map(|(index, starts)| {
            let block = text.blocks.get(index)?;
            Some((block, self.hits_at(block, starts)))
        });
        hits.filter(has_any).collect()
    }

    /// By block: where the words begin, and what is left of them after a lam. `None` if they were
    /// not looked for before.
    fn places_in(
        &self,
        text: &FoldedText<'_>,
        blocks: &Range<usize>,
    ) -> Option<BTreeMap<usize, Starts>> {
        let known = text.quotes.as_ref()?;
        let mut places: BTreeMap<usize, Starts> = BTreeMap::new();
        for (block, at) in known.of(&self.sought.words, blocks)? {
            places.entry(*block).or_default().words.push(*at);
        }
        if let Some(rest) = &self.after_lam {
            for (block, at) in known.of(&rest.words, blocks)? {
                places.entry(*block).or_default().after_lam.push(*at);
            }
        }
        Some(places)
    }

    /// The folded words that are looked for in a text: the words, and what is left of them after a
    /// lam.
    pub fn into_sought(self) -> impl Iterator<Item = String> {
        let rest = self.after_lam.map(|rest| rest.words);
        [self.sought.words].into_iter().chain(rest)
    }

    /// Does a text contain the words anywhere?
    pub fn is_in(&self, text: &FoldedText<'_>) -> bool {
        text.blocks.iter().any(|block| !self.hits(block).is_empty())
    }

    /// Compares the text in a range with the words as written.
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
        // Building fails only beyond 2³¹ states, more than fit into memory.
        let automaton = || {
            AhoCorasick::builder()
                .kind(Some(AhoCorasickKind::ContiguousNFA))
                .build([&words])
                .ok()
        };
        Self {
            finder: memmem::Finder::new(words.as_bytes()).into_owned(),
            overlapping: may_overlap(&words).then(automaton).flatten(),
            words,
        }
    }

    /// The byte offsets of all occurrences, including overlapping ones. Takes linear time even for
    /// texts that repeat themselves.
    fn occurrences(&self, text: &str) -> Vec<usize> {
        if self.words.is_empty() {
            return Vec::new();
        }
        let Some(overlapping) = &self.overlapping else {
            return self.finder.find_iter(text.as_bytes()).collect();
        };
        // Most blocks do not contain the words, and `finder` is faster.
        let Some(first) = self.finder.find(text.as_bytes()) else {
            return Vec::new();
        };
        let rest = text.get(first..).unwrap_or_default();
        overlapping
            .find_overlapping_iter(rest)
            .map(|found| first + found.start())
            .collect()
    }
}

/// Can two occurrences overlap, because the words end with the bytes that they begin with?
fn may_overlap(words: &str) -> bool {
    let bytes = words.as_bytes();
    let mut ends = (1..bytes.len()).filter_map(|at| bytes.get(at..));
    bytes.len() > LONGEST_CHECKED || ends.any(|end| bytes.starts_with(end))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::anchor::testing::text;

    fn found(block: &str, words: &str) -> Vec<String> {
        shown(block, &Needle::new(words))
    }

    fn found_whole(block: &str, words: &str) -> Vec<String> {
        let keys = Narrowing {
            whole_words: true,
            ..Narrowing::default()
        };
        shown(block, &Needle::with_keys(words, &keys))
    }

    fn shown(block: &str, needle: &Needle<'_>) -> Vec<String> {
        let text = text("ar", &[block]);
        let folded = FoldedText::new(&text);
        let stretches = needle.hits(&folded.blocks[0]);
        stretches
            .iter()
            .map(|stretch| format!("{}:{}", stretch.range.start(), stretch.range.slice(block)))
            .collect()
    }

    #[test]
    fn overlapping_places_are_all_found() {
        assert_eq!(found("ababab", "abab"), ["0:abab", "2:abab"]);
        assert_eq!(found("aaaa", "aa"), ["0:aa", "1:aa", "2:aa"]);
        assert_eq!(found("xaabaaab", "aab"), ["1:aab", "5:aab"]);
        assert!(found("ab", "").is_empty());
        assert!(found("ab", " \u{200F}").is_empty());
    }

    #[test]
    fn quotes_and_dashes_of_any_shape_are_found_and_graphemes_never_cut() {
        assert_eq!(
            found("say \u{201C}yes\u{201D}", "\"yes\""),
            ["4:\u{201C}yes\u{201D}"]
        );
        assert!(found("cafe\u{323}", "cafe").is_empty());
        assert_eq!(found("caf\u{E9}", " cafe\u{301}\n"), ["0:caf\u{E9}"]);
    }

    #[test]
    fn whole_words_leave_proclitics_outside_and_know_the_lost_alef() {
        assert_eq!(found_whole("وبالسلام وسلامة سلام", "سلام").len(), 2);
        assert_eq!(found_whole("للبلدان", "البلدان"), ["2:لبلدان"]);
        assert_eq!(
            found_whole("وللجنة واللجنة", "اللجنة"),
            ["4:لجنة", "15:اللجنة"]
        );
        assert!(found("للبلدان", "البلدان").is_empty());
        assert_eq!(found_whole("Meta's Metal", "Meta"), ["0:Meta"]);
        assert_eq!(found_whole("بxAI", "xAI"), ["2:xAI"]);
    }

    proptest! {
        #[test]
        fn quotes_that_are_looked_for_together_have_the_same_places(
            blocks in prop::collection::vec("[ab \u{644}\u{627}\u{648}\u{64E}]{0,12}", 0..5),
            quotes in prop::collection::vec("(\u{627}\u{644})?[ab\u{644}]{0,3}", 1..6),
            whole_words: bool,
            (from, until) in (0_usize..3, 0_usize..6),
        ) {
            let keys = Narrowing { whole_words, ..Narrowing::default() };
            let blocks: Vec<&str> = blocks.iter().map(String::as_str).collect();
            let text = text("ar", &blocks);
            let sought = |quote: &String| Needle::with_keys(quote, &keys).into_sought().collect::<Vec<_>>();
            let apart = FoldedText::new(&text);
            let together = FoldedText::new(&text).with_quotes(quotes.iter().flat_map(sought).collect());
            let range = from..until.min(blocks.len());
            for quote in &quotes {
                let needle = Needle::with_keys(quote, &keys);
                let found = |text| {
                    let hits = needle.hits_in(text, &range).into_iter();
                    hits.map(|(block, hits)| (block.number, hits)).collect::<Vec<_>>()
                };
                prop_assert_eq!(found(&together), found(&apart));
            }
        }
    }

    #[test]
    fn hostile_repetition_costs_linear_time() {
        let (text, needle) = ("a".repeat(400_000), "a".repeat(200_000));
        assert_eq!(Sought::new(needle).occurrences(&text).len(), 200_001);
    }
}
