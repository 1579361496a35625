//! Approximate search for a row of symbols in another: the bit-parallel method of Myers (1999), in
//! blocks of 64 rows as Hyyrö (2003) joins them.
//!
//! The matrix of edit distances has a row for each symbol of the pattern and a column for each of
//! the text. Neighbours differ by at most one, so that a column is kept as two bits a row, which
//! say where it steps up and where down, and the next column costs a few operations for every 64
//! rows.

use std::collections::HashMap;

use super::symbol::Symbol;

/// Rows of the matrix in one machine word.
const WORD: usize = 64;

/// What to look for.
pub(super) struct Pattern {
    length: usize,
    blocks: usize,
    /// For each symbol, in which rows it stands.
    rows: HashMap<Symbol, Vec<u64>>,
}

/// An end of a place, in symbols of the text, and the fewest errors with which the pattern ends
/// there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct End {
    /// One past the last symbol.
    pub end: usize,
    /// Symbols put in, left out or replaced.
    pub errors: usize,
}

/// Where in the text the pattern may begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Start {
    Anywhere,
    AtTheFirst,
}

/// 64 rows of a column.
#[derive(Clone, Copy)]
struct Rows {
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

    /// Every end of a place with no more errors than the limit, in the text's order.
    pub fn ends<'s>(&self, text: impl Iterator<Item = &'s Symbol>, limit: usize) -> Vec<End> {
        let mut ends = Vec::new();
        self.columns(text, Start::Anywhere, |end, errors| {
            if errors <= limit {
                ends.push(End { end, errors });
            }
        });
        ends
    }

    /// The beginning of the text that is likest: its length and its errors. Of equally good ones
    /// the longest.
    pub fn beginning<'s>(&self, text: impl Iterator<Item = &'s Symbol>) -> End {
        let mut best = End {
            end: 0,
            errors: self.length,
        };
        self.columns(text, Start::AtTheFirst, |end, errors| {
            if errors <= best.errors {
                best = End { end, errors };
            }
        });
        best
    }

    /// Errors between the pattern and all of the text.
    pub fn distance<'s>(&self, text: impl Iterator<Item = &'s Symbol>) -> usize {
        let mut last = self.length;
        self.columns(text, Start::AtTheFirst, |_, errors| last = errors);
        last
    }

    /// Goes through the columns; tells the last row's value after each symbol of the text.
    fn columns<'s>(
        &self,
        text: impl Iterator<Item = &'s Symbol>,
        start: Start,
        mut column: impl FnMut(usize, usize),
    ) {
        let mut rows = vec![
            Rows {
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
            let mut step = if start == Start::Anywhere {
                Step::Level
            } else {
                Step::Up
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
                Step::Up => errors += 1,
                Step::Level => {}
                Step::Down => errors -= 1,
            }
            column(at + 1, errors);
        }
    }
}

/// How a row of the next column differs from this one's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Up,
    Level,
    Down,
}

impl Rows {
    /// Makes these rows those of the next column. `above` is the step of the row above them; the
    /// result is that of the row which `bottom` names.
    const fn advance(&mut self, equal: u64, above: Step, bottom: u64) -> Step {
        let from_above = matches!(above, Step::Down) as u64;
        let vertical = equal | self.down;
        let equal = equal | from_above;
        let diagonal = ((equal & self.up).wrapping_add(self.up) ^ self.up) | equal;
        let up = self.down | !(diagonal | self.up);
        let down = self.up & diagonal;
        let step = if up & bottom != 0 {
            Step::Up
        } else if down & bottom != 0 {
            Step::Down
        } else {
            Step::Level
        };
        let up = (up << 1) | matches!(above, Step::Up) as u64;
        let down = (down << 1) | from_above;
        self.up = down | !(vertical | up);
        self.down = up & vertical;
        step
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::symbol::Symbols;
    use super::*;

    /// The matrix itself, for comparison: its last row.
    fn last_row(pattern: &[Symbol], text: &[Symbol], start: Start) -> Vec<usize> {
        let mut column: Vec<usize> = (0..=pattern.len()).collect();
        text.iter()
            .enumerate()
            .map(|(at, symbol)| {
                let mut diagonal = column[0];
                column[0] = if start == Start::Anywhere { 0 } else { at + 1 };
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
            ends.contains(&End { end: 9, errors: 1 }) && ends.contains(&End { end: 27, errors: 0 }),
            "{ends:?}"
        );
        assert_eq!(
            Pattern::new(pattern.row().iter()).beginning(Symbols::new("anual report").row().iter()),
            End { end: 5, errors: 1 }
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
            for start in [Start::Anywhere, Start::AtTheFirst] {
                let mut found = Vec::new();
                made.columns(text.row().iter(), start, |_, errors| found.push(errors));
                prop_assert_eq!(found, last_row(pattern.row(), text.row(), start));
            }
        }
    }
}
