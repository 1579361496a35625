//! Adds an id to `redirect_from` of an entity.

use super::layout::{
    before_on_line, closing, end, entry_end, indentation, is_flow, lines_at, next_line,
};
use super::scalar::plain;
use super::splice::{EditError, Replacement};
use crate::source::yaml::{YamlEntry, YamlNode, YamlValue};

/// The key for the ids that an entity had before.
pub(super) const KEY: &str = "redirect_from";

/// Adds an old id to the entity `entity` of a file with entities, in the tree. Returns the replacement
/// that adds it to the text.
pub(super) fn add(
    text: &str,
    tree: &mut YamlNode,
    entity: &str,
    old: &str,
) -> Result<Replacement, EditError> {
    let span = tree.span;
    let entry = entries(tree)?
        .iter_mut()
        .find(|entry| entry.key.value == entity)
        .ok_or(EditError::NoValue)?;
    let is_braced = is_flow(text, &entry.value);
    let id = YamlNode {
        value: YamlValue::Scalar(old.to_owned()),
        span,
    };
    let keys = entries(&mut entry.value)?;
    if let Some(former) = keys.iter_mut().find(|entry| entry.key.value == KEY) {
        let made = add_to(text, former, old)?;
        match &mut former.value.value {
            YamlValue::List(items) => items.push(id),
            value => *value = YamlValue::List(vec![id]),
        }
        return Ok(made);
    }
    let made = add_key(text, keys, is_braced, old)?;
    keys.push(YamlEntry::new(KEY, YamlValue::List(vec![id]), span));
    Ok(made)
}

fn entries(node: &mut YamlNode) -> Result<&mut Vec<YamlEntry>, EditError> {
    match &mut node.value {
        YamlValue::Map(entries) => Ok(entries),
        _ => Err(EditError::NoValue),
    }
}

/// Adds the key after the last one of the entity.
fn add_key(
    text: &str,
    keys: &[YamlEntry],
    is_braced: bool,
    old: &str,
) -> Result<Replacement, EditError> {
    let last = keys.last().ok_or(EditError::NoValue)?;
    let (end, written) = (entry_end(text, last), format!("{KEY}: [{}]", plain(old)));
    if is_braced {
        return Ok(inserted(end, format!(", {written}")));
    }
    let indent = indentation(text, last.key.span.start as usize);
    let line = next_line(text, end);
    Ok(inserted(
        line,
        lines_at(text, line, &format!("{indent}{written}")),
    ))
}

/// Adds an item to the list that the key already has.
fn add_to(text: &str, former: &YamlEntry, old: &str) -> Result<Replacement, EditError> {
    let id = plain(old);
    let items = match &former.value.value {
        YamlValue::Empty => return Ok(inserted(entry_end(text, former), format!(" [{id}]"))),
        YamlValue::List(items) => items,
        _ => return Err(EditError::Layout("`redirect_from` is no list")),
    };
    let Some(last) = items.last() else {
        let start = former.value.span.start as usize + 1;
        let close = closing(text, start).ok_or(EditError::NoValue)?;
        return Ok(inserted(close - 1, id));
    };
    let at = end(text, last).ok_or(EditError::NoValue)?;
    if is_flow(text, &former.value) {
        return Ok(inserted(at, format!(", {id}")));
    }
    let before = before_on_line(text, last.span.start as usize);
    let dash = before.find('-').ok_or(EditError::Layout(
        "the last item of `redirect_from` stands below its hyphen; write it beside it",
    ))?;
    let line = next_line(text, at);
    Ok(inserted(
        line,
        lines_at(text, line, &format!("{}- {id}", &before[..dash])),
    ))
}

const fn inserted(at: usize, with: String) -> Replacement {
    Replacement {
        range: at..at,
        with,
    }
}
