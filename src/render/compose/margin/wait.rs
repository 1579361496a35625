//! Plans waits: extra space between paragraphs, so that crowded margins do not fall behind.
//!
//! The style sheet sets paragraphs and margins as floats on either side of the page. A margin begins
//! level with its paragraph, or below the margin before it. A paragraph is a later float than the
//! margin before it and cannot begin above that margin. So a tall margin would push a later
//! paragraph down all at once. The plan spreads this space over the paragraphs before.
//!
//! The number of lines depends on the width of the page, which the reader chooses. A plan for one
//! width can fail at another, where a single line more pushes a paragraph down. So a plan is made
//! for each of three widths, and each wait is the longest of the three.

use crate::render::compose::margin::line_count::{lines, width};
use crate::source::block::{BlockNumber, Node, Text};
use crate::text::{Direction, Lang};

/// The longest wait, in half lines. Together with the usual half line between paragraphs and the
/// error of the estimate, a gap stays below three lines.
const LONGEST: u8 = 4;

/// The number of lines that the notes of a paragraph may reach below it.
const BEHIND: f64 = 9.0;

/// The heights of a unit, in lines of text.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Height {
    /// The height of the text with the space below it.
    pub text: f64,
    /// The height of the margin; 0 without one.
    pub margin: f64,
}

/// The line heights of the text and of its notes in a language, both in ems of the text. They are
/// the values of the style sheet.
pub fn leading(lang: &Lang) -> (f64, f64) {
    match (lang.direction(), lang.as_str().split('-').next()) {
        (Direction::Rtl, Some("ur")) => (2.3, 1.85),
        (Direction::Rtl, Some("he" | "yi")) => (1.75, 1.34),
        (Direction::Rtl, _) => (2.0, 1.5),
        (Direction::Ltr, _) => (1.6, 1.25),
    }
}

/// The widths of the columns of a page that has the margin beside the text.
#[derive(Clone, Copy, Debug)]
pub struct Columns {
    /// The width of the text, in ems of its font size.
    text: f64,
    /// The width of the notes without their numbers, in ems of their smaller font size.
    notes: f64,
}

impl Columns {
    /// The columns of the narrowest, a middling and the widest page.
    pub const ALL: [Self; 3] = [Self::on_page(45.0), Self::on_page(53.0), Self::WIDEST];
    /// The columns of the widest page.
    pub const WIDEST: Self = Self::on_page(61.0);

    /// The columns of a page of this width, as the style sheet divides it.
    const fn on_page(ems: f64) -> Self {
        let both = ems - 3.0;
        Self {
            text: both * 30.0 / 58.0,
            notes: both * 28.0 / 58.0 / 0.84 - 2.0,
        }
    }
}

/// The space between two blocks and above an entry, in ems of the text.
const BETWEEN_BLOCKS: f64 = 1.0;
const ABOVE_ENTRY: f64 = 0.25;
/// The width of a mark in its line, in ems.
const MARK: f64 = 0.9;

/// The height of a node with the space below it, in lines of text. `marks` returns the number of
/// marks in a block.
pub fn text_height(
    node: &Node,
    text: &Text,
    marks: &dyn Fn(BlockNumber) -> usize,
    columns: Columns,
) -> f64 {
    (inner_height(node, text, marks, columns.text) + BETWEEN_BLOCKS) / leading(&text.lang).0
}

/// The height of a node without the space below it, in ems. The column is `measure` ems wide.
fn inner_height(
    node: &Node,
    text: &Text,
    marks: &dyn Fn(BlockNumber) -> usize,
    measure: f64,
) -> f64 {
    let (line, note_line) = leading(&text.lang);
    let all = |nodes: &[Node], measure: f64| {
        nodes
            .iter()
            .map(|node| inner_height(node, text, marks, measure))
            .sum::<f64>()
    };
    match node {
        Node::Block(number) => {
            let Some(block) = text.block(*number) else {
                return 0.0;
            };
            if block.is_heading() {
                // The style sheet: font size 1.2 em, line height 2 em, half an em below. The space
                // above replaces the space below the block before.
                return f64::from(lines(&block.text, measure / 1.2)) * 2.0 + 0.5;
            }
            let measure = crowded(measure, &block.text, marks(*number));
            f64::from(
                block
                    .text
                    .split('\n')
                    .map(|verse| lines(verse, measure))
                    .sum::<u32>(),
            ) * line
        }
        Node::List { items, .. } => items.iter().map(|item| all(item, measure - 1.75)).sum(),
        Node::Quote(content) => all(content, measure - 1.25),
        Node::Table { head, rows, .. } => {
            let column =
                measure / 0.9 / f64::from(u32::try_from(head.len().max(1)).unwrap_or(u32::MAX))
                    - 1.5;
            let height = |cells: &Vec<Option<BlockNumber>>| {
                let blocks = cells
                    .iter()
                    .flatten()
                    .filter_map(|number| text.block(*number));
                f64::from(
                    blocks
                        .map(|block| lines(&block.text, column))
                        .max()
                        .unwrap_or(1),
                ) * note_line
                    * 1.07
                    + 0.5
            };
            std::iter::once(head).chain(rows).map(height).sum()
        }
        Node::Code { code, .. } => {
            f64::from(u32::try_from(code.lines().count()).unwrap_or(u32::MAX)) * 1.15 + 1.0
        }
        // The height of pictures is not known here. We assume a landscape as wide as the column.
        Node::Figure(_) => measure * 0.66,
        Node::Footnote { content, .. } => all(content, measure / 0.84) * note_line / line,
        Node::Rule => 3.0,
    }
}

