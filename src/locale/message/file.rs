//! Message files, read.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Entry, Pattern};
use fluent_syntax::parser;
use icu::locale::subtags::Script;
use icu::locale::{Locale, LocaleExpander};

use crate::diagnostic::{Code, Diagnostic, FileId, Severity, Span};
use crate::text::Lang;

/// A Fluent file.
#[derive(Clone, Debug)]
pub struct MessageFile {
    /// The language of its messages.
    pub lang: Lang,
    /// Its name, such as `messages/ar.ftl`.
    pub name: String,
    /// What it holds.
    pub text: String,
    /// Its number among the source files, where it is the site's own; `None` for a built-in one.
    pub file: Option<FileId>,
}

impl MessageFile {
    /// Are its messages good for that language? For its own, and for the regions of that (`en` for
    /// `en-GB`), as long as they are written in one script.
    #[must_use]
    pub fn serves(&self, lang: &Lang) -> bool {
        let wider = || {
            lang.as_str()
                .strip_prefix(self.lang.as_str())
                .is_some_and(|rest| rest.starts_with('-'))
        };
        self.lang == *lang || (wider() && script(&self.lang) == script(lang))
    }

    /// A finding at some bytes of the file, or about the file where it is a built-in one.
    pub(super) fn finding(
        &self,
        code: Code,
        severity: Severity,
        at: std::ops::Range<usize>,
        message: &str,
    ) -> Diagnostic {
        let end = |byte: usize| u32::try_from(byte).unwrap_or(u32::MAX);
        let span = self.file.map(|file| Span {
            file,
            start: end(at.start),
            end: end(at.end),
        });
        let line = self
            .text
            .get(..at.start)
            .map_or(1, |before| before.matches('\n').count() + 1);
        let message = if span.is_some() {
            message.to_owned()
        } else {
            format!("{}:{line}: {message}", self.name)
        };
        Diagnostic::new(code, severity, span, message)
    }

    /// Where a message is defined: the bytes of its id, the last one if it is defined again.
    pub(super) fn place_of(&self, id: &str) -> std::ops::Range<usize> {
        let name = id.split('.').next().unwrap_or(id);
        let mut line_start = 0;
        let mut found = 0..0;
        for line in self.text.split_inclusive('\n') {
            let rest = line.trim_start_matches('\u{FEFF}').strip_prefix(name);
            if rest.is_some_and(|rest| rest.trim_start_matches(' ').starts_with('=')) {
                let start = line_start + line.len() - line.trim_start_matches('\u{FEFF}').len();
                found = start..start + name.len();
            }
            line_start += line.len();
        }
        found
    }
}

/// The script a language is written in, as far as CLDR knows.
fn script(lang: &Lang) -> Option<Script> {
    let mut id = lang.as_str().parse::<Locale>().ok()?.id;
    LocaleExpander::new_extended().maximize(&mut id);
    id.script
}

/// A file with its messages, in its own order.
pub(super) struct Parsed {
    pub file: MessageFile,
    /// Ids as in [`Messages`].
    pub entries: Vec<(String, Pattern<String>)>,
}

const SYNTAX: Code = Code("H0601");
const TWICE: Code = Code("H0606");
/// Deeper braces than any message needs; the parser goes one call deeper for each.
const DEEPEST_BRACES: usize = 40;

impl Parsed {
    /// Reads a file. Faulty entries are reported and left out; the others stay.
    pub fn new(file: MessageFile, diagnostics: &mut Vec<Diagnostic>) -> Self {
        if let Some(at) = too_deep(&file.text) {
            let found = file.finding(
                SYNTAX,
                Severity::Error,
                at..at + 1,
                "braces are nested too deeply for a message",
            );
            diagnostics.push(found.help("write the choices within it as messages of their own, and refer to them with `{ id }`"));
            return Self {
                file,
                entries: Vec::new(),
            };
        }
        let text = file.text.strip_prefix('\u{FEFF}').unwrap_or(&file.text);
        let skipped = file.text.len() - text.len();
        let (resource, errors) = match parser::parse_runtime(text.to_owned()) {
            Ok(resource) => (resource, Vec::new()),
            Err(partial) => partial,
        };
        for error in errors {
            let message = format!("this is no message as Fluent has it: {error}");
            let at = error.pos.start + skipped..error.pos.end + skipped;
            let help = "a message is `id = words`; its further lines are indented, and `{ $name }` stands for a value";
            diagnostics.push(
                file.finding(SYNTAX, Severity::Error, at, &message)
                    .help(help),
            );
        }
        let mut entries = Vec::new();
        for entry in resource.body {
            push_entry(entry, &mut entries);
        }
        let mut seen = std::collections::BTreeSet::new();
        for (id, _) in entries.iter().filter(|(id, _)| !seen.insert(id)) {
            let message =
                format!("the message `{id}` is defined twice; the second replaces the first");
            diagnostics.push(
                file.finding(TWICE, Severity::Error, file.place_of(id), &message)
                    .help("remove one of them"),
            );
        }
        Self { file, entries }
    }
}

fn push_entry(entry: Entry<String>, entries: &mut Vec<(String, Pattern<String>)>) {
    let (id, value, attributes) = match entry {
        Entry::Message(message) => (message.id.name, message.value, message.attributes),
        Entry::Term(term) => (
            format!("-{}", term.id.name),
            Some(term.value),
            term.attributes,
        ),
        _ => return,
    };
    for attribute in attributes {
        entries.push((format!("{id}.{}", attribute.id.name), attribute.value));
    }
    entries.extend(value.map(|value| (id, value)));
}

/// The byte at which braces get too deep. A line that begins a new entry begins anew.
fn too_deep(text: &str) -> Option<usize> {
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

/// What one language says: patterns by id. A term's id begins with `-`; an attribute's is
/// `id.attribute`.
#[derive(Debug, Default)]
pub(super) struct Messages {
    patterns: BTreeMap<String, Pattern<String>>,
}

impl Messages {
    /// Takes over a file's messages; those of the same id are replaced.
    pub fn take(&mut self, parsed: &Parsed) {
        self.patterns.extend(parsed.entries.iter().cloned());
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
