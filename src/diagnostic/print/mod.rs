//! Formats findings: one file for each format, and the parts that all formats share.

mod excerpt;
pub mod github;
pub mod human;
pub mod json;
mod place;
pub mod sarif;
mod visible;

use std::fmt;

use super::{Code, Diagnostic, Severity, SourceMap};

/// Sorts findings by file, line, column and code, and removes duplicates. Files that are not YAML come
/// first, because other findings may follow from them; then findings about the site as a whole.
pub fn sort_and_dedup(mut diagnostics: Vec<Diagnostic>, sources: &SourceMap) -> Vec<Diagnostic> {
    diagnostics.sort_by(|a, b| order(a, sources).cmp(&order(b, sources)));
    diagnostics.dedup();
    diagnostics
}

/// The key for sorting. It has paths instead of the ids of files, whose order authors do not know.
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

/// Makes every warning an error (`--strict`). Notes stay notes.
pub fn make_warnings_errors(diagnostics: &mut [Diagnostic]) {
    for diagnostic in diagnostics
        .iter_mut()
        .filter(|found| found.severity == Severity::Warning)
    {
        diagnostic.severity = Severity::Error;
    }
}

/// The word for a severity in all formats.
const fn name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

/// The number of findings of each severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The number of errors.
    pub errors: usize,
    /// The number of warnings.
    pub warnings: usize,
    /// The number of notes.
    pub notes: usize,
}

impl Tally {
    /// Counts findings by severity.
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

    /// Are there no findings?
    pub const fn is_empty(self) -> bool {
        self.errors == 0 && self.warnings == 0 && self.notes == 0
    }
}

/// Writes `2 errors, 1 warning`. Severities without findings are left out.
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
        assert_eq!(sort_and_dedup(found, &sources()), expected);
    }

    #[test]
    fn strict_turns_warnings_but_not_notes_into_errors() {
        let mut found = [
            at(0, 0, "H0001"),
            Diagnostic::new(Code("H0002"), Severity::Note, None, "m"),
        ];
        make_warnings_errors(&mut found);
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
