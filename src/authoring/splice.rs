//! Replaces ranges of a text, and proves that the result means what it should.

use std::ops::Range;

use super::meaning::{Meaning, read};

/// Why a change was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// The file is not valid YAML to begin with.
    #[error("the file must first be YAML without a key twice in one mapping")]
    NotYaml,
    /// There is no value at the position.
    #[error("no single value stands at this place")]
    NoValue,
    /// Two changes overlap.
    #[error("two changes meet here")]
    Overlap,
    /// The result would have a different meaning from the intended one.
    #[error(
        "the way this is written does not allow the change without touching more; change it by hand"
    )]
    WouldChangeMore,
    /// A list or mapping is laid out in a way that does not allow additions.
    #[error("{0}")]
    Layout(&'static str),
}

/// A replacement of a range in the text of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// The bytes to replace.
    pub range: Range<usize>,
    /// The new text of the file in this range.
    pub with: String,
}

/// Applies the replacements, which must not overlap.
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

/// Returns the text, if it has the expected meaning.
pub(super) fn prove(text: String, expected: &Meaning) -> Result<String, EditError> {
    let is_so = read(&text).is_some_and(|tree| Meaning::of(&tree) == *expected);
    if is_so {
        Ok(text)
    } else {
        Err(EditError::WouldChangeMore)
    }
}
