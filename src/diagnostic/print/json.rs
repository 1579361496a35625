//! For tools: findings as they stand in the report.

use serde::Serialize;

use super::super::{Diagnostic, Severity, SourceMap};

/// One finding of the report. What is about the site as a whole has no file, line and column (`null`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// `H0101`.
    pub code: &'static str,
    /// `error`, `warning` or `note`.
    pub severity: &'static str,
    /// Path below the site's root, with `/`.
    pub file: Option<String>,
    /// From 1.
    pub line: Option<u32>,
    /// From 1, in code points.
    pub column: Option<u32>,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: Option<String>,
}

impl Finding {
    /// What the report says of a finding.
    #[must_use]
    pub fn new(diagnostic: &Diagnostic, sources: &SourceMap) -> Self {
        let place = diagnostic.span.and_then(|span| {
            let file = sources.file(span.file)?;
            Some((file.path.as_str(), file.position(span.start)))
        });
        Self {
            code: diagnostic.code.0,
            severity: name(diagnostic.severity),
            file: place.map(|(path, _)| path.to_owned()),
            line: place.map(|(_, position)| position.line),
            column: place.map(|(_, position)| position.column),
            message: diagnostic.message.clone(),
            help: diagnostic.help.clone(),
        }
    }
}

/// What the report says of several findings, in their order.
#[must_use]
pub fn findings(diagnostics: &[Diagnostic], sources: &SourceMap) -> Vec<Finding> {
    diagnostics.iter().map(|diagnostic| Finding::new(diagnostic, sources)).collect()
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
    fn a_finding_has_the_keys_of_the_report() {
        let sources = SourceMap::new(vec![SourceFile::new("content/a.yaml".into(), "x\n\u{645}: \u{633}\n".into())]);
        let found = Diagnostic::error(Code("H0101"), Span { file: FileId(0), start: 6, end: 8 }, "wrong").help("write y");
        let json = serde_json::to_string(&Finding::new(&found, &sources)).unwrap();
        let expected =
            r#"{"code":"H0101","severity":"error","file":"content/a.yaml","line":2,"column":4,"message":"wrong","help":"write y"}"#;
        assert_eq!(json, expected);
    }

    #[test]
    fn what_has_no_place_says_so() {
        let found = Diagnostic::new(Code("H0102"), Severity::Note, None, "the site has no base_url");
        let sources = SourceMap::default();
        let finding = Finding::new(&found, &sources);
        assert_eq!((finding.file, finding.line, finding.column, finding.severity), (None, None, None, "note"));
    }
}
