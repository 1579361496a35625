//! Lays out YAML files in one way: `hashiya fmt`.
//!
//! Only white space changes: indentation (`indentation`), spaces within brackets (`brackets`), blank
//! lines and the ends of lines. So comments stay, and columns that an author aligned. The result is
//! parsed again; it must mean the same, and be laid out already.

mod brackets;
mod indentation;
mod scalars;

use super::meaning::{Meaning, read};
use super::overlay::Overlay;
use super::site_files::yaml_files;
use super::splice::{EditError, splice};
use super::{ChangedFile, Refusal};
use crate::source::files::Files;
use crate::source::{LoadError, ensure_version, layout};

/// Lays out all YAML files of a site, except `anchors.lock`. Returns the changes without writing them, and
/// the files that cannot be laid out.
///
/// # Errors
/// When files cannot be read, or the site needs a newer version of the program.
pub fn format_files(files: &dyn Files) -> Result<(Vec<ChangedFile>, Vec<Refusal>), LoadError> {
    ensure_version(files)?;
    let layout = layout::sort(&files.list("content")?.paths);
    let mut overlay = Overlay::new(files);
    let mut refused = Vec::new();
    for (path, _) in yaml_files(&layout) {
        let Some(bytes) = files.read(path)? else {
            continue;
        };
        let formatted = match String::from_utf8(bytes) {
            Ok(text) => format(&text).map_err(|reason| reason.to_string()),
            Err(_) => Err("the file is not UTF-8".to_owned()),
        };
        match formatted {
            Ok(text) => drop(overlay.changed.insert(path.to_owned(), text)),
            Err(reason) => refused.push(Refusal {
                path: path.to_owned(),
                line: 1,
                reason,
            }),
        }
    }
    Ok((overlay.changes()?, refused))
}

/// Lays out a YAML file.
///
/// # Errors
/// When the text is not YAML, or the result cannot be proved to mean the same.
pub fn format(text: &str) -> Result<String, EditError> {
    let expected = Meaning::of(&read(text).ok_or(EditError::NotYaml)?);
    let formatted = lay_out(text)?;
    let means_the_same = read(&formatted).is_some_and(|tree| Meaning::of(&tree) == expected);
    if means_the_same && ink(&formatted).eq(ink(text)) && lay_out(&formatted)? == formatted {
        Ok(formatted)
    } else {
        Err(EditError::WouldChangeMore)
    }
}

fn lay_out(text: &str) -> Result<String, EditError> {
    let tree = read(text).ok_or(EditError::NotYaml)?;
    let text = splice(text, brackets::replacements(text, &tree))?;
    let tree = read(&text).ok_or(EditError::NotYaml)?;
    Ok(indentation::indent(&text, &tree))
}

/// All characters but white space.
fn ink(text: &str) -> impl Iterator<Item = char> + '_ {
    let is_space = |c: &char| matches!(c, ' ' | '\t' | '\r' | '\n');
    text.chars().filter(move |c| !is_space(c))
}

#[cfg(test)]
mod tests;
