//! Finds the most probable sequence of beads through two texts by dynamic programming, and the
//! probability of each bead.
//!
//! The table has a row for each unit of the original and a column for each unit of the other text.
//! A bead is a step through it: the bead 2-1 goes two rows down and one column on. All
//! probabilities are logarithms.

use std::ops::Range;

use super::bead::{BEADS, Bead, BeadKind, Comparison};

/// The most cells that are computed. For longer texts only those near the diagonal are.
const CELLS: usize = 400_000;
/// The least number of columns computed in each row, beyond what the diagonal needs.
const NARROWEST: usize = 24;

/// The logarithm of a share that does not change a sum of floating-point numbers.
const NEGLIGIBLE: f64 = -50.0;

/// A bead of a path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct PathStep {
    /// The kind of bead.
    pub bead: Bead,
    /// The probability of this bead among all paths, from 0 to 1.
    pub likelihood: f64,
    /// The probability that some bead ends where this one does, so that everything before
    /// corresponds to everything before.
    pub reached: f64,
}

/// A range of units of each text, as from and to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct UnitRanges {
    /// In the original.
    pub original: (usize, usize),
    /// In the other text.
    pub other: (usize, usize),
}

impl UnitRanges {
    const fn rows(self) -> usize {
        self.original.1.saturating_sub(self.original.0)
    }

    const fn columns(self) -> usize {
        self.other.1.saturating_sub(self.other.0)
    }
}

/// All paths through two ranges of units.
pub(super) struct Paths {
    grid: Grid,
    /// For each cell, the best path from the beginning to it, the sum of all paths from the
    /// beginning to it, and the sum of all paths from it to the end.
    best: Vec<f64>,
    before: Vec<f64>,
    after: Vec<f64>,
}

impl Paths {
    /// Computes the table for two ranges of units.
    pub fn new(comparison: &Comparison, stretch: UnitRanges) -> Self {
        let grid = Grid::new(comparison, stretch);
        let (best, before, after) = (grid.forward(f64::max), grid.forward(add), grid.backward());
        Self {
            grid,
            best,
            before,
            after,
        }
    }

    /// Returns the logarithm of the sum of all paths.
    pub fn total(&self) -> f64 {
        self.grid
            .at(&self.before, self.grid.rows, self.grid.columns)
    }

    /// Returns the most probable path.
    pub fn likeliest(&self) -> Vec<PathStep> {
        let beads = self.grid.likeliest(&self.best);
        beads
            .into_iter()
            .map(|(kind, from)| self.step(kind, from))
            .collect()
    }

    /// Returns the path that pairs all units one to one.
    pub fn diagonal(&self) -> Vec<PathStep> {
        (0..self.grid.rows)
            .map(|at| self.step(BeadKind::PAIR, (at, at)))
            .collect()
    }

    fn step(&self, kind: BeadKind, (row, column): (usize, usize)) -> PathStep {
        let bead = kind.bead();
        let through = |(row, column): (usize, usize)| {
            let after = self
                .grid
                .at(&self.after, row + bead.original, column + bead.other);
            (self.grid.at(&self.before, row, column) + self.grid.score(kind, row, column) + after
                - self.total())
            .exp()
        };
        // An unpaired unit is the same bead wherever in the other text it is skipped.
        let likelihood: f64 = match bead {
            Bead { other: 0, .. } => self
                .grid
                .columns_of(row)
                .map(|column| through((row, column)))
                .sum(),
            Bead { original: 0, .. } => self
                .grid
                .rows_of(column)
                .map(|row| through((row, column)))
                .sum(),
            _ => through((row, column)),
        };
        let (row, column) = (row + bead.original, column + bead.other);
        let reached = (self.grid.at(&self.before, row, column)
            + self.grid.at(&self.after, row, column)
            - self.total())
        .exp();
        PathStep {
            bead,
            likelihood: likelihood.min(1.0),
            reached: reached.min(1.0),
        }
    }
}

/// Returns the units that the most probable path pairs one to one, without its probability.
pub(super) fn likeliest_pairs(
    comparison: &Comparison,
    stretch: UnitRanges,
) -> impl Iterator<Item = (usize, usize)> {
    let grid = Grid::new(comparison, stretch);
    let beads = grid.likeliest(&grid.forward(f64::max));
    let pairs = beads
        .into_iter()
        .filter(|(kind, _)| *kind == BeadKind::PAIR);
    pairs.map(move |(_, (row, column))| (stretch.original.0 + row, stretch.other.0 + column))
}

/// The cells of the table that are computed, and the score of every bead that begins in each.
struct Grid {
    rows: usize,
    columns: usize,
    /// The number of cells in each row.
    width: usize,
    scores: Vec<[f64; BEADS.len()]>,
}

impl Grid {
    fn new(comparison: &Comparison, stretch: UnitRanges) -> Self {
        let (rows, columns) = (stretch.rows(), stretch.columns());
        // At least twice what the diagonal moves from row to row, so that the diagonal is always
        // included.
        let width = (CELLS / (rows + 1))
            .max(2 * columns / rows.max(1) + NARROWEST)
            .min(columns + 1);
        let mut grid = Self {
            rows,
            columns,
            width,
            scores: Vec::with_capacity((rows + 1) * width),
        };
        for row in 0..=rows {
            let first = grid.first(row);
            for column in first..first + width {
                grid.scores.push(BeadKind::ALL.map(|kind| {
                    let bead = kind.bead();
                    let fits = row + bead.original <= rows && column + bead.other <= columns;
                    if fits {
                        comparison.score(kind, stretch.original.0 + row, stretch.other.0 + column)
                    } else {
                        f64::NEG_INFINITY
                    }
                }));
            }
        }
        grid
    }

