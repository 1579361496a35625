//! Which errors a change brings.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Severity, SourceMap};

/// The errors of the changed site, one line each, of those codes and files that had fewer before.
pub(super) fn new_errors(
    before: &(SourceMap, Vec<Diagnostic>),
    after: &(SourceMap, Vec<Diagnostic>),
) -> Vec<String> {
    let (before, after) = (errors(before), errors(after));
    let is_new = |key: &(&str, String), lines: &Vec<String>| {
        lines.len() > before.get(key).map_or(0, Vec::len)
    };
    after
        .iter()
        .filter(|(key, lines)| is_new(key, lines))
        .flat_map(|(_, lines)| lines.clone())
        .collect()
}

/// The errors among findings, one line each, by code and file.
fn errors(
    (sources, found): &(SourceMap, Vec<Diagnostic>),
) -> BTreeMap<(&'static str, String), Vec<String>> {
    let mut errors: BTreeMap<_, Vec<String>> = BTreeMap::new();
    for found in found
        .iter()
        .filter(|found| found.severity == Severity::Error)
    {
        let file = found.file(sources).unwrap_or_default().to_owned();
        let line = found.span.and_then(|span| {
            let position = sources.file(span.file)?.position(span.start);
            Some(format!(":{}", position.line))
        });
        let line = format!("{file}{}: {}", line.unwrap_or_default(), found.message);
        errors.entry((found.code.0, file)).or_default().push(line);
    }
    errors
}
