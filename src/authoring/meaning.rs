//! What a YAML file means, apart from how it is written: for the proof that an edit changed nothing
//! else.

use crate::diagnostic::{FileId, Severity, SourceFile, Span};
use crate::source::yaml::{self, YamlNode, YamlValue};

/// An edit works in one file; which one does not matter.
const FILE: FileId = FileId(0);

/// A tree of values without places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    Empty,
    Scalar(String),
    List(Vec<Self>),
    Map(Vec<(String, Self)>),
}

/// Reads a text; `None` where it is no YAML, or has a key twice. What YAML drops from it stays as
/// it is written.
pub(super) fn read(text: &str) -> Option<YamlNode> {
    let mut faults = Vec::new();
    let node = yaml::parse(
        FILE,
        &SourceFile::new(String::new(), text.into()),
        &mut faults,
    )?;
    faults
        .iter()
        .all(|fault| fault.severity != Severity::Error)
        .then_some(node)
}

impl Meaning {
    /// What a tree means.
    pub fn of(node: &YamlNode) -> Self {
        Self::with(node, &mut |_, _| None)
    }

    /// What a tree would mean if some of its scalars and keys were others: `change` is given each
    /// with its place.
    pub fn with(node: &YamlNode, change: &mut dyn FnMut(Span, &str) -> Option<String>) -> Self {
        match &node.value {
            YamlValue::Empty => Self::Empty,
            YamlValue::Scalar(text) => {
                Self::Scalar(change(node.span, text).unwrap_or_else(|| text.clone()))
            }
            YamlValue::List(items) => {
                Self::List(items.iter().map(|item| Self::with(item, change)).collect())
            }
            YamlValue::Map(entries) => {
                let entry = |entry: &yaml::YamlEntry| {
                    let key = change(entry.key.span, &entry.key.value)
                        .unwrap_or_else(|| entry.key.value.clone());
                    (key, Self::with(&entry.value, change))
                };
                Self::Map(entries.iter().map(entry).collect())
            }
        }
    }
}
