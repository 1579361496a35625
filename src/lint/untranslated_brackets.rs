//! `untranslated-brackets`: words in square brackets are all in another script, as machine
//! translation leaves them.

use icu::properties::CodePointMapData;
use icu::properties::props::BidiClass;

use super::block;
use super::finding::LintFinding;
use crate::source::block::{Block, Text};
use crate::text::isolate;
use crate::text::{Direction, TextRange};

pub(super) fn check(text: &Text) -> Vec<LintFinding> {
    text.blocks
        .iter()
        .flat_map(|block| of_block(block, text.lang.direction()))
        .collect()
}

fn of_block(block: &Block, direction: Direction) -> Vec<LintFinding> {
    let code = block::code(block);
    let foreign = brackets(&block.text).filter(|range| {
        !code.iter().any(|code| code.overlaps(*range))
            && all_run(range.slice(&block.text), direction.opposite())
    });
    let found = foreign.filter_map(|range| {
        let words = range.slice(&block.text);
        let message = format!("{} was left in another language", isolate(words));
        block::found(
            block,
            range,
            message,
            block::correction(words, "what they mean"),
        )
    });
    found.collect()
}

/// Finds the ranges from an opening bracket to the next closing one, including both.
fn brackets(text: &str) -> impl Iterator<Item = TextRange> {
    let closings = text.match_indices(']').map(|(at, _)| at + 1);
    closings.filter_map(|end| {
        let start = text[..end].rfind('[')?;
        let closed_before = text[start..end - 1].contains(']');
        (!closed_before).then(|| TextRange::new(start, end))
    })
}

/// Do all letters run in this direction, and is there at least one?
fn all_run(text: &str, direction: Direction) -> bool {
    let classes = CodePointMapData::<BidiClass>::new();
    let mut letters = text.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some()
        && letters.all(|c| match classes.get(c) {
            BidiClass::LeftToRight => direction == Direction::Ltr,
            BidiClass::RightToLeft | BidiClass::ArabicLetter => direction == Direction::Rtl,
            _ => true,
        })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{found, text};
    use super::*;

    #[test]
    fn only_brackets_wholly_in_the_other_direction_are_found() {
        let arabic = text("ar", "قال [to him] نعم [لا] و[to لا] و[12] و[ab]] x");
        assert_eq!(found(check(&arabic), &arabic), ["[to him]", "[ab]"]);
        let english = text("en", "He said [نعم] and [so on].");
        assert_eq!(found(check(&english), &english), ["[نعم]"]);
    }
}
