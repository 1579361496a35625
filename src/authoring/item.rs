//! Writes a new mapping as YAML, and adds it to a list of a file.

use super::append::at_end;
use super::layout::{
    before_on_line, end, entry_end, indentation, insert_lines, is_flow, next_line,
};
use super::meaning::{Meaning, read};
use super::scalar::plain;
use super::splice::{EditError, Replacement, prove, splice};
use crate::source::yaml::{YamlEntry, YamlValue};

/// An entry of a new mapping.
pub(super) fn entry(key: &str, value: impl Into<String>) -> (String, Meaning) {
    (key.to_owned(), Meaning::Scalar(value.into()))
}

/// A value in one line, with brackets around its parts.
fn flow(value: &Meaning) -> String {
    match value {
        Meaning::Empty => String::new(),
        Meaning::Scalar(text) => plain(text),
        Meaning::List(items) => {
            let items: Vec<String> = items.iter().map(flow).collect();
            format!("[{}]", items.join(", "))
        }
        Meaning::Map(entries) => {
            let entries: Vec<String> = entries.iter().map(key_and_value).collect();
            format!("{{{}}}", entries.join(", "))
        }
    }
}

fn key_and_value((key, value): &(String, Meaning)) -> String {
    format!("{}: {}", plain(key), flow(value))
}

/// A mapping as an item of a list, with a line for each of its keys. `indent` stands before the hyphen.
pub(super) fn lines(item: &[(String, Meaning)], indent: &str) -> String {
    let starts = std::iter::once("- ").chain(std::iter::repeat("  "));
    let lines = starts.zip(item);
    let lines = lines.map(|(start, entry)| format!("{indent}{start}{}", key_and_value(entry)));
    lines.collect::<Vec<_>>().join("\n")
}

/// Adds a mapping at the end of the list that a file has under `key`. Adds the list if it is missing.
///
/// # Errors
/// When the file is laid out in a way that does not allow the addition, or the result cannot be
/// proved to be right.
pub(super) fn append(
    text: &str,
    key: &str,
    item: Vec<(String, Meaning)>,
) -> Result<String, EditError> {
    let tree = read(text).ok_or(EditError::NotYaml)?;
    let list = match &tree.value {
        YamlValue::Map(entries) => entries.iter().find(|entry| entry.key.value == key),
        _ => None,
    };
    let changed = match list {
        None => at_end(text, &tree, &format!("{key}:\n{}", lines(&item, "  ")))?,
        Some(list) => to_list(text, list, &item)?,
    };
    prove(changed, &expected(Meaning::of(&tree), key, item))
}

fn to_list(text: &str, list: &YamlEntry, item: &[(String, Meaning)]) -> Result<String, EditError> {
    let items = match &list.value.value {
        YamlValue::Empty => &[][..],
        YamlValue::List(items) => items,
        _ => return Err(EditError::Layout("the value of this key is not a list")),
    };
    let Some((first, last)) = items.first().zip(items.last()) else {
        return to_empty(text, list, item);
    };
    let at = end(text, last).ok_or(EditError::NoValue)?;
    if is_flow(text, &list.value) {
        let with = format!(", {}", flow(&Meaning::Map(item.to_vec())));
        return splice(
            text,
            vec![Replacement {
                range: at..at,
                with,
            }],
        );
    }
    let before = before_on_line(text, first.span.start as usize);
    let dash = before.find('-').ok_or(EditError::Layout(
        "the first item of this list stands below its hyphen; write it beside it",
    ))?;
    let written = lines(item, &before[..dash]);
    Ok(insert_lines(text, next_line(text, at), &written))
}

/// The same for a list without items: a key alone, or `[]`.
fn to_empty(text: &str, list: &YamlEntry, item: &[(String, Meaning)]) -> Result<String, EditError> {
    let at = entry_end(text, list);
    if is_flow(text, &list.value) {
        let range = list.value.span.start as usize..at;
        let with = format!("[{}]", flow(&Meaning::Map(item.to_vec())));
        return splice(text, vec![Replacement { range, with }]);
    }
    let indent = indentation(text, list.key.span.start as usize);
    let written = lines(item, &format!("{indent}  "));
    Ok(insert_lines(text, next_line(text, at), &written))
}

/// What the changed file must mean.
fn expected(file: Meaning, key: &str, item: Vec<(String, Meaning)>) -> Meaning {
    let mut entries = match file {
        Meaning::Map(entries) => entries,
        _ => Vec::new(),
    };
    let item = Meaning::Map(item);
    match entries.iter_mut().find(|(of, _)| of == key) {
        Some((_, Meaning::List(items))) => items.push(item),
        Some((_, value)) => *value = Meaning::List(vec![item]),
        None => entries.push((key.to_owned(), Meaning::List(vec![item]))),
    }
    Meaning::Map(entries)
}
