//! Finds lines that begin in the wrong column.

use super::syntax_fault::SyntaxFault;
use super::text::{after_dashes, indent};

/// Checks whether the line of this byte begins in a column where no list or mapping above it does.
pub fn find_misplaced(text: &str, at: usize) -> Option<SyntaxFault> {
    let start = text.get(..at)?.rfind('\n').map_or(0, |end| end + 1);
    let line = text.get(start..)?.lines().next()?;
    let indent = indent(line);
    // The columns in which lines above begin, with their line numbers, from the nearest line up.
    let mut columns: Vec<(usize, usize)> = Vec::new();
    for (number, above) in text[..start]
        .lines()
        .enumerate()
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
    {
        let content = above.trim_start_matches(' ');
        if content.is_empty() || content.starts_with('#') {
            continue;
        }
        let first = above.len() - content.len();
        let (key, _) = after_dashes(above, first);
        for column in [key, first] {
            if columns.last().is_none_or(|(least, _)| column < *least) {
                columns.push((column, number + 1));
            }
        }
    }
    if line.trim_start().starts_with("- ")
        && let Some(fault) = misplaced_item(text, start, line)
    {
        return Some(fault);
    }
    if columns.iter().any(|(column, _)| *column == indent) {
        return None;
    }
    let (column, number) = columns
        .into_iter()
        .min_by_key(|(column, _)| column.abs_diff(indent))?;
    let message = format!(
        "this line begins in column {}, where no list or mapping does",
        indent + 1
    );
    let help = format!("begin it in column {}, as line {number} does", column + 1);
    Some(SyntaxFault::new(
        start + indent,
        line.trim().len(),
        &message,
        &help,
    ))
}

/// Checks whether a list item begins in a column where no item above it does. `start` is the byte of
/// its line.
fn misplaced_item(text: &str, start: usize, line: &str) -> Option<SyntaxFault> {
    let items: Vec<(usize, usize)> = text[..start]
        .lines()
        .zip(1..)
        .filter(|(above, _)| above.trim_start().starts_with("- "))
        .map(|(above, number)| (indent(above), number))
        .collect();
    let (column, number) = items.last()?;
    if items.iter().any(|(other, _)| *other == indent(line)) {
        return None;
    }
    let message = format!(
        "this item begins in column {}, where no item above it does",
        indent(line) + 1
    );
    let help = format!("begin it in column {}, as line {number} does", column + 1);
    Some(SyntaxFault::new(
        start + indent(line),
        line.trim().len(),
        &message,
        &help,
    ))
}
