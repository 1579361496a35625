//! Turns the corrections of a text into edits.

use super::collect::{BlockChange, BlockCorrection, by_block};
use super::conflict::{keep_outermost, report_conflicts};
use super::edit::{ReadingEdit, ReadingEdits};
use super::movement::Moves;
use super::removal::Removals;
use super::words::{common_end, common_start, in_lines_of};
use crate::diagnostic::Diagnostic;
use crate::edition::apparatus::Apparatus;
use crate::source::annotation::Annotation;
use crate::source::block::{Block, Text};
use crate::source::body::MoveSide;
use crate::text::TextRange;

/// Works out the corrected reading of a text.
///
/// Reports corrections that cannot be made: those that run over several blocks, cross each other,
/// or move their words to a place that cannot be found.
pub fn corrected_reading(
    text: &Text,
    annotations: &[Annotation],
    apparatus: &Apparatus,
    diagnostics: &mut Vec<Diagnostic>,
) -> ReadingEdits {
    let mut edits = ReadingEdits::new();
    for (number, corrections) in by_block(text, annotations, apparatus, diagnostics) {
        let Some(block) = text.block(number) else {
            continue;
        };
        report_conflicts(&corrections, diagnostics);
        let corrections = keep_outermost(corrections);
        let block_edits = edit_block(block, &corrections, diagnostics);
        if !block_edits.is_empty() {
            edits.insert(number, block_edits);
        }
    }
    edits
}

/// Returns the edits of a block, in the order of their places.
fn edit_block(
    block: &Block,
    corrections: &[BlockCorrection<'_>],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<ReadingEdit> {
    let moves = Moves::new(block, corrections, diagnostics);
    let mut removals = Removals::new(block, corrections);
    let mut edits = Vec::new();
    for (index, correction) in corrections.iter().enumerate() {
        let range = correction.range;
        match correction.change {
            BlockChange::Replace("") => edits.push(removals.remove(range)),
            BlockChange::Replace(words) => edits.push(replace(block, range, words)),
            BlockChange::Insert { before, after } => {
                edits.extend(insert(range.start(), MoveSide::Before, before));
                edits.extend(insert(range.end(), MoveSide::After, after));
            }
            BlockChange::Move { .. } => {
                if moves.has_landing(index) {
                    edits.push(removals.remove(range));
                }
            }
        }
    }
    edits.extend(moves.arrivals());
    edits.sort_by_key(ReadingEdit::order);
    edits
}

/// Replaces words by others with the smallest edit: whole words that both have in common at either
/// end are left alone.
fn replace(block: &Block, range: TextRange, words: &str) -> ReadingEdit {
    let received = range.slice(&block.text);
    let start = common_start(received, words);
    let end = common_end(&received[start.0..], &words[start.1..]);
    let range = TextRange::new(range.start() + start.0, range.end() - end.0);
    let words = in_lines_of(
        range.slice(&block.text),
        &words[start.1..words.len() - end.1],
    );
    match (range.is_empty(), words.is_empty()) {
        (true, false) => ReadingEdit::Insert {
            at: range.start(),
            side: MoveSide::After,
            words,
        },
        _ => ReadingEdit::Replace { range, words },
    }
}

fn insert(at: usize, side: MoveSide, words: &str) -> Option<ReadingEdit> {
    (!words.is_empty()).then(|| ReadingEdit::Insert {
        at,
        side,
        words: words.to_owned(),
    })
}
