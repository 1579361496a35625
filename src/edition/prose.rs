//! The links in a Markdown value, and what is wrong with it.

use crate::diagnostic::Diagnostic;
use crate::source::block::TextLink;
use crate::source::localized::Localized;
use crate::source::markdown::{self, Place};

/// Every `[[link]]` of a value, in all its languages. What is wrong with its Markdown is reported.
pub fn links(value: &Localized, diagnostics: &mut Vec<Diagnostic>) -> Vec<TextLink> {
    let mut links = Vec::new();
    for (lang, text) in value.values() {
        // Nothing can be linked or wrong without one of these; most values have none.
        if text.value.contains(['[', '<', '*']) {
            links.extend(markdown::parse(&text.value, Place::Value(text.span), lang, &|_, _| None, diagnostics).links);
        }
    }
    links
}