/// The width that is left for the words of a line once the marks among them have theirs.
fn crowded(measure: f64, text: &str, marks: usize) -> f64 {
    if marks == 0 {
        return measure;
    }
    let words: f64 = text.split_whitespace().map(|word| width(word) + 0.3).sum();
    let marks = f64::from(u32::try_from(marks).unwrap_or(u32::MAX)) * MARK;
    measure * words / (words + marks).max(1.0)
}

/// The height of a margin, in ems of the text. `entries` has the paragraphs of each entry, `lang` is
/// the language of the page.
pub fn margin_height(entries: &[Vec<String>], lang: &Lang, columns: Columns) -> f64 {
    let (_, line) = leading(lang);
    entries
        .iter()
        .flatten()
        .map(|paragraph| f64::from(lines(paragraph, columns.notes)) * line + ABOVE_ENTRY)
        .sum()
}

/// Plans the wait below each unit, in half lines from 0 to 4. `heights` has the heights of all units on
/// each of several pages. The waits suffice for all of them.
pub fn waits(heights: impl Iterator<Item = Vec<Height>>) -> Vec<u8> {
    heights
        .map(|heights| plan(&heights))
        .reduce(|one, other| {
            one.into_iter()
                .zip(other)
                .map(|(one, other)| one.max(other))
                .collect()
        })
        .unwrap_or_default()
}

/// Plans the waits for one page. At every unit, it takes the least wait that suffices if all units
/// until the margin has caught up wait as long.
fn plan(heights: &[Height]) -> Vec<u8> {
    let mut lag = 0.0;
    let mut waits = Vec::with_capacity(heights.len());
    let mut rest = heights;
    while let [height, later @ ..] = rest {
        let even = (0..LONGEST)
            .find(|wait| suffices(*wait, lag, rest))
            .unwrap_or(LONGEST);
        let after = behind(lag, *height);
        let wait = (0..even)
            .find(|wait| after <= half_lines(*wait))
            .unwrap_or(even);
        lag = after - half_lines(wait);
        waits.push(wait);
        rest = later;
    }
    waits
}

/// Would this wait, below every unit from here on, keep each note beside its paragraph until the
/// margin has caught up? `lag` is the number of lines by which the margin is behind now.
fn suffices(wait: u8, mut lag: f64, heights: &[Height]) -> bool {
    for height in heights {
        let pushed = height.margin > 0.0 && lag > height.text + half_lines(wait);
        let after = behind(lag, *height);
        if pushed || after > BEHIND {
            return false;
        }
        lag = after - half_lines(wait);
        if lag <= 0.0 {
            break;
        }
    }
    true
}

/// The number of lines by which the margin ends below a unit's text, if it was `lag` lines behind at
/// the top of the unit. Negative if it ends above.
fn behind(lag: f64, height: Height) -> f64 {
    let start = if height.margin > 0.0 {
        lag.max(0.0)
    } else {
        lag
    };
    start + height.margin - height.text
}

fn half_lines(wait: u8) -> f64 {
    f64::from(wait) / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(heights: &[(f64, f64)]) -> Vec<u8> {
        super::plan(
            &heights
                .iter()
                .map(|&(text, margin)| Height { text, margin })
                .collect::<Vec<_>>(),
        )
    }

    #[test]
    fn a_paragraph_waits_for_what_the_worst_page_needs() {
        let (narrow, wide) = (
            [(1.0, 3.0), (1.0, 1.0), (1.0, 1.0)],
            [(1.0, 1.0), (1.0, 3.0), (1.0, 1.0)],
        );
        assert_eq!(plan(&narrow), [1, 1, 0]);
        assert_eq!(plan(&wide), [0, 1, 1]);
        let heights = [narrow, wide, wide]
            .map(|page| page.map(|(text, margin)| Height { text, margin }).to_vec());
        assert_eq!(waits(heights.into_iter()), [1, 1, 1]);
    }

    #[test]
    fn nothing_waits_where_the_notes_have_room() {
        assert_eq!(plan(&[(4.0, 2.0), (4.0, 4.0), (2.0, 0.0)]), [0, 0, 0]);
        assert_eq!(plan(&[(4.0, 9.0), (6.0, 2.0)]), [0, 0]);
    }

    #[test]
    fn a_wait_is_spread_over_the_paragraphs_before_the_one_that_would_be_pushed() {
        // Unspread, the last paragraph would be pushed down by two lines.
        assert_eq!(
            plan(&[(4.0, 7.0), (4.0, 7.0), (4.0, 4.0), (4.0, 1.0)]),
            [2, 1, 1, 0]
        );
    }

    #[test]
    fn a_paragraph_waits_no_longer_than_its_notes_need() {
        assert_eq!(plan(&[(4.0, 4.25), (1.0, 6.0), (1.0, 1.0)])[0], 1);
        assert!(
            plan(&[(1.0, 30.0), (1.0, 30.0)])
                .iter()
                .all(|wait| *wait <= LONGEST)
        );
    }
}
