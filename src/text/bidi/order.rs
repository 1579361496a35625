//! Tests what an invisible character does to the visual order.

use unicode_bidi::{BidiInfo, Level};

use crate::text::{Direction, TextRange};

/// Does a part of a block, such as a directional mark, change the visual order of the other
/// characters?
///
/// `direction` is the direction of the block. The order is that of the Unicode Bidirectional
/// Algorithm alone.
pub fn sets_order(text: &str, part: TextRange, direction: Direction) -> bool {
    let without = [text.get(..part.start()), text.get(part.end()..)]
        .into_iter()
        .flatten()
        .collect::<String>();
    let with: String = visual(text, direction)
        .into_iter()
        .filter(|at| !within(*at, part))
        .filter_map(|at| char_at(text, at))
        .collect();
    let plain: String = visual(&without, direction)
        .into_iter()
        .filter_map(|at| char_at(&without, at))
        .collect();
    with != plain
}

fn within(at: usize, part: TextRange) -> bool {
    part.start() <= at && at < part.end()
}

fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// Returns the byte of each character of a text in visual order, from left to right, line by line.
fn visual(text: &str, direction: Direction) -> Vec<usize> {
    let level = match direction {
        Direction::Ltr => Level::ltr(),
        Direction::Rtl => Level::rtl(),
    };
    let info = BidiInfo::new(text, Some(level));
    let mut order = Vec::with_capacity(text.len());
    for paragraph in &info.paragraphs {
        let line = paragraph.range.clone();
        let places: Vec<usize> = text
            .get(line.clone())
            .unwrap_or("")
            .char_indices()
            .map(|(at, _)| line.start + at)
            .collect();
        let levels = info.reordered_levels(paragraph, line);
        let levels: Vec<Level> = places
            .iter()
            .filter_map(|at| levels.get(*at).copied())
            .collect();
        order.extend(
            BidiInfo::reorder_visual(&levels)
                .into_iter()
                .filter_map(|index| places.get(index).copied()),
        );
    }
    order
}
