//! Searches approximately for a sequence of symbols in another: the bit-parallel algorithm of Myers
//! (1999), with the blocks of 64 rows of Hyyrö (2003).
//!
//! The matrix of edit distances has a row for each symbol of the pattern and a column for each
//! symbol of the text. Values in neighbouring rows differ by one at most. So a column is stored as
//! two bits for each row, which say whether the value goes up or down there. The next column is
//! computed with a few operations for every 64 rows.

use crate::anchor::folded::Symbol;
use std::collections::HashMap;

/// Rows of the matrix in one machine word.
const WORD: usize = 64;

/// A sequence of symbols to search for.
pub struct Pattern {
    length: usize,
    blocks: usize,
    /// For each symbol, the rows in which the pattern has it, as bits.
    rows: HashMap<Symbol, Vec<u64>>,
}

/// The end of a match in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PatternEnd {
    /// The number of text symbols up to the end of the match.
    pub end: usize,
    /// The least number of insertions, deletions and replacements of a match that ends here.
    pub errors: usize,
}

/// Where a match may begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum PatternStart {
    Anywhere,
    AtTheFirst,
}

/// 64 rows of a column, one bit each: whether the value is one more or one less than in the row
/// above.
#[derive(Clone, Copy)]
struct ColumnRows {
    up: u64,
    down: u64,
}

impl Pattern {
    /// Prepares a pattern, in time linear in its length.
    pub fn new<'s>(symbols: impl ExactSizeIterator<Item = &'s Symbol>) -> Self {
        let length = symbols.len();
        let blocks = length.div_ceil(WORD);
        let mut rows: HashMap<Symbol, Vec<u64>> = HashMap::new();
        for (row, symbol) in symbols.enumerate() {
            let words = rows.entry(*symbol).or_insert_with(|| vec![0; blocks]);
            if let Some(word) = words.get_mut(row / WORD) {
                *word |= 1 << (row % WORD);
            }
        }
        Self {
            length,
            blocks,
            rows,
        }
    }

    /// All match ends with at most `limit` errors, in the order of the text.
    pub fn ends<'s>(
        &self,
        text: impl Iterator<Item = &'s Symbol>,
        limit: usize,
    ) -> Vec<PatternEnd> {
        let mut ends = Vec::new();
        self.columns(text, PatternStart::Anywhere, |end, errors| {
            if errors <= limit {
                ends.push(PatternEnd { end, errors });
            }
        });
        ends
    }

    /// The prefix of the text that is most similar to the pattern. Among equal ones, the longest.
    pub fn beginning<'s>(&self, text: impl Iterator<Item = &'s Symbol>) -> PatternEnd {
        let mut best = PatternEnd {
            end: 0,
            errors: self.length,
        };
        self.columns(text, PatternStart::AtTheFirst, |end, errors| {
            if errors <= best.errors {
                best = PatternEnd { end, errors };
            }
        });
        best
    }

    /// The edit distance between the pattern and the whole text.
    pub fn distance<'s>(&self, text: impl Iterator<Item = &'s Symbol>) -> usize {
        let mut last = self.length;
        self.columns(text, PatternStart::AtTheFirst, |_, errors| last = errors);
        last
    }

    /// Computes the columns. Calls `column` after each symbol of the text with the number of
    /// symbols read and the value in the last row.
    fn columns<'s>(
        &self,
        text: impl Iterator<Item = &'s Symbol>,
        start: PatternStart,
        mut column: impl FnMut(usize, usize),
    ) {
        let mut rows = vec![
            ColumnRows {
                up: u64::MAX,
                down: 0
            };
            self.blocks
        ];
        let none = vec![0; self.blocks];
        let last_bit = 1_u64 << (self.length.saturating_sub(1) % WORD);
        let mut errors = self.length;
        for (at, symbol) in text.enumerate() {
            let equal = self.rows.get(symbol).unwrap_or(&none);
            let mut step = if start == PatternStart::Anywhere {
                Delta::Level
            } else {
                Delta::Up
            };
            for (index, (rows, equal)) in rows.iter_mut().zip(equal).enumerate() {
                let bottom = if index + 1 == self.blocks {
                    last_bit
                } else {
                    1 << (WORD - 1)
                };
                step = rows.advance(*equal, step, bottom);
            }
            match step {
                Delta::Up => errors += 1,
                Delta::Level => {}
                Delta::Down => errors -= 1,
            }
            column(at + 1, errors);
        }
    }
}

/// The difference between a value and its left neighbour in the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Delta {
    Up,
    Level,
    Down,
}

impl ColumnRows {
    /// Advances these rows to the next column. `above` is the difference in the row above them.
    /// Returns the difference in the row that `bottom` marks.
    const fn advance(&mut self, equal: u64, above: Delta, bottom: u64) -> Delta {
        let from_above = matches!(above, Delta::Down) as u64;
        let vertical = equal | self.down;
        let equal = equal | from_above;
        let diagonal = ((equal & self.up).wrapping_add(self.up) ^ self.up) | equal;
        let up = self.down | !(diagonal | self.up);
        let down = self.up & diagonal;
        let step = if up & bottom != 0 {
            Delta::Up
        } else if down & bottom != 0 {
            Delta::Down
        } else {
            Delta::Level
        };
        let up = (up << 1) | matches!(above, Delta::Up) as u64;
        let down = (down << 1) | from_above;
        self.up = down | !(vertical | up);
        self.down = up & vertical;
        step
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::anchor::folded::Symbols;

    /// The last row, computed from the whole matrix.
    fn last_row(pattern: &[Symbol], text: &[Symbol], start: PatternStart) -> Vec<usize> {
        let mut column: Vec<usize> = (0..=pattern.len()).collect();
        text.iter()
            .enumerate()
            .map(|(at, symbol)| {
                let mut diagonal = column[0];
                column[0] = if start == PatternStart::Anywhere {
                    0
                } else {
                    at + 1
                };
                for row in 1..column.len() {
                    let replaced = diagonal + usize::from(pattern[row - 1] != *symbol);
                    diagonal = column[row];
                    column[row] = replaced.min(diagonal + 1).min(column[row - 1] + 1);
                }
                column[pattern.len()]
            })
            .collect()
    }

    #[test]
    fn ends_are_found_with_their_errors() {
        let (pattern, text) = (
            Symbols::new("annual"),
            Symbols::new("the anual report, an annual one"),
        );
        let ends = Pattern::new(pattern.row().iter()).ends(text.row().iter(), 1);
        assert!(
            ends.contains(&PatternEnd { end: 9, errors: 1 })
                && ends.contains(&PatternEnd { end: 27, errors: 0 }),
            "{ends:?}"
        );
        assert_eq!(
            Pattern::new(pattern.row().iter()).beginning(Symbols::new("anual report").row().iter()),
            PatternEnd { end: 5, errors: 1 }
        );
        assert_eq!(
            Pattern::new([].iter()).distance(text.row().iter()),
            text.len()
        );
    }

    proptest! {
        #[test]
        fn it_is_the_matrix(pattern in "[abc\u{645}]{1,150}", text in "[abc\u{645}]{0,200}") {
            let (pattern, text) = (Symbols::new(&pattern), Symbols::new(&text));
            let made = Pattern::new(pattern.row().iter());
            for start in [PatternStart::Anywhere, PatternStart::AtTheFirst] {
                let mut found = Vec::new();
                made.columns(text.row().iter(), start, |_, errors| found.push(errors));
                prop_assert_eq!(found, last_row(pattern.row(), text.row(), start));
            }
        }
    }
}
