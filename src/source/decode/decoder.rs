//! The decoder, and its functions for mappings, lists and strings.

use std::collections::BTreeSet;

use super::fields::Fields;
use crate::diagnostic::{Diagnostic, Severity, Span, Spanned, nearest, only_near};
use crate::nonempty::NonEmpty;
use crate::source::codes;
use crate::source::id::{AnnotatorId, EntityId};
use crate::source::keys::ObjectType;
use crate::source::yaml::{YamlEntry, YamlNode, YamlValue};
use crate::text::Lang;

/// The ids that tell an id from a name, where either may be written.
#[derive(Debug, Default)]
pub struct KnownIds {
    /// Every entity of the site.
    pub entities: BTreeSet<EntityId>,
    /// Every annotator of the settings.
    pub annotators: BTreeSet<AnnotatorId>,
}

/// Decodes the nodes of one file.
pub struct Decoder<'a> {
    /// The languages of the site, the default language first.
    pub langs: &'a NonEmpty<Lang>,
    /// The ids of the site.
    pub known: &'a KnownIds,
    /// Receives the findings.
    pub diagnostics: &'a mut Vec<Diagnostic>,
}

impl Decoder<'_> {
    /// The default language of the site.
    pub fn default_lang(&self) -> &Lang {
        self.langs.first()
    }

    /// Adds a finding.
    pub fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Reports that a node has the wrong type. `wanted` is `text`, `a list` or `a mapping`.
    fn report_wrong_type(&mut self, node: &YamlNode, wanted: &str) {
        let help = match (&node.value, wanted) {
            (YamlValue::List(_), "text") => {
                "brackets make a list; text that begins with one is put in quotes: \"[…]\""
            }
            (YamlValue::Map(_), "text") => {
                "braces, or a colon and a space, make a mapping; text that holds them is put in quotes"
            }
            (_, "a list") => {
                "a list is written `[one, another]`, or with a hyphen and a space before each item"
            }
            (YamlValue::Scalar(text), "a mapping") if text.contains(':') => {
                "a space follows the colon of a key: `key: value`"
            }
            (YamlValue::List(_), "a mapping") => {
                "a mapping has no hyphens or brackets: `key: value`, one a line"
            }
            (_, "a mapping") => {
                "a mapping is written `key: value`, one a line, or `{key: value, …}`"
            }
            _ => "write the words, or remove the key",
        };
        let message = format!("{wanted} is wanted here, not {}", node.value.kind());
        self.report(Diagnostic::error(codes::WRONG_TYPE, node.span, message).help(help));
    }

    /// The entries of a mapping. Every key that `object` does not have is reported.
    pub fn fields<'n>(
        &mut self,
        node: &'n YamlNode,
        object: &'static ObjectType,
    ) -> Option<Fields<'n>> {
        let entries = self.map(node)?;
        let mut meant = Vec::new();
        for entry in entries {
            let key = entry.key.value.as_str();
            let unspaced = key
                .split_once(':')
                .and_then(|(name, rest)| Some((object.key(name)?.name, rest)));
            if let Some((name, rest)) = unspaced {
                let message = format!("there is no space after the colon of `{name}:`");
                let found = Diagnostic::error(codes::UNKNOWN_KEY, entry.key.span, message);
                self.report(found.help(format!("write `{name}: {rest}…`, with a space")));
                meant.push(name);
            } else if object.key(key).is_none() {
                meant.extend(self.report_unknown_key(key, entry.key.span, object));
            }
        }
        Some(Fields::new(entries, object, meant, node.span))
    }

    /// Reports a key that the object does not have. Returns the key that is nearest to it.
    fn report_unknown_key(
        &mut self,
        key: &str,
        span: Span,
        object: &'static ObjectType,
    ) -> Option<&'static str> {
        let near = nearest(key, object.names());
        let help = near.map_or_else(
            || {
                let names: Vec<&str> = object.names().collect();
                format!("{} may have: {}", object.name, names.join(", "))
            },
            |near| format!("did you mean `{near}`?"),
        );
        let message = format!("there is no key `{key}` in {}", object.name);
        self.report(
            Diagnostic::error(codes::UNKNOWN_KEY, span, message)
                .help(help)
                .maybe_rewrite(only_near(key, object.names())),
        );
        near
    }

    /// Reports every required key that the mapping lacks.
    pub fn report_missing_keys(&mut self, fields: &Fields<'_>) {
        for key in fields.object().keys {
            if key.is_required() && fields.lacks(key.name) {
                self.report_missing_key(fields, key.name);
            }
        }
    }

    /// Reports that the mapping has no such key.
    pub fn report_missing_key(&mut self, fields: &Fields<'_>, key: &str) {
        let object = fields.object();
        let help = object.key(key).and_then(|key| key.missing_help);
        let message = format!("{} has no `{key}`", object.name);
        let found = Diagnostic::error(codes::MISSING_KEY, fields.span, message);
        self.report(match help {
            Some(help) => found.help(help),
            None => found,
        });
    }

    /// The entries of a mapping with any keys.
    pub fn map<'n>(&mut self, node: &'n YamlNode) -> Option<&'n [YamlEntry]> {
        match &node.value {
            YamlValue::Map(entries) => Some(entries),
            YamlValue::Empty => Some(&[]),
            _ => {
                self.report_wrong_type(node, "a mapping");
                None
            }
        }
    }

    /// The items of a list. An empty value is an empty list.
    pub fn list<'n>(&mut self, node: &'n YamlNode) -> &'n [YamlNode] {
        match &node.value {
            YamlValue::List(items) => items,
            YamlValue::Empty => &[],
            _ => {
                self.report_wrong_type(node, "a list");
                &[]
            }
        }
    }

    /// The items of a list. A single value is a list of one item.
    pub fn one_or_more<'n>(&mut self, node: &'n YamlNode) -> &'n [YamlNode] {
        match &node.value {
            YamlValue::List(items) => items,
            YamlValue::Empty => &[],
            _ => std::slice::from_ref(node),
        }
    }

    /// A string as it is written. It may be empty.
    pub fn text(&mut self, node: &YamlNode) -> Option<Spanned<String>> {
        match &node.value {
            YamlValue::Scalar(text) => Some(Spanned::new(text.clone(), node.span)),
            YamlValue::Empty => Some(Spanned::new(String::new(), node.span)),
            _ => {
                self.report_wrong_type(node, "text");
                None
            }
        }
    }

    /// A string that is not blank.
    pub fn words(&mut self, node: &YamlNode) -> Option<Spanned<String>> {
        let text = self.text(node)?;
        if text.value.trim().is_empty() {
            self.report_blank(text.span);
            return None;
        }
        Some(text)
    }

    /// A list of strings. Blank ones are reported and left out.
    pub fn texts(&mut self, node: &YamlNode) -> Vec<Spanned<String>> {
        let items = self.list(node);
        items.iter().filter_map(|item| self.words(item)).collect()
    }

    /// A string or a list of strings. Blank ones are reported and left out.
    pub fn one_or_more_texts(&mut self, node: &YamlNode) -> Vec<Spanned<String>> {
        let items = self.one_or_more(node);
        items.iter().filter_map(|item| self.words(item)).collect()
    }

    /// Warns that a value is blank.
    pub(super) fn report_blank(&mut self, span: Span) {
        self.report(
            Diagnostic::warning(codes::EMPTY, span, "nothing is written here")
                .help("write the words, or remove the key"),
        );
    }

    /// Decodes a value that has no default. If `decode` returns `None`, everything that it reported
    /// becomes an error.
    pub fn must<T>(&mut self, decode: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let before = self.diagnostics.len();
        let value = decode(self);
        if value.is_none() {
            for found in self.diagnostics.iter_mut().skip(before) {
                found.severity = Severity::Error;
            }
        }
        value
    }
}
