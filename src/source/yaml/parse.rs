//! Parses a file into nodes.

use std::collections::HashMap;

use serde_yaml::{DuplicateKeyPolicy, Location, NonFiniteFloatPolicy, Spanned as YamlSpanned};

use super::braces;
use super::dropped::DroppedText;
use super::node::{YamlEntry, YamlNode, YamlValue};
use super::raw::Raw;
use super::syntax_error::syntax_error;
use crate::diagnostic::{Diagnostic, FileId, SourceFile, Span, Spanned};
use crate::source::codes;

/// Lists and mappings may be nested so deep. More would overflow the stack.
const MAX_DEPTH: usize = 64;

/// Parses a whole file. An empty file is an empty mapping.
///
/// A syntax error is reported with its cause and its place; then there is no value.
pub fn parse(
    file: FileId,
    source: &SourceFile,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<YamlNode> {
    if is_blank(&source.text) {
        return Some(YamlNode {
            value: YamlValue::Map(Vec::new()),
            span: Span::file_start(file),
        });
    }
    match serde_yaml::from_str_with_options::<YamlSpanned<Raw>>(&source.text, options()) {
        Ok(raw) => {
            let mut tree = Tree {
                file,
                text: &source.text,
                dropped: DroppedText::new(file, &source.text),
                diagnostics,
            };
            let node = tree.node(raw);
            let dropped = tree.dropped.found;
            diagnostics.extend(dropped);
            Some(node)
        }
        Err(error) => {
            diagnostics.push(syntax_error(file, source, &error));
            None
        }
    }
}

/// Does the file hold nothing but blank lines and comments?
fn is_blank(text: &str) -> bool {
    text.trim_start_matches('\u{FEFF}')
        .lines()
        .all(|line| line.trim_start().is_empty() || line.trim_start().starts_with('#'))
}

/// The options of the YAML crate: no limit except on the depth, because a file may be as large as
/// its author likes.
fn options() -> serde_yaml::Options {
    let mut budget = serde_yaml::Budget::default();
    budget.max_depth = MAX_DEPTH;
    budget.max_nodes = usize::MAX;
    budget.max_events = usize::MAX;
    budget.max_total_scalar_bytes = usize::MAX;
    let mut options = serde_yaml::Options::default();
    options.budget = Some(budget);
    options.duplicate_keys = DuplicateKeyPolicy::PassThrough;
    options.strict_booleans = true;
    options.with_snippet = false;
    options.non_finite_float_policy = NonFiniteFloatPolicy::PassThrough;
    options
}

/// Turns raw values into nodes, and reports what YAML drops or misreads.
struct Tree<'a> {
    file: FileId,
    text: &'a str,
    dropped: DroppedText<'a>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Tree<'_> {
    fn node(&mut self, raw: YamlSpanned<Raw>) -> YamlNode {
        let span = self.span(&raw.referenced);
        // The value of an alias is checked where it is written, at its anchor.
        if matches!(raw.value, Raw::Plain | Raw::Text(_)) && span == self.span(&raw.defined) {
            self.dropped.check_scalar(span);
        }
        let value = match raw.value {
            Raw::Empty => match self.written(&raw.defined) {
                "" => YamlValue::Empty,
                written => YamlValue::Scalar(written.to_owned()),
            },
            Raw::Plain => YamlValue::Scalar(self.written(&raw.defined).to_owned()),
            Raw::Text(text) => YamlValue::Scalar(text),
            Raw::List(items) => {
                YamlValue::List(items.into_iter().map(|item| self.item(item)).collect())
            }
            Raw::Map(entries) => YamlValue::Map(self.entries(entries)),
        };
        YamlNode { value, span }
    }

    fn item(&mut self, raw: YamlSpanned<Raw>) -> YamlNode {
        let node = self.node(raw);
        match &node.value {
            YamlValue::Scalar(value) => self.dropped.check_item(node.span, value),
            YamlValue::Empty => self.dropped.check_empty(node.span.start as usize),
            YamlValue::List(_) | YamlValue::Map(_) => {}
        }
        node
    }

    fn entries(&mut self, raw: Vec<(YamlSpanned<Raw>, YamlSpanned<Raw>)>) -> Vec<YamlEntry> {
        let mut first: HashMap<String, Span> = HashMap::new();
        let mut entries: Vec<YamlEntry> = Vec::new();
        for (key, value) in raw {
            let key = self.node(key);
            let value = self.node(value);
            let before = entries.last_mut().map(|entry| &mut entry.value);
            if let Some(found) =
                braces::ColonlessPart::find(self.text, &key, &value, before.as_deref())
            {
                let entry = found.report(self.diagnostics, before);
                entries.extend(entry);
                continue;
            }
            if matches!(value.value, YamlValue::Empty) {
                self.dropped.check_empty(key.span.end as usize);
            }
            let YamlValue::Scalar(name) = key.value else {
                let message = format!("a key is text, not {}", key.value.kind());
                self.diagnostics.push(
                    Diagnostic::error(codes::WRONG_TYPE, key.span, message)
                        .help("write the key as a word; put brackets and braces in quotes"),
                );
                continue;
            };
            if let Some(earlier) = first.get(&name) {
                let message = format!("the key `{name}` stands here twice");
                self.diagnostics.push(
                    Diagnostic::error(codes::DUPLICATE_KEY, key.span, message)
                        .label(*earlier, "first here")
                        .help("remove one of the two, or join their values"),
                );
                continue;
            }
            first.insert(name.clone(), key.span);
            entries.push(YamlEntry {
                key: Spanned::new(name, key.span),
                value,
            });
        }
        entries
    }

    fn span(&self, location: &Location) -> Span {
        let start = location
            .span()
            .byte_offset()
            .and_then(|at| u32::try_from(at).ok())
            .unwrap_or(0);
        let len = location
            .span()
            .byte_len()
            .and_then(|len| u32::try_from(len).ok())
            .unwrap_or(0);
        Span {
            file: self.file,
            start,
            end: start.saturating_add(len),
        }
    }

    fn written(&self, location: &Location) -> &str {
        let span = self.span(location);
        self.text
            .get(span.start as usize..span.end as usize)
            .unwrap_or("")
    }
}
