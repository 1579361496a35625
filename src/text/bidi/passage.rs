//! Finds passages in the other direction that are one unit: whole lines, and the insides of
//! brackets and quotation marks.

use crate::text::bidi::cell::Cells;

/// Makes passages without a letter of the line's direction count as letters of the other, and
/// paired quotation marks as brackets.
///
/// The algorithm knows pairs of brackets (rule N0), but not pairs of quotation marks. If they are
/// read as brackets, both marks of a pair are placed on the outer sides of their content.
pub(super) fn mark(cells: &mut Cells<'_>) {
    let counts = CellCounts::of(cells);
    if counts.is_unit(0, cells.len()) {
        return fill(cells, 0, cells.len());
    }
    let mut pairs = pairs(cells);
    pairs.sort_unstable_by_key(|pair| pair.opening);
    let mut filled = 0;
    for pair in pairs {
        if pair.quotation {
            cells.set(pair.opening, '(');
            cells.set(pair.closing, ')');
        }
        if pair.opening >= filled && counts.is_unit(pair.opening + 1, pair.closing) {
            fill(cells, pair.opening + 1, pair.closing);
            filled = pair.closing;
        }
    }
}

fn fill(cells: &mut Cells<'_>, from: usize, until: usize) {
    let foreign = cells.base.opposite();
    for index in from..until {
        cells.set_letter(index, foreign);
    }
}

/// The cells of an opening and a closing mark.
struct MarkPair {
    opening: usize,
    closing: usize,
    quotation: bool,
}

/// Finds the pairs of marks in a line. Each kind is matched by itself, and pairs may nest.
fn pairs(cells: &Cells<'_>) -> Vec<MarkPair> {
    // The opening and the closing mark, and whether they are quotation marks.
    const KINDS: [(char, char, bool); 5] = [
        ('(', ')', false),
        ('[', ']', false),
        ('{', '}', false),
        ('«', '»', true),
        ('‹', '›', true),
    ];
    let mut pairs = Vec::new();
    let mut open: [Vec<usize>; 5] = Default::default();
    // Arabic and Urdu open a quotation with the mark that closes one in English, so any two curly
    // marks make a pair.
    let (mut curly, mut straight) = (None, None);
    for index in 0..cells.len() {
        let Some(c) = cells.proxy(index) else {
            continue;
        };
        for ((opening, closing, quotation), open) in KINDS.iter().zip(&mut open) {
            if c == *opening {
                open.push(index);
            } else if c == *closing {
                pairs.extend(open.pop().map(|opening| MarkPair {
                    opening,
                    closing: index,
                    quotation: *quotation,
                }));
            }
        }
        let waiting = match c {
            '“' | '”' | '„' => &mut curly,
            '"' => &mut straight,
            _ => continue,
        };
        match waiting.take() {
            Some(opening) => pairs.push(MarkPair {
                opening,
                closing: index,
                quotation: true,
            }),
            None => *waiting = Some(index),
        }
    }
    pairs
}

/// For each cell, the number of cells of each kind before it. With these prefix sums a passage is
/// judged in constant time.
struct CellCounts {
    own: Vec<usize>,
    foreign: Vec<usize>,
    separators: Vec<usize>,
}

impl CellCounts {
    fn of(cells: &Cells<'_>) -> Self {
        let count = |is: &dyn Fn(usize) -> bool| {
            let mut sums = Vec::with_capacity(cells.len() + 1);
            sums.push(0);
            let mut sum = 0;
            for index in 0..cells.len() {
                sum += usize::from(is(index));
                sums.push(sum);
            }
            sums
        };
        Self {
            own: count(&|index| cells.is_letter(index, cells.base)),
            foreign: count(&|index| cells.is_letter(index, cells.base.opposite())),
            separators: count(&|index| cells.is_separator(index)),
        }
    }

    /// Do the cells `from..until` contain letters of the other direction, but neither letters nor
    /// separators of the line's own?
    fn is_unit(&self, from: usize, until: usize) -> bool {
        let within = |sums: &[usize]| {
            sums.get(until)
                .zip(sums.get(from))
                .map_or(0, |(end, start)| end.saturating_sub(*start))
        };
        within(&self.own) == 0 && within(&self.foreign) > 0 && within(&self.separators) == 0
    }
}
