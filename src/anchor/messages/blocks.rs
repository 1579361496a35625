//! Messages about the key `block`.

use super::excerpt::isolated;
use super::label::{SHOWN, label_place};
use super::target::WrittenTarget;
use crate::anchor::code;
use crate::anchor::folded::{FoldedBlock, FoldedText};
use crate::diagnostic::Diagnostic;
use crate::source::block::BlockNumber;

/// A range of two block openings ends before it begins.
pub fn openings_reversed(written: &WrittenTarget<'_>) -> Diagnostic {
    let message = "the last block stands before the first";
    Diagnostic::error(code::OPENINGS_REVERSED, written.block(), message)
        .help("write the opening of the first block first")
}

/// The selected blocks have no text.
pub fn empty_blocks(written: &WrittenTarget<'_>) -> Diagnostic {
    let message = format!("{} hold no words", written.blocks());
    Diagnostic::error(code::NO_SUCH_BLOCK, written.block(), message)
        .help("name a block that has words")
}

/// The text has no blocks with these numbers.
pub fn no_such_blocks(
    text: &FoldedText<'_>,
    written: &WrittenTarget<'_>,
    first: u32,
    last: u32,
) -> Diagnostic {
    let lang = &text.text.lang;
    let asked = if first == last {
        format!("block {first}")
    } else {
        format!("blocks {first}-{last}")
    };
    let message = format!("the text `{lang}` has no {asked}");
    let help = match text.blocks.len() {
        0 => "the text is empty".to_owned(),
        count => format!(
            "its blocks are numbered from 1 to {count}, and a range begins with the smaller number"
        ),
    };
    Diagnostic::error(code::NO_SUCH_BLOCK, written.block(), message).help(help)
}

/// Several blocks begin with these words.
pub fn opening_several(
    text: &FoldedText<'_>,
    written: &WrittenTarget<'_>,
    words: &str,
    blocks: &[BlockNumber],
) -> Diagnostic {
    let message = format!(
        "{} blocks of the text `{}` open with {}",
        blocks.len(),
        text.text.lang,
        isolated(words)
    );
    let numbers: Vec<String> = blocks
        .iter()
        .take(SHOWN)
        .map(|number| number.0.to_string())
        .collect();
    let help = format!(
        "write more of the block's first words, or its number, one of {}",
        numbers.join(", ")
    );
    let whole = |number: &BlockNumber| text.blocks.get(number.index()).and_then(FoldedBlock::whole);
    let diagnostic =
        Diagnostic::error(code::OPENING_AMBIGUOUS, written.block(), message).help(help);
    blocks
        .iter()
        .take(SHOWN)
        .filter_map(whole)
        .fold(diagnostic, |diagnostic, at| {
            label_place(diagnostic, text, at, format!("block {}", at.block.0))
        })
}
