//! Findings in print: one file a format, and what all formats share.

mod excerpt;
pub mod github;
pub mod human;
pub mod json;
mod place;
pub mod sarif;
mod visible;

use std::fmt;

use super::{Code, Diagnostic, Severity, SourceMap};

/// Sorts findings by file, line, column and code, and drops what is said twice. Files that could
/// not be read come first, for they are the cause of others, then what is about the site as a
/// whole.
pub fn arranged(mut diagnostics: Vec<Diagnostic>, sources: &SourceMap) -> Vec<Diagnostic> {
    diagnostics.sort_by(|a, b| order(a, sources).cmp(&order(b, sources)));
    diagnostics.dedup();
    diagnostics
}

/// The file numbers follow the order of reading; authors know paths.
fn order<'a>(diagnostic: &'a Diagnostic, sources: &'a SourceMap) -> impl Ord + use<'a> {
    let place = diagnostic.span.map(|span| {
        (
            sources.file(span.file).map(|file| file.path.as_str()),
            span.start,
        )
    });
    (
        diagnostic.code != Code::SYNTAX,
        place,
        diagnostic.code,
        diagnostic.message.as_str(),
        diagnostic.help.as_deref(),
    )
}

/// Makes every warning an error (`--strict`). Notes only describe, and stay.
pub fn strict(diagnostics: &mut [Diagnostic]) {
    for diagnostic in diagnostics
        .iter_mut()
        .filter(|found| found.severity == Severity::Warning)
    {
        diagnostic.severity = Severity::Error;
    }
}

const fn name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

/// How many findings there are of each severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Notes.
    pub notes: usize,
}

impl Tally {
    /// Counts.
    pub fn of(diagnostics: &[Diagnostic]) -> Self {
        let count = |severity| {
            diagnostics
                .iter()
                .filter(|found| found.severity == severity)
                .count()
        };
        Self {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            notes: count(Severity::Note),
        }
    }

    /// Was nothing found?
    pub const fn is_empty(self) -> bool {
        self.errors == 0 && self.warnings == 0 && self.notes == 0
    }
}

/// `2 errors, 1 warning`; what there is none of is left out.
impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counts = [
            (self.errors, "error"),
            (self.warnings, "warning"),
            (self.notes, "note"),
        ];
        let said: Vec<_> = counts
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, noun)| counted(count, noun))
            .collect();
        f.write_str(if said.is_empty() { "nothing found" } else { "" })?;
        f.write_str(&said.join(", "))
    }
}

fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::super::{Code, FileId, SourceFile, Span};
    use super::*;

    fn at(file: u32, start: u32, code: &'static str) -> Diagnostic {
        Diagnostic::warning(
            Code(code),
            Span {
                file: FileId(file),
                start,
                end: start,
            },
            "m",
        )
    }

    fn sources() -> SourceMap {
        SourceMap::new(
            ["b.yaml", "a.yaml"]
                .map(|path| SourceFile::new(path.into(), "one\ntwo\n".into()))
                .into(),
        )
    }

    #[test]
    fn findings_come_in_the_order_of_paths_and_places_and_once() {
        let whole = Diagnostic::new(Code("H0009"), Severity::Note, None, "m");
        let found = vec![
            at(0, 5, "H0002"),
            at(1, 4, "H0001"),
            at(0, 5, "H0001"),
            whole.clone(),
            at(0, 5, "H0002"),
        ];
        let expected = [
            whole,
            at(1, 4, "H0001"),
            at(0, 5, "H0001"),
            at(0, 5, "H0002"),
        ];
        assert_eq!(arranged(found, &sources()), expected);
    }

    #[test]
    fn strict_turns_warnings_but_not_notes_into_errors() {
        let mut found = [
            at(0, 0, "H0001"),
            Diagnostic::new(Code("H0002"), Severity::Note, None, "m"),
        ];
        strict(&mut found);
        assert_eq!(
            Tally::of(&found),
            Tally {
                errors: 1,
                warnings: 0,
                notes: 1
            }
        );
        assert_eq!(Tally::of(&found).to_string(), "1 error, 1 note");
    }
}
