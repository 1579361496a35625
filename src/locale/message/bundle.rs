//! The messages of one language, with its formatters.

use std::collections::BTreeMap;
use std::sync::Arc;

use fluent_syntax::ast::Pattern;

use super::parse::ParsedFile;
use crate::locale::Locale;

/// One language of the catalogue.
#[derive(Debug)]
pub(super) struct Bundle {
    pub locale: Arc<Locale>,
    pub messages: Messages,
}

impl Bundle {
    /// A bundle without messages.
    pub fn new(locale: Arc<Locale>) -> Self {
        Self {
            locale,
            messages: Messages::default(),
        }
    }
}

/// Patterns by id. The id of a term begins with `-`; the id of an attribute is `id.attribute`.
#[derive(Debug, Default)]
pub(super) struct Messages {
    patterns: BTreeMap<String, Pattern<String>>,
}

impl Messages {
    /// Adds the messages of a file. They replace those with the same ids.
    pub fn add(&mut self, parsed: &ParsedFile) {
        let entries = parsed.entries.iter();
        self.patterns
            .extend(entries.map(|entry| (entry.id.clone(), entry.pattern.clone())));
    }

    /// A message by its id, or a term by its id with the hyphen.
    pub fn get(&self, id: &str) -> Option<&Pattern<String>> {
        self.patterns.get(id)
    }

    /// The messages, without the terms.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Pattern<String>)> {
        self.patterns
            .iter()
            .filter(|(id, _)| !id.starts_with('-'))
            .map(|(id, pattern)| (id.as_str(), pattern))
    }

    /// The ids of the messages, without the terms.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.iter().map(|(id, _)| id)
    }
}
