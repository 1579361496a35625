//! Which events of a chronology are on which of its pages.

use std::ops::Range;

use crate::edition::chronology::Period;
use crate::edition::{ChronologyOf, Edition};

/// The most events on one page. A page with so many has less than 300 kB.
const EVENTS: usize = 200;

/// The events on each page of a chronology, by their places in it. Pages end between years; a year
/// with more events than a page has room for is continued on the next.
pub fn chronology_pages(edition: &Edition, of: &ChronologyOf) -> Vec<Range<usize>> {
    let events = edition.chronology.events(of);
    pages(events.map(|event| event.time.period()), EVENTS)
}

/// Cuts a list of periods into pages of at most `most` items.
fn pages(periods: impl Iterator<Item = Option<Period>>, most: usize) -> Vec<Range<usize>> {
    let (mut pages, mut start, mut year_start, mut last, mut end) = (Vec::new(), 0, 0, None, 0);
    for period in periods {
        if last.replace(period) != Some(period) {
            year_start = end;
        }
        if end - start == most {
            let cut = if year_start > start { year_start } else { end };
            pages.push(start..cut);
            start = cut;
        }
        end += 1;
    }
    if end > start {
        pages.push(start..end);
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Date;
    use crate::edition::chronology::EventTime;

    fn cut(years: &[i32], most: usize) -> Vec<(usize, usize)> {
        let periods = years.iter().map(|year| {
            let date: Date = format!("{year:04}").parse().unwrap();
            EventTime::At(date).period()
        });
        let pages = pages(periods, most).into_iter();
        pages.map(|page| (page.start, page.end)).collect()
    }

    #[test]
    fn pages_end_between_years() {
        assert_eq!(cut(&[1, 1, 2, 2, 2, 3], 4), [(0, 2), (2, 6)]);
        assert_eq!(cut(&[1, 1, 2, 2], 4), [(0, 4)]);
        assert_eq!(cut(&[], 4), []);
    }

    #[test]
    fn a_year_that_is_longer_than_a_page_is_continued() {
        assert_eq!(cut(&[1, 2, 2, 2, 2, 2, 3], 3), [(0, 1), (1, 4), (4, 7)]);
    }
}
