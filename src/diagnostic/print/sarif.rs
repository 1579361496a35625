//! Findings in SARIF 2.1.0 (Static Analysis Results Interchange Format), for code scanning. The rules
//! are the pages of [`explain`](crate::diagnostic::explain).

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};

use super::super::explain::{Explanation, PAGES};
use super::super::{Code, Diagnostic, Label, SourceMap, Span};
use super::name;
use super::place::LineRange;

/// The change that corrects a finding: ranges of a file, each with the text that replaces it, in the
/// syntax of the file.
pub type FileChange = Vec<(Span, String)>;

/// Formats findings as a log with one run.
///
/// `root` is the path from the root of the repository to the site; it is put before all paths.
/// `change` writes the values that correct a finding in the syntax of its file.
pub fn render(
    diagnostics: &[Diagnostic],
    sources: &SourceMap,
    root: &Path,
    change: impl Fn(&Diagnostic) -> Option<FileChange>,
) -> String {
    let rules: BTreeMap<Code, usize> = PAGES
        .iter()
        .enumerate()
        .map(|(index, page)| (page.code, index))
        .collect();
    let at = SarifAddresses { sources, root };
    let result = |diagnostic: &Diagnostic| {
        let fix = change(diagnostic).and_then(|change| at.fix(diagnostic, &change));
        result(diagnostic, rules.get(&diagnostic.code), fix, &at)
    };
    let results: Vec<_> = diagnostics.iter().map(result).collect();
    let driver = json!({
        "name": env!("CARGO_PKG_NAME"),
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "rules": PAGES.iter().map(rule).collect::<Vec<_>>(),
    });
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{ "tool": { "driver": driver }, "columnKind": "unicodeCodePoints", "results": results }],
    });
    format!("{log:#}\n")
}

fn rule(page: &Explanation) -> Value {
    json!({
        "id": page.code.0,
        "shortDescription": { "text": page.headline() },
        "fullDescription": { "text": page.meaning() },
        "help": { "text": page.text, "markdown": page.text },
    })
}

fn result(
    diagnostic: &Diagnostic,
    rule: Option<&usize>,
    fix: Option<Value>,
    at: &SarifAddresses<'_>,
) -> Value {
    let help = diagnostic
        .help
        .as_ref()
        .map(|help| format!("\nhelp: {help}"))
        .unwrap_or_default();
    let location = diagnostic
        .span
        .and_then(|span| at.location(span))
        .or_else(|| diagnostic.path.as_deref().map(|path| at.whole(path)));
    let related: Vec<_> = diagnostic
        .secondary
        .iter()
        .filter_map(|label| at.related(label))
        .collect();
    let result = [
        ("ruleId", json!(diagnostic.code.0)),
        ("level", json!(name(diagnostic.severity))),
        (
            "message",
            json!({ "text": format!("{}{help}", diagnostic.message) }),
        ),
        ("locations", location.into_iter().collect()),
    ];
    let index = rule.map(|index| ("ruleIndex", json!(index)));
    let related = (!related.is_empty()).then(|| ("relatedLocations", json!(related)));
    let fixes = fix.map(|fix| ("fixes", json!([fix])));
    let optional = index.into_iter().chain(related).chain(fixes);
    result.into_iter().chain(optional).collect()
}

struct SarifAddresses<'a> {
    sources: &'a SourceMap,
    root: &'a Path,
}

impl SarifAddresses<'_> {
    fn location(&self, span: Span) -> Option<Value> {
        Some(json!({ "physicalLocation": self.place(span)? }))
    }

    /// The location of a secondary label.
    fn related(&self, label: &Label) -> Option<Value> {
        Some(json!({
            "physicalLocation": self.place(label.span)?,
            "message": { "text": label.text },
        }))
    }

    fn place(&self, span: Span) -> Option<Value> {
        let place = LineRange::of(span, self.sources)?;
        Some(json!({
            "artifactLocation": self.artifact(place.path),
            "region": Value::from_iter(region(&place)),
        }))
    }

    /// The location of a file as a whole.
    fn whole(&self, path: &str) -> Value {
        json!({ "physicalLocation": { "artifactLocation": self.artifact(path) } })
    }

    fn artifact(&self, path: &str) -> Value {
        json!({ "uri": address(&self.root.join(path).to_string_lossy()) })
    }

    /// The fix that changes one file.
    fn fix(&self, diagnostic: &Diagnostic, change: &[(Span, String)]) -> Option<Value> {
        let artifact = self.artifact(LineRange::of(change.first()?.0, self.sources)?.path);
        let replacement = |(span, text): &(Span, String)| {
            let lines = region(&LineRange::of(*span, self.sources)?);
            let length = span.end.saturating_sub(span.start);
            let bytes = [("byteOffset", span.start), ("byteLength", length)];
            let deleted: Value = lines.into_iter().chain(bytes).collect();
            Some(json!({ "deletedRegion": deleted, "insertedContent": { "text": text } }))
        };
        let replacements: Option<Vec<Value>> = change.iter().map(replacement).collect();
        let description = diagnostic.help.as_deref().unwrap_or(&diagnostic.message);
        Some(json!({
            "description": { "text": description },
            "artifactChanges": [{ "artifactLocation": artifact, "replacements": replacements? }],
        }))
    }
}

fn region(LineRange { start, end, .. }: &LineRange<'_>) -> [(&'static str, u32); 4] {
    [
        ("startLine", start.line),
        ("startColumn", start.column),
        ("endLine", end.line),
        ("endColumn", end.column),
    ]
}

/// A path as a relative URI: what is neither a letter, a digit nor one of `-._~/` in UTF-8 and
/// percent signs.
fn address(path: &str) -> String {
    path.replace('\\', "/")
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::{FileId, Severity, SourceFile};
    use super::*;

    #[test]
    fn results_name_their_rule_and_places() {
        let sources = SourceMap::new(vec![SourceFile::new(
            "content/a b.yaml".into(),
            "x\n\u{645}\u{627}: 1\n".into(),
        )]);
        let span = |start, end| Span {
            file: FileId(0),
            start,
            end,
        };
        let found = [
            Diagnostic::warning(Code("H0101"), span(2, 6), "wrong")
                .help("write y")
                .label(span(0, 1), "first here"),
            Diagnostic::new(Code("H0110"), Severity::Note, None, "all of it"),
            Diagnostic::of_file(Code("H0110"), Severity::Warning, "x.doc", "a file"),
        ];
        let log: Value =
            serde_json::from_str(&render(&found, &sources, Path::new("site"), |_| None)).unwrap();
        let run = &log["runs"][0];
        let result = &run["results"][0];
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(run["tool"]["driver"]["rules"][index]["id"], "H0101");
        assert_eq!(
            (&result["level"], &result["message"]["text"]),
            (&json!("warning"), &json!("wrong\nhelp: write y"))
        );
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "site/content/a%20b.yaml");
        assert_eq!(
            place["region"],
            json!({"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 3})
        );
        assert_eq!(
            result["relatedLocations"][0]["message"]["text"],
            "first here"
        );
        assert_eq!(run["results"][1]["locations"], json!([]));
        let whole =
            json!([{ "physicalLocation": { "artifactLocation": { "uri": "site/x.doc" } } }]);
        assert_eq!(run["results"][2]["locations"], whole);
    }
}
