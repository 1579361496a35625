//! One side of a context.

use super::evidence::share;
use super::myers::Pattern;
use crate::anchor::folded::{EDGE, Symbol, Symbols};
use crate::text::fold::fold_quote;

/// A side with fewer symbols is ignored.
pub(super) const LEAST: usize = 3;
/// The number of symbols that stand for the edge of a block.
const EDGES: usize = LEAST;
/// The edge of a block as symbols.
pub(super) const EDGE_SYMBOLS: [Symbol; EDGES] = [EDGE; EDGES];
/// This number of symbols on a side shows where a place begins or ends.
const BORDER: usize = 8;

/// Marks words that reach the edge of their block.
#[derive(Clone, Copy, Debug)]
pub(super) struct BlockEdge;

/// The words on one side. The words before a place are stored backwards.
pub(super) struct ContextSide {
    symbols: Vec<Symbol>,
    pattern: Pattern,
}

/// The comparison of one side.
#[derive(Clone, Copy)]
pub(super) struct SideMatch {
    /// The similarity, from 0 to 1.
    pub likeness: f64,
    /// The number of symbols compared.
    pub length: usize,
    /// Whether the block ends before the whole side could be compared.
    pub cut: bool,
}

/// The longest side, if it is long enough to count.
pub(super) fn longest(sides: impl Iterator<Item = ContextSide>) -> Option<ContextSide> {
    sides
        .max_by_key(|side| side.symbols.len())
        .filter(|side| side.symbols.len() >= LEAST)
}

impl ContextSide {
    /// The words before a place.
    pub fn before(words: &str, edge: Option<BlockEdge>) -> Self {
        let mut symbols = Symbols::new(&fold_quote(words)).row().to_vec();
        symbols.reverse();
        Self::new(symbols, edge)
    }

    /// The words after a place.
    pub fn after(words: &str, edge: Option<BlockEdge>) -> Self {
        Self::new(Symbols::new(&fold_quote(words)).row().to_vec(), edge)
    }

    fn new(mut symbols: Vec<Symbol>, edge: Option<BlockEdge>) -> Self {
        if edge.is_some() {
            symbols.extend(EDGE_SYMBOLS);
        }
        Self {
            pattern: Pattern::new(symbols.iter()),
            symbols,
        }
    }

    /// The number of symbols.
    pub const fn len(&self) -> usize {
        self.symbols.len()
    }

    /// The symbols next to the place: a fixed number, or all up to the edge of the block; `None` if
    /// there are too few.
    pub fn border(&self) -> Option<&[Symbol]> {
        let at_edge = self.symbols.ends_with(&EDGE_SYMBOLS) && self.symbols.len() <= BORDER + EDGES;
        let border = if at_edge {
            &self.symbols
        } else {
            self.symbols.get(..BORDER)?
        };
        Some(border)
    }

    /// Compares the side with the symbols beside a place, as far as the block reaches. If a
    /// paragraph was split, the rest is in another block.
    pub fn compare<'s>(
        &self,
        beside: impl Iterator<Item = &'s Symbol>,
        edge: Option<BlockEdge>,
    ) -> SideMatch {
        let mut beside: Vec<Symbol> = beside.copied().collect();
        if edge.is_some() {
            beside.extend(EDGE_SYMBOLS);
        }
        let length = self.symbols.len().min(beside.len());
        let cut = length < self.symbols.len();
        let errors = if cut {
            Pattern::new(self.symbols.iter().take(length))
                .beginning(beside.iter())
                .errors
        } else {
            self.pattern.beginning(beside.iter()).errors
        };
        SideMatch {
            likeness: share(length.saturating_sub(errors), length),
            length,
            cut,
        }
    }
}
