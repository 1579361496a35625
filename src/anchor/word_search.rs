//! Finds the places of some words in a text, and the shortest target that means one of them.

use crate::anchor::exact::{QuoteSearch, choose};
use crate::anchor::folded::FoldedText;
use crate::anchor::messages::distinguish::distinguishing_words;
use crate::anchor::messages::excerpt::in_context;
use crate::anchor::outcome::{BlockRange, Candidate, Fault};
use crate::anchor::words::on_one_line;
use crate::source::block::Text;
use crate::source::target::Narrowing;

/// A text in which words are looked for as anchoring looks for a `quote`.
pub struct WordSearch<'a> {
    folded: FoldedText<'a>,
}

/// A target as it is to be written: its words, and what tells their place apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortTarget {
    /// The words as the text reads there, in one line.
    pub quote: String,
    /// The value of `in`, if it needs one.
    pub inside: Option<String>,
    /// The value of `occurrence`, if no words around the place tell it apart.
    pub occurrence: Option<usize>,
}

impl<'a> WordSearch<'a> {
    /// Prepares a text.
    pub fn new(text: &'a Text) -> Self {
        Self {
            folded: FoldedText::new(text),
        }
    }

    /// The text.
    pub const fn text(&self) -> &'a Text {
        self.folded.text
    }

    /// All places of the words that the keys other than `occurrence` and `block` allow, in reading order.
    pub fn all(&self, words: &str, keys: &Narrowing) -> Vec<BlockRange> {
        let candidates = self.candidates(words, keys);
        candidates.into_iter().map(|found| found.at).collect()
    }

    /// The place that an annotation with these words and keys would have. Several if nothing says which
    /// of them is meant, none if it would have none.
    pub fn meant(&self, words: &str, keys: &Narrowing) -> Vec<BlockRange> {
        let candidates = self.candidates(words, keys);
        if candidates.is_empty() {
            return Vec::new();
        }
        let occurrence = keys.occurrence.as_ref().map(|it| &it.value);
        let meant = match choose(candidates, occurrence) {
            Ok(chosen) => chosen,
            Err(Fault::Several(all)) => all,
            Err(_) => Vec::new(),
        };
        meant.into_iter().map(|found| found.at).collect()
    }

    /// The shortest target that means a place where words were found: with the words as the text reads
    /// there, or else as they were looked for. Of the keys only `word` counts. `None` if neither has a
    /// place there, because words that overlap it come first.
    pub fn target(&self, words: &str, at: BlockRange, keys: &Narrowing) -> Option<ShortTarget> {
        let keys = Narrowing {
            whole_words: keys.whole_words,
            ..Narrowing::default()
        };
        let block = self.text().block(at.block)?;
        let quotes = [at.range.slice(&block.text), words].map(on_one_line);
        quotes.into_iter().find_map(|quote| {
            let candidates = self.candidates(&quote, &keys);
            let index = candidates.iter().position(|found| found.at == at)?;
            let candidate = *candidates.get(index)?;
            let is_alone = choose(candidates, None).is_ok_and(|chosen| chosen == [candidate]);
            let inside = if is_alone {
                None
            } else {
                distinguishing_words(&self.folded, &quote, &keys, candidate)
            };
            Some(ShortTarget {
                occurrence: (!is_alone && inside.is_none()).then_some(index + 1),
                inside,
                quote,
            })
        })
    }

    /// The words of a place in brackets, with a few words on both sides.
    pub fn context(&self, at: BlockRange) -> String {
        in_context(self.text(), at)
    }

    fn candidates(&self, words: &str, narrowing: &Narrowing) -> Vec<Candidate> {
        let search = QuoteSearch {
            text: &self.folded,
            blocks: 0..self.folded.blocks.len(),
            words,
            narrowing,
        };
        // It fails only if `in` holds the words more than once, and so means none of them.
        search.candidates().unwrap_or_default()
    }
}
