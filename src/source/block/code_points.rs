//! Counts code points, the positions that other programs understand.

use std::cell::RefCell;
use std::collections::HashMap;

use super::number::BlockNumber;
use super::text::Text;
use crate::text::TextRange;

/// In a long block, the code points before every so many bytes are counted once.
const STEP: usize = 1024;

/// Counts the code points of a text's blocks. Long blocks are read once, however many ranges are
/// asked for.
pub struct CodePointCounter<'a> {
    text: &'a Text,
    /// By long block: the number of code points that begin before byte 0, `STEP`, 2 `STEP` and so
    /// on.
    long: RefCell<HashMap<BlockNumber, Vec<usize>>>,
}

impl<'a> CodePointCounter<'a> {
    /// The text.
    pub const fn text(&self) -> &'a Text {
        self.text
    }

    /// A counter for a text.
    pub fn of(text: &'a Text) -> Self {
        Self {
            text,
            long: RefCell::default(),
        }
    }

    /// Converts a byte range of a block's reading text to code points: start and end. Returns `None`
    /// if there is no such block, or if the range is not within it.
    pub fn range(&self, block: BlockNumber, range: TextRange) -> Option<(usize, usize)> {
        let text = &self.text.block(block)?.text;
        text.get(range.start()..range.end())?;
        let bytes = text.as_bytes();
        if bytes.len() <= 2 * STEP {
            let start = begun(bytes.get(..range.start())?);
            return Some((start, start + begun(bytes.get(range.start()..range.end())?)));
        }
        let mut long = self.long.borrow_mut();
        let counts = long.entry(block).or_insert_with(|| counts(bytes));
        let before = |at: usize| {
            let counted = counts.get(at / STEP)?;
            Some(counted + begun(bytes.get(at - at % STEP..at)?))
        };
        Some((before(range.start())?, before(range.end())?))
    }
}

fn counts(bytes: &[u8]) -> Vec<usize> {
    let mut counts = vec![0];
    let mut sum = 0;
    for chunk in bytes.chunks(STEP) {
        sum += begun(chunk);
        counts.push(sum);
    }
    counts
}

/// The number of code points that begin in some bytes of UTF-8: continuation bytes are 0b10xxxxxx.
fn begun(bytes: &[u8]) -> usize {
    let is_first = |byte: &&u8| **byte & 0b1100_0000 != 0b1000_0000;
    bytes.iter().filter(is_first).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::FileId;
    use crate::source::markdown::{MarkdownSource, parse};
    use crate::text::Lang;

    #[test]
    fn positions_are_code_points_in_short_and_long_blocks() {
        let long = "aب\u{1F469}d".repeat(1000);
        let markdown = format!("aب\u{1F469}d\n\n{long}");
        let (file, lang) = (
            MarkdownSource::File(FileId(0), 0),
            Lang::parse("ar").unwrap(),
        );
        let text = parse(&markdown, file, &lang, &|_, _| None, &mut Vec::new());
        let counter = CodePointCounter::of(&text);
        for (block, text) in [(1, text.blocks[0].text.as_str()), (2, long.as_str())] {
            let ends: Vec<usize> = text
                .char_indices()
                .map(|(at, _)| at)
                .chain([text.len()])
                .collect();
            for (start, at) in ends.iter().enumerate().step_by(7) {
                for length in [0, 1, 3, 2000] {
                    let Some(end) = ends.get(start + length) else {
                        continue;
                    };
                    let range = TextRange::new(*at, *end);
                    let found = counter.range(BlockNumber(block), range);
                    assert_eq!(found, Some((start, start + length)));
                }
            }
        }
        assert_eq!(counter.range(BlockNumber(1), TextRange::new(2, 3)), None);
        assert_eq!(
            counter.range(BlockNumber(2), TextRange::new(0, 90_000)),
            None
        );
        assert_eq!(counter.range(BlockNumber(3), TextRange::new(0, 0)), None);
    }
}
