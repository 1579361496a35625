//! Passages that are one unit: wholly foreign lines, and what stands between brackets or quotation
//! marks.

use crate::text::bidi::cell::Cells;

/// Makes wholly foreign passages count as foreign letters, and quotation marks in pairs as
/// brackets.
///
/// The algorithm knows pairs of brackets (rule N0) but not pairs of quotation marks. Read as
/// brackets, both marks of a pair stand on their own sides of what they enclose.
pub(super) fn mark(cells: &mut Cells<'_>) {
    let counts = Counts::of(cells);
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

/// Two cells that hold the marks of one pair.
struct Pair {
    opening: usize,
    closing: usize,
    quotation: bool,
}

/// The pairs of marks in a line, each kind by itself. A pair may stand within another.
fn pairs(cells: &Cells<'_>) -> Vec<Pair> {
    // Opening and closing mark, and whether they are quotation marks.
    const KINDS: [(char, char, bool); 5] = [
        ('(', ')', false),
        ('[', ']', false),
        ('{', '}', false),
        ('«', '»', true),
        ('‹', '›', true),
    ];
    let mut pairs = Vec::new();
    let mut open: [Vec<usize>; 5] = Default::default();
    // Arabic and Urdu open a quotation with the mark that closes one in English: any two curly
    // marks are a pair.
    let (mut curly, mut straight) = (None, None);
    for index in 0..cells.len() {
        let Some(c) = cells.proxy(index) else {
            continue;
        };
        for ((opening, closing, quotation), open) in KINDS.iter().zip(&mut open) {
            if c == *opening {
                open.push(index);
            } else if c == *closing {
                pairs.extend(open.pop().map(|opening| Pair {
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
            Some(opening) => pairs.push(Pair {
                opening,
                closing: index,
                quotation: true,
            }),
            None => *waiting = Some(index),
        }
    }
    pairs
}

/// How many cells of each kind stand before each cell.
struct Counts {
    own: Vec<usize>,
    foreign: Vec<usize>,
    separators: Vec<usize>,
}

impl Counts {
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

    /// Is a part of the line foreign as a whole, and no list with the line's own separators?
    fn is_unit(&self, from: usize, until: usize) -> bool {
        let within = |sums: &[usize]| {
            sums.get(until)
                .zip(sums.get(from))
                .map_or(0, |(end, start)| end.saturating_sub(*start))
        };
        within(&self.own) == 0 && within(&self.foreign) > 0 && within(&self.separators) == 0
    }
}
