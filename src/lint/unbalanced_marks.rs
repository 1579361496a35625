//! `unbalanced-marks`: a block has more opening quotation marks than closing ones, or the other way
//! round.

use super::block::{self, Character};
use super::finding::LintFinding;
use crate::source::block::{Block, Text};
use crate::text::isolate;

pub(super) fn check(text: &Text) -> Vec<LintFinding> {
    let marks: Vec<Marks> = text.blocks.iter().map(Marks::of).collect();
    let style = MarkStyle {
        high_opens: marks.iter().any(|marks| marks.high_66.0 > 0),
    };
    text.blocks
        .iter()
        .zip(&marks)
        .filter_map(|(block, marks)| of_block(block, marks, style))
        .collect()
}

/// How a text uses its quotation marks.
#[derive(Clone, Copy)]
struct MarkStyle {
    /// Whether “ occurs in the text. If not, ” both opens and closes, as in Swedish.
    high_opens: bool,
}

/// One kind of mark in a block: how many there are, and the first.
#[derive(Clone, Copy, Default)]
struct Count(usize, Option<Character>);

impl Count {
    fn add(&mut self, mark: Character) {
        self.0 += 1;
        self.1.get_or_insert(mark);
    }
}

/// The quotation marks of a block.
#[derive(Default)]
struct Marks {
    /// „
    low: Count,
    /// “
    high_66: Count,
    /// ”
    high_99: Count,
    /// «
    left: Count,
    /// »
    right: Count,
    /// `"`, but not after a digit, where it is a sign of measure.
    straight: Count,
}

impl Marks {
    fn of(block: &Block) -> Self {
        let mut marks = Self::default();
        for mark in block::characters(block) {
            match mark.c {
                '\u{201E}' => marks.low.add(mark),
                '\u{201C}' => marks.high_66.add(mark),
                '\u{201D}' => marks.high_99.add(mark),
                '\u{AB}' => marks.left.add(mark),
                '\u{BB}' => marks.right.add(mark),
                '"' if !mark.before.is_some_and(char::is_numeric) => marks.straight.add(mark),
                _ => {}
            }
        }
        marks
    }
}

fn of_block(block: &Block, marks: &Marks, style: MarkStyle) -> Option<LintFinding> {
    let pairs = if marks.low.0 > 0 {
        // „so“ and „so”.
        vec![(
            marks.low,
            Count(
                marks.high_66.0 + marks.high_99.0,
                marks.high_66.1.or(marks.high_99.1),
            ),
        )]
    } else if style.high_opens {
        vec![(marks.high_66, marks.high_99)]
    } else {
        vec![halves(marks.high_99)]
    };
    let pairs = pairs
        .into_iter()
        .chain([(marks.left, marks.right), halves(marks.straight)]);
    let (opening, closing) = pairs
        .into_iter()
        .find(|(opening, closing)| opening.0 != closing.0)?;
    let first = opening.1.or(closing.1)?;
    let mark = isolate(first.range.slice(&block.text));
    let message = format!(
        "quotation marks do not balance in this block: {} opening, {} closing; the first is {mark}",
        opening.0, closing.0
    );
    let help = "the received text stays; a `correction` can say where the missing mark belongs, or which is too many";
    block::found(block, first.range, message, help)
}

/// Divides the marks of a kind that both opens and closes: every other one opens.
const fn halves(marks: Count) -> (Count, Count) {
    (
        Count(marks.0.div_ceil(2), marks.1),
        Count(marks.0 / 2, marks.1),
    )
}

#[cfg(test)]
mod tests {
    use super::super::testing::text;
    use super::*;

    #[test]
    fn a_block_has_as_many_that_open_as_that_close() {
        let cases = [
            ("ar", "“نعم” و“لا”.", 0),
            ("ar", "“نعم” و” ماسك ”.", 1),
            ("ar", "«نعم» و«لا.", 1),
            ("de", "Er sagte „ja“ und „nein”.", 0),
            ("de", "Er sagte „ja“ und „nein.", 1),
            ("sv", "Han sade ”ja” och ”nej”.", 0),
            ("sv", "Han sade ”ja.", 1),
            ("en", "A 5\" pipe and \"so on\".", 0),
            ("en", "She said \"so on.", 1),
            ("en", "It’s the dogs’ home.", 0),
        ];
        for (lang, words, expected) in cases {
            assert_eq!(check(&text(lang, words)).len(), expected, "{words}");
        }
    }
}
