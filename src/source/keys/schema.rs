//! What a table of keys consists of: objects, their keys, and the types of the values.

use std::fmt;

/// A kind of mapping, such as an annotation or the settings.
#[derive(Debug)]
pub struct ObjectType {
    /// The name used in messages, with its article: `an annotation`, `hashiya.yaml`.
    pub name: &'static str,
    /// The keys, in the order in which messages list them.
    pub keys: &'static [Key],
    /// Keys that are known but not allowed in this mapping. `defaults` has the keys of an
    /// annotation, but refuses its `quote`.
    pub refused: &'static [&'static str],
}

/// One key of a mapping.
#[derive(Debug)]
pub struct Key {
    /// The key as authors write it.
    pub name: &'static str,
    /// The type of its value.
    pub value: ValueType,
    /// For a required key: the help that is shown when the key is missing.
    pub missing_help: Option<&'static str>,
    /// What the key means, in one sentence.
    pub description: &'static str,
}

/// The type of a value.
///
/// Its `Display` form is the one that FORMAT.md uses: `list of ids`, `text by language`.
#[derive(Clone, Copy, Debug)]
pub enum ValueType {
    /// A string.
    Text,
    /// A string in the site's first language, or a mapping from languages to strings.
    TextByLanguage,
    /// The same as [`Self::TextByLanguage`], read as Markdown.
    Markdown,
    /// The same as [`Self::Markdown`], shown in one line and without footnotes.
    InlineMarkdown,
    /// The label of a relation: text by language. In each language it may also be a mapping with
    /// one form for each gender.
    Label,
    /// Words of an article's text: a string for one text, or a mapping from languages to strings.
    Words,
    /// The blocks of a text: a number, a range, opening words, or a list of two openings; or a
    /// mapping from languages to these.
    Blocks,
    /// A block number or a range of them, such as `3-5`.
    BlockRange,
    /// A whole number from 1.
    Number,
    /// `true` or `false`.
    Flag,
    /// One of a few words.
    Word(fn() -> Vec<&'static str>),
    /// An id: lower-case letters, digits and hyphens.
    Id,
    /// The id of an entity.
    Entity,
    /// A date, as precise as it is known.
    Date,
    /// An absolute `http` or `https` address.
    WebAddress,
    /// A BCP 47 language tag.
    Language,
    /// An entity, an annotator or a name.
    Person,
    /// An entity, or the name of a place.
    Place,
    /// A link to an entity, an article or an annotation.
    Link,
    /// A mapping with keys of its own.
    Object(&'static ObjectType),
    /// A mapping from ids, languages or names to values of one type.
    Map(MapKey, &'static Self),
    /// A list.
    List(&'static Self),
    /// A single value, or a list of them.
    OneOrMore(&'static Self),
    /// A value of any of these types.
    AnyOf(&'static [Self]),
}

/// What the keys of a [`ValueType::Map`] are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapKey {
    /// Languages of the site.
    Language,
    /// Ids that the author chooses.
    Id,
    /// Ids of entities.
    Entity,
    /// Names of lints.
    Lint,
    /// Names of catalogues, such as `wikidata`.
    Catalogue,
}

impl ObjectType {
    /// The key of this name, if the object has it.
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys.iter().find(|key| key.name == name)
    }

    /// The names of all keys.
    pub fn names(&self) -> impl Iterator<Item = &'static str> + Clone + use<> {
        self.keys.iter().map(|key| key.name)
    }

    /// The name of the type in documentation, without an article. `None` if its keys are listed
    /// instead, because there are few.
    fn noun(&self) -> Option<&'static str> {
        const FEW: usize = 8;
        if self.keys.len() <= FEW {
            return None;
        }
        if !self.refused.is_empty() {
            return Some("mapping");
        }
        self.name
            .strip_prefix("an ")
            .or_else(|| self.name.strip_prefix("a "))
    }

    /// Is the key known, but not allowed in this object?
    pub fn refuses(&self, name: &str) -> bool {
        self.refused.contains(&name)
    }
}

impl Key {
    /// An optional key.
    pub(super) const fn new(
        name: &'static str,
        value: ValueType,
        description: &'static str,
    ) -> Self {
        Self {
            name,
            value,
            missing_help: None,
            description,
        }
    }

    /// A required key, with the help that is shown when it is missing.
    pub(super) const fn required(
        name: &'static str,
        value: ValueType,
        missing_help: &'static str,
        description: &'static str,
    ) -> Self {
        Self {
            name,
            value,
            missing_help: Some(missing_help),
            description,
        }
    }

    /// Must the key be written?
    pub const fn is_required(&self) -> bool {
        self.missing_help.is_some()
    }
}

impl ValueType {
    /// The singular and the plural of a type that has a simple name.
    const fn simple(self) -> Option<(&'static str, &'static str)> {
        Some(match self {
            Self::Text => ("text", "texts"),
            Self::TextByLanguage => ("text by language", "texts by language"),
            Self::Markdown => ("Markdown by language", "Markdown texts by language"),
            Self::InlineMarkdown => (
                "inline Markdown by language",
                "inline Markdown texts by language",
            ),
            Self::Label => (
                "text by language and gender",
                "texts by language and gender",
            ),
            Self::Words => ("words, or words by language", "words"),
            Self::Blocks => ("blocks, or blocks by language", "blocks"),
            Self::BlockRange => ("number or range", "numbers or ranges"),
            Self::Number => ("number", "numbers"),
            Self::Flag => ("`true` or `false`", "flags"),
            Self::Id | Self::Entity => ("id", "ids"),
            Self::Date => ("date", "dates"),
            Self::WebAddress => ("web address", "web addresses"),
            Self::Language => ("language tag", "language tags"),
            Self::Person => ("person", "persons"),
            Self::Place => ("place", "places"),
            Self::Link => ("link", "links"),
            _ => return None,
        })
    }

    /// The plural, for the items of a list.
    fn plural(self) -> String {
        match (self.simple(), self) {
            (Some((_, plural)), _) => plural.to_owned(),
            (None, Self::Object(object)) => match object.noun() {
                Some(noun) => format!("{noun}s"),
                None => self.to_string(),
            },
            (None, Self::AnyOf(types)) => {
                let types: Vec<String> = types.iter().map(|value| value.plural()).collect();
                types.join(" or ")
            }
            (None, _) => format!("mappings {self}"),
        }
    }

    /// Is its name short enough for a list of alternatives that is joined by "or"?
    const fn is_short(self) -> bool {
        self.simple().is_some() || matches!(self, Self::Object(_))
    }
}

impl fmt::Display for ValueType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((singular, _)) = self.simple() {
            return f.write_str(singular);
        }
        match self {
            Self::Word(words) => {
                let words: Vec<String> = words().iter().map(|word| format!("`{word}`")).collect();
                match words.split_last() {
                    Some((last, others)) if !others.is_empty() => {
                        write!(f, "{} or {last}", others.join(", "))
                    }
                    _ => f.write_str(&words.concat()),
                }
            }
            Self::Object(object) => match object.noun() {
                Some(noun) => f.write_str(noun),
                None => write!(f, "`{{{}}}`", object.names().collect::<Vec<_>>().join(", ")),
            },
            Self::Map(key, value) => write!(f, "{key}: {value}"),
            Self::List(item) => write!(f, "list of {}", item.plural()),
            Self::OneOrMore(item) => write!(f, "{item} or list of {}", item.plural()),
            Self::AnyOf(all) => {
                let types: Vec<String> = all.iter().map(Self::to_string).collect();
                let all_short = all.iter().all(|value| value.is_short());
                f.write_str(&types.join(if all_short { " or " } else { "; or " }))
            }
            // `simple` has named all others.
            _ => Ok(()),
        }
    }
}

