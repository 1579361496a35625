//! Explains each code: the registry of all codes, with one page for each.
//!
//! A page is Markdown: a headline, the severity (`Severity: error.`), the explanation, a small faulty
//! site under `## Fault`, and its correction under `## Remedy`. Sites are written as in the tests:
//! `=== path` begins a file. The remedy contains only the files that change.

mod explanation;
mod pages;

pub use explanation::Explanation;
pub use pages::PAGES;

use super::nearest;

impl Explanation {
    /// Finds the page of a code. `H0101`, `h0101` and `101` are the same code.
    pub fn find(written: &str) -> Option<&'static Self> {
        let code = normal(written);
        PAGES.iter().find(|page| page.code.0 == code)
    }

    /// The existing code that is nearest to what was written, if one is near.
    pub fn near(written: &str) -> Option<&'static str> {
        nearest(&normal(written), PAGES.iter().map(|page| page.code.0))
    }
}

fn normal(written: &str) -> String {
    let digits = written.trim().trim_start_matches(['H', 'h']);
    format!("H{digits:0>4}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;

    #[test]
    fn codes_are_found_however_they_are_written() {
        for written in ["H0101", "h0101", "101", " 0101 "] {
            assert_eq!(
                Explanation::find(written).map(|page| page.code),
                Some(Code("H0101")),
                "{written}"
            );
        }
        assert_eq!(Explanation::find("H9999"), None);
        assert_eq!(Explanation::near("H9101").map(str::len), Some(5));
        assert_eq!(Explanation::near("nonsense"), None);
    }

    #[test]
    fn every_page_has_all_of_its_parts_and_the_pages_are_in_order() {
        assert!(PAGES.is_sorted_by_key(|page| page.code));
        for page in PAGES {
            for part in [page.headline(), page.meaning(), page.fault(), page.remedy()] {
                assert!(!part.is_empty(), "{}", page.code.0);
            }
            assert!(page.headline().chars().count() <= 90, "{}", page.code.0);
            assert!(
                page.text.lines().all(|line| line.chars().count() <= 110),
                "{}",
                page.code.0
            );
        }
    }
}
