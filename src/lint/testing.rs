//! Makes texts for the tests of lints.

use super::finding::LintFinding;
use crate::diagnostic::FileId;
use crate::source::block::Text;
use crate::source::markdown::{self, MarkdownSource};
use crate::text::Lang;

/// Makes a text of one Markdown paragraph.
pub(super) fn text(lang: &str, words: &str) -> Text {
    let lang = Lang::parse(lang).unwrap();
    markdown::parse(
        words,
        MarkdownSource::File(FileId(0), 0),
        &lang,
        &|_, _| None,
        &mut Vec::new(),
    )
}

/// Returns the words that findings point at.
pub(super) fn found(findings: Vec<LintFinding>, text: &Text) -> Vec<String> {
    let block = &text.blocks[0].text;
    let spans = findings.into_iter().map(|found| found.span);
    spans
        .map(|span| block[span.start as usize..span.end as usize].to_owned())
        .collect()
}
