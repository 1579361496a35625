//! Decides the direction of a block.

use crate::text::bidi::cell::Cells;
use crate::text::bidi::strong::{holds, letter_direction};
use crate::text::{Direction, TextRange};

/// Returns the direction of a block: the opposite of its language's if all its letters have that
/// one, and that of its language otherwise.
///
/// A block with a separator of its language between words is a list in that language, and keeps its
/// direction.
pub fn block_direction(text: &str, language: Direction) -> Direction {
    if !holds(text, language.opposite()) {
        return language;
    }
    let mut opposite = false;
    for direction in text.chars().filter_map(letter_direction) {
        if direction == language {
            return language;
        }
        opposite = true;
    }
    let whole = TextRange::new(0, text.len());
    if opposite && !Cells::of(text, whole, language, &[]).has_separator() {
        language.opposite()
    } else {
        language
    }
}
