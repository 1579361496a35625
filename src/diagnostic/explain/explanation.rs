//! The page of one code, and its parts.

use crate::diagnostic::{Code, Severity};

/// The page that explains one code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The code.
    pub code: Code,
    /// The page, in Markdown.
    pub text: &'static str,
}

impl Explanation {
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

    /// The files that the remedy changes.
    pub fn remedy(&self) -> &'static str {
        self.example("Remedy")
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
