//! Replaces values in the text of a YAML file.

use super::append::{add_key, find_entry};
use super::meaning::{Meaning, read};
use super::scalar::{BlockScalar, ScalarStyle, block, block_lines, styled};
use super::splice::{EditError, Replacement, prove, splice};
use crate::diagnostic::{Fix, KeyEdit, Span, ValueEdit};
use crate::source::yaml::{YamlNode, YamlValue};

/// Applies all edits to the text of one file, or none. Keeps the quotation style of the values
/// where possible, and every other byte.
///
/// # Errors
/// When the result cannot be proved to differ only in these values.
pub fn apply(text: &str, edits: &[ValueEdit]) -> Result<String, EditError> {
    change(text, &Fix::of(edits.to_vec()))
}

/// Applies a fix to the text of one file, completely or not at all; see [`apply`].
///
/// # Errors
/// When the result cannot be proved to differ only in what the fix names.
pub fn change(text: &str, fix: &Fix) -> Result<String, EditError> {
    apply_fix(text, fix).map(|(changed, _)| changed)
}

/// Returns the replacements that [`change`] would make, for tools that edit files themselves.
///
/// # Errors
/// As for [`change`].
pub fn replacements(text: &str, fix: &Fix) -> Result<Vec<Replacement>, EditError> {
    apply_fix(text, fix).map(|(_, replacements)| replacements)
}

fn apply_fix(text: &str, fix: &Fix) -> Result<(String, Vec<Replacement>), EditError> {
    let mut tree = read(text).ok_or(EditError::NotYaml)?;
    let (mut edits, mut splices) = (fix.edits.clone(), Vec::new());
    for edit in &fix.keys {
        let (KeyEdit::Rename { key, value, .. } | KeyEdit::Add { key, value, .. }) = edit;
        // A value that is given by language is not the value of the key itself.
        let (map, entry) = find_entry(&tree, key, *value)
            .filter(|(_, entry)| same_place(entry.value.span, *value))
            .ok_or(EditError::NoValue)?;
        match edit {
            KeyEdit::Rename { to, .. } => edits.push(ValueEdit {
                span: entry.key.span,
                replacement: (*to).to_owned(),
            }),
            KeyEdit::Add {
                new_key, new_value, ..
            } => match find_value(map, new_key) {
                Some(span) => edits.push(ValueEdit {
                    span,
                    replacement: new_value.clone(),
                }),
                None => splices.push(add_key(
                    text,
                    &mut tree,
                    (key, *value),
                    (new_key, new_value),
                )?),
            },
        }
    }
    let mut met = 0;
    let expected = Meaning::with(&tree, &mut |span, old| {
        let edit = edits.iter().find(|edit| same_place(edit.span, span))?;
        let (made, value) = replace_value(text, span, old, &edit.replacement)?;
        met += 1;
        splices.extend(made);
        Some(value)
    });
    if met != edits.len() {
        return Err(EditError::NoValue);
    }
    let changed = splice(text, splices.clone())?;
    Ok((prove(changed, &expected)?, splices))
}

/// The position of the value that a mapping already has for a key.
fn find_value(map: &YamlNode, key: &str) -> Option<Span> {
    let YamlValue::Map(entries) = &map.value else {
        return None;
    };
    entries
        .iter()
        .find(|entry| entry.key.value == key)
        .map(|entry| entry.value.span)
}

const fn same_place(a: Span, b: Span) -> bool {
    a.start == b.start && a.end == b.end
}

/// Returns the replacements for a value, and the value that will be read back. It may differ from
/// `new`: the line breaks at the end of a block scalar belong to its style.
fn replace_value(
    text: &str,
    span: Span,
    old: &str,
    new: &str,
) -> Option<(Vec<Replacement>, String)> {
    let range = span.start as usize..span.end as usize;
    if let Some(block) = block(text, range.clone()) {
        return Some(replace_block_scalar(text, &block, old, new));
    }
    let written = text.get(range.clone())?;
    let style = match written.chars().next()? {
        '\'' => ScalarStyle::Single,
        '"' => ScalarStyle::Double,
        _ => ScalarStyle::Plain,
    };
    Some((
        vec![Replacement {
            range,
            with: styled(new, style),
        }],
        new.to_owned(),
    ))
}

fn replace_block_scalar(
    text: &str,
    block: &BlockScalar,
    old: &str,
    new: &str,
) -> (Vec<Replacement>, String) {
    let ends = &old[old.trim_end_matches('\n').len()..];
    if let Some(lines) = block_lines(text, block, new) {
        return (
            vec![Replacement {
                range: block.lines.clone(),
                with: lines,
            }],
            format!("{}{ends}", new.trim_end_matches('\n')),
        );
    }
    // The value in quotes takes the place of the block sign, before any comment. The lines are
    // removed together with their last line break.
    let header = Replacement {
        range: block.header.clone(),
        with: styled(new, ScalarStyle::Double),
    };
    let after = super::layout::next_line(text, block.lines.end);
    let lines = Replacement {
        range: block.lines.start..after,
        with: String::new(),
    };
    (vec![header, lines], new.to_owned())
}
