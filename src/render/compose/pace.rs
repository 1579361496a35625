//! How the text keeps pace with its margin: where notes need more room than the words they stand
//! beside, the paragraphs wait for them, each a little, so that no gap is tall and no note stands
//! far below its words.
//!
//! The style sheet sets paragraphs and margins as floats on either side. A margin begins level with
//! its paragraph or below the margin before it; and a paragraph, being a later float, cannot begin
//! above it. What a paragraph would be pushed down by that rule, all at once, the plan here spreads
//! over the paragraphs before.
//!
//! How many lines anything takes depends on how wide the page is, which is the reader's matter; a
//! plan for one width fails at another, where a single line more pushes a paragraph down. So there
//! is a plan for each of three widths, and what a paragraph waits is the longest of them.

use crate::render::compose::advance::{lines, width};
use crate::source::block::{BlockNumber, Node, Text};
use crate::text::{Direction, Lang};

/// Half lines that a paragraph may wait at most: with the half line that is usual between
/// paragraphs and what the estimate may be wrong by, a gap stays below three lines.
pub const LONGEST: u8 = 4;

/// Lines by which the last note of a paragraph may run on below it.
const BEHIND: f64 = 9.0;

/// How high a unit's text, with the space after it, and its margin are, in lines of text.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Height {
    /// The text.
    pub text: f64,
    /// The margin; 0 where there is none.
    pub margin: f64,
}

/// The height of one line in ems of the text's size, as the style sheet sets it in a language: of
/// the text, of notes.
#[must_use]
pub fn leading(lang: &Lang) -> (f64, f64) {
    match (lang.direction(), lang.as_str().split('-').next()) {
        (Direction::Rtl, Some("ur")) => (2.3, 1.85),
        (Direction::Rtl, Some("he" | "yi")) => (1.75, 1.34),
        (Direction::Rtl, _) => (2.0, 1.5),
        (Direction::Ltr, _) => (1.6, 1.25),
    }
}

/// The measures of a page on which the margin stands beside the text.
#[derive(Clone, Copy, Debug)]
pub struct Columns {
    /// The text column, in ems of its size.
    text: f64,
    /// A column of notes without the room for its numbers, in their smaller ems.
    notes: f64,
}

impl Columns {
    /// On the narrowest page of this kind, on one between, on the widest.
    pub const ALL: [Self; 3] = [Self::on_page(45.0), Self::on_page(53.0), Self::WIDEST];
    /// On the widest page.
    pub const WIDEST: Self = Self::on_page(61.0);

    /// On a page of so many ems, as the style sheet divides it.
    const fn on_page(ems: f64) -> Self {
        let both = ems - 3.0;
        Self {
            text: both * 30.0 / 58.0,
            notes: both * 28.0 / 58.0 / 0.84 - 2.0,
        }
    }
}

/// Ems of the text's size between two blocks, and above an entry.
const BETWEEN_BLOCKS: f64 = 1.0;
const ABOVE_ENTRY: f64 = 0.25;
/// Ems that a mark takes in its line.
const MARK: f64 = 0.9;

/// How high a node of a text stands on the page, with the space after it, in lines of text; `marks`
/// says how many marks a block has.
#[must_use]
pub fn text_height(
    node: &Node,
    text: &Text,
    marks: &dyn Fn(BlockNumber) -> usize,
    columns: Columns,
) -> f64 {
    (inner_height(node, text, marks, columns.text) + BETWEEN_BLOCKS) / leading(&text.lang).0
}

/// The same in ems, in a column of `measure` ems, without the space after it.
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
                // One and a fifth the size, on two ems, with half an em after it; the space above
                // is in place of that after.
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
        // Of a picture's height nothing is known here; a landscape as wide as the column.
        Node::Figure(_) => measure * 0.66,
        Node::Footnote { content, .. } => all(content, measure / 0.84) * note_line / line,
        Node::Rule => 3.0,
    }
}

/// A measure, as it is for the words alone where marks stand between them.
fn crowded(measure: f64, text: &str, marks: usize) -> f64 {
    let words: f64 = text.split_whitespace().map(|word| width(word) + 0.3).sum();
    let marks = f64::from(u32::try_from(marks).unwrap_or(u32::MAX)) * MARK;
    measure * words / (words + marks).max(1.0)
}

/// How high a margin stands, in ems of the text's size: of each entry the paragraphs, in the notes'
/// language.
#[must_use]
pub fn margin_height(entries: &[Vec<String>], lang: &Lang, columns: Columns) -> f64 {
    let (_, line) = leading(lang);
    entries
        .iter()
        .flatten()
        .map(|paragraph| f64::from(lines(paragraph, columns.notes)) * line + ABOVE_ENTRY)
        .sum()
}

/// How long each unit makes the next one wait, in half lines from 0 to [`LONGEST`], where `heights`
/// says how high the units are on a page with such columns: enough for all of them.
#[must_use]
pub fn waits(heights: impl Fn(Columns) -> Vec<Height>) -> Vec<u8> {
    let plans = Columns::ALL.map(|columns| plan(&heights(columns)));
    plans
        .into_iter()
        .reduce(|one, other| {
            one.into_iter()
                .zip(other)
                .map(|(one, other)| one.max(other))
                .collect()
        })
        .unwrap_or_default()
}

/// The same for one page: at every unit the least even wait that is enough until the margin has
/// caught up.
fn plan(heights: &[Height]) -> Vec<u8> {
    let mut lag = 0.0;
    heights
        .iter()
        .enumerate()
        .map(|(index, height)| {
            let even = (0..LONGEST)
                .find(|wait| suffices(*wait, lag, &heights[index..]))
                .unwrap_or(LONGEST);
            let after = behind(lag, *height);
            let wait = (0..even)
                .find(|wait| after <= half_lines(*wait))
                .unwrap_or(even);
            lag = after - half_lines(wait);
            wait
        })
        .collect()
}

/// Where every unit from here on waits so long, does none push the next one down, or leave its
/// notes too far behind, until the margin has caught up?
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

/// By how many lines the margin ends below a unit's text, if it was so far behind at its top; less
/// than 0: it ends above.
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
        let heights = |columns: Columns| {
            let page = if columns.text < 25.0 { narrow } else { wide };
            page.iter()
                .map(|&(text, margin)| Height { text, margin })
                .collect()
        };
        assert_eq!(waits(heights), [1, 1, 1]);
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
