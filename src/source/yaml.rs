//! YAML → a tree of spanned nodes. The only user of the YAML crate.
//!
//! Every scalar is kept as it is written (`1.10`, `no`, `12:30`), because whether it is text or a
//! number is decided by the key it stands under, not by how it looks.

mod braces;
mod lost;
mod slip;

use std::fmt;

use serde_yaml::{DuplicateKeyPolicy, Location, NonFiniteFloatPolicy, Spanned as YamlSpanned};

use crate::diagnostic::{Diagnostic, SourceFile, Span, Spanned};
use crate::diagnostic::{FileId, Position};
use crate::source::codes;

use lost::Lost;

/// A value and its place. A mapping or a sequence is placed where it begins.
#[derive(Clone, Debug)]
pub struct Node {
    /// What it is.
    pub value: Value,
    /// Where it stands.
    pub span: Span,
}

/// What a node is.
#[derive(Clone, Debug)]
pub enum Value {
    /// Nothing was written: `key:`.
    Empty,
    /// Text, as written or as its quotes say.
    Scalar(String),
    /// `[a, b]` or lines that begin with a hyphen.
    List(Vec<Node>),
    /// `key: value` pairs in file order; duplicate keys have been reported and dropped.
    Map(Vec<Entry>),
}

/// One key with its value.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The key.
    pub key: Spanned<String>,
    /// Its value.
    pub value: Node,
}

impl Value {
    /// What to call it in a message.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Empty => "nothing",
            Self::Scalar(_) => "text",
            Self::List(_) => "a list",
            Self::Map(_) => "a mapping",
        }
    }
}

/// Reads a whole file. A fault of syntax ends it: the diagnostic says where, and nothing is
/// returned. An empty file is an empty mapping.
pub fn parse(file: FileId, source: &SourceFile, diagnostics: &mut Vec<Diagnostic>) -> Option<Node> {
    let mut options = serde_yaml::Options::default();
    options.budget = Some(budget());
    options.duplicate_keys = DuplicateKeyPolicy::PassThrough;
    options.strict_booleans = true;
    options.with_snippet = false;
    options.non_finite_float_policy = NonFiniteFloatPolicy::PassThrough;
    if source
        .text
        .trim_start_matches('\u{FEFF}')
        .lines()
        .all(|line| line.trim_start().is_empty() || line.trim_start().starts_with('#'))
    {
        return Some(Node {
            value: Value::Map(Vec::new()),
            span: Span {
                file,
                start: 0,
                end: 0,
            },
        });
    }
    match serde_yaml::from_str_with_options::<YamlSpanned<Raw>>(&source.text, options) {
        Ok(raw) => {
            let mut tree = Tree {
                file,
                text: &source.text,
                lost: Lost::new(file, &source.text),
                diagnostics,
            };
            let node = tree.node(raw);
            let lost = tree.lost.found;
            diagnostics.extend(lost);
            Some(node)
        }
        Err(error) => {
            diagnostics.push(syntax_error(file, source, &error));
            None
        }
    }
}

/// No limit on size, since a file may be as large as its author likes; but what is nested deeper
/// than any annotation would overrun the stack.
fn budget() -> serde_yaml::Budget {
    let mut budget = serde_yaml::Budget::default();
    budget.max_depth = DEEPEST;
    budget.max_nodes = usize::MAX;
    budget.max_events = usize::MAX;
    budget.max_total_scalar_bytes = usize::MAX;
    budget
}

/// How deep lists and mappings may be nested.
const DEEPEST: usize = 64;

/// What serde hands over, before scalars are taken from the source.
enum Raw {
    Empty,
    /// A plain scalar that looks like something else than text: its characters are those of the
    /// source.
    Plain,
    Text(String),
    List(Vec<YamlSpanned<Self>>),
    Map(Vec<(YamlSpanned<Self>, YamlSpanned<Self>)>),
}

impl<'de> serde::Deserialize<'de> for Raw {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> serde::de::Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text, a list or a mapping")
    }

    fn visit_bool<E>(self, _: bool) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_i128<E>(self, _: i128) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_u128<E>(self, _: u128) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Empty)
    }

    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Empty)
    }

    fn visit_some<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Raw, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Raw, E> {
        Ok(Raw::Text(text))
    }

    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut items: A) -> Result<Raw, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Raw::List(list))
    }

    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut entries: A) -> Result<Raw, A::Error> {
        let mut map = Vec::new();
        while let Some(key) = entries.next_key()? {
            map.push((key, entries.next_value()?));
        }
        Ok(Raw::Map(map))
    }
}

