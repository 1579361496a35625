//! Which names of an index are on which of its pages.

use std::ops::Range;

use crate::address::page::page_count;

/// An index of names, sorted into letters. It is cut into pages between letters, so that a letter is on
/// one page, unless it alone is longer than one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameIndex {
    /// All names, a line each.
    All,
    /// The names of one kind, with their summaries.
    Kind,
}

impl NameIndex {
    /// The number of names for which there is a page. A page has less than twice as many, because the
    /// letter that ends on it may begin before.
    const fn on_page(self) -> usize {
        match self {
            Self::All => 200,
            Self::Kind => 100,
        }
    }

    /// The number of pages of an index of so many names. An empty index has one page, too.
    pub fn page_count(self, names: usize) -> u64 {
        names.div_ceil(self.on_page()).max(1) as u64
    }

    /// The numbers of the pages that a list of 50 names a page had beyond those of today. They lead on to
    /// the first page.
    pub fn former_pages(self, names: usize) -> impl Iterator<Item = u64> {
        self.page_count(names) + 1..=page_count(names)
    }

    /// The page, from 1, of the name at a place of the index. `letter` are the places under its letter.
    pub fn page_of(self, letter: &Range<usize>, place: usize) -> u64 {
        let last = if letter.len() > self.on_page() {
            place
        } else {
            letter.end.saturating_sub(1)
        };
        (last / self.on_page()) as u64 + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pages of the first and the last name of each letter.
    fn pages(letters: &[usize]) -> Vec<(u64, u64)> {
        let mut start = 0;
        let mut pages: Vec<(u64, u64)> = Vec::new();
        for length in letters {
            let letter = start..start + length;
            let page = |place| NameIndex::Kind.page_of(&letter, place);
            pages.push((page(letter.start), page(letter.end - 1)));
            start = letter.end;
        }
        let last = NameIndex::Kind.page_count(start);
        assert_eq!(
            pages.last().map(|(_, last)| *last),
            Some(last),
            "no page is empty"
        );
        pages
    }

    #[test]
    fn a_letter_is_on_one_page_unless_it_is_longer_than_one() {
        assert_eq!(pages(&[40, 60, 1]), [(1, 1), (1, 1), (2, 2)]);
        assert_eq!(pages(&[90, 20]), [(1, 1), (2, 2)]);
        assert_eq!(pages(&[90, 100, 100]), [(1, 1), (2, 2), (3, 3)]);
        assert_eq!(pages(&[50, 230, 10]), [(1, 1), (1, 3), (3, 3)]);
    }

    #[test]
    fn pages_that_there_were_lead_on() {
        let former = |names| NameIndex::All.former_pages(names).collect::<Vec<_>>();
        assert!(former(50).is_empty());
        assert_eq!(former(76), [2]);
        assert_eq!(former(310), [3, 4, 5, 6, 7]);
    }
}
