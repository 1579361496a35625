//! Ranges of bytes of a reading text.

/// A range of bytes of one block's reading text, from `start` up to but not including `end`. Both
/// are grapheme boundaries.
///
/// Not to be confused with [`Span`](crate::diagnostic::Span), which is a range of bytes of a source
/// file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TextRange {
    start: u32,
    end: u32,
}

impl TextRange {
    /// Makes the range from `start` to `end`, in bytes, end exclusive. If the end is before the
    /// start, the range is empty.
    pub fn new(start: usize, end: usize) -> Self {
        let start = u32::try_from(start).unwrap_or(u32::MAX);
        let end = u32::try_from(end).unwrap_or(u32::MAX);
        Self {
            start,
            end: end.max(start),
        }
    }

    /// The first byte.
    pub const fn start(self) -> usize {
        self.start as usize
    }

    /// The byte after the last one.
    pub const fn end(self) -> usize {
        self.end as usize
    }

    /// The length in bytes.
    pub const fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Is the range empty?
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Do the two ranges have a byte in common?
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Does this range contain all of `other`?
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Returns the text that the range covers. If the range does not fit `text`, the result is
    /// empty.
    pub fn slice(self, text: &str) -> &str {
        text.get(self.start()..self.end()).unwrap_or("")
    }
}

/// Merges ranges that overlap. They must be ordered by start.
pub fn merge_overlapping(ranges: Vec<TextRange>) -> Vec<TextRange> {
    let mut merged: Vec<TextRange> = Vec::new();
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}
