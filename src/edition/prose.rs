//! Parses Markdown values, to check what they link to and show.

use crate::diagnostic::{Diagnostic, SourceMap};
use crate::edition::backlinks::NAME;
use crate::source::block::Text;
use crate::source::codes;
use crate::source::localized::Localized;
use crate::source::markdown::{self, MarkdownSource};
use crate::source::value_spans::ValueSpans;

/// Parses a value in all its languages. Reports faults of its Markdown. [`NAME`] stands for the name of
/// what a link without words of its own leads to.
pub fn texts(value: &Localized, map: &SourceMap, diagnostics: &mut Vec<Diagnostic>) -> Vec<Text> {
    let mut texts = Vec::new();
    for (lang, text) in value.values() {
        // Without one of these characters, nothing can be linked or wrong. Most values have none.
        if text.value.contains(['[', '<', '*']) {
            let written = ValueSpans::of(text, map);
            let place = written
                .as_ref()
                .map_or(MarkdownSource::Value(text.span), MarkdownSource::Written);
            texts.push(markdown::parse(
                &text.value,
                place,
                lang,
                &|_, _| Some(NAME.to_owned()),
                diagnostics,
            ));
        }
    }
    texts
}

/// Parses a value that is shown in one line. Reports footnotes, which have no place there.
pub fn lines(value: &Localized, map: &SourceMap, diagnostics: &mut Vec<Diagnostic>) -> Vec<Text> {
    let texts = texts(value, map, diagnostics);
    let footnotes = texts
        .iter()
        .flat_map(|text| &text.footnotes)
        .filter(|footnote| !footnote.calls.is_empty());
    diagnostics.extend(footnotes.filter_map(|footnote| footnote.span).map(|span| {
        let message = "this is shown in one line, where a footnote has no place: its words follow the others, without a letter";
        Diagnostic::warning(codes::FOOTNOTE_IN_LINE, span, message).help("put them in brackets where they belong")
    }));
    texts
}