    /// Returns the first column of a row that is computed. The cells of a row lie around the
    /// diagonal.
    fn first(&self, row: usize) -> usize {
        let diagonal = self.columns * row / self.rows.max(1);
        diagonal
            .saturating_sub(self.width / 2)
            .min(self.columns + 1 - self.width)
    }

    /// Returns the columns of a row that are computed.
    fn columns_of(&self, row: usize) -> Range<usize> {
        let first = self.first(row);
        first..first + self.width
    }

    /// Returns the rows in which a column is computed.
    fn rows_of(&self, column: usize) -> Range<usize> {
        let count = |is_before: &dyn Fn(usize) -> bool| {
            let (mut from, mut until) = (0, self.rows + 1);
            while from < until {
                let middle = usize::midpoint(from, until);
                if is_before(middle) {
                    from = middle + 1;
                } else {
                    until = middle;
                }
            }
            from
        };
        count(&|row| self.columns_of(row).end <= column)..count(&|row| self.first(row) <= column)
    }

    fn index(&self, row: usize, column: usize) -> Option<usize> {
        let within = column
            .checked_sub(self.first(row))
            .filter(|within| *within < self.width)?;
        (row <= self.rows).then_some(row * self.width + within)
    }

    fn at(&self, values: &[f64], row: usize, column: usize) -> f64 {
        self.index(row, column)
            .and_then(|index| values.get(index))
            .copied()
            .unwrap_or(f64::NEG_INFINITY)
    }

    fn set(&self, values: &mut [f64], row: usize, column: usize, value: f64) {
        let index = self.index(row, column);
        if let Some(cell) = index.and_then(|index| values.get_mut(index)) {
            *cell = value;
        }
    }

    fn score(&self, kind: BeadKind, row: usize, column: usize) -> f64 {
        self.index(row, column)
            .and_then(|index| self.scores.get(index))
            .map_or(f64::NEG_INFINITY, |scores| *kind.of(scores))
    }

    /// Returns the cell where a bead of this kind begins that ends here.
    fn from(&self, kind: BeadKind, row: usize, column: usize) -> Option<(usize, usize)> {
        let bead = kind.bead();
        let from = (
            row.checked_sub(bead.original)?,
            column.checked_sub(bead.other)?,
        );
        self.index(from.0, from.1).map(|_| from)
    }

    /// Returns the beads of the most probable path, each with the cell that it begins in. `best` has
    /// the best path to each cell.
    fn likeliest(&self, best: &[f64]) -> Vec<(BeadKind, (usize, usize))> {
        let mut beads = Vec::new();
        let (mut row, mut column) = (self.rows, self.columns);
        while (row, column) != (0, 0) {
            let reached = |kind| {
                let (row, column) = self.from(kind, row, column)?;
                Some(self.at(best, row, column) + self.score(kind, row, column))
            };
            let likeliest = BeadKind::ALL
                .into_iter()
                .filter_map(|kind| Some((kind, reached(kind)?)));
            // Of equally probable beads, the first kind.
            let Some((kind, _)) =
                likeliest.reduce(|best, next| if next.1 > best.1 { next } else { best })
            else {
                break;
            };
            let Some(from) = self.from(kind, row, column) else {
                break;
            };
            beads.push((kind, from));
            (row, column) = from;
        }
        beads.reverse();
        beads
    }

    /// Computes for each cell what `join` makes of all paths from the beginning to it.
    fn forward(&self, join: fn(f64, f64) -> f64) -> Vec<f64> {
        let mut values = vec![f64::NEG_INFINITY; self.scores.len()];
        for row in 0..=self.rows {
            for column in self.first(row)..self.first(row) + self.width {
                let paths = BeadKind::ALL.into_iter().filter_map(|kind| {
                    let (row, column) = self.from(kind, row, column)?;
                    Some(self.at(&values, row, column) + self.score(kind, row, column))
                });
                let start = if (row, column) == (0, 0) {
                    0.0
                } else {
                    f64::NEG_INFINITY
                };
                let joined = paths.fold(start, join);
                self.set(&mut values, row, column, joined);
            }
        }
        values
    }

    /// Computes for each cell the sum of all paths from it to the end.
    fn backward(&self) -> Vec<f64> {
        let mut values = vec![f64::NEG_INFINITY; self.scores.len()];
        for row in (0..=self.rows).rev() {
            for column in (self.first(row)..self.first(row) + self.width).rev() {
                let paths = BeadKind::ALL.into_iter().map(|kind| {
                    let bead = kind.bead();
                    self.at(&values, row + bead.original, column + bead.other)
                        + self.score(kind, row, column)
                });
                let end = if (row, column) == (self.rows, self.columns) {
                    0.0
                } else {
                    f64::NEG_INFINITY
                };
                let sum = paths.fold(end, add);
                self.set(&mut values, row, column, sum);
            }
        }
        values
    }
}

/// Adds two numbers that are given, and returned, as logarithms.
fn add(a: f64, b: f64) -> f64 {
    let (less, more) = if a < b { (a, b) } else { (b, a) };
    // A smaller one does not change the sum.
    if less - more < NEGLIGIBLE || less == f64::NEG_INFINITY {
        more
    } else {
        more + (less - more).exp().ln_1p()
    }
}

/// Returns the logarithm of the probability of pairing equally many units one to one.
pub(super) fn one_to_one(comparison: &Comparison, stretch: UnitRanges) -> f64 {
    (0..stretch.rows())
        .map(|at| {
            comparison.score(
                BeadKind::PAIR,
                stretch.original.0 + at,
                stretch.other.0 + at,
            )
        })
        .sum()
}
