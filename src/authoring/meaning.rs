//! The meaning of a YAML file without its notation. An edit is proved by comparing meanings.

use crate::diagnostic::{FileId, Severity, SourceFile, Span};
use crate::source::yaml::{self, YamlNode, YamlValue};

/// Positions within one file are compared, so any file will do.
const FILE: FileId = FileId(0);

/// A tree of values without positions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    Empty,
    Scalar(String),
    List(Vec<Self>),
    Map(Vec<(String, Self)>),
}

/// Parses a text. `None` if it is not YAML or has a duplicate key. Findings that are only warnings
/// are ignored.
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
    /// The meaning of a tree.
    pub fn of(node: &YamlNode) -> Self {
        Self::with(node, &mut |_, _| None)
    }

    /// The meaning of a tree in which some scalars and keys are replaced: `change` receives each of
    /// them with its position, and returns the replacement if there is one.
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