impl fmt::Display for MapKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Language => "by language",
            Self::Id | Self::Entity => "by id",
            Self::Lint => "by lint",
            Self::Catalogue => "by catalogue",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::keys::OBJECTS;

    #[test]
    fn types_read_as_in_the_documentation() {
        const IDS: ValueType = ValueType::List(&ValueType::Id);
        for (value, words) in [
            (IDS, "list of ids"),
            (
                ValueType::OneOrMore(&ValueType::Person),
                "person or list of persons",
            ),
            (
                ValueType::Map(MapKey::Id, &ValueType::TextByLanguage),
                "by id: text by language",
            ),
            (
                ValueType::Word(|| vec!["one", "two", "three"]),
                "`one`, `two` or `three`",
            ),
        ] {
            assert_eq!(value.to_string(), words);
        }
    }

    #[test]
    fn every_key_occurs_once_in_its_table_and_has_a_sentence() {
        for object in OBJECTS {
            for (index, key) in object.keys.iter().enumerate() {
                let place = format!("{}: {}", object.name, key.name);
                assert!(
                    object.names().take(index).all(|name| name != key.name),
                    "{place}"
                );
                assert!(key.description.ends_with('.'), "{place}");
                assert!(!key.value.to_string().is_empty(), "{place}");
            }
            for refused in object.refused {
                assert!(object.key(refused).is_some(), "{}: {refused}", object.name);
            }
        }
    }
}
