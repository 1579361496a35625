//! Adds keys and list items to the text of a YAML file.

use super::layout::{
    before_on_line, end, entry_end, indentation, insert_lines, is_flow, lines_at, next_line,
};
use super::meaning::{Meaning, read};
use super::scalar::plain;
use super::splice::{EditError, Replacement, prove, splice};
use crate::diagnostic::{Span, Spanned};
use crate::source::yaml::{YamlEntry, YamlNode, YamlValue};

/// Adds a key after the key `beside` of the same mapping. `at` is the position of the value of
/// `beside`, or of one of its values by language.
///
/// # Errors
/// When there is no such key, or the result cannot be proved to be right.
pub fn key(
    text: &str,
    beside: &str,
    at: Span,
    key: &str,
    value: &str,
) -> Result<String, EditError> {
    let mut tree = read(text).ok_or(EditError::NotYaml)?;
    let changed = splice(
        text,
        vec![add_key(text, &mut tree, (beside, at), (key, value))?],
    )?;
    prove(changed, &Meaning::of(&tree))
}

/// Adds a key to the tree. Returns the replacement that adds it to the text.
pub(super) fn add_key(
    text: &str,
    tree: &mut YamlNode,
    (beside, at): (&str, Span),
    (key, value): (&str, &str),
) -> Result<Replacement, EditError> {
    let (map, before) = find_entry(tree, beside, at).ok_or(EditError::NoValue)?;
    let end = entry_end(text, before);
    let written = format!("{}: {}", plain(key), plain(value));
    let splice = if is_flow(text, map) {
        Replacement {
            range: end..end,
            with: format!(", {written}"),
        }
    } else {
        let indent = indentation(text, before.key.span.start as usize);
        let line = next_line(text, end);
        Replacement {
            range: line..line,
            with: lines_at(text, line, &format!("{indent}{written}")),
        }
    };
    let added = new_entry(tree.span, key, YamlValue::Scalar(value.to_owned()));
    insert_entry(tree, beside, at, &added);
    Ok(splice)
}

/// Finds the entry that has this key and a value at `at`, and the mapping that contains it.
pub(super) fn find_entry<'n>(
    node: &'n YamlNode,
    key: &str,
    at: Span,
) -> Option<(&'n YamlNode, &'n YamlEntry)> {
    match &node.value {
        YamlValue::List(items) => items.iter().find_map(|item| find_entry(item, key, at)),
        YamlValue::Map(entries) => {
            let entry = entries
                .iter()
                .find(|entry| entry.key.value == key && holds(&entry.value, at));
            entry.map(|entry| (node, entry)).or_else(|| {
                entries
                    .iter()
                    .find_map(|entry| find_entry(&entry.value, key, at))
            })
        }
        _ => None,
    }
}

fn insert_entry(node: &mut YamlNode, key: &str, at: Span, added: &YamlEntry) -> bool {
    match &mut node.value {
        YamlValue::List(items) => items
            .iter_mut()
            .any(|item| insert_entry(item, key, at, added)),
        YamlValue::Map(entries) => match entries
            .iter()
            .position(|entry| entry.key.value == key && holds(&entry.value, at))
        {
            Some(index) => {
                entries.insert(index + 1, added.clone());
                true
            }
            None => entries
                .iter_mut()
                .any(|entry| insert_entry(&mut entry.value, key, at, added)),
        },
        _ => false,
    }
}

/// Is this node, or one of its entries' values, at that position?
fn holds(node: &YamlNode, at: Span) -> bool {
    let is_it = |node: &YamlNode| node.span.start == at.start && node.span.end == at.end;
    match &node.value {
        YamlValue::Map(entries) => entries.iter().any(|entry| is_it(&entry.value)),
        _ => is_it(node),
    }
}

fn new_entry(span: Span, key: &str, value: YamlValue) -> YamlEntry {
    YamlEntry {
        key: Spanned::new(key.to_owned(), span),
        value: YamlNode { value, span },
    }
}

/// An item to add to the list of an entity under `mentions:`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MentionWords<'a> {
    /// The words as they are to be quoted.
    pub quote: &'a str,
    /// The language of the text, if the item must name it.
    pub lang: Option<&'a str>,
}

impl MentionWords<'_> {
    fn written(self) -> String {
        let quote = plain(self.quote);
        self.lang.map_or_else(
            || quote.clone(),
            |lang| format!("{{quote: {quote}, lang: {}}}", plain(lang)),
        )
    }

    fn node(self, span: Span) -> YamlNode {
        let scalar = |text: &str| YamlValue::Scalar(text.to_owned());
        let value = match self.lang {
            None => scalar(self.quote),
            Some(lang) => YamlValue::Map(vec![
                new_entry(span, "quote", scalar(self.quote)),
                new_entry(span, "lang", scalar(lang)),
            ]),
        };
        YamlNode { value, span }
    }
}

/// Adds an item to the list of an entity under `mentions:`. Adds the list and `mentions:` if they
/// are missing.
///
/// # Errors
/// When the file is laid out in a way that does not allow the addition, or the result cannot be
/// proved to be right.
pub fn mention(text: &str, entity: &str, words: MentionWords<'_>) -> Result<String, EditError> {
    let mut tree = read(text).ok_or(EditError::NotYaml)?;
    let changed = match find(&tree, "mentions") {
        None => at_end(
            text,
            &tree,
            &format!("mentions:\n  {}: [{}]", plain(entity), words.written()),
        )?,
        Some(mentions) => in_mentions(text, mentions, entity, words)?,
    };
    expect_mention(&mut tree, entity, words);
    prove(changed, &Meaning::of(&tree))
}

