//! The occurrences of many quotes in a text, found in one pass.

use std::collections::HashMap;
use std::ops::Range;

use aho_corasick::AhoCorasick;

/// Fewer bytes are searched for each quote by itself: quotes times bytes of text.
const WORTHWHILE: usize = 32 << 20;
/// With more occurrences in all, each quote is searched for by itself, because the list would take
/// too much memory.
const MOST_OCCURRENCES: usize = 4 << 20;

/// Where the quotes of an article occur in a text. Without it, the time of anchoring would grow with
/// the number of quotes times the length of the text.
#[derive(Debug, Default)]
pub struct QuotePlaces {
    /// By folded words: the index of each block in which they occur, and the byte of its folded text
    /// at which they begin, in order. Occurrences may overlap.
    places: HashMap<String, Vec<(usize, usize)>>,
}

impl QuotePlaces {
    /// Is one pass for all quotes better than a search for each, in a text of so many bytes?
    pub const fn is_worthwhile(quotes: usize, bytes: usize) -> bool {
        quotes.saturating_mul(bytes) >= WORTHWHILE
    }

    /// Finds quotes, which are already folded, in blocks, which are folded too. `None` if they occur
    /// too often.
    pub fn find<'t>(quotes: Vec<String>, blocks: impl Iterator<Item = &'t str>) -> Option<Self> {
        Self::find_all(quotes, blocks, MOST_OCCURRENCES)
    }

    fn find_all<'t>(
        quotes: Vec<String>,
        blocks: impl Iterator<Item = &'t str>,
        most: usize,
    ) -> Option<Self> {
        let places: HashMap<String, Vec<_>> = quotes
            .into_iter()
            .filter(|quote| !quote.is_empty())
            .map(|quote| (quote, Vec::new()))
            .collect();
        let (words, mut found): (Vec<String>, Vec<Vec<_>>) = places.into_iter().unzip();
        let finder = AhoCorasick::new(&words).ok()?;
        let mut count = 0;
        for (index, block) in blocks.enumerate() {
            for place in finder.find_overlapping_iter(block) {
                count += 1;
                if count > most {
                    return None;
                }
                if let Some(found) = found.get_mut(place.pattern().as_usize()) {
                    found.push((index, place.start()));
                }
            }
        }
        Some(Self {
            places: words.into_iter().zip(found).collect(),
        })
    }

    /// The places of some folded words in some blocks: the index of the block, and the byte in it.
    /// `None` if the words were not looked for.
    pub fn of(&self, words: &str, blocks: &Range<usize>) -> Option<&[(usize, usize)]> {
        let places = self.places.get(words)?;
        let from = places.partition_point(|(block, _)| *block < blocks.start);
        let until = places.partition_point(|(block, _)| *block < blocks.end);
        places.get(from..until.max(from))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_occurrences_are_found_block_by_block() {
        let quotes = ["ab", "abab", "b", "x", ""].map(str::to_owned).to_vec();
        let blocks = ["ababab", "none", "b ab"];
        let places = QuotePlaces::find_all(quotes.clone(), blocks.into_iter(), 100).unwrap();
        assert_eq!(places.of("abab", &(0..3)).unwrap(), [(0, 0), (0, 2)]);
        assert_eq!(places.of("ab", &(1..3)).unwrap(), [(2, 2)]);
        assert_eq!(places.of("b", &(2..3)).unwrap(), [(2, 0), (2, 3)]);
        assert!(places.of("x", &(0..3)).unwrap().is_empty());
        assert!(places.of("", &(0..3)).is_none() && places.of("y", &(0..3)).is_none());
        assert!(QuotePlaces::find_all(quotes, blocks.into_iter(), 5).is_none());
    }
}
