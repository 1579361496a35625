//! A line of text in the form that the bidirectional algorithm is given.

use crate::text::bidi::address;
use crate::text::bidi::range::LayoutUnit;
use crate::text::bidi::strong::letter_direction;
use crate::text::{Direction, TextRange};

/// The neutral character that represents an object (U+FFFC, object replacement character).
pub(super) const OBJECT: char = '\u{FFFC}';

/// One character of the line, or a unit that counts as one character.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    /// The first byte in the text.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
    /// The character that the algorithm sees instead.
    pub proxy: char,
    /// Whether it is an explicit formatting character, or between a pair of them.
    pub explicit: bool,
}

/// The cells of one line, in order.
pub(super) struct Cells<'a> {
    text: &'a str,
    line: Vec<Cell>,
    /// The direction of the line.
    pub base: Direction,
}

impl<'a> Cells<'a> {
    /// Makes one cell of each character, and one of each fixed unit.
    pub fn of(text: &'a str, line: TextRange, base: Direction, units: &[LayoutUnit]) -> Self {
        let mut cells: Vec<Cell> = Vec::with_capacity(line.len());
        let mut explicit = ExplicitDepth::default();
        for (offset, c) in line.slice(text).char_indices() {
            let start = line.start() + offset;
            let inside = explicit.enter(c);
            // A newline that is not a line break on the page is a space.
            let proxy = if c.is_whitespace() { ' ' } else { c };
            cells.push(Cell {
                start,
                end: start + c.len_utf8(),
                proxy,
                explicit: inside,
            });
        }
        let mut cells = Self {
            text,
            line: cells,
            base,
        };
        let fixed = units.iter().filter_map(|unit| {
            if let LayoutUnit::Fixed(range) = unit {
                Some(*range)
            } else {
                None
            }
        });
        cells.merge(fixed.collect(), OBJECT);
        cells
    }

    pub fn len(&self) -> usize {
        self.line.len()
    }

    pub fn iter(&self) -> impl Iterator<Item = &Cell> {
        self.line.iter()
    }

    /// Returns the proxy of a cell, by index.
    pub fn proxy(&self, index: usize) -> Option<char> {
        self.line.get(index).map(|cell| cell.proxy)
    }

    /// Sets the proxy of a cell.
    pub fn set(&mut self, index: usize, proxy: char) {
        if let Some(cell) = self.line.get_mut(index) {
            cell.proxy = proxy;
        }
    }

    /// Makes a cell count as a letter of a direction.
    pub fn set_letter(&mut self, index: usize, direction: Direction) {
        self.set(index, letter(direction));
    }

    /// Does a cell count as a letter of this direction?
    pub fn is_letter(&self, index: usize, direction: Direction) -> bool {
        self.proxy(index).and_then(letter_direction) == Some(direction)
    }

    /// Do the cells `from..until` contain letters of the other direction, and none of the line's
    /// own?
    pub fn is_foreign(&self, from: usize, until: usize) -> bool {
        let part = self.line.get(from..until).unwrap_or_default();
        let holds = |direction| {
            part.iter()
                .any(|cell| letter_direction(cell.proxy) == Some(direction))
        };
        !holds(self.base) && holds(self.base.opposite())
    }

    /// Is a cell a separator of the line's own script? In left-to-right text, commas and semicolons
    /// are separators only between right-to-left words.
    pub fn is_separator(&self, index: usize) -> bool {
        let Some(c) = self.proxy(index) else {
            return false;
        };
        match self.base {
            Direction::Rtl => matches!(c, '\u{60C}' | '\u{61B}' | '\u{61F}' | '\u{6D4}'),
            Direction::Ltr => {
                let right_to_left = |index| self.is_letter(index, Direction::Rtl);
                matches!(c, ',' | ';')
                    && self.word_before(index).is_some_and(right_to_left)
                    && self.word_after(index).is_some_and(right_to_left)
            }
        }
    }

    /// Does the line contain a separator of its own script?
    pub fn has_separator(&self) -> bool {
        (0..self.len()).any(|index| self.is_separator(index))
    }

    /// Makes each address count as one Latin letter. Returns the addresses that contain
    /// right-to-left letters.
    pub fn mark_addresses(&mut self) -> Vec<TextRange> {
        // An address does not reach into or out of a fixed unit.
        let free = self.line.split(|cell| cell.proxy == OBJECT);
        let stretches =
            free.filter_map(|part| Some(TextRange::new(part.first()?.start, part.last()?.end)));
        let mut found: Vec<TextRange> = stretches
            .flat_map(|part| address::find(self.text, part))
            .collect();
        self.merge(found.clone(), letter(Direction::Ltr));
        found.retain(|range| {
            range
                .slice(self.text)
                .chars()
                .any(|c| letter_direction(c) == Some(Direction::Rtl))
        });
        found
    }

