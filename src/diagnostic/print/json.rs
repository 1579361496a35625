//! Findings as JSON: the short form of the report, and the full form of `--format json`.

use serde::Serialize;

use super::super::{Diagnostic, Label, SourceMap, Span, ValueEdit};
use super::place::LineRange;
use super::{Tally, name};

/// A finding in the report. One about a file or folder as a whole has no line and column (`null`), and
/// one about the site as a whole has no file either.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportFinding {
    /// The code, such as `H0101`.
    pub code: &'static str,
    /// The severity: `error`, `warning` or `note`.
    pub severity: &'static str,
    /// The path of the file or folder relative to the site's root, with `/`.
    pub file: Option<String>,
    /// The line, from 1.
    pub line: Option<u32>,
    /// The column in code points, from 1.
    pub column: Option<u32>,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: Option<String>,
}

impl ReportFinding {
    /// Converts a finding.
    pub fn new(diagnostic: &Diagnostic, sources: &SourceMap) -> Self {
        let place = diagnostic
            .span
            .and_then(|span| LineRange::of(span, sources));
        Self {
            code: diagnostic.code.0,
            severity: name(diagnostic.severity),
            file: diagnostic.file(sources).map(str::to_owned),
            line: place.map(|place| place.start.line),
            column: place.map(|place| place.start.column),
            message: diagnostic.message.clone(),
            help: diagnostic.help.clone(),
        }
    }
}

/// Converts findings and keeps their order.
pub fn findings(diagnostics: &[Diagnostic], sources: &SourceMap) -> Vec<ReportFinding> {
    diagnostics
        .iter()
        .map(|diagnostic| ReportFinding::new(diagnostic, sources))
        .collect()
}

/// Formats findings for `--format json`: one object with the findings, their other places and the
/// changes that correct them.
pub fn render(diagnostics: &[Diagnostic], sources: &SourceMap) -> String {
    let Tally {
        errors,
        warnings,
        notes,
    } = Tally::of(diagnostics);
    let findings = diagnostics
        .iter()
        .map(|diagnostic| JsonFinding::new(diagnostic, sources))
        .collect();
    // Strings and numbers are always serialised without an error.
    serde_json::to_string_pretty(&JsonFindings {
        errors,
        warnings,
        notes,
        findings,
    })
    .unwrap_or_default()
        + "\n"
}

#[derive(Serialize)]
struct JsonFindings {
    errors: usize,
    warnings: usize,
    notes: usize,
    findings: Vec<JsonFinding>,
}

#[derive(Serialize)]
struct JsonFinding {
    #[serde(flatten)]
    finding: ReportFinding,
    end_line: Option<u32>,
    end_column: Option<u32>,
    secondary: Vec<JsonLabel>,
    fix: Option<Vec<JsonChange>>,
}

impl JsonFinding {
    fn new(diagnostic: &Diagnostic, sources: &SourceMap) -> Self {
        let end = diagnostic
            .span
            .and_then(|span| LineRange::of(span, sources))
            .map(|place| place.end);
        // A change that also renames or adds keys cannot be written as replaced values.
        let edits = diagnostic
            .fix
            .as_ref()
            .filter(|fix| fix.keys.is_empty())
            .map(|fix| {
                fix.edits
                    .iter()
                    .filter_map(|edit| JsonChange::new(edit, sources))
                    .collect()
            });
        Self {
            finding: ReportFinding::new(diagnostic, sources),
            end_line: end.map(|end| end.line),
            end_column: end.map(|end| end.column),
            secondary: diagnostic
                .secondary
                .iter()
                .filter_map(|label| JsonLabel::new(label, sources))
                .collect(),
            fix: edits,
        }
    }
}

/// A range of a file. Its end is after its last character.
#[derive(Serialize)]
struct JsonRange {
    file: String,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
}

impl JsonRange {
    fn new(span: Span, sources: &SourceMap) -> Option<Self> {
        let LineRange { path, start, end } = LineRange::of(span, sources)?;
        Some(Self {
            file: path.to_owned(),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
        })
    }
}

#[derive(Serialize)]
struct JsonLabel {
    #[serde(flatten)]
    place: JsonRange,
    text: String,
}

impl JsonLabel {
    fn new(label: &Label, sources: &SourceMap) -> Option<Self> {
        Some(Self {
            place: JsonRange::new(label.span, sources)?,
            text: label.text.clone(),
        })
    }
}

/// A value that replaces another one: its text, without quotation marks or escapes.
#[derive(Serialize)]
struct JsonChange {
    #[serde(flatten)]
    place: JsonRange,
    replacement: String,
}

impl JsonChange {
    fn new(edit: &ValueEdit, sources: &SourceMap) -> Option<Self> {
        Some(Self {
            place: JsonRange::new(edit.span, sources)?,
            replacement: edit.replacement.clone(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::{Code, FileId, Fix, Severity, SourceFile};
    use super::*;

    fn sources() -> SourceMap {
        SourceMap::new(vec![SourceFile::new(
            "content/a.yaml".into(),
            "x\n\u{645}: \u{633}\n".into(),
        )])
    }

    fn found() -> Diagnostic {
        Diagnostic::error(
            Code("H0101"),
            Span {
                file: FileId(0),
                start: 6,
                end: 8,
            },
            "wrong",
        )
        .help("write y")
    }

    #[test]
    fn a_finding_has_the_keys_of_the_report() {
        let json = serde_json::to_string(&ReportFinding::new(&found(), &sources())).unwrap();
        let expected = r#"{"code":"H0101","severity":"error","file":"content/a.yaml","line":2,"column":4,"message":"wrong","help":"write y"}"#;
        assert_eq!(json, expected);
    }

    #[test]
    fn what_has_no_place_says_so() {
        let found = Diagnostic::new(
            Code("H0102"),
            Severity::Note,
            None,
            "the site has no base_url",
        );
        let finding = ReportFinding::new(&found, &SourceMap::default());
        assert_eq!(
            (finding.file, finding.line, finding.column, finding.severity),
            (None, None, None, "note")
        );
        let found = Diagnostic::of_file(
            Code("H0110"),
            Severity::Warning,
            "content/x.doc",
            "it has no meaning",
        );
        let finding = ReportFinding::new(&found, &SourceMap::default());
        assert_eq!(
            (finding.file.as_deref(), finding.line, finding.column),
            (Some("content/x.doc"), None, None)
        );
    }

    #[test]
    fn the_whole_tells_other_places_and_changes() {
        let span = Span {
            file: FileId(0),
            start: 0,
            end: 1,
        };
        let mut found = found().label(span, "the other");
        found.fix = Some(Fix::of(vec![ValueEdit {
            span,
            replacement: "y".into(),
        }]));
        let json: serde_json::Value = serde_json::from_str(&render(&[found], &sources())).unwrap();
        assert_eq!((&json["errors"], &json["notes"]), (&1.into(), &0.into()));
        let finding = &json["findings"][0];
        assert_eq!(
            (&finding["line"], &finding["end_column"]),
            (&2.into(), &5.into())
        );
        assert_eq!(
            (
                &finding["secondary"][0]["line"],
                &finding["secondary"][0]["text"]
            ),
            (&1.into(), &"the other".into())
        );
        assert_eq!(
            (
                &finding["fix"][0]["end_column"],
                &finding["fix"][0]["replacement"]
            ),
            (&2.into(), &"y".into())
        );
    }
}
