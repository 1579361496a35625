//! The nodes of a YAML file.

use crate::diagnostic::{Span, Spanned};

/// A value and its span. The span of a mapping or a list is the point where it begins.
#[derive(Clone, Debug)]
pub struct YamlNode {
    /// The value.
    pub value: YamlValue,
    /// Its bytes in the file, quotation marks included.
    pub span: Span,
}

/// The value of a node.
#[derive(Clone, Debug)]
pub enum YamlValue {
    /// No value: `key:`.
    Empty,
    /// A string: as it is written, or without its quotation marks and escapes.
    Scalar(String),
    /// A list: `[a, b]`, or lines that begin with a hyphen.
    List(Vec<YamlNode>),
    /// A mapping in the order of the file. Duplicate keys have been reported and left out.
    Map(Vec<YamlEntry>),
}

/// A key and its value.
#[derive(Clone, Debug)]
pub struct YamlEntry {
    /// The key.
    pub key: Spanned<String>,
    /// The value.
    pub value: YamlNode,
}

impl YamlEntry {
    /// An entry whose key and value have the same span. It stands for something that is not written
    /// in the file.
    pub fn new(key: &str, value: YamlValue, span: Span) -> Self {
        Self {
            key: Spanned::new(key.to_owned(), span),
            value: YamlNode { value, span },
        }
    }
}

impl YamlValue {
    /// The type of the value, for messages: `nothing`, `text`, `a list`, `a mapping`.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Empty => "nothing",
            Self::Scalar(_) => "text",
            Self::List(_) => "a list",
            Self::Map(_) => "a mapping",
        }
    }
}
