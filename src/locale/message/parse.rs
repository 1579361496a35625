//! Parses message files with Fluent's parser, and finds where their messages are defined.

use std::collections::BTreeSet;
use std::ops::Range;

use fluent_syntax::ast::{Entry, Pattern};
use fluent_syntax::parser::{self, ParserError};

use super::file::MessageFile;
use crate::diagnostic::{Code, Diagnostic, Severity};

const SYNTAX: Code = Code("H0601");
const TWICE: Code = Code("H0606");
/// The deepest nesting of braces that is parsed. The parser recurses for each level, and no message
/// needs so many.
const DEEPEST_BRACES: usize = 40;

/// A file with its messages and terms, in the order of the file.
pub(super) struct ParsedFile {
    pub file: MessageFile,
    pub entries: Vec<ParsedEntry>,
}

/// A message, a term or an attribute of one of them.
pub(super) struct ParsedEntry {
    /// The id as in [`Messages`](super::bundle::Messages): `id`, `-term`, `id.attribute`.
    pub id: String,
    pub pattern: Pattern<String>,
    /// The bytes of the id of the message or term in the file.
    pub place: Range<usize>,
}

impl ParsedFile {
    /// Parses a file. Faulty entries are reported and left out.
    pub fn new(file: MessageFile, diagnostics: &mut Vec<Diagnostic>) -> Self {
        if let Some(at) = find_too_deep(&file.text) {
            let message = "braces are nested too deeply for a message";
            let help = "write the choices within it as messages of their own, and refer to them with `{ id }`";
            let fault = file.diagnose(SYNTAX, Severity::Error, at..at + 1, message);
            diagnostics.push(fault.help(help));
            return Self {
                file,
                entries: Vec::new(),
            };
        }
        let text = without_byte_order_mark(&file.text);
        let skipped = file.text.len() - text.len();
        let (resource, errors) = match parser::parse_runtime(text.to_owned()) {
            Ok(resource) => (resource, Vec::new()),
            Err(partial) => partial,
        };
        let errors = errors.iter().map(|error| diagnose(error, skipped, &file));
        diagnostics.extend(errors);
        // Only slices of the text know their place.
        let places = defined_ids(text)
            .into_iter()
            .map(|id| place_of(id, &file.text));
        let mut entries = Vec::new();
        let definitions = resource.body.into_iter().filter_map(definition);
        for (definition, place) in definitions.zip(places) {
            let id = definition.id;
            let attributes = definition.attributes.into_iter();
            entries.extend(attributes.map(|(name, pattern)| ParsedEntry {
                id: format!("{id}.{name}"),
                pattern,
                place: place.clone(),
            }));
            entries.extend(
                definition
                    .value
                    .map(|pattern| ParsedEntry { id, pattern, place }),
            );
        }
        let mut seen = BTreeSet::new();
        for entry in entries.iter().filter(|entry| !seen.insert(&entry.id)) {
            let message = format!(
                "the message `{}` is defined twice; the second replaces the first",
                entry.id
            );
            let fault = file.diagnose(TWICE, Severity::Error, entry.place.clone(), &message);
            diagnostics.push(fault.help("remove one of them"));
        }
        Self { file, entries }
    }
}

/// Returns the ids of the messages that a Fluent file defines, each with its bytes in the file.
/// Terms are left out. A file that is nested too deeply to be parsed has none.
pub fn message_ids(text: &str) -> Vec<(&str, Range<usize>)> {
    if find_too_deep(text).is_some() {
        return Vec::new();
    }
    let ids = defined_ids(without_byte_order_mark(text)).into_iter();
    ids.filter(|id| !id.starts_with('-'))
        .map(|id| (id, place_of(id, text)))
        .collect()
}

fn without_byte_order_mark(text: &str) -> &str {
    text.strip_prefix('\u{FEFF}').unwrap_or(text)
}

fn diagnose(error: &ParserError, skipped: usize, file: &MessageFile) -> Diagnostic {
    let message = format!("this is no message as Fluent has it: {error}");
    let at = error.pos.start + skipped..error.pos.end + skipped;
    let help = "a message is `id = words`; its further lines are indented, and `{ $name }` stands for a value";
    file.diagnose(SYNTAX, Severity::Error, at, &message)
        .help(help)
}

/// A message or a term with its attributes.
struct Definition {
    /// A term's id begins with `-`.
    id: String,
    value: Option<Pattern<String>>,
    attributes: Vec<(String, Pattern<String>)>,
}

fn definition(entry: Entry<String>) -> Option<Definition> {
    let (id, value, attributes) = match entry {
        Entry::Message(message) => (message.id.name, message.value, message.attributes),
        Entry::Term(term) => {
            let id = format!("-{}", term.id.name);
            (id, Some(term.value), term.attributes)
        }
        _ => return None,
    };
    let attributes = attributes.into_iter();
    Some(Definition {
        id,
        value,
        attributes: attributes
            .map(|attribute| (attribute.id.name, attribute.value))
            .collect(),
    })
}

/// Returns the ids of messages and terms (with their hyphen) as slices of the text, in order.
fn defined_ids(text: &str) -> Vec<&str> {
    let (Ok(resource) | Err((resource, _))) = parser::parse_runtime(text);
    let ids = resource.body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message.id.name),
        Entry::Term(term) => {
            let name = place_of(term.id.name, text);
            text.get(name.start.checked_sub(1)?..name.end)
        }
        _ => None,
    });
    ids.collect()
}

/// The bytes of a slice in the text that it is taken from.
fn place_of(slice: &str, text: &str) -> Range<usize> {
    let start = slice.as_ptr().addr().saturating_sub(text.as_ptr().addr());
    start..start + slice.len()
}

/// Finds the byte at which braces are nested too deeply. A line that begins with a letter begins a
/// new entry, and the count with it.
fn find_too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut line_begins = true;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ if line_begins && byte.is_ascii_alphabetic() => depth = 0,
            _ => {}
        }
        line_begins = byte == b'\n';
        if depth > DEEPEST_BRACES {
            return Some(at);
        }
    }
    None
}