struct Tree<'a> {
    file: FileId,
    text: &'a str,
    lost: Lost<'a>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Tree<'_> {
    fn node(&mut self, raw: YamlSpanned<Raw>) -> Node {
        let span = self.span(&raw.referenced);
        // An alias stands for what is looked at where it is written.
        if matches!(raw.value, Raw::Plain | Raw::Text(_)) && span == self.span(&raw.defined) {
            self.lost.scalar(span);
        }
        let value = match raw.value {
            Raw::Empty => match self.written(&raw.defined) {
                "" => Value::Empty,
                written => Value::Scalar(written.to_owned()),
            },
            Raw::Plain => Value::Scalar(self.written(&raw.defined).to_owned()),
            Raw::Text(text) => Value::Scalar(text),
            Raw::List(items) => {
                Value::List(items.into_iter().map(|item| self.item(item)).collect())
            }
            Raw::Map(entries) => Value::Map(self.entries(entries)),
        };
        Node { value, span }
    }

    fn item(&mut self, raw: YamlSpanned<Raw>) -> Node {
        let node = self.node(raw);
        match &node.value {
            Value::Scalar(value) => self.lost.item(node.span, value),
            Value::Empty => self.lost.nothing(node.span.start as usize),
            Value::List(_) | Value::Map(_) => {}
        }
        node
    }

    fn entries(&mut self, raw: Vec<(YamlSpanned<Raw>, YamlSpanned<Raw>)>) -> Vec<Entry> {
        let mut first: std::collections::HashMap<String, Span> = std::collections::HashMap::new();
        let mut entries: Vec<Entry> = Vec::new();
        for (key, value) in raw {
            let key = self.node(key);
            let value = self.node(value);
            let before = entries.last_mut().map(|entry| &mut entry.value);
            if let Some(found) = braces::Part::of(self.text, &key, &value, before.as_deref()) {
                let entry = found.read(self.diagnostics, before);
                entries.extend(entry);
                continue;
            }
            if matches!(value.value, Value::Empty) {
                self.lost.nothing(key.span.end as usize);
            }
            let Value::Scalar(name) = key.value else {
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
            entries.push(Entry {
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

/// Text as a quoted scalar of YAML.
fn quoted(text: &str) -> String {
    const LONGEST: usize = 80;
    match (
        text.chars().count() > LONGEST,
        text.contains(['"', '\\']),
        text.contains('\''),
    ) {
        (true, ..) => "\"…\"".to_owned(),
        (_, false, _) => format!("\"{text}\""),
        (_, true, false) => format!("'{text}'"),
        (_, true, true) => format!("'{}'", text.replace('\'', "''")),
    }
}

fn syntax_error(file: FileId, source: &SourceFile, error: &serde_yaml::Error) -> Diagnostic {
    let start = error.location().map_or(0, |location| {
        let position = Position {
            line: u32::try_from(location.line()).unwrap_or(u32::MAX),
            column: u32::try_from(location.column()).unwrap_or(1),
        };
        source.byte(position)
    });
    let said = error.to_string();
    let out_of_line = || {
        ["did not find expected", "simple key expected"]
            .iter()
            .any(|words| said.contains(words))
    };
    let slip = slip::cause(&source.text, start as usize);
    if let Some(slip) = slip.or_else(|| {
        out_of_line()
            .then(|| slip::misplaced(&source.text, start as usize))
            .flatten()
    }) {
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let span = Span {
            file,
            start: place(slip.start),
            end: place(slip.end),
        };
        return Diagnostic::error(
            codes::SYNTAX,
            span,
            format!("this is not YAML: {}", slip.message),
        )
        .help(slip.help);
    }
    let said = said
        .split(" at line ")
        .next()
        .unwrap_or(&said)
        .trim()
        .trim_start_matches("error: ")
        .to_owned();
    let said = plainly(&said);
    let line = source
        .text
        .get(source.line_start(source.position(start).line) as usize..)
        .and_then(|rest| rest.lines().next());
    let help = syntax_help(&said, line.unwrap_or_default());
    Diagnostic::error(
        codes::SYNTAX,
        Span {
            file,
            start,
            end: start,
        },
        format!("this is not YAML: {said}"),
    )
    .help(help)
}

/// The crate's words, where they speak of its own workings.
fn plainly(said: &str) -> String {
    if said.contains("multiple YAML documents") {
        "the file holds several documents; one `---` too many?".to_owned()
    } else if said.contains("alias") && said.contains("limit") {
        "aliases repeat more than any file needs".to_owned()
    } else if said.contains("simple key expected") {
        "this line is neither `key: value` nor the rest of a text above it".to_owned()
    } else if said.contains("recursion limit") || said.contains("depth") {
        "lists and mappings are nested too deeply".to_owned()
    } else {
        said.to_owned()
    }
}

/// What most often causes such a message, for those who do not know YAML's grammar.
fn syntax_help(said: &str, line: &str) -> &'static str {
    // What a word processor makes of quotes are letters to YAML.
    let opens_curly = [": \u{201C}", "- \u{201C}", "[\u{201C}", ", \u{201C}"]
        .iter()
        .any(|start| line.contains(start));
    if opens_curly && !said.contains("indent") {
        "“…” are no quotes to YAML but letters of the text: put \"…\" around the whole"
    } else if said.contains("mapping values") {
        "text that holds a colon and a space is put in quotes: `quote: \"a: b\"`"
    } else if said.contains("flow") || said.contains("expected ',' or") {
        "inside `{…}` and `[…]`, text with brackets, commas or `[[links]]` is put in quotes"
    } else if said.contains("tab") || said.contains("indent") {
        "lines of one list or mapping begin in the same column, with spaces and no tabs"
    } else if said.contains("quot") {
        "a quotation that is opened is closed with the same mark"
    } else if said.contains("neither") {
        "write a colon and a space after a key: `note: …`; a text that goes on is indented deeper than its key"
    } else if said.contains("documents") {
        "remove the line `---`, or what stands before it"
    } else if said.contains("aliases") {
        "write the value itself in the place of `*name`"
    } else if said.contains("nested") {
        "nothing here is more than a few levels deep: look for brackets that are not closed"
    } else {
        "a line is `key: value`; text that holds a colon, a hash, brackets or quotation marks is put in quotes"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Option<Node>, Vec<Diagnostic>) {
        let source = SourceFile::new("a.yaml".into(), text.into());
        let mut diagnostics = Vec::new();
        let node = parse(FileId(0), &source, &mut diagnostics);
        (node, diagnostics)
    }

    fn scalars(node: &Node, text: &str, out: &mut Vec<(String, String)>) {
        match &node.value {
            Value::Empty => out.push(("(empty)".into(), String::new())),
            Value::Scalar(value) => out.push((
                value.clone(),
                text[node.span.start as usize..node.span.end as usize].to_owned(),
            )),
            Value::List(items) => items.iter().for_each(|item| scalars(item, text, out)),
            Value::Map(entries) => entries
                .iter()
                .for_each(|entry| scalars(&entry.value, text, out)),
        }
    }

    #[test]
    fn scalars_are_text_as_written_with_their_places() {
        let text = "\u{FEFF}a: 1.10\r\nb: no\r\nc: 12:30\r\nd: 'it''s'\r\ne: 2024-12-16\r\nf: ~\r\ng:\r\nno: [true, 0x1F, ماسك]\r\n";
        let (node, diagnostics) = read(text);
        assert_eq!(diagnostics, []);
        let mut found = Vec::new();
        scalars(&node.unwrap(), text, &mut found);
        let values: Vec<_> = found.iter().map(|(value, _)| value.as_str()).collect();
        assert_eq!(
            values,
            [
                "1.10",
                "no",
                "12:30",
                "it's",
                "2024-12-16",
                "~",
                "(empty)",
                "true",
                "0x1F",
                "ماسك"
            ]
        );
        assert_eq!(found[3].1, "'it''s'");
        assert_eq!(found[9].1, "ماسك");
    }

    #[test]
    fn every_duplicate_key_is_reported_and_the_first_kept() {
        let (node, diagnostics) = read("a: 1\nb: {c: 1, c: 2}\na: 2\n");
        assert_eq!(diagnostics.len(), 2);
        assert_eq!(diagnostics[0].span.unwrap().start, 15);
        let Value::Map(entries) = node.unwrap().value else {
            panic!("a mapping")
        };
        assert_eq!(entries.len(), 2);
    }

    #[test]
    fn a_fault_of_syntax_has_a_place() {
        let (node, diagnostics) = read("a: b\nquote: x: y\n");
        assert!(node.is_none());
        let source = SourceFile::new("a.yaml".into(), "a: b\nquote: x: y\n".into());
        assert_eq!(source.position(diagnostics[0].span.unwrap().start).line, 2);
        assert!(diagnostics[0].help.as_ref().unwrap().contains("in quotes"));
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig { cases: 4_000, ..Default::default() })]
        #[test]
        fn no_text_breaks_the_search_for_what_is_wrong_with_it(text in "([a-c:#&*!|>%@`\"'\\\\{}\\[\\],؛،٢م?\u{A0}\t-]| |  |: |- |\n|\n  |\n    ){0,24}") {
            let source = SourceFile::new("a.yaml".into(), text.as_str().into());
            let (node, diagnostics) = read(&text);
            for found in &diagnostics {
                let span = found.span.unwrap();
                proptest::prop_assert!(span.start <= span.end && span.end as usize <= text.len() + 1, "{found:?}");
                proptest::prop_assert!(found.help.is_some() && source.position(span.start).line > 0);
            }
            proptest::prop_assert!(node.is_some() || !diagnostics.is_empty());
            for at in 0..=text.len() {
                let _ = (slip::cause(&text, at), slip::misplaced(&text, at));
            }
        }
    }

    #[test]
    fn an_empty_file_is_an_empty_mapping() {
        for text in ["", "\u{FEFF}", "# nothing\n\n"] {
            assert!(
                matches!(read(text).0.unwrap().value, Value::Map(entries) if entries.is_empty())
            );
        }
    }
}