    /// Makes each name or link without a letter of the line's direction count as one letter of the
    /// other direction, or as an object. Returns those that count as an object.
    ///
    /// In left-to-right text the algorithm moves a number that follows a right-to-left name to the
    /// left of the name: `name: 28` would be read as `28 :name`. A name that counts as an object
    /// keeps the number behind it.
    pub fn mark_units(&mut self, units: &[LayoutUnit]) -> Vec<TextRange> {
        let words = units.iter().filter_map(|unit| {
            if let LayoutUnit::Words(range) = unit {
                Some(*range)
            } else {
                None
            }
        });
        let foreign = words.filter(|range| {
            let (from, until) = self.part(*range);
            let part = self.line.get(from..until).unwrap_or_default();
            // A name that begins or ends inside an address is no unit.
            let whole = part.first().zip(part.last()).is_some_and(|(first, last)| {
                (first.start, last.end) == (range.start(), range.end())
            });
            whole && self.is_foreign(from, until)
        });
        let (before_numbers, others): (Vec<_>, Vec<_>) =
            foreign.partition(|range| self.is_before_number(*range));
        self.merge(before_numbers.clone(), OBJECT);
        self.merge(others, letter(self.base.opposite()));
        before_numbers
    }

    /// Does a number follow, in a left-to-right line, with no right-to-left letter after it?
    fn is_before_number(&self, range: TextRange) -> bool {
        if self.base == Direction::Rtl {
            return false;
        }
        let rest = self.line.get(self.part(range).1..).unwrap_or_default();
        let mut rest = rest
            .iter()
            .map(|cell| cell.proxy)
            .skip_while(|c| !c.is_alphanumeric());
        rest.next().is_some_and(|c| c.is_ascii_digit())
            && rest
                .find_map(letter_direction)
                .is_none_or(|direction| direction == Direction::Ltr)
    }

    /// Makes the separators of the line's own script count as its letters.
    pub fn mark_separators(&mut self) {
        let found: Vec<usize> = (0..self.len())
            .filter(|index| self.is_separator(*index))
            .collect();
        for index in found {
            self.set_letter(index, self.base);
        }
    }

    /// Finds the last cell before a separator that is not a closing mark or a space.
    fn word_before(&self, index: usize) -> Option<usize> {
        let passed = |c: char| {
            c.is_whitespace() || matches!(c, '"' | '”' | '»' | '’' | ')' | ']') || is_mark(c)
        };
        (0..index)
            .rev()
            .find(|index| !self.proxy(*index).is_some_and(passed))
    }

    /// Finds the first cell after a separator that is not an opening mark or a space.
    fn word_after(&self, index: usize) -> Option<usize> {
        let passed = |c: char| c.is_whitespace() || matches!(c, '"' | '“' | '«' | '‘' | '(' | '[');
        (index + 1..self.len()).find(|index| !self.proxy(*index).is_some_and(passed))
    }

    /// Returns the cells inside a range of bytes, as indexes `from..until`.
    fn part(&self, range: TextRange) -> (usize, usize) {
        let from = self.line.partition_point(|cell| cell.start < range.start());
        let until = self.line.partition_point(|cell| cell.end <= range.end());
        (from, until.max(from))
    }

    /// Merges the cells inside each range of bytes into one. Of overlapping ranges the first
    /// counts, and of those that begin together the longest.
    ///
    /// A range that contains explicit formatting characters is left alone, so that these keep their
    /// effect.
    fn merge(&mut self, mut ranges: Vec<TextRange>, proxy: char) {
        if ranges.is_empty() {
            return;
        }
        ranges.sort_by_key(|range| (range.start(), std::cmp::Reverse(range.end())));
        let mut merged = Vec::with_capacity(self.line.len());
        let mut done = 0;
        for range in ranges {
            let (from, until) = self.part(range);
            let part = self.line.get(from..until).unwrap_or_default();
            let (Some(first), Some(last)) = (part.first(), part.last()) else {
                continue;
            };
            if from < done || part.iter().any(|cell| cell.explicit) {
                continue;
            }
            merged.extend_from_slice(self.line.get(done..from).unwrap_or_default());
            merged.push(Cell {
                start: first.start,
                end: last.end,
                proxy,
                explicit: false,
            });
            done = until;
        }
        merged.extend_from_slice(self.line.get(done..).unwrap_or_default());
        self.line = merged;
    }
}

/// Returns a letter of a direction. For right to left it is a Hebrew one, because an Arabic one
/// would change the type of digits after it.
fn letter(direction: Direction) -> char {
    match direction {
        Direction::Ltr => 'A',
        Direction::Rtl => '\u{5D0}',
    }
}

pub(super) fn is_mark(c: char) -> bool {
    unicode_bidi::bidi_class(c) == unicode_bidi::BidiClass::NSM
}

/// The number of explicit embeddings, overrides and isolates that are open.
#[derive(Default)]
struct ExplicitDepth(usize);

impl ExplicitDepth {
    /// Reads one character. Returns whether it is an explicit formatting character or inside a pair
    /// of them.
    fn enter(&mut self, c: char) -> bool {
        let before = self.0;
        match c {
            '\u{202A}' | '\u{202B}' | '\u{202D}' | '\u{202E}' | '\u{2066}'..='\u{2068}' => {
                self.0 += 1;
            }
            '\u{202C}' | '\u{2069}' => self.0 = self.0.saturating_sub(1),
            _ => {}
        }
        before > 0 || self.0 > 0 || matches!(c, '\u{202C}' | '\u{2069}')
    }
}
