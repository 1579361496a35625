//! Findings as workflow commands of GitHub Actions, which shows them beside the changed lines.

use std::fmt::Write as _;
use std::path::Path;

use super::super::{Diagnostic, Severity, SourceMap};
use super::place::LineRange;

/// Formats findings in their order, one command on each line. `root` is the path from the root of the
/// repository to the site; it is put before all paths.
pub fn render(diagnostics: &[Diagnostic], sources: &SourceMap, root: &Path) -> String {
    diagnostics
        .iter()
        .map(|diagnostic| command(diagnostic, sources, root) + "\n")
        .collect()
}

fn command(diagnostic: &Diagnostic, sources: &SourceMap, root: &Path) -> String {
    let mut command = format!("::{} ", level(diagnostic.severity));
    if let Some(LineRange { path, start, end }) = diagnostic
        .span
        .and_then(|span| LineRange::of(span, sources))
    {
        let path = property(&root.join(path).to_string_lossy());
        let _ = write!(
            command,
            "file={path},line={},endLine={},col={},",
            start.line, end.line, start.column
        );
        // Across lines a column says nothing.
        if start.line == end.line {
            let _ = write!(command, "endColumn={},", end.column);
        }
    } else if let Some(path) = &diagnostic.path {
        let _ = write!(
            command,
            "file={},",
            property(&root.join(path).to_string_lossy())
        );
    }
    let help = diagnostic
        .help
        .as_ref()
        .map(|help| format!("\nhelp: {help}"))
        .unwrap_or_default();
    let said = data(&format!("{}{help}", diagnostic.message));
    let _ = write!(command, "title={}::{said}", property(diagnostic.code.0));
    command
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    }
}

/// Escapes the text after `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Escapes a value after `=`, which a colon or a comma would end.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::super::super::{Code, FileId, SourceFile, Span};
    use super::*;

    #[test]
    fn a_finding_is_one_line_whatever_it_holds() {
        let sources = SourceMap::new(vec![SourceFile::new(
            "content/a,b.yaml".into(),
            "x\ny: 1\n".into(),
        )]);
        let span = Span {
            file: FileId(0),
            start: 2,
            end: 3,
        };
        let found = [
            Diagnostic::error(Code("H0101"), span, "100%: wrong\nhere").help("write y"),
            Diagnostic::new(Code("H0102"), Severity::Note, None, "all of it"),
            Diagnostic::of_file(Code("H0110"), Severity::Warning, "x.doc", "a file"),
        ];
        let expected = "::error file=site/content/a%2Cb.yaml,line=2,endLine=2,col=1,endColumn=2,title=H0101::\
            100%25: wrong%0Ahere%0Ahelp: write y\n::notice title=H0102::all of it\n\
            ::warning file=site/x.doc,title=H0110::a file\n";
        assert_eq!(render(&found, &sources, Path::new("site")), expected);
    }
}
