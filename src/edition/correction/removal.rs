//! Removal of words, with one of the spaces beside them.

use super::collect::BlockCorrection;
use super::edit::ReadingEdit;
use super::words::{closes, opens};
use crate::source::block::Block;
use crate::text::TextRange;

/// Removes the words of corrections from a block, in the order of their places.
pub(super) struct Removals<'a> {
    block: &'a Block,
    corrections: &'a [BlockCorrection<'a>],
    /// The words removed last, together with those removed right before them.
    last: Option<TextRange>,
}

impl<'a> Removals<'a> {
    pub fn new(block: &'a Block, corrections: &'a [BlockCorrection<'a>]) -> Self {
        Self {
            block,
            corrections,
            last: None,
        }
    }

    /// Removes words that are deleted or moved away.
    pub fn remove(&mut self, range: TextRange) -> ReadingEdit {
        let adjacent = self.last.filter(|last| last.end() >= range.start());
        let range = self.with_space(range, adjacent);
        let start = adjacent.map_or(range.start(), TextRange::start);
        self.last = Some(TextRange::new(start, range.end()));
        ReadingEdit::Replace {
            range,
            words: String::new(),
        }
    }

    /// Widens words that are removed by one of the spaces beside them, if two spaces, or a space
    /// before a closing mark, would be left.
    ///
    /// `adjacent` is what has been removed right before them. The character before that one counts.
    fn with_space(&self, range: TextRange, adjacent: Option<TextRange>) -> TextRange {
        let text = &self.block.text;
        let before = text
            .get(..adjacent.unwrap_or(range).start())
            .and_then(|text| text.chars().next_back());
        let after = text.get(range.end()..).and_then(|text| text.chars().next());
        let space_width = |c: Option<char>| c.filter(|c| c.is_whitespace()).map(char::len_utf8);
        match (space_width(before), space_width(after)) {
            (Some(_), _) if adjacent.is_some() => range,
            (Some(width), space_after)
                if space_after.is_some()
                    || self
                        .char_after_removals(range.end())
                        .is_none_or(|c| c.is_whitespace() || closes(c)) =>
            {
                TextRange::new(range.start() - width, range.end())
            }
            (None, Some(width)) if before.is_none_or(opens) => {
                TextRange::new(range.start(), range.end() + width)
            }
            _ => range,
        }
    }

    /// The first character at or after this byte that is not removed together with the words
    /// that end here.
    fn char_after_removals(&self, mut at: usize) -> Option<char> {
        let before = self
            .corrections
            .partition_point(|next| next.range.start() < at);
        for next in self.corrections.iter().skip(before) {
            if next.range.start() != at || !next.change.is_removal() {
                break;
            }
            at = next.range.end();
        }
        self.block.text.get(at..)?.chars().next()
    }
}
