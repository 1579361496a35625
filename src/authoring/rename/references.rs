//! Finds where a YAML file names an entity.

use crate::diagnostic::{FileId, Span, Spanned};
use crate::source::body::Reference;
use crate::source::keys::{MapKey, ObjectType, ValueType};
use crate::source::markdown::{self, MarkdownSource};
use crate::source::yaml::{YamlNode, YamlValue};
use crate::text::Lang;

/// A scalar or key that names an entity.
#[derive(Clone, Debug)]
pub(super) enum Naming {
    /// The scalar or key is the id.
    Whole(Spanned<String>),
    /// The scalar is Markdown with links to the entity. `links` are the bytes of the value at which
    /// the `[[links]]` begin.
    Links {
        value: Spanned<String>,
        links: Vec<usize>,
    },
}

impl Naming {
    pub const fn value(&self) -> &Spanned<String> {
        match self {
            Self::Whole(value) | Self::Links { value, .. } => value,
        }
    }
}

/// Looks for an id in the values of a file, by the types in the tables of keys.
pub(super) struct Search<'a> {
    pub id: &'a str,
    /// The language of the Markdown, which makes no difference to its links.
    pub lang: &'a Lang,
    pub found: Vec<Naming>,
    /// The values of type person or place that are the id.
    pub names: Vec<Span>,
}

impl Search<'_> {
    /// Looks through a value of this type.
    pub fn value(&mut self, node: &YamlNode, value_type: ValueType) {
        match value_type {
            ValueType::Entity | ValueType::Link => self.whole(node),
            ValueType::Person | ValueType::Place => {
                if self.is_id(node) {
                    self.names.push(node.span);
                }
                self.whole(node);
            }
            ValueType::Markdown | ValueType::InlineMarkdown => self.markdown(node),
            ValueType::Object(object) => self.object(node, object),
            ValueType::Map(keys, value) => self.map(node, keys, *value),
            ValueType::List(item) => self.items(node, *item),
            ValueType::OneOrMore(item) => {
                if matches!(node.value, YamlValue::List(_)) {
                    self.items(node, *item);
                } else {
                    self.value(node, *item);
                }
            }
            ValueType::AnyOf(types) => {
                for value_type in types {
                    self.value(node, *value_type);
                }
            }
            _ => {}
        }
    }

    fn object(&mut self, node: &YamlNode, object: &ObjectType) {
        let YamlValue::Map(entries) = &node.value else {
            return;
        };
        for entry in entries {
            if let Some(key) = object.key(&entry.key.value) {
                self.value(&entry.value, key.value);
            }
        }
    }

    fn map(&mut self, node: &YamlNode, keys: MapKey, value: ValueType) {
        let YamlValue::Map(entries) = &node.value else {
            return;
        };
        for entry in entries {
            if keys == MapKey::Entity && entry.key.value == self.id {
                self.found.push(Naming::Whole(entry.key.clone()));
            }
            self.value(&entry.value, value);
        }
    }

    fn items(&mut self, node: &YamlNode, item: ValueType) {
        if let YamlValue::List(items) = &node.value {
            for node in items {
                self.value(node, item);
            }
        }
    }

    fn is_id(&self, node: &YamlNode) -> bool {
        matches!(&node.value, YamlValue::Scalar(text) if text == self.id)
    }

    fn whole(&mut self, node: &YamlNode) {
        if self.is_id(node) {
            let value = Spanned::new(self.id.to_owned(), node.span);
            self.found.push(Naming::Whole(value));
        }
    }

    fn markdown(&mut self, node: &YamlNode) {
        match &node.value {
            YamlValue::Map(entries) => {
                for entry in entries {
                    self.markdown(&entry.value);
                }
            }
            YamlValue::Scalar(text) => {
                let links = links_to(self.id, text, self.lang);
                if !links.is_empty() {
                    let value = Spanned::new(text.clone(), node.span);
                    self.found.push(Naming::Links { value, links });
                }
            }
            _ => {}
        }
    }
}

/// The bytes at which the `[[links]]` to an entity begin in a Markdown text.
pub(super) fn links_to(id: &str, text: &str, lang: &Lang) -> Vec<usize> {
    if !text.contains("[[") {
        return Vec::new();
    }
    let source = MarkdownSource::File(FileId(0), 0);
    let parsed = markdown::parse(text, source, lang, &|_, _| None, &mut Vec::new());
    let links = parsed.links.iter().filter(
        |link| matches!(&link.reference, Reference::Entity(entity) if entity.as_str() == id),
    );
    links.map(|link| link.span.start as usize).collect()
}