/// Adds entries at the end of a file whose root is a mapping. `lines` are the entries as YAML.
///
/// # Errors
/// When the file is not a mapping in lines of its own, has one of the keys already, or the result
/// cannot be proved to be right.
pub fn entries(text: &str, lines: &str) -> Result<String, EditError> {
    let tree = read(text).ok_or(EditError::NotYaml)?;
    let added = read(lines).ok_or(EditError::NotYaml)?;
    let changed = at_end(text, &tree, lines.trim_end())?;
    match (Meaning::of(&tree), Meaning::of(&added)) {
        (Meaning::Map(mut all), Meaning::Map(added)) => {
            all.extend(added);
            prove(changed, &Meaning::Map(all))
        }
        _ => Err(EditError::Layout(
            "the file is no mapping with a key for each entry",
        )),
    }
}

fn find<'n>(node: &'n YamlNode, key: &str) -> Option<&'n YamlEntry> {
    let YamlValue::Map(entries) = &node.value else {
        return None;
    };
    entries.iter().find(|entry| entry.key.value == key)
}

pub(super) fn at_end(text: &str, tree: &YamlNode, lines: &str) -> Result<String, EditError> {
    if is_flow(text, tree) {
        return Err(EditError::Layout(
            "the whole file is one mapping in braces; write its keys on lines of their own",
        ));
    }
    let parted = text.trim_start_matches('\u{FEFF}').is_empty()
        || text.ends_with("\n\n")
        || text.ends_with("\n\r\n");
    Ok(insert_lines(
        text,
        text.len(),
        &if parted {
            lines.to_owned()
        } else {
            format!("\n{lines}")
        },
    ))
}

fn in_mentions(
    text: &str,
    mentions: &YamlEntry,
    entity: &str,
    words: MentionWords<'_>,
) -> Result<String, EditError> {
    let line = format!("{}: [{}]", plain(entity), words.written());
    match &mentions.value.value {
        YamlValue::Empty => {
            let at = next_line(text, entry_end(text, mentions));
            let indent = indentation(text, mentions.key.span.start as usize);
            Ok(insert_lines(text, at, &format!("{indent}  {line}")))
        }
        YamlValue::Map(_) if is_flow(text, &mentions.value) => Err(EditError::Layout(
            "`mentions:` is written in braces; write each entity on a line of its own",
        )),
        YamlValue::Map(entries) => {
            if let Some(entry) = entries.iter().find(|entry| entry.key.value == entity) {
                return add_to_list(text, entry, words);
            }
            let (Some(first), Some(end)) = (entries.first(), end(text, &mentions.value)) else {
                return Err(EditError::NoValue);
            };
            let indent = indentation(text, first.key.span.start as usize);
            Ok(insert_lines(
                text,
                next_line(text, end),
                &format!("{indent}{line}"),
            ))
        }
        _ => Err(EditError::Layout(
            "`mentions:` is not a mapping of entities to lists of words",
        )),
    }
}

/// Adds an item to the list of an entity.
fn add_to_list(
    text: &str,
    entry: &YamlEntry,
    words: MentionWords<'_>,
) -> Result<String, EditError> {
    const NOT_A_LIST: EditError =
        EditError::Layout("the words of this entity are no list yet; put them in [brackets]");
    let YamlValue::List(items) = &entry.value.value else {
        return Err(NOT_A_LIST);
    };
    let (Some(first), Some(last)) = (items.first(), items.last()) else {
        return Err(EditError::Layout(
            "the list of this entity is empty; write its first words yourself",
        ));
    };
    let at = end(text, last).ok_or(NOT_A_LIST)?;
    if is_flow(text, &entry.value) {
        return splice(
            text,
            vec![Replacement {
                range: at..at,
                with: format!(", {}", words.written()),
            }],
        );
    }
    let before = before_on_line(text, first.span.start as usize);
    let dash = before.find('-').ok_or(EditError::Layout(
        "the first item of this list stands below its hyphen; write it beside it",
    ))?;
    Ok(insert_lines(
        text,
        next_line(text, at),
        &format!("{}- {}", &before[..dash], words.written()),
    ))
}

/// Makes the same addition to the tree that the changed text must mean.
fn expect_mention(tree: &mut YamlNode, entity: &str, words: MentionWords<'_>) {
    let span = tree.span;
    let item = words.node(span);
    let list = YamlValue::List(vec![item.clone()]);
    let YamlValue::Map(entries) = &mut tree.value else {
        return;
    };
    let Some(mentions) = entries
        .iter_mut()
        .find(|entry| entry.key.value == "mentions")
    else {
        entries.push(new_entry(
            span,
            "mentions",
            YamlValue::Map(vec![new_entry(span, entity, list)]),
        ));
        return;
    };
    if matches!(mentions.value.value, YamlValue::Empty) {
        mentions.value.value = YamlValue::Map(Vec::new());
    }
    let YamlValue::Map(entities) = &mut mentions.value.value else {
        return;
    };
    match entities
        .iter_mut()
        .find(|entry| entry.key.value == entity)
        .map(|entry| &mut entry.value.value)
    {
        Some(YamlValue::List(items)) => items.push(item),
        Some(_) => {}
        None => entities.push(new_entry(span, entity, list)),
    }
}
