//! What an invisible character does to the order on screen.

use unicode_bidi::{BidiInfo, Level};

use crate::text::{Direction, TextRange};

/// Would the other characters of a block stand in another order without a part of it, such as a
/// directional mark?
///
/// `direction` is the direction of the block. This is the order by the Unicode Bidirectional
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

/// The bytes at which the characters of a text begin, from left to right, each line by itself.
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
