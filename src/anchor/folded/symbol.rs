//! A folded text as a sequence of symbols, one for each grapheme, so that a difference of one
//! symbol is a difference of one letter to a reader.

use std::ops::Range;

use xxhash_rust::xxh3::xxh3_64;

use crate::text::grapheme::graphemes;

/// A grapheme. Equal graphemes have equal symbols.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Symbol(u64);

/// Marks the beginning or end of a block. No text contains it.
pub const EDGE: Symbol = Symbol(u64::MAX >> 1);

impl Symbol {
    /// Is it a space? Folding turns all white space into spaces.
    pub fn is_space(self) -> bool {
        self == Self(u64::from(u32::from(' ')))
    }
}

/// This bit is set in symbols of more than one character, so that none equals a single character.
const CLUSTER: u64 = 1 << 63;

/// The symbols of a text and the bytes at which they begin.
#[derive(Clone, Debug, Default)]
pub struct Symbols {
    row: Vec<Symbol>,
    starts: Vec<usize>,
}

impl Symbols {
    /// Splits a folded text into symbols.
    pub fn new(folded: &str) -> Self {
        let (row, mut starts): (Vec<_>, Vec<_>) = graphemes(folded)
            .map(|(at, grapheme)| (symbol(grapheme), at))
            .unzip();
        starts.push(folded.len());
        Self { row, starts }
    }

    /// All symbols, in order.
    pub fn row(&self) -> &[Symbol] {
        &self.row
    }

    /// The number of symbols.
    pub const fn len(&self) -> usize {
        self.row.len()
    }

    /// The symbols in a range; empty if the range is not valid.
    pub fn slice(&self, range: Range<usize>) -> &[Symbol] {
        self.row.get(range).unwrap_or_default()
    }

    /// The byte at which a symbol begins, or the length of the text for an index past the end.
    pub fn byte(&self, index: usize) -> usize {
        self.starts
            .get(index)
            .or(self.starts.last())
            .copied()
            .unwrap_or(0)
    }

    /// The index of the first symbol that begins at or after a byte.
    pub fn index(&self, byte: usize) -> usize {
        self.starts
            .partition_point(|start| *start < byte)
            .min(self.row.len())
    }
}

fn symbol(grapheme: &str) -> Symbol {
    let mut chars = grapheme.chars();
    match (chars.next(), chars.next()) {
        (Some(only), None) => Symbol(u64::from(u32::from(only))),
        _ => Symbol(xxh3_64(grapheme.as_bytes()) | CLUSTER),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_symbol_is_a_grapheme() {
        let symbols = Symbols::new("ae\u{323}b");
        assert_eq!(symbols.len(), 3);
        assert_eq!(
            (
                symbols.byte(1),
                symbols.byte(2),
                symbols.byte(3),
                symbols.byte(9)
            ),
            (1, 4, 5, 5)
        );
        assert_eq!(
            (
                symbols.index(0),
                symbols.index(2),
                symbols.index(4),
                symbols.index(5)
            ),
            (0, 2, 2, 3)
        );
        assert_ne!(Symbols::new("e\u{323}").row(), Symbols::new("e").row());
    }
}
