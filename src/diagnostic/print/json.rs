//! For tools: findings as they stand in the report.

use serde::Serialize;

use super::super::{Diagnostic, Severity, SourceMap};

/// One finding of the report. What is about the site as a whole has no file, line and column (`null`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry<'a> {
    /// `H0101`.
    pub code: &'a str,
    /// `error`, `warning` or `note`.
    pub severity: &'static str,
    /// Path below the site's root, with `/`.
    pub file: Option<&'a str>,
    /// From 1.
    pub line: Option<u32>,
    /// From 1, in code points.
    pub column: Option<u32>,
    /// What is wrong.
    pub message: &'a str,
    /// What to write instead.
    pub help: Option<&'a str>,
}

impl<'a> Entry<'a> {
    /// What the report says of a finding.
    #[must_use]
    pub fn new(diagnostic: &'a Diagnostic, sources: &'a SourceMap) -> Self {
        let place = diagnostic.span.and_then(|span| {
            let file = sources.file(span.file)?;
            Some((file.path.as_str(), file.position(span.start)))
        });
        Self {
            code: diagnostic.code.0,
            severity: name(diagnostic.severity),
            file: place.map(|(path, _)| path),
            line: place.map(|(_, position)| position.line),
            column: place.map(|(_, position)| position.column),
            message: &diagnostic.message,
            help: diagnostic.help.as_deref(),
        }
    }
}

const fn name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::{Code, FileId, SourceFile, Span};
    use super::*;

    #[test]
    fn an_entry_has_the_keys_of_the_report() {
        let sources = SourceMap::new(vec![SourceFile::new("content/a.yaml".into(), "x\n\u{645}: \u{633}\n".into())]);
        let found = Diagnostic::error(Code("H0101"), Span { file: FileId(0), start: 6, end: 8 }, "wrong").help("write y");
        let json = serde_json::to_string(&Entry::new(&found, &sources)).unwrap();
        let expected =
            r#"{"code":"H0101","severity":"error","file":"content/a.yaml","line":2,"column":4,"message":"wrong","help":"write y"}"#;
        assert_eq!(json, expected);
    }

    #[test]
    fn what_has_no_place_says_so() {
        let found = Diagnostic::new(Code("H0102"), Severity::Note, None, "the site has no base_url");
        let sources = SourceMap::default();
        let entry = Entry::new(&found, &sources);
        assert_eq!((entry.file, entry.line, entry.column, entry.severity), (None, None, None, "note"));
    }
}
