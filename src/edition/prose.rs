//! Markdown values as texts, for looking at what they link to and show.

use crate::diagnostic::{Diagnostic, SourceMap};
use crate::source::block::Text;
use crate::source::localized::Localized;
use crate::source::markdown::{self, Place};
use crate::source::written::Written;

/// A value in all its languages. What is wrong with its Markdown is reported.
pub fn texts(value: &Localized, map: &SourceMap, diagnostics: &mut Vec<Diagnostic>) -> Vec<Text> {
    let mut texts = Vec::new();
    for (lang, text) in value.values() {
        // Nothing can be linked or wrong without one of these; most values have none.
        if text.value.contains(['[', '<', '*']) {
            let written = Written::of(text, map);
            let place = written.as_ref().map_or(Place::Value(text.span), Place::Written);
            texts.push(markdown::parse(&text.value, place, lang, &|_, _| None, diagnostics));
        }
    }
    texts
}
