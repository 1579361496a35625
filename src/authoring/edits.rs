//! Putting new values in the places of old ones, in the text of a YAML file.

use std::ops::Range;

use super::append::{added, owner};
use super::meaning::{Meaning, read};
use super::scalar::{Block, Style, block, block_lines, styled};
use crate::diagnostic::{Fix, KeyEdit, Span, ValueEdit};
use crate::source::yaml::{YamlNode, YamlValue};

/// Why a change cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// The file is not YAML as it is.
    #[error("the file must first be YAML without a key twice in one mapping")]
    NotYaml,
    /// There is no value at that place.
    #[error("no single value stands at this place")]
    NoValue,
    /// Two changes meet in one place.
    #[error("two changes meet here")]
    Overlap,
    /// The result would not mean what it should.
    #[error(
        "the way this is written does not allow the change without touching more; change it by hand"
    )]
    WouldChangeMore,
    /// A list or mapping is written so that nothing can be added to it.
    #[error("{0}")]
    Layout(&'static str),
}

/// One stretch of a file's text to be replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// Its bytes.
    pub range: Range<usize>,
    /// What is to stand there, as it stands in the file.
    pub with: String,
}

/// Applies edits to the text of one file; all of them or none. How the values were quoted is kept
/// where it can be, and every other byte as it is.
///
/// # Errors
/// When the result could not be proved to differ in these values alone.
pub fn apply(text: &str, edits: &[ValueEdit]) -> Result<String, EditError> {
    change(text, &Fix::of(edits.to_vec()))
}

/// Makes a change to the text of one file, whole or not at all; see [`apply`].
///
/// # Errors
/// When the result could not be proved to differ in what the change names alone.
pub fn change(text: &str, fix: &Fix) -> Result<String, EditError> {
    written(text, fix).map(|(changed, _)| changed)
}

/// What [`change`] would replace, for tools that change files themselves.
///
/// # Errors
/// As for [`change`].
pub fn replacements(text: &str, fix: &Fix) -> Result<Vec<Replacement>, EditError> {
    written(text, fix).map(|(_, replacements)| replacements)
}

fn written(text: &str, fix: &Fix) -> Result<(String, Vec<Replacement>), EditError> {
    let mut tree = read(text).ok_or(EditError::NotYaml)?;
    let (mut edits, mut splices) = (fix.edits.clone(), Vec::new());
    for edit in &fix.keys {
        let (KeyEdit::Rename { key, value, .. } | KeyEdit::Add { key, value, .. }) = edit;
        // What is by language is no value of the key alone.
        let (map, entry) = owner(&tree, key, *value)
            .filter(|(_, entry)| same_place(entry.value.span, *value))
            .ok_or(EditError::NoValue)?;
        match edit {
            KeyEdit::Rename { to, .. } => edits.push(ValueEdit {
                span: entry.key.span,
                replacement: (*to).to_owned(),
            }),
            KeyEdit::Add {
                new_key, new_value, ..
            } => match written_already(map, new_key) {
                Some(span) => edits.push(ValueEdit {
                    span,
                    replacement: new_value.clone(),
                }),
                None => splices.push(added(text, &mut tree, (key, *value), (new_key, new_value))?),
            },
        }
    }
    let mut met = 0;
    let expected = Meaning::with(&tree, &mut |span, old| {
        let edit = edits.iter().find(|edit| same_place(edit.span, span))?;
        let (made, value) = replacing(text, span, old, &edit.replacement)?;
        met += 1;
        splices.extend(made);
        Some(value)
    });
    if met != edits.len() {
        return Err(EditError::NoValue);
    }
    let changed = splice(text, splices.clone())?;
    Ok((proved(changed, &expected)?, splices))
}

/// Where the value of a key stands that a mapping has already.
fn written_already(map: &YamlNode, key: &str) -> Option<Span> {
    let YamlValue::Map(entries) = &map.value else {
        return None;
    };
    entries
        .iter()
        .find(|entry| entry.key.value == key)
        .map(|entry| entry.value.span)
}

/// The text, if it means what it is to mean.
pub(super) fn proved(text: String, expected: &Meaning) -> Result<String, EditError> {
    let is_so = read(&text).is_some_and(|tree| Meaning::of(&tree) == *expected);
    if is_so {
        Ok(text)
    } else {
        Err(EditError::WouldChangeMore)
    }
}

const fn same_place(a: Span, b: Span) -> bool {
    a.start == b.start && a.end == b.end
}

/// What to put where, and the value that will be read there: the line ends after a block scalar are
/// not its text.
fn replacing(text: &str, span: Span, old: &str, new: &str) -> Option<(Vec<Replacement>, String)> {
    let range = span.start as usize..span.end as usize;
    if let Some(block) = block(text, range.clone()) {
        return Some(in_block(text, &block, old, new));
    }
    let written = text.get(range.clone())?;
    let style = match written.chars().next()? {
        '\'' => Style::Single,
        '"' => Style::Double,
        _ => Style::Plain,
    };
    Some((
        vec![Replacement {
            range,
            with: styled(new, style),
        }],
        new.to_owned(),
    ))
}

fn in_block(text: &str, block: &Block, old: &str, new: &str) -> (Vec<Replacement>, String) {
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
    // The sign gives way to the value in quotes; a comment after it stays, the lines go with their
    // last line end.
    let header = Replacement {
        range: block.header.clone(),
        with: styled(new, Style::Double),
    };
    let after = super::layout::next_line(text, block.lines.end);
    let lines = Replacement {
        range: block.lines.start..after,
        with: String::new(),
    };
    (vec![header, lines], new.to_owned())
}

/// Replaces stretches of a text.
pub(super) fn splice(text: &str, mut splices: Vec<Replacement>) -> Result<String, EditError> {
    splices.sort_by_key(|splice| (splice.range.start, splice.range.end));
    let mut changed = String::with_capacity(text.len());
    let mut at = 0;
    for Replacement { range, with } in splices {
        changed.push_str(text.get(at..range.start).ok_or(EditError::Overlap)?);
        changed.push_str(&with);
        at = range.end;
    }
    changed.push_str(text.get(at..).ok_or(EditError::Overlap)?);
    Ok(changed)
}
