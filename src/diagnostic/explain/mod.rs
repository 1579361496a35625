//! Explains each code: the registry of all codes, with one page for each.
//!
//! A page is Markdown: a headline, the severity (`Severity: error.`), the explanation, a small faulty
//! site under `## Fault`, and its correction under `## Cure`. Sites are written as in the tests:
//! `=== path` begins a file. The cure contains only the files that change.

mod pages;

pub use pages::PAGES;

use super::{Code, Severity, nearest};

/// The page that explains one code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The code.
    pub code: Code,
    /// The page, in Markdown.
    pub text: &'static str,
}

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

    /// What the code means, in one line.
    pub fn headline(&self) -> &'static str {
        self.text
            .lines()
            .next()
            .unwrap_or("")
            .trim_start_matches("# ")
    }

    /// The explanation: the paragraphs between the headline and the example.
    pub fn meaning(&self) -> &'static str {
        let body = self.text.split_once('\n').map_or("", |(_, body)| body);
        body.split("\n## ").next().unwrap_or("").trim()
    }

    /// The severities that findings with this code may have, from the line `Severity:`. `None` if the
    /// page has no such line, or if the setting `lints` decides.
    pub fn severities(&self) -> Option<Vec<Severity>> {
        const WORDS: [(&str, Severity); 3] = [
            ("error", Severity::Error),
            ("warning", Severity::Warning),
            ("note", Severity::Note),
        ];
        let line = self
            .text
            .lines()
            .find_map(|line| line.strip_prefix("Severity: "))?;
        let named = |word: &str| {
            line.split(|c: char| !c.is_alphabetic())
                .any(|part| part == word)
        };
        let all = WORDS
            .iter()
            .filter(|(word, _)| named(word))
            .map(|(_, severity)| *severity)
            .collect();
        (!line.contains("`lints`")).then_some(all)
    }

    /// The files of the faulty site.
    pub fn fault(&self) -> &'static str {
        self.example("Fault")
    }

    /// The files that the cure changes.
    pub fn cure(&self) -> &'static str {
        self.example("Cure")
    }

    fn example(&self, title: &str) -> &'static str {
        let section = self
            .text
            .split("\n## ")
            .find_map(|section| section.strip_prefix(title))
            .unwrap_or("");
        section
            .split("```")
            .nth(1)
            .unwrap_or("")
            .trim_start_matches('\n')
    }
}

fn normal(written: &str) -> String {
    let digits = written.trim().trim_start_matches(['H', 'h']);
    format!("H{digits:0>4}")
}

#[cfg(test)]
mod tests {
    use super::*;

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
            for part in [page.headline(), page.meaning(), page.fault(), page.cure()] {
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
